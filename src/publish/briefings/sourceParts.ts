import type { Site } from '../../components/Site.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { type Figure, figurePath } from '../../model/Figure.ts';
import type { BriefingPart } from './Briefing.ts';

/** Indicators of the district whose figures stand in every briefing, with the sources they bring. */
const OF_THE_DISTRICT = ['coop-listed', 'anchor-spend-local-share', 'spend-local-share'];

/** Where the figures come from and how a minute names one. */
export function sourceParts(site: Site, figures: readonly Figure[], origin: URL): BriefingPart[] {
  const { code } = site.tables.place.place;
  const common = OF_THE_DISTRICT.flatMap((id) => site.figures.over(id, code).slice(-1));
  const ids = new Set([...figures, ...common].flatMap(({ sources }) => sources));
  const sources = site.tables.sources.filter(({ id }) => ids.has(id));
  const example = figures[0];
  return [
    { kind: 'heading', text: 'Sources' },
    {
      kind: 'text',
      tone: 'quiet',
      text: sources
        .map(({ publisher, title, edition, licence }) =>
          title.includes(edition)
            ? `${publisher}, ${title}, ${licence}.`
            : `${publisher}, ${title} (${edition}), ${licence}.`,
        )
        .join(' '),
    },
    ...(example === undefined
      ? []
      : [
          {
            kind: 'text' as const,
            text: `A minute can name a figure by its id. Each has a page with its working, its sources and a sentence that can be said as it stands: ${example.id} is at ${siteAddress(figurePath(example), origin).href}`,
          },
        ]),
  ];
}
