import { renderSVG } from 'uqr';
import { siteAddress } from '../../format/siteAddress.ts';
import type { Site } from '../../site/Site.ts';
import { releaseInWords } from '../embed/Imprint.ts';
import type { Briefing } from './Briefing.ts';

/** What frames every briefing: release, publisher, address of its page and the code that leads there. */
export function briefingFrame(
  site: Site,
  origin: URL,
  path: string,
): Pick<Briefing, 'release' | 'date' | 'publisher' | 'address' | 'addressCode'> {
  const { release } = site;
  const address = siteAddress(path, origin).href;
  return {
    release: `Figures of ${releaseInWords(release)}`,
    date: release.date,
    publisher: `${site.tables.place.place.name} community wealth`,
    address,
    // A quarter of the code may be lost on a bad copy.
    addressCode: renderSVG(address, { ecc: 'Q', border: 0 }),
  };
}
