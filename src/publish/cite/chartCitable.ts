import type { Chart } from '../../charts/Chart.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { citedNumber } from '../../model/citedNumber.ts';
import type { Imprint } from '../embed/Imprint.ts';
import type { Citable } from './Citable.ts';

/** A chart as something to cite: its finding and its measure, at its place on the page. */
export function chartCitable(
  { id, headline, subtitle }: Pick<Chart, 'id' | 'headline' | 'subtitle'>,
  page: string,
  { siteName, origin, release }: Imprint,
): Citable {
  return {
    key: id,
    title: `${headline}. ${subtitle}`,
    author: siteName,
    release: citedNumber(release),
    date: release.date,
    url: `${siteAddress(page, origin).href}#${id.replaceAll('.', '-')}`,
  };
}
