import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH, WORDS_SIZE } from '../draw.ts';
import { isComparison, strokesInWords } from '../marks/limitMarks.ts';
import { patterns } from '../marks/patterns.ts';
import { PLAIN_LINE } from '../marks/plainLine.ts';
import { type Sign, signs } from '../marks/signs.ts';
import { spreadOut } from '../marks/spreadOut.ts';
import { textWidth, widest, wrapText } from '../marks/textWidth.ts';
import { toneFill } from '../marks/tones.ts';
import { tickDecimals } from '../marks/valueAxis.ts';
import { type Line, words } from '../marks/words.ts';
import type { Role, Theme } from '../theme.ts';
import { isValued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';
import { type ChosenAreas, type ChosenChart, type ChosenPeriod, chosenId } from './ChosenAreas.ts';
import { chosenTable, type HrefOf } from './chosenTable.ts';
import {
  areasCounted,
  beginsAtZero,
  chosenSubtitle,
  gapsOfAreas,
  isRanged,
  markInWords,
  periodsInWords,
  titled,
  valueInHeadline,
  valuesOf,
} from './chosenWords.ts';
import { notesOf } from './notesOf.ts';

/** As many as a reader can tell apart by colour; any further area chosen is grey, with its name. */
const MOST_NAMED = 4;
/** More names than these find no room beside the lines. */
const MOST_LABELS = 20;
/** Named areas up to which their limits are drawn: of more nothing could be seen. */
const MOST_LIMITED = 2;
/** More dots than these are a cloud: then those alone have one that no line leads to. */
const MOST_DOTS = 1200;
/** Half a stroke of a comparison of methods. */
const STROKE = 6;
/** Half a bar of what is known only between two ends. */
const HALF_BAR = 5;
const SERIES: readonly Role[] = ['own', 'second', 'd0', 's3'];
const DASHES = ['', '7 3', '2 3', '9 3 2 3'];

const TOP = 14;
const FRAME = 220;
const LEADING = 15;

/** Areas over time, joined only where periods can be, each with its name where there is room for all. */
export function chosenLines(
  chosen: ChosenAreas,
  periods: readonly ChosenPeriod[],
  hrefOf: HrefOf,
): ChosenChart {
  const { indicator, figures, sources } = chosen;
  const id = chosenId('lines', chosen);
  const named = namedAreas(chosen);
  const headline =
    named.length === 0
      ? titled(indicator, `${chosen.areasInWords}, ${periodsInWords(periods)}`)
      : namedHeadline(indicator, periods, named);
  const alt = `Lines over time for ${areasCounted(figuresByArea(figures).size)}${named.length === 0 ? '' : `; named: ${listInWords(named.map(({ name }) => name))}`}.${gapsOfAreas(figures)}`;
  return {
    id,
    headline,
    subtitle: `${chosenSubtitle(chosen, periods)}${named.length > MOST_LIMITED ? '' : strokesInWords(named.flatMap(({ own }) => own))}`,
    alt,
    draw: (theme, width) => drawLines({ id, headline, alt }, chosen, periods, theme, width),
    table: chosenTable(chosen, periods, hrefOf),
    ...sourceLines(figures, sources),
  };
}

export function figuresByArea(figures: readonly Figure[]): Map<string, Figure[]> {
  return Map.groupBy(figures, ({ areaCode }) => areaCode);
}

export interface NamedArea {
  code: string;
  name: string;
  own: readonly Figure[];
}

/** The areas chosen that have figures, in the order they were chosen. */
function namedAreas({ figures, named }: ChosenAreas): NamedArea[] {
  const byArea = figuresByArea(figures);
  return named.flatMap((code) => {
    const own = byArea.get(code);
    return own === undefined ? [] : [{ code, name: own[0]?.areaName ?? code, own }];
  });
}

interface Ends {
  name: string;
  /** The first and the last period that is known; the last alone where the two cannot be set beside each other. */
  ends: readonly { period: ChosenPeriod; figure: Figure }[];
}

function endsOf(periods: readonly ChosenPeriod[], { name, own }: NamedArea): Ends {
  const known = periods.flatMap((period) => {
    const figure = own.find((candidate) => candidate.period === period.id);
    return figure !== undefined && isKnown(figure) ? [{ period, figure }] : [];
  });
  const [from] = known;
  const to = known[known.length - 1];
  const isOneRun = from !== to && from?.period.run === to?.period.run;
  const ends = [isOneRun ? from : undefined, to].filter((end) => end !== undefined);
  return { name, ends };
}

function isKnown(figure: Figure): boolean {
  return isValued(figure) || isRanged(figure);
}

/** "Position: Ashton 50.8 in 2015, 41.1 in 2019 and …"; a period that is the only one of all is said once. */
export function namedHeadline(
  indicator: Indicator,
  periods: readonly ChosenPeriod[],
  areas: readonly NamedArea[],
): string {
  const all = areas.slice(0, MOST_NAMED).map((area) => endsOf(periods, area));
  const [period, ...others] = new Set(
    all.flatMap(({ ends }) => ends.map(({ period: { label } }) => label)),
  );
  const isOne = period !== undefined && others.length === 0;
  const parts = all.map(({ name, ends }) => {
    if (ends.length === 0) return `${name}, no value`;
    const values = ends.map(({ figure, period: { label } }) => {
      const value = valueInHeadline(indicator, figure);
      return isOne ? value : `${value} in ${label}`;
    });
    return `${name} ${values.join(', ')}`;
  });
  const rest = areas.length - all.length;
  const said = rest > 0 ? [...parts, `${rest} more`] : parts;
  const list = listInWords(said);
  if (!isOne) return titled(indicator, list);
  return indicator.shortTitle.includes(':')
    ? titled(indicator, `${list} in ${period}`)
    : `${indicator.shortTitle} in ${period}: ${list}`;
}

interface Point {
  /** Place among the named areas; −1 for any other. */
  at: number;
  code: string;
  /** Points of one run are joined. */
  run: string;
  x: number;
  /** Null where only its ends are known. */
  y: number | null;
  low: number | null;
  high: number | null;
  figure: Figure;
  told: string;
}

function drawLines(
  called: DrawingWords,
  chosen: ChosenAreas,
  periods: readonly ChosenPeriod[],
  theme: Theme,
  width = WIDTH,
): string {
  const { indicator, figures } = chosen;
  const named = namedAreas(chosen);
  const byArea = figuresByArea(figures);
  const values = valuesOf(figures);
  const scale = scaleLinear(
    extentOf(beginsAtZero(indicator) && values.length > 0 ? [0, ...values] : values),
    [0, 1],
  ).nice(5);
  // There is no half of a co-op, and a scale without a value on it would be made up.
  const ticks = (values.length === 0 ? [] : scale.ticks(5)).filter(
    (tick) => indicator.decimals > 0 || Number.isInteger(tick),
  );
  const shown = { ...indicator, decimals: tickDecimals(ticks) };
  const numbers = ticks.map((tick) => formatValue(shown, tick));
  const left = Math.ceil(Math.max(0, ...numbers.map((text) => textWidth(text, WORDS_SIZE)))) + 12;
  const labels = labelsOf(named, byArea, width);
  const right = width - (labels.length === 0 ? 14 : labelWidth(labels) + 22);
  const years = periods.map(({ year }) => year);
  const [from, to] = extentOf(years);
  const x = (year: number) => left + ((year - from) / (to - from)) * (right - left);
  const frame = Math.max(
    FRAME,
    labels.reduce((height, { lines }) => height + lines.length * LEADING + 2, 0),
  );
  const bottom = TOP + frame;
  const y = (value: number) => bottom - scale(value) * frame;
  const place = new Map(named.map(({ code }, at) => [code, at]));
  const points = [...byArea].flatMap(([code, own]) =>
    periods.flatMap((period): Point[] => {
      const figure = own.find((candidate) => candidate.period === period.id);
      if (figure === undefined || !isKnown(figure)) return [];
      const at = place.get(code) ?? -1;
      return [
        {
          at,
          code,
          run: `${code} ${period.run}`,
          // Bars of several areas stand side by side.
          x: x(period.year) + (isRanged(figure) ? besides(at, named.length) : 0),
          y: isValued(figure) ? y(figure.value) : null,
          low: figure.lower === null ? null : y(figure.lower),
          high: figure.upper === null ? null : y(figure.upper),
          figure,
          told: markInWords(indicator, figure, period),
        },
      ];
    }),
  );
  const valued = points.filter((point) => point.y !== null);
  const ranged = points.filter(({ figure }) => isRanged(figure));
  const inRun = Map.groupBy(valued, ({ run }) => run);
  const isAlone = ({ run }: Point) => inRun.get(run)?.length === 1;
  const dotted = valued.filter(
    (point) => valued.length <= MOST_DOTS || point.at >= 0 || isAlone(point),
  );
  const colour = (at: number) => (at < 0 ? theme.zero : theme[SERIES[at] ?? 'peer']);
  const isNamed = ({ at }: Point) => at >= 0;
  const limited = valued.filter(
    (point) =>
      named.length <= MOST_LIMITED && isNamed(point) && point.low !== null && point.high !== null,
  );
  const isHollow = ({ figure }: Point) => figure.status === 'approximate';
  const many = valued.length > 200;
  const breaks = breaksBetween(periods);
  const notes = notesOf(figures, indicator, sure(scale.domain()[0], 'scale'), width, [
    ...(breaks.length > 0
      ? ['No line crosses a dotted rule: what lies on its two sides was not counted alike.']
      : []),
    ...(many && valued.some((point) => !isNamed(point)) ? ['Grey: the other areas.'] : []),
  ]);
  const ink = (at: number) => (at < 0 ? theme.quiet : colour(at));
  const ends = placedLabels(labels, valued, ranged, ink, bottom);
  return drawPlot(called, theme, {
    width,
    height: bottom + 28 + notes.height,
    marginTop: TOP,
    marginBottom: 28 + notes.height,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(called.id, theme, ranged.length > 0 ? ['nd'] : []),
      Plot.ruleY(ticks, { y, stroke: theme.grid, insetLeft: left, insetRight: width - right }),
      Plot.ruleX(breaks, {
        x: ([before, after]: readonly [ChosenPeriod, ChosenPeriod]) =>
          (x(before.year) + x(after.year)) / 2,
        stroke: theme.peer,
        strokeDasharray: '2 4',
      }),
      Plot.ruleX(
        limited.filter(({ figure }) => !isComparison(figure)),
        { x: 'x', y1: 'low', y2: 'high', stroke: theme.zero, strokeWidth: 1.6 },
      ),
      // Two strokes and nothing between, as in limitMarks.ts.
      ...(['low', 'high'] as const).map((y) =>
        Plot.ruleY(
          limited.filter(({ figure }) => isComparison(figure)),
          {
            y,
            x1: (point) => point.x - STROKE,
            x2: (point) => point.x + STROKE,
            stroke: theme.zero,
            strokeWidth: 1.6,
          },
        ),
      ),
      Plot.rect(ranged, {
        x1: (point) => point.x - HALF_BAR,
        x2: (point) => point.x + HALF_BAR,
        y1: 'low',
        y2: 'high',
        fill: toneFill(called.id, theme, 'nd'),
        stroke: ({ at }) => colour(at),
        strokeWidth: 1.4,
        title: 'told',
      }),
      ...[-1, ...named.keys()].map((at) =>
        Plot.line(
          valued.filter((point) => point.at === at && !isAlone(point)),
          {
            x: 'x',
            y: 'y',
            z: 'run',
            ...PLAIN_LINE,
            stroke: colour(at),
            strokeWidth: at < 0 || at >= MOST_NAMED ? 0.8 : 2.2,
            // Hundreds of them would be one grey block.
            strokeOpacity: at < 0 && many ? 0.4 : 1,
            strokeDasharray: at < 0 ? '' : (DASHES[at] ?? ''),
          },
        ),
      ),
      ...[false, true].map((own) =>
        Plot.dot(
          dotted.filter((point) => isNamed(point) === own),
          {
            x: 'x',
            y: 'y',
            r: own ? 3.6 : many ? 1.2 : 2.2,
            fill: (point) => (isHollow(point) ? theme.ground : colour(point.at)),
            stroke: ({ at }) => colour(at),
            strokeWidth: own ? 1.8 : many ? 0.6 : 1,
            title: 'told',
          },
        ),
      ),
      signs(
        ends.flatMap(({ from: end, at, size }): Sign[] =>
          Math.abs(end - (at + size / 2)) < 3
            ? []
            : [
                {
                  line: { x1: right + 3, x2: right + 12, y1: end, y2: at + size / 2 },
                  stroke: theme.zero,
                  strokeWidth: 0.8,
                },
              ],
        ),
      ),
      words([
        ...numbers.map(
          (text, i): Line => ({
            x: left - 8,
            y: y(sure(ticks[i], `tick ${i}`)) + 4.5,
            text,
            anchor: 'end',
            fill: theme.quiet,
          }),
        ),
        ...shownPeriods(periods, x, width).map(
          ({ label, middle }): Line => ({
            x: middle,
            y: bottom + 19,
            text: label,
            anchor: 'middle',
            fill: theme.quiet,
          }),
        ),
        ...ends.flatMap(({ lines, at, fill, isBold }) =>
          lines.map(
            (text, i): Line => ({
              x: right + 14,
              y: at + 11 + i * LEADING,
              text,
              fill,
              isBold,
              size: SMALL_SIZE,
            }),
          ),
        ),
        ...notes.at(bottom + 24, theme),
      ]),
    ],
  });
}

function besides(at: number, count: number): number {
  return at < 0 ? 0 : (at - (count - 1) / 2) * (2 * HALF_BAR + 2);
}

function extentOf(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!Number.isFinite(low)) return [0, 1];
  return high === low ? [low - 0.5, high + 0.5] : [low, high];
}

function breaksBetween(
  periods: readonly ChosenPeriod[],
): (readonly [ChosenPeriod, ChosenPeriod])[] {
  return periods.flatMap((period, i) => {
    const before = periods[i - 1];
    return before === undefined || before.run === period.run ? [] : [[before, period] as const];
  });
}

interface ShownPeriod {
  label: string;
  middle: number;
}

/** Labels of periods within the drawing, from the last backwards, as many as have room. */
function shownPeriods(
  periods: readonly ChosenPeriod[],
  x: (year: number) => number,
  width: number,
): ShownPeriod[] {
  const shown: ShownPeriod[] = [];
  let free = width;
  for (const { label, year } of periods.toReversed()) {
    const half = textWidth(label, WORDS_SIZE) / 2;
    const middle = Math.max(half, shown.length === 0 ? Math.min(x(year), width - half) : x(year));
    if (middle + half > free) continue;
    shown.push({ label, middle });
    free = middle - half - 8;
  }
  return shown;
}

interface Label {
  code: string;
  /** Place among the named areas; −1 for any other. */
  place: number;
  lines: readonly string[];
}

/** Names of the areas chosen, and of all others where there is room for all. */
function labelsOf(
  named: readonly NamedArea[],
  byArea: ReadonlyMap<string, readonly Figure[]>,
  width: number,
): Label[] {
  const codes = named.map(({ code }) => code);
  const others = [...byArea.keys()].filter((code) => !codes.includes(code));
  const all = byArea.size <= MOST_LABELS ? [...codes, ...others] : codes.slice(0, MOST_LABELS);
  return all
    .filter((code) => byArea.get(code)?.some(isKnown))
    .map((code) => ({
      code,
      place: codes.indexOf(code),
      lines: wrapText(byArea.get(code)?.[0]?.areaName ?? code, width / 3, SMALL_SIZE, true),
    }));
}

function labelWidth(labels: readonly Label[]): number {
  return Math.ceil(Math.max(...labels.map(({ lines }) => widest(lines, SMALL_SIZE, true))));
}

/** Names at the ends of their lines, moved apart where they would lie on each other. */
function placedLabels(
  labels: readonly Label[],
  valued: readonly Point[],
  ranged: readonly Point[],
  ink: (at: number) => string,
  bottom: number,
) {
  const ends = labels.map(({ code, place, lines }) => {
    const last = valued.findLast((point) => point.code === code);
    const bar = ranged.findLast((point) => point.code === code);
    // By its dot, or the middle of its bar where there is none: the place of a name, and no value.
    const from = last?.y ?? ((bar?.low ?? bottom) + (bar?.high ?? bottom)) / 2;
    const size = lines.length * LEADING + 2;
    return {
      from,
      at: from - size / 2,
      size,
      lines,
      fill: ink(place),
      isBold: place >= 0,
    };
  });
  return spreadOut(ends, { top: 0, bottom: bottom + 8 });
}
