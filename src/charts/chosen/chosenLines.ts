import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import type { Chart } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH, WORDS_SIZE } from '../draw.ts';
import { isComparison, strokesInWords } from '../marks/limitMarks.ts';
import { PLAIN_LINE } from '../marks/plainLine.ts';
import { spreadOut } from '../marks/spreadOut.ts';
import { textWidth, wrapText } from '../marks/textWidth.ts';
import { tickDecimals } from '../marks/valueAxis.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { Role, Theme } from '../theme.ts';
import { isValued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';
import { type ChosenAreas, type ChosenPeriod, chosenId } from './ChosenAreas.ts';
import { chosenTable, type HrefOf } from './chosenTable.ts';
import { chosenSubtitle, gapsOfAreas, valuesOf } from './chosenWords.ts';

/** As many as a reader can tell apart; any further area is a thin grey line. */
export const MOST_NAMED = 4;
/** Named areas up to which their limits are drawn: of more nothing could be seen. */
const MOST_LIMITED = 2;
/** Half a stroke of a comparison of methods. */
const STROKE = 6;
const SERIES: readonly Role[] = ['own', 'second', 'chosen', 'peer'];
const DASHES = ['', '7 3', '2 3', '9 3 2 3'];

const TOP = 14;
const FRAME = 220;
const NOTE_LINE = 17;
const LEADING = 16;

/** Areas over time, joined only where periods can be; up to four are named at the end of their line. */
export function chosenLines(
  chosen: ChosenAreas,
  periods: readonly ChosenPeriod[],
  hrefOf: HrefOf,
): Chart {
  const { indicator, figures, sources } = chosen;
  const id = chosenId('lines', chosen);
  const named = namedAreas(chosen);
  const first = periods[0];
  const last = periods[periods.length - 1];
  const headline =
    named.length === 0
      ? `${indicator.shortTitle}: ${chosen.areasInWords}, ${first?.label} to ${last?.label}`
      : headlineOf(
          indicator,
          named.map(({ own }) => endsOf(periods, own)),
        );
  const alt = `Lines over time for ${figuresByArea(figures).size} areas${named.length === 0 ? '' : `; named: ${listInWords(named.map(({ name }) => name))}`}. The table has every value.${gapsOfAreas(figures)}`;
  return {
    id,
    headline,
    subtitle: `${chosenSubtitle(chosen, periods)}${named.length > MOST_LIMITED ? '' : strokesInWords(named.flatMap(({ own }) => own))}`,
    alt,
    draw: (theme) => drawLines({ id, headline, alt }, chosen, periods, theme),
    table: chosenTable(chosen, periods, hrefOf),
    ...sourceLines(figures, sources),
  };
}

function figuresByArea(figures: readonly Figure[]): Map<string, Figure[]> {
  return Map.groupBy(figures, ({ areaCode }) => areaCode);
}

function namedAreas({ figures, named }: ChosenAreas) {
  const byArea = figuresByArea(figures);
  return named.slice(0, MOST_NAMED).flatMap((code) => {
    const own = byArea.get(code);
    return own === undefined ? [] : [{ code, name: own[0]?.areaName ?? code, own }];
  });
}

interface Ends {
  name: string;
  /** The first and the last period with a value; the last alone where the two cannot be set beside each other. */
  ends: readonly { period: ChosenPeriod; figure: Figure }[];
}

function endsOf(periods: readonly ChosenPeriod[], own: readonly Figure[]): Ends {
  const valued = periods.flatMap((period) => {
    const figure = own.find((candidate) => candidate.period === period.id);
    return figure !== undefined && isValued(figure) ? [{ period, figure }] : [];
  });
  const [from] = valued;
  const to = valued[valued.length - 1];
  const isOneRun = from !== to && from?.period.run === to?.period.run;
  const ends = [isOneRun ? from : undefined, to].filter((end) => end !== undefined);
  return { name: own[0]?.areaName ?? '', ends };
}

/** "Position: Ashton 50.8 in 2015, 41.1 in 2019 and …"; a period that is the only one of all is said once. */
function headlineOf(indicator: Indicator, all: readonly Ends[]): string {
  const [period, ...others] = new Set(
    all.flatMap(({ ends }) => ends.map(({ period: { label } }) => label)),
  );
  const isOne = period !== undefined && others.length === 0;
  const parts = all.map(({ name, ends }) => {
    if (ends.length === 0) return `${name}, no value`;
    const values = ends.map(({ figure, period: { label } }) => {
      const value = formatValue(indicator, figure.value);
      return isOne ? value : `${value} in ${label}`;
    });
    return `${name} ${values.join(', ')}`;
  });
  return `${indicator.shortTitle}${isOne ? ` in ${period}` : ''}: ${listInWords(parts)}`;
}

function drawLines(
  called: DrawingWords,
  chosen: ChosenAreas,
  periods: readonly ChosenPeriod[],
  theme: Theme,
): string {
  const { indicator, figures } = chosen;
  const named = namedAreas(chosen);
  const scale = scaleLinear(extentOf(valuesOf(figures)), [0, 1]).nice(5);
  const ticks = scale.ticks(5);
  const shown = { ...indicator, decimals: tickDecimals(ticks) };
  const labels = ticks.map((tick) => formatValue(shown, tick));
  const left = Math.ceil(Math.max(0, ...labels.map((text) => textWidth(text, WORDS_SIZE)))) + 12;
  const ends = named.map(({ name }) => wrapText(name, 104, WORDS_SIZE, true));
  const right = WIDTH - (ends.length === 0 ? 14 : 122);
  const years = periods.map(({ year }) => year);
  const [from, to] = extentOf(years);
  const x = (year: number) => left + ((year - from) / (to - from)) * (right - left);
  const bottom = TOP + FRAME;
  const y = (value: number) => bottom - scale(value) * FRAME;
  const notes = lineNotes(chosen, periods).flatMap((note) => wrapText(note, WIDTH, WORDS_SIZE));
  const height = bottom + 28 + notes.length * NOTE_LINE;
  const points = [...figuresByArea(figures)].flatMap(([code, own]) =>
    periods.flatMap((period) => {
      const figure = own.find((candidate) => candidate.period === period.id);
      if (figure === undefined || !isValued(figure)) return [];
      const at = named.findIndex((area) => area.code === code);
      return [
        {
          at,
          code,
          run: `${code} ${period.run}`,
          x: x(period.year),
          y: y(figure.value),
          low: figure.lower === null ? null : y(figure.lower),
          high: figure.upper === null ? null : y(figure.upper),
          isApproximate: figure.status === 'approximate',
          isComparison: isComparison(figure),
        },
      ];
    }),
  );
  const colour = (at: number) => (at < 0 ? theme.zero : theme[SERIES[at] ?? 'own']);
  const limited = points.filter(
    ({ at, low, high }) => named.length <= MOST_LIMITED && at >= 0 && low !== null && high !== null,
  );
  return drawPlot(called, theme, {
    height,
    marginTop: TOP,
    marginBottom: height - bottom,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.ruleY(ticks, { y, stroke: theme.grid, insetLeft: left, insetRight: WIDTH - right }),
      Plot.ruleX(breaksBetween(periods), {
        x: ([before, after]: readonly [ChosenPeriod, ChosenPeriod]) =>
          (x(before.year) + x(after.year)) / 2,
        stroke: theme.peer,
        strokeDasharray: '2 4',
      }),
      Plot.ruleX(
        limited.filter((point) => !point.isComparison),
        { x: 'x', y1: 'low', y2: 'high', stroke: theme.zero, strokeWidth: 1.6 },
      ),
      // Two strokes and nothing between, as in limitMarks.ts.
      ...(['low', 'high'] as const).map((y) =>
        Plot.ruleY(
          limited.filter((point) => point.isComparison),
          {
            y,
            x1: (point) => point.x - STROKE,
            x2: (point) => point.x + STROKE,
            stroke: theme.zero,
            strokeWidth: 1.6,
          },
        ),
      ),
      ...[-1, ...named.keys()].map((at) =>
        Plot.line(
          points.filter((point) => (at < 0 ? point.at < 0 : point.at === at)),
          {
            x: 'x',
            y: 'y',
            z: 'run',
            ...PLAIN_LINE,
            stroke: colour(at),
            strokeWidth: at < 0 ? 0.8 : 2.2,
            strokeDasharray: at < 0 ? '' : (DASHES[at] ?? ''),
          },
        ),
      ),
      Plot.dot(
        points.filter(({ at }) => at >= 0),
        {
          x: 'x',
          y: 'y',
          r: 3.6,
          fill: ({ at, isApproximate }) => (isApproximate ? theme.ground : colour(at)),
          stroke: ({ at }) => colour(at),
          strokeWidth: 1.8,
        },
      ),
      words([
        ...labels.map(
          (text, i): Line => ({
            x: left - 8,
            y: y(sure(ticks[i], `tick ${i}`)) + 4.5,
            text,
            anchor: 'end',
            fill: theme.quiet,
          }),
        ),
        ...shownPeriods(periods, x).map(
          (period): Line => ({
            x: x(period.year),
            y: bottom + 19,
            text: period.label,
            anchor: 'middle',
            fill: theme.quiet,
          }),
        ),
        ...endLines(
          named.map(({ code }, at) => {
            const own = points.filter((point) => point.code === code);
            return { lines: ends[at] ?? [], y: own[own.length - 1]?.y ?? bottom, fill: colour(at) };
          }),
          right + 10,
          bottom,
        ),
        ...stacked(notes, NOTE_LINE, { x: 0, y: bottom + 40, fill: theme.quiet }),
      ]),
    ],
  });
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

function lineNotes(chosen: ChosenAreas, periods: readonly ChosenPeriod[]): string[] {
  const isBroken = breaksBetween(periods).length > 0;
  const approximate = chosen.figures.filter(({ status }) => status === 'approximate');
  // The named areas alone have dots.
  const dotted = new Set(namedAreas(chosen).map(({ code }) => code));
  return [
    ...(isBroken
      ? ['No line crosses a dotted rule: what lies on its two sides was not counted alike.']
      : []),
    ...(approximate.some(({ areaCode }) => dotted.has(areaCode))
      ? ['Hollow dots are approximate.']
      : approximate.length > 0
        ? ['Some of these values are approximate: the table says which.']
        : []),
  ];
}

/** Labels of periods, from the last backwards, as many as have room. */
function shownPeriods(
  periods: readonly ChosenPeriod[],
  x: (year: number) => number,
): ChosenPeriod[] {
  const shown: ChosenPeriod[] = [];
  let free = Number.POSITIVE_INFINITY;
  for (const period of periods.toReversed()) {
    const half = textWidth(period.label, WORDS_SIZE) / 2;
    if (x(period.year) + half > free) continue;
    shown.push(period);
    free = x(period.year) - half - 8;
  }
  return shown;
}

interface EndLabel {
  lines: readonly string[];
  y: number;
  fill: string;
}

/** Names at the ends of their lines, moved apart where they would lie on each other. */
function endLines(labels: readonly EndLabel[], x: number, bottom: number): Line[] {
  const placed = labels.map(({ lines, y, fill }) => {
    const height = lines.length * LEADING;
    return { lines, fill, at: y - height / 2, size: height + 2 };
  });
  return spreadOut(placed, { top: TOP, bottom: bottom + 8 }).flatMap(({ lines, at, fill }) =>
    lines.map((text, i): Line => ({ x, y: at + 12 + i * LEADING, text, fill, isBold: true })),
  );
}
