import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { listOfMost } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId, NOTHING, type TableCell } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { PLAIN_LINE } from '../marks/plainLine.ts';
import { type Sign, signs } from '../marks/signs.ts';
import { spreadOut } from '../marks/spreadOut.ts';
import { shortenText, textWidth } from '../marks/textWidth.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell } from '../words/figureCell.ts';
import { isValued, type Valued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** A time the lines pass. */
export interface LinePeriod {
  /** Of the figures, e.g. "2015". */
  period: string;
  /** When its data are from, as a decimal year. */
  year: number;
  /** Measured in a new way: the lines that lead here are dotted. */
  isNew?: boolean;
}

export interface AreaLine {
  areaCode: string;
  areaName: string;
  href?: string;
  /** One a period where there is one, in any order. */
  figures: readonly Figure[];
  /** From one period to another, as far as there are such figures; in any order. */
  changes: readonly Figure[];
}

export interface AreaLinesOptions {
  /** The place whose areas they are. */
  placeCode: string;
  placeName: string;
  areas: readonly AreaLine[];
  /** Codes of the areas that stand out; the others are grey. */
  named: ReadonlySet<string>;
  /** What all are read beside, e.g. England. */
  reference?: AreaLine;
  periods: readonly LinePeriod[];
  indicator: Indicator;
  change: Indicator;
  /** From when to when the table gives changes, in its order; the whole time comes last. */
  changePairs: readonly (readonly [from: string, to: string])[];
  headline: string;
  /** Measure, place and period, and what the lines cannot say. */
  subtitle: string;
  /** What it is to lie high and low in the drawing. */
  ends: { top: string; bottom: string };
  sources: readonly Source[];
}

/** A line for every area over time: those that stand out by name, the others grey. */
export function areaLines(options: AreaLinesOptions): Chart {
  const { areas, named, reference, periods, indicator, change, headline, subtitle } = options;
  if (areas.length === 0) throw new Error(`no areas to draw: lines.${indicator.id}`);
  const id = chartId('lines', indicator.id, options.placeCode);
  const all = reference === undefined ? areas : [...areas, reference];
  const [first, last] = [periods[0], periods[periods.length - 1]];
  const shown = areas.filter(({ areaCode }) => named.has(areaCode));
  const names = withNames(shown, options).map(({ areaName }) => areaName);
  const count = shown.length;
  const alt = `A line for each of ${areas.length} ${areas.length === 1 ? 'area' : 'areas'} of ${options.placeName}, ${first?.period} to ${last?.period}. ${names.length === 0 ? 'None is named.' : `${count > names.length ? `In colour: ${count}, with a name` : 'Named'}: ${listOfMost(names, MOST_SAID)}.`}${reference === undefined ? '' : ` Dashed: ${reference.areaName}.`} The table has all values.`;
  return {
    id,
    headline,
    subtitle,
    draw: (theme) => drawLines({ id, headline, alt }, options, theme),
    alt,
    table: {
      caption: `${indicator.title}, ${options.placeName}${options.changePairs.length > 0 ? '; changes are of values before rounding' : ''}`,
      columns: [
        { label: 'Area', numeric: false },
        ...periods.map(({ period }) => ({ label: period, numeric: true })),
        ...options.changePairs.map(([from, to]) => ({
          label: `${change.shortTitle}, ${from} to ${to}`,
          numeric: true,
        })),
      ],
      rows: all.map((area): TableCell[] => [
        { text: area.areaName, ...(area.href !== undefined && { href: area.href }) },
        ...periods.map(({ period }) => cell(indicator, at(area, period))),
        ...options.changePairs.map((pair) =>
          cell(
            change,
            area.changes.find(({ period }) => period === pair.join('-')),
          ),
        ),
      ]),
    },
    ...sourceLines(
      all.flatMap((area) => [
        ...periods.flatMap(({ period }) => at(area, period) ?? []),
        ...area.changes,
      ]),
      options.sources,
    ),
  };
}

/** So many names that the words of a drawing stay short. */
const MOST_SAID = 8;

function cell(indicator: Indicator, figure: Figure | undefined): TableCell {
  return figure === undefined ? { text: NOTHING, numeric: true } : figureCell(indicator, figure);
}

function at({ figures }: AreaLine, period: string): Figure | undefined {
  return figures.find((figure) => figure.period === period);
}

const TOP = 22;
const HEIGHT = 190;
const BOTTOM = TOP + HEIGHT;
/** Of the lines, where the numbers of the axis need no more. */
const LEAST_LEFT = 26;
/** Names stand right of the lines. */
const NAMES = 152;
const LEADING = 16;
/** As many names as there is room for beside the lines. */
const MOST_NAMES = Math.floor(HEIGHT / LEADING);

/** What stands before those that stand out, and after them where there is no room for all their names. */
export function standOutWords(
  count: number,
  hasReference = false,
): [before: string, after: string] {
  return count + Number(hasReference) > MOST_NAMES
    ? ['In colour:', '; names are of the largest changes either way']
    : ['Named:', ''];
}

/** Points of the scale of 0 to 100 that are shown at least: a move of two must not fill the drawing. */
const LEAST_SPAN = 20;

/** The lowest and highest value drawn, or so much round them that small moves look small. */
export function rangeOfLines(values: readonly number[]): [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const lacking = LEAST_SPAN - (high - low);
  if (lacking <= 0) return [low, high];
  const from = Math.min(Math.max(0, low - lacking / 2), 100 - LEAST_SPAN);
  return [from, from + LEAST_SPAN];
}

/** The lines on their own range, with a name and its last value where one stands out. */
function drawLines(called: DrawingWords, options: AreaLinesOptions, theme: Theme): string {
  const { areas, named, reference, periods, indicator, ends } = options;
  const runs = (area: AreaLine) => runsOf(area, periods);
  const others = areas.filter(({ areaCode }) => !named.has(areaCode));
  const shown = areas.filter(({ areaCode }) => named.has(areaCode));
  const values = [...areas, ...(reference === undefined ? [] : [reference])].flatMap((area) =>
    runs(area).flatMap((run) => run.map(({ value }) => value)),
  );
  const [low, high] = rangeOfLines(values);
  const times = periods.map(({ year }) => year);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const grid = ticks(low, high, 4);
  const numbers = grid.map((value) => ({ value, text: formatNumber(value, 0) }));
  const widest = Math.max(0, ...numbers.map(({ text }) => textWidth(text, SMALL_SIZE)));
  const left = Math.max(LEAST_LEFT, Math.ceil(widest) + 10);
  const y = (value: number) => BOTTOM - ((value - low) / (high === low ? 1 : high - low)) * HEIGHT;
  const beside = reference === undefined ? [] : [reference];
  const labels = namesOf([...withNames(shown, options), ...beside], periods, y);
  // Where no line has a name, the lines have its room, but for half a year written beneath their end.
  const right = labels.length === 0 ? WIDTH - 6 : NAMES;
  const x = (year: number) =>
    left + ((right - 14 - left) * (year - start)) / (end === start ? 1 : end - start);
  const years = yearsApart(periods, x);
  const d = (points: readonly Point[]) =>
    points.length < 2
      ? ''
      : `M${points.map(({ year, value }) => `${x(year)},${y(value)}`).join('L')}`;
  const path = (of: (area: AreaLine) => string, list: readonly AreaLine[], look: Partial<Sign>) => {
    const drawn = list.map(of).join('');
    return drawn === '' ? [] : [{ ...look, path: drawn } as Sign];
  };
  const solid = (area: AreaLine) => runs(area).map(d).join('');
  const broken = (area: AreaLine) =>
    runs(area)
      .map((run, i, list) => d([...(list[i - 1]?.slice(-1) ?? []), ...run.slice(0, 1)]))
      .join('');
  const marks = (r: number) => (area: AreaLine) =>
    runs(area)
      .flat()
      .map(({ year, value }) => `M${x(year) - r},${y(value) - r}h${2 * r}v${2 * r}h${-2 * r}z`)
      .join('');
  const own = { stroke: theme.second, strokeWidth: 2 };
  const grey = { stroke: theme.zero, strokeWidth: 1 };
  const nation = { stroke: theme.ink, strokeWidth: 2, strokeDasharray: '5 3' };
  return drawPlot(called, theme, {
    height: BOTTOM + 40,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.ruleY(grid, {
        y: (value: number) => y(value),
        x1: left - 6,
        x2: right - 8,
        stroke: theme.grid,
        ...PLAIN_LINE,
      }),
      signs([
        // One path for all that look alike: they are one thing to the eye.
        ...path(broken, others, { ...grey, strokeDasharray: '1 3' }),
        ...path(solid, others, grey),
        ...path(marks(1.6), others, { fill: theme.zero }),
        ...path(solid, beside, nation),
        ...path(broken, shown, { ...own, strokeDasharray: '2 3' }),
        ...path(solid, shown, own),
        ...path(marks(3), shown, { fill: theme.second }),
        ...labels.map(
          ({ from, at: to }): Sign => ({
            line: { x1: NAMES - 10, x2: NAMES - 2, y1: from, y2: to - 4 },
            stroke: theme.zero,
            strokeWidth: 1,
          }),
        ),
      ]),
      words([
        { x: 0, y: 12, text: ends.top, size: SMALL_SIZE, fill: theme.quiet },
        { x: 0, y: BOTTOM + 20, text: ends.bottom, size: SMALL_SIZE, fill: theme.quiet },
        ...numbers.map(
          ({ value, text }): Line => ({
            x: left - 10,
            y: y(value) + 4,
            text,
            anchor: 'end',
            size: SMALL_SIZE,
            fill: theme.quiet,
          }),
        ),
        ...years.map(
          ({ period, middle }): Line => ({
            x: middle,
            y: BOTTOM + 36,
            text: period,
            anchor: 'middle',
            size: SMALL_SIZE,
            isBold: true,
          }),
        ),
        ...labels.map(({ area, value, at: to }): Line => {
          const printed = formatValue(indicator, value);
          // Bold letters are wider than those a name is measured in.
          const room = (WIDTH - NAMES - textWidth(` ${printed}`, SMALL_SIZE, true)) / 1.18;
          return {
            x: NAMES,
            y: to,
            text: `${shortenText(area.areaName, room, SMALL_SIZE)} ${printed}`,
            size: SMALL_SIZE,
            isBold: true,
            fill: area === reference ? theme.ink : theme.second,
          };
        }),
      ]),
    ],
  });
}

/** Between two years beneath the lines. */
const YEAR_GAP = 8;

/** Where each year is written: under its time, or as far left of it as the next one leaves room. */
function yearsApart(
  periods: readonly LinePeriod[],
  x: (year: number) => number,
): { period: string; middle: number }[] {
  // From the right to the left, so that the last year stays where the lines end.
  const mirrored = periods.map(({ period, year }) => {
    const width = textWidth(period, SMALL_SIZE, true);
    return { period, width, at: -x(year) - width / 2, size: width + YEAR_GAP };
  });
  return spreadOut(mirrored).map(({ period, width, at }) => ({ period, middle: -at - width / 2 }));
}

interface Point {
  year: number;
  value: number;
}

/** The values of an area in order of time, parted where they are measured in a new way or one is missing. */
function runsOf(area: AreaLine, periods: readonly LinePeriod[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const { period, year, isNew } of periods) {
    const figure = at(area, period);
    const isKnown = figure !== undefined && isValued(figure);
    if (isNew === true || !isKnown) runs.push([]);
    if (isKnown) runs[runs.length - 1]?.push({ year, value: figure.value });
  }
  return runs.filter(({ length }) => length > 0);
}

/** Those that stand out and have a value to stand beside, as many as there is room for beside the reference. */
function withNames(
  shown: readonly AreaLine[],
  { periods, reference }: Pick<AreaLinesOptions, 'periods' | 'reference'>,
): readonly AreaLine[] {
  const valued = shown.filter((area) => lastOf(area, periods) !== undefined);
  return largestChanges(valued, MOST_NAMES - Number(reference !== undefined));
}

/** The figure of the last period, where it has a value. */
function lastOf(area: AreaLine, periods: readonly LinePeriod[]): Valued | undefined {
  const figure = at(area, sure(periods.at(-1), 'period of the lines').period);
  return figure !== undefined && isValued(figure) ? figure : undefined;
}

/**
 * As many of the areas as have room for a name, in their order: those that changed most in any pair of periods, by turns
 * of those that went up and those that went down, so that neither side is without names.
 */
export function largestChanges(areas: readonly AreaLine[], most: number): readonly AreaLine[] {
  if (areas.length <= most) return areas;
  const changed = areas
    .map((area) => ({ area, change: largestChange(area) }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [up, down] = [
    changed.filter(({ change }) => change >= 0),
    changed.filter(({ change }) => change < 0),
  ];
  const byTurns = changed.flatMap((_, i) => [...up.slice(i, i + 1), ...down.slice(i, i + 1)]);
  const named = new Set(byTurns.slice(0, most).map(({ area }) => area));
  return areas.filter((area) => named.has(area));
}

/** With its sign; 0 where none is known. */
function largestChange({ changes }: AreaLine): number {
  return changes
    .flatMap(({ value }) => value ?? [])
    .reduce((largest, change) => (Math.abs(change) > Math.abs(largest) ? change : largest), 0);
}

/** Names at the height of the last value, pushed apart where they would lie on each other. */
function namesOf(
  areas: readonly AreaLine[],
  periods: readonly LinePeriod[],
  y: (value: number) => number,
): { area: AreaLine; value: number; from: number; at: number }[] {
  const labels = areas.flatMap((area) => {
    const value = lastOf(area, periods)?.value;
    return value === undefined
      ? []
      : [{ area, value, from: y(value), at: y(value) + 4, size: LEADING }];
  });
  return spreadOut(labels, { bottom: BOTTOM + 4 + LEADING });
}
