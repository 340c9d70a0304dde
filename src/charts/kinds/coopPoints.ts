import * as Plot from '@observablehq/plot';
import type { MultiPolygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { countInWords } from '../../format/number.ts';
import { capitalised, plural } from '../../format/words.ts';
import type { PlaceCoop } from '../../indicators/coops/placeCoops.ts';
import type { CoopEdition } from '../../model/CoopEdition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH, WORDS_SIZE } from '../draw.ts';
import { type AreaMap, areaMap, type Point, readAreas } from '../map/areaMap.ts';
import { difference, intersection } from '../map/clipping.ts';
import { type Polygons, polygonsOf, rectangle } from '../map/polygons.ts';
import { roomFor } from '../map/room.ts';
import { spreadMarks } from '../map/spreadMarks.ts';
import { COOP_RADIUS, coopInk, coopSign } from '../marks/coopMarks.ts';
import { type Sign, signs } from '../marks/signs.ts';
import { lineBreaks, widest, wrapText } from '../marks/textWidth.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { COOP_MARKS, coopHref, coopKind, shortCoopName } from '../words/coopWords.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** A co-op with the number it has on the map and in the list. */
interface NumberedCoop {
  coop: PlaceCoop;
  number: number;
  postcode: string;
  /** Null where the postcode's point is not known. */
  point: Point | null;
}

export interface CoopPointsOptions {
  /** Live and here in the edition. */
  coops: readonly PlaceCoop[];
  edition: CoopEdition;
  /** Postcode → longitude and latitude; a co-op whose postcode is not among them is listed without a point. */
  points: ReadonlyMap<string, Readonly<Point>>;
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
  const [fullest] = [...wards].sort(([, a], [, b]) => b.length - a.length);
  const [wardCode, coops] = sure(fullest, 'ward with co-ops');
  const headline = headlineOf(placeName, numbered.length, {
    wardName: options.wardNames.get(wardCode),
    count: coops.length,
  });
  const marks =
    numbered.length === 1
      ? 'a numbered mark for its one co-op at the point of the postcode; beneath it stands the name'
      : `a numbered mark for each of ${numbered.length} co-ops at the point of its postcode; a list beneath names them by number`;
  const empty = options.wardNames.size - [...wards.keys()].filter((code) => code !== '').length;
  const alt = `Map of part of ${placeName} with ${marks}. ${empty} ${plural(empty, 'ward has', 'wards have')} none.`;
  return {
    id,
    headline,
    subtitle: `Active co-ops in the ${edition.id} edition (${edition.drawnUp}) at the point of their postcode: where the post goes, not where the work is done. The map shows the part of ${placeName} they lie in`,
    draw: (theme) => drawPoints({ id, headline, alt }, numbered, options.topology, theme),
    alt,
    table: {
      caption: `Active co-ops with a registered office in ${placeName}, ${edition.id} edition`,
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
    figures: [],
  };
}

function numberCoops({ coops, edition, points }: CoopPointsOptions): NumberedCoop[] {
  // Numbered as the list beneath the map runs: by kind, then by name.
  const ordered = COOP_MARKS.flatMap(({ group }) => coops.filter((coop) => coop.group === group));
  return ordered.map((coop, i) => {
    const row = coop.listings.find((listing) => listing.edition.id === edition.id)?.row;
    // A corrected row's postcode is not where it is.
    const isTrusted = row !== undefined && row.correction === null;
    const postcode = row?.postcode ?? '';
    return {
      coop,
      number: i + 1,
      postcode,
      point: isTrusted ? pointOf(points.get(postcode)) : null,
    };
  });
}

function pointOf(point: Readonly<Point> | undefined): Point | null {
  return point === undefined ? null : [...point];
}

const LEADING = 16;
/** Round the points, in parts of their extent. */
const MARGIN = 0.12;
/** About 500 metres, for a place whose co-ops all have one address. */
const LEAST_DEGREES = 0.004;

/** How many of the co-ops have the registered office in the ward with most of them, where that ward is known. */
function headlineOf(
  placeName: string,
  all: number,
  { wardName, count }: { wardName: string | undefined; count: number },
): string {
  const coops = `active ${plural(all, 'co-op')}`;
  if (wardName === undefined)
    return `${capitalised(countInWords(all))} ${coops} with a registered office in ${placeName}`;
  if (all === 1)
    return `The one active co-op of ${placeName} has its registered office in ${wardName}`;
  const some =
    count === all
      ? `All ${countInWords(all)} ${coops} of ${placeName} have`
      : `${capitalised(countInWords(count))} of ${placeName}’s ${countInWords(all)} ${coops} ${plural(count, 'has', 'have')}`;
  return `${some} the registered office in ${wardName}`;
}

/** Wards as outlines, offices as dots with a numbered mark each, and the list of the numbers. */
function drawPoints(
  called: DrawingWords,
  numbered: readonly NumberedCoop[],
  topology: Topology,
  theme: Theme,
): string {
  const offices = numbered.flatMap((each) =>
    each.point === null ? [] : [{ ...each, point: each.point }],
  );
  const map = mapOf(
    offices.map(({ point }) => point),
    topology,
  );
  const dots = offices.map(({ point }) => map.project(point));
  const marks = spreadMarks(dots, COOP_RADIUS, { width: WIDTH, height: map.height });
  const placed = offices.map(({ coop, number }, i) => {
    const [x = 0, y = 0] = dots[i] ?? [];
    const [markX = x, markY = y] = marks[i] ?? [];
    return { group: coop.group, number, x, y, markX, markY };
  });
  const frame = rectangle(0, 0, WIDTH, map.height);
  const wards = map.shapes.flatMap((shape) => {
    const polygons = intersection(polygonsOf(shape), frame);
    return polygons.length === 0 ? [] : [{ name: shape.name, polygons }];
  });
  const list = coopList(numbered, map.height + 24, theme);
  return drawPlot(called, theme, {
    height: list.height,
    marginBottom: list.height - map.height,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.frame({ fill: theme.band, stroke: 'none' }),
      Plot.geo(wards, {
        geometry: ({ polygons }): MultiPolygon => ({ type: 'MultiPolygon', coordinates: polygons }),
        fill: theme.ground,
        stroke: theme.zero,
        strokeWidth: 1,
        strokeLinejoin: 'round',
      }),
      words(wards.flatMap(({ name, polygons }) => wardLabel(name, polygons, marks, theme))),
      Plot.link(
        placed.filter(({ x, y, markX, markY }) => Math.hypot(markX - x, markY - y) > 2),
        { x1: 'x', y1: 'y', x2: 'markX', y2: 'markY', stroke: theme.edge, strokeWidth: 1 },
      ),
      Plot.dot(placed, { x: 'x', y: 'y', r: 2.5, fill: theme.ink }),
      signs(placed.map(({ group, markX, markY }) => coopSign(theme, group, markX, markY))),
      words(
        placed.map(
          ({ group, number, markX, markY }): Line => ({
            x: markX,
            y: markY + 4.5,
            text: String(number),
            anchor: 'middle',
            isBold: true,
            fill: coopInk(theme, group),
          }),
        ),
      ),
      signs(list.signs),
      words(list.lines),
    ],
  });
}

/** A corner of the map is no use, so it goes round the offices; round all wards where none has a point. */
function mapOf(offices: readonly Point[], topology: Topology): AreaMap {
  const all = readAreas(topology, 'wards').flatMap(({ geometry }) => geometry.coordinates.flat(2));
  const points = offices.length > 0 ? offices : all;
  const [west, east] = extent(points.map(([x = 0]) => x));
  const [south, north] = extent(points.map(([, y = 0]) => y));
  const x = Math.max((east - west) * MARGIN, LEAST_DEGREES);
  const y = Math.max((north - south) * MARGIN, LEAST_DEGREES);
  return areaMap({
    topology,
    objectName: 'wards',
    around: [
      [west - x, south - y],
      [east + x, south - y],
      [east + x, north + y],
      [west - x, north + y],
    ],
    width: WIDTH,
    maxHeight: 420,
    margin: 0,
    leastCorner: 1,
  });
}

/** Without spreading, which fails on very long lists. */
function extent(values: readonly number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** The ward's name where it has room inside the frame and away from the marks. */
function wardLabel(
  name: string,
  polygons: Polygons,
  marks: readonly Readonly<Point>[],
  theme: Theme,
): Line[] {
  const reach = COOP_RADIUS + 2;
  const taken = marks.map(([x, y]) => rectangle(x - reach, y - reach, 2 * reach, 2 * reach));
  const free = difference(polygons, ...taken);
  for (const lines of lineBreaks(name, SMALL_SIZE)) {
    const middle = roomFor(free, widest(lines, SMALL_SIZE), lines.length * SMALL_SIZE);
    if (middle === null) continue;
    return stacked(lines, SMALL_SIZE, {
      x: Math.round(middle[0]),
      y: Math.round(middle[1]) + 4 - (lines.length - 1) * (SMALL_SIZE / 2),
      anchor: 'middle',
      size: SMALL_SIZE,
      fill: theme.quiet,
      halo: theme.ground,
    });
  }
  return [];
}

/** The numbers with their names under their kinds; without a point, the name alone. */
function coopList(numbered: readonly NumberedCoop[], top: number, theme: Theme) {
  let y = top;
  const kinds: Sign[] = [];
  const lines: Line[] = [];
  for (const { group, label } of COOP_MARKS) {
    const members = numbered.filter(({ coop }) => coop.group === group);
    if (members.length === 0) continue;
    kinds.push(coopSign(theme, group, 13, y + 1));
    lines.push({ x: 32, y: y + 5.5, text: label, isBold: true });
    y += 24;
    for (const { coop, number, point } of members) {
      const names = wrapText(shortCoopName(coop.name), WIDTH - 38, WORDS_SIZE);
      lines.push(
        {
          x: 22,
          y: y + 4,
          text: point === null ? '–' : String(number),
          anchor: 'end',
          isBold: true,
        },
        ...stacked(names, LEADING, { x: 32, y: y + 4 }),
      );
      y += names.length * LEADING + 2;
    }
    y += 14;
  }
  return { signs: kinds, lines, height: y - 8 };
}
