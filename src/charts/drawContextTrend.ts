import { scaleLinear } from 'd3';
import { formatValue } from '../format/value.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { isValued, type Valued } from './orderFigures.ts';
import { coordinate, svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, wrapText } from './textWidth.ts';

/** Height of the drawing without its key. */
const HEIGHT = 170;
const RIGHT = 390;
const FONT = 13;
const SAMPLE = 26;
const KEY_LINE = 18;

/** A period with the place's and the nation's figure; either may be absent or without a value. */
export interface ContextPoint {
  period: string;
  own: Figure | undefined;
  nation: Figure | undefined;
}

/** A line over time with the band of its limits, the nation's dashed; both broken where a period has no value. */
export function drawContextTrend(
  points: readonly ContextPoint[],
  indicator: Indicator,
): { height: number; body: string } {
  const key = drawKey(points, indicator);
  const top = key.rows * KEY_LINE + 14;
  const bottom = top + HEIGHT;
  const y = valueScale(points, top, bottom);
  const ticks = y.ticks(3);
  const decimals = ticks.every(Number.isInteger) ? 0 : 1;
  const labels = ticks.map((tick) => formatValue({ ...indicator, decimals }, tick));
  const room = Math.ceil(Math.max(...labels.map((label) => textWidth(label, FONT)))) + 12;
  // Whole units from one period to the next.
  const step = Math.floor((RIGHT - room) / Math.max(1, points.length - 1));
  const left = RIGHT - Math.max(1, points.length - 1) * step;
  const x = (i: number) => left + i * step;
  const own = runsOf(
    points.map((point) => valuedOrNone(point.own)),
    x,
  );
  const nation = runsOf(
    points.map((point) => valuedOrNone(point.nation)),
    x,
  );
  const notes = trendNotes(points, y.domain()[0] ?? 0).flatMap((note) => wrapText(note, 385, FONT));
  const shown = shownPeriods(points, x);
  // Of each kind all together, shapes before words: alike neighbours cost little where a drawing is packed.
  const body = [
    ...ticks.map((tick) => svgLine(left, y(tick), RIGHT, y(tick), 'grid')),
    ...own.map((run) => band(run, y)),
    ...nation.map((run) => path(run, y, 'median')),
    key.medians,
    ...own.map((run) => path(run, y, 'line')),
    key.lines,
    ...own.map((run) => (run.length === 1 ? dotAt(run[0], y) : '')),
    ...ticks.map((tick, i) => svgText(left - 8, y(tick) + 4, labels[i] ?? '', 'e q')),
    ...shown.map((i) => periodLabel(points, x, i, bottom)),
    key.words,
    svgLines(0, bottom + 43, notes, 17, 'q'),
  ];
  return { height: bottom + 31 + notes.length * 17, body: body.join('') };
}

function trendNotes(points: readonly ContextPoint[], lowest: number): string[] {
  const hasBand = points.some(({ own }) => own !== undefined && own.lower !== null);
  return [
    ...(hasBand ? ['Shaded: the publisher’s 95% limits.'] : []),
    ...(lowest > 0 ? ['The scale does not begin at zero.'] : []),
  ];
}

interface Place {
  x: number;
  figure: Valued;
}

function valuedOrNone(figure: Figure | undefined): Valued | null {
  return figure !== undefined && isValued(figure) ? figure : null;
}

/** Neighbouring periods with a value; a gap ends a run. */
function runsOf(figures: readonly (Valued | null)[], x: (i: number) => number): Place[][] {
  const runs: Place[][] = [];
  let open = false;
  figures.forEach((figure, i) => {
    if (figure === null) {
      open = false;
      return;
    }
    if (!open) runs.push([]);
    open = true;
    runs[runs.length - 1]?.push({ x: x(i), figure });
  });
  return runs;
}

function valueScale(points: readonly ContextPoint[], top: number, bottom: number) {
  const values = points.flatMap(({ own, nation }) =>
    [own?.value, own?.lower, own?.upper, nation?.value].filter(
      (value): value is number => typeof value === 'number',
    ),
  );
  const low = Math.min(...values);
  const high = Math.max(...values);
  // Half of the height for the movement and no more: a small change must not fill the drawing.
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 0.1);
  return scaleLinear([Math.max(0, low - room), high + room], [bottom, top]).nice(3);
}

function path(run: readonly Place[], y: (value: number) => number, classes: string): string {
  if (run.length < 2) return '';
  const steps = run.map(({ x, figure }) => `${coordinate(x)} ${coordinate(y(figure.value))}`);
  return `<path class="${classes}" d="M${steps.join('L')}"/>`;
}

function band(run: readonly Place[], y: (value: number) => number): string {
  const limited = run.flatMap(({ x, figure: { lower, upper } }) =>
    lower === null || upper === null ? [] : [{ x, lower, upper }],
  );
  if (limited.length < 2)
    return limited
      .map(({ x, lower, upper }) => svgLine(x, y(lower), x, y(upper), 'range'))
      .join('');
  const top = limited.map(({ x, upper }) => `${coordinate(x)} ${coordinate(y(upper))}`);
  const bottom = limited.map(({ x, lower }) => `${coordinate(x)} ${coordinate(y(lower))}`);
  return `<path class="band" d="M${[...top, ...bottom.toReversed()].join('L')}Z"/>`;
}

function dotAt(place: Place | undefined, y: (value: number) => number): string {
  return place === undefined ? '' : svgDot(place.x, y(place.figure.value), 4, 'own');
}

interface KeyEntry {
  figure: Valued;
  line: 'line' | 'median';
  words: '' | 'b';
}

function keyEntries(points: readonly ContextPoint[]): KeyEntry[] {
  const mine = points
    .map(({ own }) => valuedOrNone(own))
    .filter((figure) => figure !== null)
    .at(-1);
  const theirs = points
    .map(({ nation }) => valuedOrNone(nation))
    .filter((figure) => figure !== null)
    .at(-1);
  return [
    ...(mine === undefined ? [] : [{ figure: mine, line: 'line' as const, words: 'b' as const }]),
    ...(theirs === undefined
      ? []
      : [{ figure: theirs, line: 'median' as const, words: '' as const }]),
  ];
}

function keyText({ figure }: KeyEntry, indicator: Indicator): string {
  return `${figure.areaName} ${formatValue(indicator, figure.value)}`;
}

/**
 * Each line with its name and newest value above the drawing, where no line can run through the words: side by
 * side where there is room, else one below the other.
 */
function drawKey(points: readonly ContextPoint[], indicator: Indicator) {
  const entries = keyEntries(points);
  const widths = entries.map(
    (entry) => SAMPLE + 6 + textWidth(keyText(entry, indicator), FONT, true) + 18,
  );
  const isOneRow = widths.reduce((sum, width) => sum + width, 0) <= 400;
  const placed = entries.map((entry, i) => ({
    entry,
    left: isOneRow ? widths.slice(0, i).reduce((sum, width) => sum + width, 0) : 0,
    y: isOneRow ? FONT : FONT + i * KEY_LINE,
  }));
  const samples = (kind: KeyEntry['line']) =>
    placed
      .filter(({ entry }) => entry.line === kind)
      .map(({ left, y }) => svgLine(left, y - 4.5, left + SAMPLE, y - 4.5, kind))
      .join('');
  return {
    rows: isOneRow ? 1 : entries.length,
    lines: samples('line'),
    medians: samples('median'),
    words: placed
      .map(({ entry, left, y }) =>
        svgText(left + SAMPLE + 6, y, keyText(entry, indicator), entry.words),
      )
      .join(''),
  };
}

/** As many periods as can be read, the newest among them, by their place. */
function shownPeriods(points: readonly ContextPoint[], x: (i: number) => number): number[] {
  const last = points.length - 1;
  const width = textWidth(points[last]?.period ?? '', FONT) + 32;
  const most = Math.max(2, Math.floor((RIGHT - x(0)) / width));
  const step = Math.max(1, Math.ceil(last / (most - 1)));
  return points.map((_, i) => i).filter((i) => (last - i) % step === 0);
}

function periodLabel(
  points: readonly ContextPoint[],
  x: (i: number) => number,
  i: number,
  bottom: number,
): string {
  const isLast = i === points.length - 1;
  return svgText(
    isLast ? RIGHT + 8 : x(i),
    bottom + 19,
    points[i]?.period ?? '',
    `${isLast ? 'e' : 'm'} q`,
  );
}
