import { siteAddress } from '../../format/siteAddress.ts';
import { type Figure, figurePath } from '../../model/Figure.ts';
import type { Source } from '../../model/Source.ts';
import type { Site } from '../../site/Site.ts';
import type { BriefingPart } from './Briefing.ts';

/** Indicators of the district whose figures stand in every briefing, with the sources they bring. */
const OF_THE_DISTRICT = ['coop-listed', 'anchor-spend-local-share', 'spend-local-share'];

interface Printed {
  /** All that stands above: what it names by an id or draws brings its sources. */
  parts: readonly BriefingPart[];
  /** Those of the first paragraph, which has no ids beside its numbers. */
  lead: readonly Figure[];
  /** Others that are printed without their ids, the one to show how an id is followed first. */
  figures: readonly Figure[];
}

/** Where all that is printed comes from, and how a minute names a figure. */
export function sourceParts(
  site: Site,
  { parts, lead, figures }: Printed,
  origin: URL,
): BriefingPart[] {
  const { code } = site.tables.place.place;
  const common = OF_THE_DISTRICT.flatMap((id) => site.figures.over(id, code).slice(-1));
  const used = new Set([
    ...[...figures, ...lead, ...common, ...namedIn(parts, site)].flatMap(({ sources }) => sources),
    ...parts.flatMap((part) =>
      part.kind === 'pictures' ? part.items.flatMap(({ sources }) => sources) : [],
    ),
  ]);
  const byLicence = Map.groupBy(
    site.tables.sources.filter(({ id }) => used.has(id)),
    ({ licence }) => licence,
  );
  const example = figures[0];
  return [
    { kind: 'heading', text: 'Sources' },
    {
      kind: 'text',
      tone: 'quiet',
      text: [...byLicence]
        .toSorted(([, a], [, b]) => b.length - a.length)
        .map(([licence, sources]) => `${licence}: ${publicationsOf(sources)}.`)
        .join(' '),
    },
    ...(example === undefined
      ? []
      : [
          {
            kind: 'text' as const,
            text: `A minute can name a figure by its id. Each has a page with its working, its sources and a sentence to read out: ${example.id} is at ${siteAddress(figurePath(example), origin).href}${lead.length === 0 ? '' : `. First paragraph: ${lead.map(({ id }) => id).join(', ')}.`}`,
          },
        ]),
  ];
}

/** "Publisher, title, other title (edition); other publisher, title": each publisher once. */
function publicationsOf(sources: readonly Source[]): string {
  const titleOf = ({ title, edition }: Source) =>
    `${title}${title.includes(edition) ? '' : ` (${edition})`}`;
  return [...Map.groupBy(sources, ({ publisher }) => publisher)]
    .map(([publisher, theirs]) => [publisher, ...theirs.map(titleOf)].join(', '))
    .join('; ');
}

/** The figures whose ids stand in texts and tables. */
function namedIn(parts: readonly BriefingPart[], site: Site): Figure[] {
  const byId = new Map(site.figures.all.map((figure) => [figure.id, figure]));
  const texts = parts.flatMap((part) =>
    part.kind === 'text' ? [part.text] : part.kind === 'table' ? part.rows.flat() : [],
  );
  return texts
    .flatMap((text) => text.split(/[\s,]+/))
    .flatMap((word) => byId.get(word.replace(/\.$/, '')) ?? []);
}
