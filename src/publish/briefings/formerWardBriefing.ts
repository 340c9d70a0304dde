import { siteAddress } from '../../format/siteAddress.ts';
import type { Site } from '../../site/Site.ts';
import { formerWardFacts } from '../../site/ward/formerWardFacts.ts';
import type { FormerWardPage } from '../../site/ward/formerWardPages.ts';
import type { Briefing, BriefingPart } from './Briefing.ts';
import { briefingFrame } from './briefingFrame.ts';

/** What stands at the address of a briefing whose ward is no more: what replaced it, and the figures it had last. */
export function formerWardBriefing(site: Site, ward: FormerWardPage, origin: URL): Briefing {
  const { opening, what, replacedBy, release, measures } = formerWardFacts(site, ward);
  const parts: BriefingPart[] = [
    ...(replacedBy.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Briefings of the wards of today' } as const,
          {
            kind: 'list',
            items: replacedBy.map(
              ({ name, slug }) => `${name}: ${siteAddress(`/briefings/${slug}.pdf`, origin).href}`,
            ),
          } as const,
        ]),
    { kind: 'heading', text: 'The figures it had last' },
    {
      kind: 'text',
      tone: 'note',
      text: `They were worked out for the ward as it was, are not comparable with those of today’s wards, and stay at their addresses${release === undefined ? '' : `; the last release with them is ${release}`}.`,
    },
    {
      kind: 'table',
      caption: `What was published of ${ward.name} last`,
      columns: [
        { label: 'Measure', numeric: false },
        { label: 'Period', numeric: false },
        { label: 'Value', numeric: true },
      ],
      rows: measures.flatMap(({ title, values }) =>
        values.slice(-1).map(({ period, printed }) => [title, period, printed]),
      ),
    },
  ];
  return {
    ...briefingFrame(site, origin, ward.href),
    title: ward.name,
    subtitle: `Former ward of ${site.tables.place.place.name} (${ward.code})`,
    lead: `${opening} ${what}`,
    parts,
  };
}
