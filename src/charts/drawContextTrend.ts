import { scaleLinear } from 'd3';
import { formatValue } from '../format/value.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { isValued, type Valued } from './orderFigures.ts';
import { coordinate, svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, wrapText } from './textWidth.ts';

const TOP = 24;
const BOTTOM = 200;
const RIGHT = 390;
const FONT = 13;

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
  const y = valueScale(points);
  const ticks = y.ticks(4);
  const decimals = ticks.every(Number.isInteger) ? 0 : 1;
  const labels = ticks.map((tick) => formatValue({ ...indicator, decimals }, tick));
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label, 12)))) + 12;
  const last = points.length - 1;
  const x = scaleLinear([0, Math.max(1, last)], [left, RIGHT]);
  const runs = (list: readonly (Figure | undefined)[]) => runsOf(list.map(valuedOrNone), x);
  const own = runs(points.map((point) => point.own));
  const nation = runs(points.map((point) => point.nation));
  const hasBand = points.some((point) => point.own !== undefined && point.own.lower !== null);
  const notes = [
    ...(hasBand ? ['Shaded: the publisher’s limits, with 95% confidence.'] : []),
    'The scale does not begin at zero.',
  ].filter((_, i, all) => i < all.length - 1 || (y.domain()[0] ?? 0) > 0);
  const lines = notes.flatMap((note) => wrapText(note, 385, 12));
  const body = [
    ticks
      .map(
        (tick, i) =>
          svgLine(left, y(tick), RIGHT, y(tick), 'grid') +
          svgText(left - 8, y(tick) + 4, labels[i] ?? '', 'e s q'),
      )
      .join(''),
    own.map((run) => band(run, y)).join(''),
    nation.map((run) => path(run, y, 'median')).join(''),
    own.map((run) => path(run, y, 'line')).join(''),
    own.map((run) => (run.length === 1 ? dotAt(run[0], y) : '')).join(''),
    lastDot(own, y),
    endLabels(own, nation, y, indicator),
    periodLabels(points, x),
    svgLines(0, BOTTOM + 42, lines, 15, 's q'),
  ];
  return { height: BOTTOM + 28 + lines.length * 15, body: body.join('') };
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

function valueScale(points: readonly ContextPoint[]) {
  const values = points.flatMap(({ own, nation }) =>
    [own?.value, own?.lower, own?.upper, nation?.value].filter(
      (value): value is number => typeof value === 'number',
    ),
  );
  const low = Math.min(...values);
  const high = Math.max(...values);
  // Half of the height for the movement and no more: a small change must not fill the drawing.
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 0.1);
  return scaleLinear([Math.max(0, low - room), high + room], [BOTTOM, TOP]).nice(4);
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

function lastDot(runs: readonly Place[][], y: (value: number) => number): string {
  return dotAt(runs[runs.length - 1]?.at(-1), y);
}

/** The newest values by name, each on its own side of the other. */
function endLabels(
  own: readonly Place[][],
  nation: readonly Place[][],
  y: (value: number) => number,
  indicator: Indicator,
): string {
  const mine = own[own.length - 1]?.at(-1);
  const theirs = nation[nation.length - 1]?.at(-1);
  const isAbove =
    mine === undefined || theirs === undefined || mine.figure.value >= theirs.figure.value;
  const label = (place: Place | undefined, above: boolean, classes: string) => {
    if (place === undefined) return '';
    const at = y(place.figure.value) + (above ? -9 : 9 + FONT);
    const text = `${place.figure.areaName} ${formatValue(indicator, place.figure.value)}`;
    return svgText(RIGHT + 8, Math.min(Math.max(at, FONT), BOTTOM - 4), text, classes);
  };
  return label(theirs, !isAbove, 'e peer halo') + label(mine, isAbove, 'e b halo');
}

/** As many periods as can be read, the newest among them. */
function periodLabels(points: readonly ContextPoint[], x: (i: number) => number): string {
  const last = points.length - 1;
  const width = textWidth(points[last]?.period ?? '', 12) + 16;
  const most = Math.max(2, Math.floor((RIGHT - x(0)) / width));
  const step = Math.max(1, Math.ceil(last / (most - 1)));
  return points
    .map(({ period }, i) => {
      if ((last - i) % step !== 0) return '';
      const anchor = i === last ? 'e' : 'm';
      const at = i === last ? RIGHT + 8 : x(i);
      return (
        svgLine(x(i), BOTTOM, x(i), BOTTOM + 5, 'zero') +
        svgText(at, BOTTOM + 19, period, `${anchor} s q`)
      );
    })
    .join('');
}
