import { countInWords } from '../format/number.ts';
import { capitalised, plural } from '../format/words.ts';
import type { PlaceCoop } from '../indicators/coops/placeCoops.ts';
import { COOP_EDITIONS } from '../model/CoopEdition.ts';
import type { Figure } from '../model/Figure.ts';
import type { Source } from '../model/Source.ts';
import { type Chart, chartId } from './Chart.ts';
import { COOP_KINDS, coopHref, coopKind } from './coopWords.ts';
import { drawCoopLives } from './drawCoopLives.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';

export interface CoopLivesOptions {
  coops: readonly PlaceCoop[];
  /** The place's figures that name the sources of the editions. */
  figures: readonly Figure[];
  sources: readonly Source[];
  placeName: string;
  placeCode: string;
}

/** A line of life for each co-op of a place: registered, dissolved, and the editions that list it. */
export function coopLives(options: CoopLivesOptions): Chart {
  const { coops, placeName } = options;
  if (coops.length === 0) throw new Error(`no co-ops to draw: ${options.placeCode}`);
  const id = chartId('events', 'coop-active', options.placeCode);
  const ended = coops.filter(({ state }) => state === 'dissolved').length;
  const listed = coops.filter(({ state }) => state === 'listed').length;
  const headline = `${capitalised(countInWords(listed))} of the ${countInWords(coops.length)} co-ops found in ${placeName} ${plural(listed, 'is', 'are')} in the newest list; ${countInWords(ended)} ${plural(ended, 'is', 'are')} known to have been dissolved`;
  const alt = `One line for each of ${coops.length} co-ops, grouped by kind: from registration to dissolution where the dates are known, with a dot for each edition that lists it. After mid-2017 there are dots alone.`;
  const { height, body } = drawCoopLives(coops, id);
  return {
    id,
    headline,
    subtitle: `Every organisation with a registered office in ${placeName} in any of four editions, by kind and date of registration`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: livesTable(coops, placeName),
    ...sourceLines(options.figures, options.sources),
  };
}

function livesTable(coops: readonly PlaceCoop[], placeName: string): Chart['table'] {
  return {
    caption: `Co-ops found in ${placeName}: dates, and where each edition has the office`,
    columns: ['Co-op', 'Kind', 'Registered', 'Dissolved', ...COOP_EDITIONS.map(({ id }) => id)].map(
      (label) => ({ label, numeric: false }),
    ),
    rows: inOrder(coops).map((coop) => [
      { text: coop.name, href: coopHref(coop.cukId) },
      { text: coopKind(coop.group).one },
      { text: coop.registered ?? 'not known' },
      { text: coop.dissolved ?? '–' },
      ...COOP_EDITIONS.map(({ id }) => ({ text: listingInWords(coop, id) })),
    ]),
  };
}

/** "live, here", "live, elsewhere", "dead", "–" */
export function listingInWords({ listings }: PlaceCoop, editionId: string): string {
  const listing = listings.find(({ edition }) => edition.id === editionId);
  if (listing === undefined) return '–';
  if (!listing.isLive) return 'dead';
  return listing.isHere ? 'live, here' : 'live, elsewhere';
}

/** By kind, then by date of registration, those without one last. */
export function inOrder(coops: readonly PlaceCoop[]): PlaceCoop[] {
  return COOP_KINDS.flatMap(({ group }) =>
    coops
      .filter((coop) => coop.group === group)
      .sort((a, b) => ((a.registered ?? '9') < (b.registered ?? '9') ? -1 : 1)),
  );
}
