import * as Plot from '@observablehq/plot';
import type { Topology } from 'topojson-specification';
import { countInWords } from '../../format/number.ts';
import { periodInWords } from '../../format/period.ts';
import { formatValue } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { type StreetShape, type StreetsMap, streetsMap } from '../map/streetsMap.ts';
import { classKey } from '../marks/classKey.ts';
import { patterns } from '../marks/patterns.ts';
import { signs } from '../marks/signs.ts';
import { type Tone, toneFill, toneInk } from '../marks/tones.ts';
import { axisHeight, axisMarks, referenceMarks, valueAxis } from '../marks/valueAxis.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { classGroups } from '../words/classGroups.ts';
import { findExtremes, gapsInWords } from '../words/extremes.ts';
import { figureCell } from '../words/figureCell.ts';
import { neighbourhoodLabel, streetScale } from '../words/neighbourhoodWords.ts';
import { firstFigure, isValued, orderFigures } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';
import { isDeprivation } from '../words/wardSentences.ts';

export interface WardStreetsOptions {
  /** One an LSOA that reaches into the ward. */
  figures: readonly Figure[];
  /** LSOA code → the share (0 to 1) of its homes that lie in the ward, and whether no other ward has more of them. */
  shares: ReadonlyMap<string, { shareOfLsoa: number; isMostly: boolean }>;
  /** The ward's own figure for the same period. */
  ward: Figure;
  /** Object `lsoas`, geometry id = LSOA code, properties.name. */
  lsoaTopology: Topology;
  /** Object `wards`, geometry id = ward code. */
  wardTopology: Topology;
  wardCode: string;
  indicator: Indicator;
  sources: readonly Source[];
  /** Name and address of a neighbourhood's page. */
  pageOf: (lsoaCode: string) => { name: string; href: string };
}

/**
 * A ward's small neighbourhoods on a map and on one scale: a ward's average hides streets.
 * Throws `no share for neighbourhood: E01…`, and when drawn `no shape for neighbourhood: E01…`, `no shape for ward: E05…`.
 */
export function wardStreets(options: WardStreetsOptions): Chart {
  const { figures, ward, indicator, sources } = options;
  const id = chartId('streets', indicator.id, options.wardCode, ward.period);
  firstFigure(figures, id);
  const headline = streetsHeadline(options);
  const parts = partsInWords(options);
  const alt = parts === '' ? streetsAlt(options) : `${streetsAlt(options)} ${parts}.`;
  return {
    id,
    headline,
    subtitle: `${indicator.shortTitle}, 0 = most deprived, 100 = least; ${periodInWords(ward.period)}, data for ${ward.dataPeriod}${parts === '' ? '' : `. ${parts}`}`,
    draw: (theme) =>
      drawStreets({ id, headline, alt, role: 'group' }, options, streetsOf(options), theme),
    alt,
    table: streetsTable(options),
    ...sourceLines([...figures, ward], sources),
  };
}

/** Made when it is drawn, once for both themes. */
const streetsOf = memoize(
  (options: WardStreetsOptions): StreetsMap =>
    streetsMap({ ...options, codes: options.figures.map(({ areaCode }) => areaCode) }),
);

/** Neighbourhoods within this many points of each other are called alike. */
export const ALIKE_POINTS = 10;

/** A small part of a neighbourhood must not stretch the range: those that lie mostly in the ward, or all where none does. */
function mainFigures({ figures, shares }: WardStreetsOptions): readonly Figure[] {
  const main = figures.filter(
    ({ areaCode, value }) => value !== null && shares.get(areaCode)?.isMostly,
  );
  return main.length === 0 ? figures : main;
}

/** "Parts of others reach up to 86.1": what the headline's range leaves out; nothing where that lies within it. */
function partsInWords(options: WardStreetsOptions): string {
  const { figures, indicator } = options;
  const ends = (some: readonly Figure[]) => {
    const values = some.flatMap(({ value }) => value ?? []);
    return { low: Math.min(...values), high: Math.max(...values) };
  };
  const [main, all] = [ends(mainFigures(options)), ends(figures)];
  const text = (value: number) => formatValue(indicator, value);
  const reach = [
    ...(all.low < main.low ? [`down to ${text(all.low)}`] : []),
    ...(all.high > main.high ? [`up to ${text(all.high)}`] : []),
  ];
  return reach.length === 0 ? '' : `Parts of others reach ${listInWords(reach)}`;
}

function streetsHeadline(options: WardStreetsOptions): string {
  const { figures, shares, ward, indicator } = options;
  const main = mainFigures(options);
  const { valued, first, last, isFlat } = findExtremes(main, indicator);
  const where = main.some(({ areaCode }) => shares.get(areaCode)?.isMostly) ? 'mostly' : 'partly';
  const text = (figure: Figure | undefined) => formatValue(indicator, figure?.value ?? null);
  const count = `${countInWords(valued.length)} ${plural(valued.length, 'neighbourhood')}`;
  if (valued.length === 0) return `No neighbourhood of ${ward.areaName} has data`;
  if (valued.length === 1)
    return figures.length === 1
      ? `One neighbourhood has a tenth of its homes or more in ${ward.areaName}: it is at ${text(first[0])}`
      : figures.some(({ value }) => value === null)
        ? `Only one neighbourhood ${where} in ${ward.areaName} has data: ${text(first[0])}`
        : `The one neighbourhood mostly in ${ward.areaName} is at ${text(first[0])}`;
  if (isFlat) return `The ${count} ${where} in ${ward.areaName} are all at ${text(first[0])}`;
  const [lowest, highest] = [
    sure(first[0], 'first of the range'),
    sure(last[0], 'last of the range'),
  ];
  const spread = Math.abs(knownValue(highest) - knownValue(lowest));
  return spread < ALIKE_POINTS
    ? `The ${count} ${where} in ${ward.areaName} range from ${text(first[0])} to ${text(last[0])}: much alike`
    : `Neighbourhoods ${where} in ${ward.areaName} range from ${text(first[0])} to ${text(last[0])}; its one figure, ${text(ward)}, hides that`;
}

function streetsAlt({ figures, ward, indicator, pageOf }: WardStreetsOptions): string {
  const { valued, first, last, isFlat } = findExtremes(figures, indicator);
  const [top] = first;
  const [bottom] = last;
  const begin = `Map and scale of the small neighbourhoods of ${ward.areaName}.`;
  const average = ` The ward: ${formatValue(indicator, ward.value)}.`;
  const gaps = gapsInWords(figures, 'neighbourhood');
  if (top === undefined || bottom === undefined) return `${begin} None has data.${average}`;
  if (isFlat) {
    return `${begin} ${valued.length > 1 ? 'All are' : figures.length === 1 ? 'There is one,' : 'The only one with data is'} at ${formatValue(indicator, top.value)}.${average}${gaps}`;
  }
  const rank = isDeprivation(indicator) ? ['Most deprived', 'Least deprived'] : ['First', 'Last'];
  const nameOf = (figure: Figure | undefined) =>
    pageOf(sure(figure, `neighbourhood of ${ward.areaName}`).areaCode).name;
  const named = (list: typeof first) =>
    `${list.length === 1 ? nameOf(list[0]) : `${countInWords(list.length)} neighbourhoods`}, ${formatValue(indicator, list[0]?.value ?? null)}`;
  return `${begin} ${rank[0]}: ${named(first)}. ${rank[1]}: ${named(last)}.${average}${gaps}`;
}

function streetsTable({
  figures,
  shares,
  ward,
  indicator,
  pageOf,
}: WardStreetsOptions): Chart['table'] {
  return {
    caption: `${indicator.title}, neighbourhoods of ${ward.areaName}, ${periodInWords(ward.period)}`,
    columns: [
      { label: 'Neighbourhood', numeric: false },
      { label: 'Number on the map', numeric: true },
      { label: indicator.shortTitle, numeric: true },
      { label: 'Share of its postcodes in the ward', numeric: true },
    ],
    rows: orderFigures(figures, indicator.rankOneIs).map((figure, i) => {
      const share = shares.get(figure.areaCode)?.shareOfLsoa;
      if (share === undefined) throw new Error(`no share for neighbourhood: ${figure.areaCode}`);
      return [
        { text: pageOf(figure.areaCode).name, href: pageOf(figure.areaCode).href },
        { text: String(i + 1), numeric: true },
        figureCell(indicator, figure),
        {
          text: formatValue({ unit: '%', decimals: 0, signed: false }, share * 100),
          numeric: true,
        },
      ];
    }),
  };
}

/** A neighbourhood as both parts of the drawing show it. */
interface Street {
  figure: Figure;
  number: number;
  tone: Tone;
  shape: StreetShape;
  /** Name and value in words. */
  label: string;
  href: string;
}

/** What lies above the links and is none. */
const SILENT = { ariaHidden: 'true', pointerEvents: 'none' } as const;
const RADIUS = 9;
const STEP = 2 * RADIUS + 2;

/** The zoomed map, then the strip on which the same numbers stand at their values, then the legend. */
function drawStreets(
  called: DrawingWords,
  options: WardStreetsOptions,
  map: StreetsMap,
  theme: Theme,
): string {
  const { figures, ward, indicator, pageOf } = options;
  const groups = classGroups(figures, indicator, streetScale(indicator));
  const streets = groups.flatMap(({ tone, members }) =>
    members.map(({ figure, number }): Street => {
      const shape = map.shapes.get(figure.areaCode);
      if (shape === undefined) throw new Error(`no shape for neighbourhood: ${figure.areaCode}`);
      const { name, href } = pageOf(figure.areaCode);
      const label = neighbourhoodLabel(name, indicator, figure);
      return { figure, number, tone, shape, label, href };
    }),
  );
  const axis = valueAxis(indicator, [...figures, ward], [16, WIDTH - 16]);
  const dots = stackDots(streets, axis.x);
  const top = map.height + 30;
  const bottom = top + 12 + STEP * (1 + Math.max(0, ...dots.map(({ level }) => level)));
  const placed = dots.map((dot) => ({ ...dot, y: bottom - 2 - STEP / 2 - dot.level * STEP }));
  // Of a handful of neighbourhoods most classes have none.
  const inUse = groups.filter(({ members }) => members.length > 0);
  const key = classKey(inUse, {
    chartId: called.id,
    theme,
    indicator,
    x: 0,
    y: bottom + axisHeight(axis) + 8,
    width: WIDTH,
    withMembers: false,
    noun: 'neighbourhood',
  });
  const keyBottom = bottom + axisHeight(axis) + 8 + key.height;
  const height = keyBottom + (map.hasBareLand ? 24 : 2);
  const fill = ({ tone }: Street) => toneFill(called.id, theme, tone);
  return drawPlot(called, theme, {
    height,
    marginTop: top,
    marginBottom: height - bottom,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(
        called.id,
        theme,
        streets.map(({ tone }) => tone),
      ),
      ...(map.hasBareLand ? [Plot.geo([map.ward], { fill: theme.band })] : []),
      Plot.geo(streets, {
        geometry: ({ shape }) => shape.geometry,
        fill,
        href: 'href',
        title: 'label',
        ariaLabel: ({ figure }) => figure.areaCode,
        stroke: theme.ground,
        strokeWidth: 1.2,
        strokeLinejoin: 'round',
      }),
      // What reaches beyond the ward is pale.
      Plot.geo([map.beyond], { ...SILENT, fill: theme.ground, fillOpacity: 0.72 }),
      Plot.geo([map.ward], {
        ...SILENT,
        stroke: theme.ink,
        strokeWidth: 2.4,
        strokeLinejoin: 'round',
      }),
      words(
        streets.map(
          ({ number, tone, shape: { middle, isWithin } }): Line => ({
            x: Math.round(middle[0]),
            y: Math.round(middle[1]) + 4.5,
            text: String(number),
            anchor: 'middle',
            isBold: true,
            fill: isWithin ? toneInk(theme, tone) : theme.ink,
          }),
        ),
        { isSilent: true },
      ),
      ...axisMarks(axis, indicator, theme, axis.x),
      ...referenceMarks(ward, indicator, axis, theme, axis.x),
      Plot.dot(placed, { x: 'x', y: 'y', r: RADIUS, fill, stroke: theme.edge, strokeWidth: 1 }),
      words(
        placed.map(
          ({ x, y, number, tone }): Line => ({
            x,
            y: y + 4.5,
            text: String(number),
            anchor: 'middle',
            isBold: true,
            size: SMALL_SIZE,
            fill: toneInk(theme, tone),
          }),
        ),
      ),
      ...key.marks,
      ...(map.hasBareLand
        ? [
            signs([
              {
                box: { x: 0.5, y: keyBottom + 4.5, width: 17, height: 13 },
                fill: theme.band,
                stroke: theme.edge,
              },
            ]),
            words([{ x: 24, y: keyBottom + 16, text: 'few or no homes of this ward' }]),
          ]
        : []),
    ],
  });
}

/** Each with a value at its place, on the lowest level where it touches none before it. */
function stackDots(streets: readonly Street[], place: (value: number) => number) {
  const ends: number[] = [];
  return streets
    .flatMap((street) =>
      isValued(street.figure) ? [{ ...street, x: place(street.figure.value) }] : [],
    )
    .sort((a, b) => a.x - b.x)
    .map((street) => {
      const free = ends.findIndex((end) => street.x - end >= STEP);
      const level = free === -1 ? ends.length : free;
      ends[level] = street.x;
      return { ...street, level };
    });
}
