import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Edition } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { SIMILAR_SINCE } from '../../model/WardChange.ts';
import { type Chart, chartId, NOTHING, type TableCell } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH, WORDS_SIZE } from '../draw.ts';
import { PLAIN_LINE } from '../marks/plainLine.ts';
import { signs } from '../marks/signs.ts';
import { textWidth, wrapText } from '../marks/textWidth.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { gapsInWords } from '../words/extremes.ts';
import { figureCell, intervalCell } from '../words/figureCell.ts';
import { firstFigure, isValued, type Valued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface WardTrendOptions {
  /** One ward or district, one figure an edition; some may be approximate. */
  figures: readonly Figure[];
  /** Similar wards at the same editions: value = median, lower and upper = the middle eight in ten. May be empty. */
  peers: readonly Figure[];
  indicator: Indicator;
  sources: readonly Source[];
  /** How the area moved between two editions against similar wards, "moved much as wards like it did"; null where that is not known. */
  moved?: (from: string, to: string) => string | null;
  /** All editions that may occur; those without a figure take no room. */
  editions: readonly Edition[];
}

/** One figure with the edition it belongs to. */
interface EditionPoint {
  figure: Figure;
  edition: Edition;
}

/** One area's place on England's scale over the editions, at the time their data describe. */
export function wardTrend(options: WardTrendOptions): Chart {
  const { indicator } = options;
  const area = firstFigure(options.figures, `trend.${indicator.id}`);
  const id = chartId('trend', indicator.id, area.areaCode);
  const points = atEditions(options.figures, options.editions);
  const peers = atEditions(options.peers, options.editions);
  const headline = trendHeadline(points, peers, options);
  const alt = trendAlt(points, indicator);
  const about = [...options.figures, ...options.peers];
  return {
    id,
    headline,
    subtitle: trendSubtitle(indicator, area.areaName),
    draw: (theme) => drawTrend({ id, headline, alt }, points, peers, indicator, theme),
    alt,
    table: trendTable(points, peers, indicator),
    ...sourceLines(about, options.sources),
  };
}

const TOP = 22;
const BOTTOM = 262;
/** Left of it the numbers of the axis, right of it the bar of the whole scale. */
const RANGE: readonly [number, number] = [24, WIDTH - 38];
const NOTE_LINE = 17;
/** Fewer points of the scale than this are never drawn: small steps would look large. */
const LEAST_SPAN = 20;
const BAR = 8;

/**
 * The part of England's scale of 100 that is drawn: the values it has to hold, to the next ten on either side. Drawn on
 * the whole scale, a line that lives between 5 and 15 would lie flat on its floor.
 */
function shownPart(values: readonly number[]): readonly [low: number, high: number] {
  if (values.length === 0) return [0, 100];
  const low = Math.max(0, 10 * Math.floor((Math.min(...values) - 1) / 10));
  const high = Math.min(100, 10 * Math.ceil((Math.max(...values) + 1) / 10));
  if (high - low >= LEAST_SPAN) return [low, high];
  return low + LEAST_SPAN > 100 ? [100 - LEAST_SPAN, 100] : [low, low + LEAST_SPAN];
}

/** The area's own line, the band of similar wards with their median, and what the signs mean. */
function drawTrend(
  called: DrawingWords,
  points: readonly EditionPoint[],
  peers: readonly EditionPoint[],
  indicator: Indicator,
  theme: Theme,
): string {
  const years = points.map(({ edition }) => edition.dataYear);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const domain: [number, number] = [first, last === first ? first + 1 : last];
  const unit = (RANGE[1] - RANGE[0]) / (domain[1] - domain[0]);
  const x = (year: number) => RANGE[0] + (year - first) * unit;
  const own = points.map(markOf).filter((mark) => mark !== null);
  const similar = peers
    .map(markOf)
    .filter((mark) => mark !== null)
    .map((mark) => ({ ...mark, lower: mark.lower ?? mark.value, upper: mark.upper ?? mark.value }));
  const [low, high] = shownPart([
    ...own.map(({ value }) => value),
    ...similar.flatMap(({ lower, upper }) => [lower, upper]),
  ]);
  const isWhole = high - low === 100;
  const along = (value: number, from: number, to: number) =>
    BOTTOM - ((BOTTOM - TOP) * (value - from)) / (to - from);
  const y = (value: number) => along(value, low, high);
  const grid = ticks(low, high, 4);
  // Where one edition is by itself its band is a bar.
  const bands = [false, true].flatMap((isNew) => {
    const run = similar.filter((mark) => mark.isNew === isNew);
    const [only] = run;
    return run.length === 1 && only !== undefined
      ? [-9, 9].map((dx) => ({ ...only, year: only.year + dx / unit }))
      : run;
  });
  const broken = own.findIndex(({ isNew }) => isNew);
  const [before, after] = [own[broken - 1], own[broken]];
  const notes = [
    ...trendNotes(points, peers),
    ...(isWhole ? [] : ['Bar: the part of England’s scale drawn here.']),
  ].flatMap((note) => wrapText(note, WIDTH - 8, WORDS_SIZE));
  const values = own.map(({ year, value }): Line => {
    const isAbove = y(value) > TOP + 26;
    return {
      x: x(year),
      y: isAbove ? y(value) - 10 : y(value) + 20,
      text: formatValue(indicator, value),
      anchor: 'middle',
      isBold: true,
      halo: theme.ground,
    };
  });
  const bar = (from: number, to: number) =>
    `M${WIDTH - BAR},${along(to, 0, 100)}h${BAR}V${along(from, 0, 100)}h${-BAR}z`;
  const height = BOTTOM + 69 + notes.length * NOTE_LINE;
  const dots = (isApproximate: boolean) =>
    Plot.dot(
      own.filter((mark) => mark.isApproximate === isApproximate),
      {
        x: 'year',
        y: 'value',
        r: 5,
        fill: isApproximate ? theme.ground : theme.own,
        stroke: theme.own,
        strokeWidth: 2.4,
      },
    );
  const line = { x: 'year', y: 'value', ...PLAIN_LINE } as const;
  return drawPlot(called, theme, {
    height,
    marginTop: TOP,
    marginBottom: height - BOTTOM,
    x: { type: 'linear', domain, range: [...RANGE] },
    y: { domain: [low, high] },
    marks: [
      Plot.ruleY(grid, { stroke: theme.grid, insetRight: isWhole ? 0 : 2 * BAR }),
      signs(
        isWhole
          ? []
          : [
              { path: bar(0, 100), fill: theme.grid },
              { path: bar(low, high), fill: theme.own },
            ],
      ),
      Plot.areaY(bands, { x: 'year', y1: 'lower', y2: 'upper', z: 'isNew', fill: theme.band }),
      Plot.line(bands, {
        ...line,
        z: 'isNew',
        stroke: theme.peer,
        strokeWidth: 1,
        strokeDasharray: '2 4',
      }),
      Plot.ruleX(
        before === undefined || after === undefined ? [] : [(before.year + after.year) / 2],
        {
          stroke: theme.peer,
          strokeDasharray: '2 4',
        },
      ),
      Plot.line(
        own.filter(({ isNew }) => !isNew),
        { ...line, stroke: theme.own, strokeWidth: 2 },
      ),
      dots(false),
      dots(true),
      words([
        {
          x: 0,
          y: TOP - 6,
          text:
            high === 100 ? '100: least deprived in England' : `${high}: higher is less deprived`,
          fill: theme.quiet,
        },
        {
          x: 0,
          y: BOTTOM + 15,
          text: low === 0 ? '0: most deprived in England' : `${low}: lower is more deprived`,
          fill: theme.quiet,
        },
        // Not beneath the value of the first edition.
        ...grid
          .filter((value) => value !== low && value !== high)
          .filter(
            (value) =>
              values[0] === undefined || Math.abs(y(value) - 4 - values[0].y) > WORDS_SIZE + 2,
          )
          .map(
            (value): Line => ({
              x: 0,
              y: y(value) - 4,
              text: String(value),
              size: SMALL_SIZE,
              fill: theme.quiet,
            }),
          ),
        ...(isWhole ? [] : [100, 0]).map(
          (value): Line => ({
            x: WIDTH,
            y: value === 0 ? BOTTOM + 14 : TOP - 6,
            text: String(value),
            anchor: 'end',
            size: SMALL_SIZE,
            fill: theme.quiet,
          }),
        ),
        ...editionLines(points, x, theme),
        ...values,
        ...stacked(notes, NOTE_LINE, { x: 0, y: BOTTOM + 80, fill: theme.quiet }),
      ]),
    ],
  });
}

/** Null for an edition without a value. */
function markOf({ figure, edition }: EditionPoint) {
  return isValued(figure)
    ? {
        year: edition.dataYear,
        value: figure.value,
        lower: figure.lower,
        upper: figure.upper,
        isNew: edition.isRemade,
        isApproximate: figure.status === 'approximate',
      }
    : null;
}

/** Edition and data period under each point; periods too close to read are moved apart, their editions are not. */
function editionLines(
  points: readonly EditionPoint[],
  x: (year: number) => number,
  theme: Theme,
): Line[] {
  const periods = apart(
    points.map(({ edition }) => x(edition.dataYear)),
    // A little more, for faces with wide figures.
    points.map(({ edition }) => 1.15 * textWidth(edition.dataPeriod, SMALL_SIZE) + 4),
  ).map(
    (middle, i): Line => ({
      x: middle,
      y: BOTTOM + 52,
      text: sure(points[i], `point ${i}`).edition.dataPeriod,
      anchor: 'middle',
      size: SMALL_SIZE,
      fill: theme.quiet,
    }),
  );
  return [
    ...periods,
    ...points.map(
      ({ edition }): Line => ({
        x: x(edition.dataYear),
        y: BOTTOM + 36,
        text: edition.id,
        anchor: 'middle',
        isBold: true,
        size: SMALL_SIZE,
        halo: theme.ground,
      }),
    ),
  ];
}

/**
 * Middles from left to right, moved as little as keeps their widths apart: halfway between pushing each to the right
 * of the one before and each to the left of the one after.
 */
function apart(middles: readonly number[], widths: readonly number[]): number[] {
  const pushed = (order: readonly number[], sign: 1 | -1) => {
    const places: number[] = [];
    let before: number | undefined;
    for (const i of order) {
      const middle = sure(middles[i], `middle ${i}`);
      const width = sure(widths[i], `width ${i}`);
      const least = before === undefined ? Number.NEGATIVE_INFINITY : before + width / 2;
      places[i] = sign * Math.max(sign * middle, least);
      before = sign * sure(places[i], `place ${i}`) + width / 2;
    }
    return places;
  };
  const order = middles.map((_, i) => i);
  const right = pushed(order, 1);
  const left = pushed(order.toReversed(), -1);
  return order.map((i) => (sure(right[i], `place ${i}`) + sure(left[i], `place ${i}`)) / 2);
}

/** The editions among the points that no line leads to. */
function remadeIn(points: readonly EditionPoint[]): string[] {
  return points.length < 2
    ? []
    : points.flatMap(({ edition }) => (edition.isRemade ? [edition.id] : []));
}

function trendNotes(points: readonly EditionPoint[], peers: readonly EditionPoint[]): string[] {
  return [
    ...(points.some(({ figure }) => figure.status === 'approximate')
      ? ['Hollow: approximate.']
      : []),
    ...remadeIn(points).map((id) => `${id}: new indicators, less comparable.`),
    ...(peers.length > 0 ? [`Shaded: middle 8 in 10 like it in ${SIMILAR_SINCE}; median.`] : []),
  ];
}

/** The ends of the scale stand on the drawing. */
function trendSubtitle(indicator: Indicator, areaName: string): string {
  return `${indicator.title}: ${areaName}, by edition and the time its data describe`;
}

/** In order of time; throws `unknown edition: x` for a period that is not among the editions. */
function atEditions(figures: readonly Figure[], editions: readonly Edition[]): EditionPoint[] {
  return figures
    .map((figure) => {
      const edition = editions.find(({ id }) => id === figure.period);
      if (edition === undefined)
        throw new Error(`unknown edition: ${figure.period} (${figure.id})`);
      return { figure, edition };
    })
    .sort((a, b) => a.edition.dataYear - b.edition.dataYear);
}

/**
 * The last value beside that from which the drawn band starts, so that words and drawing tell of one time; without a
 * band, beside the value before it. Editions are relative to England, so neither is called better or worse.
 */
function trendHeadline(
  points: readonly EditionPoint[],
  peers: readonly EditionPoint[],
  { indicator, moved }: Pick<WardTrendOptions, 'indicator' | 'moved'>,
): string {
  const valued = points.filter(({ figure }) => isValued(figure));
  const last = valued[valued.length - 1];
  const name = sure(points[0], 'edition of the trend').figure.areaName;
  if (last === undefined) return `${name} has no data in any edition`;
  const text = ({ figure }: EditionPoint) =>
    `${figure.status === 'approximate' ? 'about ' : ''}${formatValue(indicator, figure.value)}`;
  const scale = indicator.unit === 'percentile' ? ' on England’s scale of 100' : '';
  const now = `The average position of ${name} was ${text(last)}${scale} in the ${last.edition.isRemade ? 'remade ' : ''}${last.edition.id} edition`;
  const band = peers.find(({ figure }) => isValued(figure));
  const start = valued.find(({ edition }) => edition.id === band?.edition.id);
  const before = start === undefined || start === last ? valued[valued.length - 2] : start;
  if (before === undefined) return `${now}, the only one with data`;
  // Without a band the newest but two is told as well, or the one before the last would choose the story.
  const earlier = start === undefined ? valued[valued.length - 3] : undefined;
  const beside = (joint: string) =>
    earlier === undefined ? '' : `${joint} ${text(earlier)} in ${earlier.edition.id}`;
  const said =
    text(before) === text(last)
      ? `${now}, the same as in ${before.edition.id}${beside(', after')}`
      : `${now}, after ${text(before)} in ${before.edition.id}${beside(' and')}`;
  const verdict = moved?.(before.edition.id, last.edition.id) ?? null;
  return verdict === null ? said : `${said}: it ${verdict}`;
}

/** Of similar wards the table tells. */
function trendAlt(points: readonly EditionPoint[], indicator: Indicator): string {
  const name = sure(points[0], 'edition of the trend').figure.areaName;
  const figures = points.map(({ figure }) => figure);
  const valued = figures.filter(isValued);
  const sorted = [...valued].sort((a, b) => a.value - b.value);
  const [low] = sorted;
  const high = sorted[sorted.length - 1];
  const missing = gapsInWords(figures, 'edition');
  if (low === undefined || high === undefined) return `Line chart of ${name}. No edition has data.`;
  const at = (figure: Valued) => `${formatValue(indicator, figure.value)} (${figure.period})`;
  const spread =
    valued.length === 1
      ? `Only value: ${at(low)}.`
      : low.value === high.value
        ? `${formatValue(indicator, low.value)} in all ${valued.length} editions.`
        : `Lowest ${at(low)}, highest ${at(high)}.`;
  const breaks = remadeIn(points);
  return `Line chart of ${name} over ${points.length} editions. ${spread}${breaks.length > 0 ? ` The line is broken before ${listInWords(breaks)}.` : ''}${missing}`;
}

function trendTable(
  points: readonly EditionPoint[],
  peers: readonly EditionPoint[],
  indicator: Indicator,
): Chart['table'] {
  const name = sure(points[0], 'edition of the trend').figure.areaName;
  const none: TableCell = { text: NOTHING, numeric: true };
  return {
    caption: trendSubtitle(indicator, name),
    columns: [
      { label: 'Edition', numeric: false },
      { label: 'Data for', numeric: false },
      { label: name, numeric: true },
      ...(peers.length === 0
        ? []
        : [
            { label: `Median of wards like it in ${SIMILAR_SINCE}`, numeric: true },
            { label: `Middle 8 in 10 of wards like it in ${SIMILAR_SINCE}`, numeric: true },
          ]),
    ],
    rows: points.map(({ figure, edition }) => {
      const peer = peers.find((candidate) => candidate.edition.id === edition.id)?.figure;
      return [
        { text: figure.status === 'approximate' ? `${edition.id} (approximate)` : edition.id },
        { text: edition.dataPeriod },
        figureCell(indicator, figure),
        ...(peers.length === 0
          ? []
          : peer === undefined
            ? [none, none]
            : [figureCell(indicator, peer), intervalCell(indicator, peer)]),
      ];
    }),
  };
}
