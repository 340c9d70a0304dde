import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatNumber } from '../../format/number.ts';
import { periodInWords, periodLabel } from '../../format/period.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { capitalised } from '../../format/words.ts';
import { changeDifference, shareDifference } from '../../indicators/context/besideNation.ts';
import { nationInWords } from '../../indicators/context/ContextData.ts';
import { overTimeWords } from '../../indicators/context/contextWords.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId, NOTHING } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH, WORDS_SIZE } from '../draw.ts';
import { PLAIN_LINE } from '../marks/plainLine.ts';
import { type Sign, signs } from '../marks/signs.ts';
import { textWidth, wrapText } from '../marks/textWidth.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell, intervalCell } from '../words/figureCell.ts';
import { firstFigure, isValued, type Valued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface ContextTrendOptions {
  /** The place's figures, one a period. */
  figures: readonly Figure[];
  /** England's, or the United Kingdom's. */
  nation: readonly Figure[];
  indicator: Indicator;
  sources: readonly Source[];
}

/** A period with the place's and the nation's figure; either may be absent or without a value. */
interface ContextPoint {
  period: string;
  own: Figure | undefined;
  nation: Figure | undefined;
}

/** A district over time beside the nation, with the band of its limits. */
export function contextTrend(options: ContextTrendOptions): Chart {
  const { figures, nation, indicator, sources } = options;
  const area = firstFigure(figures, `trend.${indicator.id}`);
  const id = chartId('trend', indicator.id, area.areaCode);
  const points = indicator.periods.map((period) => ({
    period,
    own: figures.find((figure) => figure.period === period),
    nation: nation.find((figure) => figure.period === period),
  }));
  const headline = trendHeadline(figures, nation, indicator);
  const alt = trendAlt(options);
  const nationName = nation[0]?.areaName ?? 'no nation';
  const caption = `${indicator.title}: ${area.areaName} and ${nationName}; ${unitInWords(indicator)}`;
  const apart = overTimeWords(indicator.id);
  return {
    id,
    headline,
    subtitle: apart === '' ? caption : `${caption}. ${capitalised(apart)}`,
    draw: (theme) => drawContextTrend({ id, headline, alt }, points, indicator, theme),
    alt,
    table: trendTable(points, indicator, caption, area.areaName, nationName),
    ...sourceLines([...figures, ...nation], sources),
  };
}

/** Height of the frame, without key and notes. */
const HEIGHT = 170;
const RIGHT = WIDTH - 10;
const KEY_LINE = 18;
/** A piece of line in the key. */
const SAMPLE = 26;

/** A line over time with the band of its limits, the nation's dashed; both broken where a period has no value. */
function drawContextTrend(
  called: DrawingWords,
  points: readonly ContextPoint[],
  indicator: Indicator,
  theme: Theme,
): string {
  const key = trendKey(points, indicator, theme);
  const top = key.rows * KEY_LINE + 14;
  const bottom = top + HEIGHT;
  const { domain, ticks } = valueScale(points);
  const decimals = ticks.every(Number.isInteger) ? 0 : 1;
  const labels = ticks.map((tick) => formatValue({ ...indicator, decimals }, tick));
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label, WORDS_SIZE)))) + 12;
  const step = (RIGHT - left) / Math.max(1, points.length - 1);
  const x = (i: number) => RIGHT - (points.length - 1 - i) * step;
  const notes = trendNotes(points, domain[0]).flatMap((note) =>
    wrapText(note, WIDTH - 8, WORDS_SIZE),
  );
  const height = bottom + 31 + notes.length * 17;
  // A period without a value has none of the three, and Plot breaks line and band there.
  const rows = points.map(({ own, nation }, i) => ({
    i,
    x: x(i),
    value: own?.value ?? Number.NaN,
    lower: own?.lower ?? Number.NaN,
    upper: own?.upper ?? Number.NaN,
    nation: nation?.value ?? Number.NaN,
  }));
  const isKnown = (i: number) => Number.isFinite(rows[i]?.value);
  const hasLimits = (i: number) => Number.isFinite(rows[i]?.lower);
  const line = { x: 'x', ...PLAIN_LINE } as const;
  return drawPlot(called, theme, {
    height,
    marginTop: top,
    marginBottom: height - bottom,
    x: { type: 'identity' },
    y: { domain: [...domain] },
    marks: [
      Plot.ruleY(ticks, { stroke: theme.grid, insetLeft: left, insetRight: WIDTH - RIGHT }),
      Plot.areaY(rows, { x: 'x', y1: 'lower', y2: 'upper', fill: theme.band }),
      // Limits with none beside them are a line, a value with none beside it is a dot.
      Plot.ruleX(
        rows.filter(({ i }) => hasLimits(i) && !hasLimits(i - 1) && !hasLimits(i + 1)),
        { x: 'x', y1: 'lower', y2: 'upper', stroke: theme.zero, strokeWidth: 2 },
      ),
      Plot.line(rows, {
        ...line,
        y: 'nation',
        stroke: theme.peer,
        strokeWidth: 1.6,
        strokeDasharray: '2 3',
      }),
      Plot.line(rows, { ...line, y: 'value', stroke: theme.own, strokeWidth: 2 }),
      Plot.dot(
        rows.filter(({ i }) => isKnown(i) && !isKnown(i - 1) && !isKnown(i + 1)),
        { x: 'x', y: 'value', r: 4, fill: theme.own },
      ),
      Plot.text(ticks, {
        y: (tick) => tick,
        text: (_, i) => sure(labels[i], `label ${i}`),
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: left - 8,
        fill: theme.quiet,
      }),
      signs(key.signs),
      words([
        ...key.lines,
        ...shownPeriods(points, x).map(
          (i): Line => ({
            x: i === points.length - 1 ? RIGHT + 8 : x(i),
            y: bottom + 19,
            text: sure(points[i], `point ${i}`).period,
            anchor: i === points.length - 1 ? 'end' : 'middle',
            fill: theme.quiet,
          }),
        ),
        ...stacked(notes, 17, { x: 0, y: bottom + 43, fill: theme.quiet }),
      ]),
    ],
  });
}

function trendNotes(points: readonly ContextPoint[], lowest: number): string[] {
  const hasBand = points.some(({ own }) => own !== undefined && own.lower !== null);
  return [
    ...(hasBand ? ['Shaded: the publisher’s 95% limits.'] : []),
    ...(lowest > 0 ? ['The scale does not begin at zero.'] : []),
  ];
}

/** From a little below the lowest value or limit to a little above the highest, in round numbers. */
function valueScale(points: readonly ContextPoint[]): {
  domain: [number, number];
  ticks: number[];
} {
  const values = points.flatMap(({ own, nation }) =>
    [own?.value, own?.lower, own?.upper, nation?.value].filter(
      (value): value is number => typeof value === 'number',
    ),
  );
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A small change must not fill the drawing.
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 0.1);
  const scale = scaleLinear([Math.max(0, low - room), high + room], [0, 1]).nice(3);
  const [from = low, to = high] = scale.domain();
  return { domain: [from, to], ticks: scale.ticks(3) };
}

/**
 * Each line with its name and newest value above the frame, where no line can run through the words: side by side
 * where there is room, else one below the other.
 */
function trendKey(points: readonly ContextPoint[], indicator: Indicator, theme: Theme) {
  const newest = (figures: readonly (Figure | undefined)[]) =>
    figures.filter((figure) => figure !== undefined).findLast(isValued);
  const dashed = { stroke: theme.peer, strokeWidth: 1.6, strokeDasharray: '2 3' };
  const entries = [
    {
      figure: newest(points.map(({ own }) => own)),
      look: { stroke: theme.own, strokeWidth: 2 },
      isBold: true,
    },
    { figure: newest(points.map(({ nation }) => nation)), look: dashed, isBold: false },
  ].flatMap(({ figure, ...entry }) =>
    figure === undefined
      ? []
      : [{ ...entry, text: `${figure.areaName} ${formatValue(indicator, figure.value)}` }],
  );
  const widths = entries.map(({ text }) => SAMPLE + 6 + textWidth(text, WORDS_SIZE, true) + 18);
  const isOneRow = widths.reduce((sum, width) => sum + width, 0) <= WIDTH;
  const placed = entries.map((entry, i) => ({
    ...entry,
    x: isOneRow ? widths.slice(0, i).reduce((sum, width) => sum + width, 0) : 0,
    y: WORDS_SIZE + (isOneRow ? 0 : i * KEY_LINE),
  }));
  return {
    rows: isOneRow ? 1 : entries.length,
    signs: placed.map(
      ({ x, y, look }): Sign => ({
        ...look,
        line: { x1: x, y1: y - 4.5, x2: x + SAMPLE, y2: y - 4.5 },
      }),
    ),
    lines: placed.map(({ x, y, text, isBold }): Line => ({ x: x + SAMPLE + 6, y, text, isBold })),
  };
}

/** As many periods as can be read, the newest among them, by their place. */
function shownPeriods(points: readonly ContextPoint[], x: (i: number) => number): number[] {
  const last = points.length - 1;
  // The newest ends at the edge, so that it lies nearer to the one before than half of both widths.
  const width = 1.5 * Math.max(0, ...points.map(({ period }) => textWidth(period, WORDS_SIZE))) + 8;
  const most = Math.max(2, 1 + Math.floor((RIGHT - x(0)) / width));
  const step = Math.max(1, Math.ceil(last / (most - 1)));
  return points.map((_, i) => i).filter((i) => (last - i) % step === 0);
}

/**
 * The newest value and the first, the nation's of the same periods beside them: a rise alone may be everybody's. Where
 * there are limits, whether those of the difference between the two changes leave room for none.
 */
function trendHeadline(
  figures: readonly Figure[],
  nation: readonly Figure[],
  indicator: Indicator,
): string {
  const name = sure(figures[0], 'figure of the trend').areaName;
  const valued = figures.filter(isValued);
  const beside = new Map(nation.filter(isValued).map((figure) => [figure.period, figure]));
  // Periods in which both have a value; without a nation, all.
  const shared = valued.filter(({ period }) => beside.has(period));
  const [first] = shared.length > 0 ? shared : valued;
  const last = (shared.length > 0 ? shared : valued).at(-1);
  if (first === undefined || last === undefined) return `${name} has no data in any period`;
  const when = ({ period }: Valued) => periodLabel(period, indicator.periodKind);
  const text = ({ value }: Valued) => formatValue(indicator, value);
  const at = (figure: Valued) => `${text(figure)} in ${when(figure)}`;
  const [theirFirst, theirLast] = [beside.get(first.period), beside.get(last.period)];
  if (first === last)
    return `${name}: ${at(last)}, the only period with data${theirLast === undefined ? '' : `; ${theirLast.areaName}: ${text(theirLast)}`}`;
  if (theirFirst === undefined || theirLast === undefined)
    return `${name}: ${at(first)}, ${at(last)}`;
  const pair = { own: [first, last], nation: [theirFirst, theirLast] } as const;
  const isMoney = indicator.unit.startsWith('£');
  const whose = nationInWords({ name: theirLast.areaName });
  const said = isMoney
    ? `${name}: ${at(last)}, ${percentOf(last, theirLast)} of the figure for ${whose}; in ${when(first)} it was ${percentOf(first, theirFirst)}`
    : `${name}: ${text(first)} in ${when(first)}, ${at(last)}; ${whose}: ${text(theirFirst)} and ${text(theirLast)}`;
  const difference = isMoney ? shareDifference(pair) : changeDifference(pair);
  if (difference === null) return said;
  const isUnclear = difference.lower <= 0 && difference.upper >= 0;
  if (isUnclear) return `${said}: no clear difference between the two changes`;
  return `${said}: ${name} ${difference.value > 0 ? 'rose more, or fell less,' : 'fell more, or rose less,'} than ${whose}`;
}

/** "74%" */
function percentOf({ value }: Valued, nation: Valued): string {
  return `${formatNumber((100 * value) / nation.value, 0)}%`;
}

function trendAlt({ figures, nation, indicator }: ContextTrendOptions): string {
  const valued = figures.filter(isValued);
  const name = sure(figures[0], 'figure of the trend').areaName;
  const sorted = valued.toSorted((a, b) => a.value - b.value);
  const [low] = sorted;
  const high = sorted[sorted.length - 1];
  const last = valued[valued.length - 1];
  const beside = nation.filter(isValued).at(-1);
  if (low === undefined || high === undefined || last === undefined)
    return `Line chart of ${name} without data.`;
  const at = (figure: Valued) => `${formatValue(indicator, figure.value)} (${figure.period})`;
  const gaps = figures.length - valued.length;
  return `Line chart of ${name} over ${figures.length} periods. Lowest ${at(low)}, highest ${at(high)}.${beside === undefined ? '' : ` ${beside.areaName}: ${at(beside)}.`}${gaps === 0 ? '' : ` ${gaps} without data.`}`;
}

function trendTable(
  points: readonly ContextPoint[],
  indicator: Indicator,
  caption: string,
  ownName: string,
  nationName: string,
): Chart['table'] {
  const hasLimits = points.some(({ own }) => own !== undefined && own.lower !== null);
  const none = { text: NOTHING, numeric: true };
  return {
    caption,
    columns: [
      { label: 'Period', numeric: false },
      { label: ownName, numeric: true },
      ...(hasLimits ? [{ label: '95% limits', numeric: true }] : []),
      { label: nationName, numeric: true },
    ],
    rows: points.map(({ period, own, nation }) => [
      { text: capitalisedPeriod(period) },
      own === undefined ? none : figureCell(indicator, own),
      ...(hasLimits ? [own === undefined ? none : intervalCell(indicator, own)] : []),
      nation === undefined ? none : figureCell(indicator, nation),
    ]),
  };
}

function capitalisedPeriod(period: string): string {
  return periodInWords(period, 'year');
}
