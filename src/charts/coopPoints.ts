import type { Topology } from 'topojson-specification';
import { countInWords } from '../format/number.ts';
import { capitalised, plural } from '../format/words.ts';
import type { PlaceCoop } from '../indicators/coops/placeCoops.ts';
import type { CoopEdition } from '../model/CoopEdition.ts';
import type { Figure } from '../model/Figure.ts';
import type { Source } from '../model/Source.ts';
import { type Chart, chartId } from './Chart.ts';
import { COOP_KINDS, coopHref, coopKind } from './coopWords.ts';
import { drawCoopPoints } from './drawCoopPoints.ts';
import type { NumberedCoop } from './NumberedCoop.ts';
import type { Point } from './readShapes.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';

export interface CoopPointsOptions {
  /** Live and here in the edition. */
  coops: readonly PlaceCoop[];
  edition: CoopEdition;
  /** Postcode → longitude and latitude; a co-op whose postcode is not among them is listed without a point. */
  points: ReadonlyMap<string, Point>;
  topology: Topology;
  wardNames: ReadonlyMap<string, string>;
  figures: readonly Figure[];
  sources: readonly Source[];
  placeName: string;
  placeCode: string;
}

/** Registered offices as named points, framed as closely as they lie, with a list of the same. */
export function coopPoints(options: CoopPointsOptions): Chart {
  const { edition, placeName } = options;
  const numbered = numberCoops(options);
  if (numbered.length === 0) throw new Error(`no co-ops to draw: ${options.placeCode}`);
  const id = chartId('points', 'coop-listed', options.placeCode, edition.id);
  const wards = Map.groupBy(numbered, ({ coop }) => coop.wardCode ?? '');
  const [fullest] = [...wards].sort((a, b) => b[1].length - a[1].length);
  const name = options.wardNames.get(fullest?.[0] ?? '');
  const headline =
    name === undefined || fullest === undefined
      ? `${capitalised(countInWords(numbered.length))} live ${plural(numbered.length, 'co-op')} with a registered office in ${placeName}`
      : `${capitalised(countInWords(fullest[1].length))} of ${placeName}’s ${countInWords(numbered.length)} live ${plural(numbered.length, 'co-op')} ${plural(fullest[1].length, 'has', 'have')} the registered office in ${name}`;
  const alt = `Map of part of ${placeName} with a numbered mark for each of ${numbered.length} co-ops at the point of its postcode; a list beneath names them by number. ${options.wardNames.size - [...wards.keys()].filter((code) => code !== '').length} wards have none.`;
  const { height, body } = drawCoopPoints({ id, numbered, topology: options.topology });
  return {
    id,
    headline,
    subtitle: `Live co-ops in the ${edition.id} edition (${edition.drawnUp}) at the point of their postcode: where the post goes, not where the work is done. The map shows the part of ${placeName} they lie in`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: {
      caption: `Live co-ops with a registered office in ${placeName}, ${edition.id} edition`,
      columns: [
        { label: 'Co-op', numeric: false },
        { label: 'On the map', numeric: true },
        { label: 'Kind', numeric: false },
        { label: 'Ward', numeric: false },
        { label: 'Postcode', numeric: false },
      ],
      rows: numbered.map(({ coop, number, postcode, point }) => [
        { text: coop.name, href: coopHref(coop.cukId) },
        { text: point === null ? '–' : String(number), numeric: true },
        { text: coopKind(coop.group).one },
        { text: options.wardNames.get(coop.wardCode ?? '') ?? 'not known' },
        { text: postcode },
      ]),
    },
    ...sourceLines(options.figures, options.sources),
  };
}

function numberCoops({ coops, edition, points }: CoopPointsOptions): NumberedCoop[] {
  // Numbered as the list beneath the map runs: by kind, then by name.
  const ordered = COOP_KINDS.flatMap(({ group }) => coops.filter((coop) => coop.group === group));
  return ordered.map((coop, i) => {
    const row = coop.listings.find((listing) => listing.edition.id === edition.id)?.row;
    // A corrected row's postcode is not where it is.
    const isTrusted = row !== undefined && row.correction === null;
    const postcode = row?.postcode ?? '';
    return {
      coop,
      number: i + 1,
      postcode,
      point: isTrusted ? (points.get(postcode) ?? null) : null,
    };
  });
}
