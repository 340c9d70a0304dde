import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { figureText } from '../../format/figureText.ts';
import { formatNumber } from '../../format/number.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { NOTHING } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH, WORDS_SIZE } from '../draw.ts';
import { namesBeside } from '../marks/namesBeside.ts';
import { patterns } from '../marks/patterns.ts';
import { type Sign, signs } from '../marks/signs.ts';
import { textWidth, wrapText } from '../marks/textWidth.ts';
import { toneFill } from '../marks/tones.ts';
import { tickDecimals } from '../marks/valueAxis.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { isValued, type Valued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';
import {
  type ChosenAreas,
  type ChosenChart,
  type ChosenPeriod,
  chosenId,
  figuresAt,
} from './ChosenAreas.ts';
import type { HrefOf } from './chosenTable.ts';
import {
  areasCounted,
  beginsAtZero,
  isRanged,
  markInWords,
  type Ranged,
  valuesOf,
} from './chosenWords.ts';
import { NO_ROOM, notesOf } from './notesOf.ts';

const FRAME = 270;
/** Half a bar of what is known only between two ends. */
const HALF_BAR = 5;
const LINE = 17;
/** More names than these lie on each other. */
const MOST_NAMES = 20;

interface Pair {
  across: Valued | Ranged;
  up: Valued | Ranged;
}

/** Two indicators of the same areas against each other. */
export function chosenScatter(
  across: ChosenAreas,
  acrossPeriod: ChosenPeriod,
  up: ChosenAreas,
  upPeriod: ChosenPeriod,
  hrefOf: HrefOf,
): ChosenChart {
  const id = chosenId('scatter', across);
  const left = figuresAt(across, acrossPeriod);
  const right = new Map(figuresAt(up, upPeriod).map((figure) => [figure.areaCode, figure]));
  const both = left.flatMap((figure) => {
    const other = right.get(figure.areaCode);
    return other === undefined ? [] : [{ across: figure, up: other }];
  });
  const pairs = both.flatMap((pair): Pair[] =>
    isKnown(pair.across) && isKnown(pair.up) ? [{ across: pair.across, up: pair.up }] : [],
  );
  const count = formatNumber(pairs.length, 0);
  const areas = /^\p{Ll}/u.test(across.areasInWords)
    ? `${count} ${across.areasInWords}`
    : across.areasInWords;
  const headline = `“${across.indicator.shortTitle}” beside “${up.indicator.shortTitle}”: ${pairs.length === 0 ? 'no area has a value of both' : areas}`;
  const without = both.length - pairs.length;
  const gaps = without === 0 ? '' : `. ${formatNumber(without, 0)} without a value of both`;
  const alt = `A dot for ${pairs.length === 1 ? 'one area' : `each of ${areasCounted(pairs.length)}`} with both values. ${spanOf(
    across.indicator,
    pairs.map((pair) => pair.across),
  )}; ${spanOf(
    up.indicator,
    pairs.map((pair) => pair.up),
  )}${gaps}. Two things that go together need not be cause and effect.`;
  const told = ({ across: a, up: b }: Pair) =>
    `${markInWords(across.indicator, a, acrossPeriod)}; ${markInWords(up.indicator, b, upPeriod).replace(`${b.areaName}, `, '')}`;
  const axisWords = ({ indicator }: ChosenAreas, period: ChosenPeriod) =>
    `${indicator.title}, ${period.words} (${unitInWords(indicator)})`;
  return {
    id,
    headline,
    subtitle: `Across: ${axisWords(across, acrossPeriod)}. Up: ${axisWords(up, upPeriod)}${gaps}`,
    alt,
    draw: (theme, width) =>
      drawScatter({ id, headline, alt }, across, up, pairs, told, theme, width),
    table: {
      caption: `${across.indicator.title} and ${up.indicator.title}, ${across.areasInWords}`,
      columns: [
        { label: 'Area', numeric: false },
        { label: `${across.indicator.shortTitle}, ${acrossPeriod.label}`, numeric: true },
        { label: `${up.indicator.shortTitle}, ${upPeriod.label}`, numeric: true },
      ],
      rows: both.map((pair) => [
        { text: pair.across.areaName },
        cell(across.indicator, pair.across, hrefOf),
        cell(up.indicator, pair.up, hrefOf),
      ]),
    },
    ...sourceLines(
      both.flatMap((pair) => [pair.across, pair.up]),
      across.sources,
    ),
  };
}

function cell(indicator: Indicator, figure: Figure, hrefOf: HrefOf) {
  const href = hrefOf(figure);
  const text = figure.value === null ? NOTHING : figureText(indicator, figure);
  return { text, numeric: true, ...(href !== undefined && { href }) };
}

function drawScatter(
  called: DrawingWords,
  across: ChosenAreas,
  up: ChosenAreas,
  pairs: readonly Pair[],
  told: (pair: Pair) => string,
  theme: Theme,
  width = WIDTH,
): string {
  const axisOf = (indicator: Indicator, figures: readonly Figure[]) => {
    const known = drawnValues(figures);
    const values = beginsAtZero(indicator) && known.length > 0 ? [0, ...known] : known;
    const low = Math.min(...values);
    const high = Math.max(...values);
    const scale = scaleLinear(high > low ? [low, high] : [low - 0.5, low + 0.5], [0, 1]).nice(5);
    // There is no half of a co-op, and a scale without a value on it would be made up.
    const ticks = known.length === 0 ? [] : scale.ticks(5);
    return { scale, ticks: ticks.filter((t) => indicator.decimals > 0 || Number.isInteger(t)) };
  };
  const flat = axisOf(
    across.indicator,
    pairs.map((pair) => pair.across),
  );
  const steep = axisOf(
    up.indicator,
    pairs.map((pair) => pair.up),
  );
  const text = (indicator: Indicator, ticks: readonly number[]) => {
    const shown = { ...indicator, decimals: tickDecimals(ticks) };
    return ticks.map((tick) => formatValue(shown, tick));
  };
  const steepTexts = text(up.indicator, steep.ticks);
  const flatTexts = text(across.indicator, flat.ticks);
  const head = wrapText(`↑ ${up.indicator.shortTitle}`, width, WORDS_SIZE, true);
  const foot = wrapText(`${across.indicator.shortTitle} →`, width, WORDS_SIZE, true);
  const top = head.length * LINE + 12;
  const left = Math.ceil(Math.max(0, ...steepTexts.map((t) => textWidth(t, WORDS_SIZE)))) + 12;
  const right = width - 20;
  const bottom = top + FRAME;
  const x = (value: number) => left + 8 + flat.scale(value) * (right - left - 16);
  const y = (value: number) => bottom - 8 - steep.scale(value) * (FRAME - 16);
  const isNamed = ({ across: { areaCode } }: Pair) => across.named.includes(areaCode);
  const isPoint = (pair: Pair): pair is Pair & { across: Valued; up: Valued } =>
    isValued(pair.across) && isValued(pair.up);
  const points = pairs.filter(isPoint);
  const bars = pairs.filter((pair) => !isPoint(pair));
  const middle = (figure: Valued | Ranged) =>
    isValued(figure) ? figure.value : (figure.lower + figure.upper) / 2;
  const radius = pairs.length > 60 ? 3 : 5;
  const beside = namesBeside(
    (pairs.length <= MOST_NAMES ? pairs : pairs.filter(isNamed)).map((pair) => ({
      x: x(middle(pair.across)),
      y: y(middle(pair.up)),
      name: pair.across.areaName,
    })),
    {
      frame: { x1: left + 2, x2: width, y1: top - 4, y2: bottom },
      size: SMALL_SIZE,
      radius,
      theme,
      others: pairs.map((pair) => ({ x: x(middle(pair.across)), y: y(middle(pair.up)) })),
    },
  );
  const notes = notesOf(
    pairs.flatMap((pair) => [pair.across, pair.up]),
    across.indicator,
    0,
    width,
    beside.left.length === 0 ? [] : [`${NO_ROOM}${listInWords(beside.left)}.`],
  );
  const height = bottom + 26 + foot.length * LINE + notes.height;
  const ends = (figure: Valued | Ranged, place: (value: number) => number) => {
    const [low, high] = isValued(figure)
      ? [figure.value, figure.value]
      : [figure.lower, figure.upper];
    const more = isValued(figure) ? HALF_BAR : 0;
    return [Math.min(place(low), place(high)) - more, Math.max(place(low), place(high)) + more];
  };
  const every = Math.ceil(
    (Math.max(0, ...flatTexts.map((t) => textWidth(t, WORDS_SIZE))) + 10) /
      Math.max(1, (right - left) / Math.max(1, flat.ticks.length - 1)),
  );
  return drawPlot(called, theme, {
    width,
    height,
    marginTop: top,
    marginBottom: height - bottom,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(called.id, theme, bars.length > 0 ? ['nd'] : []),
      Plot.ruleY(steep.ticks, { y, stroke: theme.grid, insetLeft: left, insetRight: 20 }),
      Plot.ruleX(flat.ticks, { x, stroke: theme.grid }),
      Plot.rect(bars, {
        x1: (pair) => ends(pair.across, x)[0],
        x2: (pair) => ends(pair.across, x)[1],
        y1: (pair) => ends(pair.up, y)[0],
        y2: (pair) => ends(pair.up, y)[1],
        fill: toneFill(called.id, theme, 'nd'),
        stroke: theme.edge,
        title: told,
      }),
      signs(beside.leaders.map((line): Sign => ({ line, stroke: theme.zero, strokeWidth: 0.8 }))),
      // Beneath the dots, so that the rim of a name covers none.
      words(beside.lines),
      // Those that are named on top.
      Plot.dot([...points.filter((pair) => !isNamed(pair)), ...points.filter(isNamed)], {
        x: (pair) => x(pair.across.value),
        y: (pair) => y(pair.up.value),
        r: radius,
        fill: (pair) =>
          [pair.across, pair.up].some(({ status }) => status === 'approximate')
            ? theme.ground
            : isNamed(pair)
              ? theme.chosen
              : theme.s2,
        stroke: (pair) => (isNamed(pair) ? theme.ink : theme.edge),
        strokeWidth: 0.8,
        title: told,
      }),
      words([
        ...stacked(head, LINE, { x: 0, y: 14, isBold: true }),
        ...steepTexts.map(
          (t, i): Line => ({
            x: left - 6,
            y: y(sure(steep.ticks[i], `tick ${i}`)) + 4.5,
            text: t,
            anchor: 'end',
            fill: theme.quiet,
          }),
        ),
        ...flatTexts.flatMap((t, i): Line[] =>
          i % every === 0
            ? [
                {
                  x: x(sure(flat.ticks[i], `tick ${i}`)),
                  y: bottom + 17,
                  text: t,
                  anchor: 'middle',
                  fill: theme.quiet,
                },
              ]
            : [],
        ),
        ...foot.map(
          (t, i): Line => ({
            x: right,
            y: bottom + 37 + i * LINE,
            text: t,
            anchor: 'end',
            isBold: true,
          }),
        ),
        ...notes.at(bottom + 22 + foot.length * LINE, theme),
      ]),
    ],
  });
}

/** A dot is its value alone, a bar both of its ends. */
function drawnValues(figures: readonly Figure[]): number[] {
  return valuesOf(figures.map((f) => (isValued(f) ? { ...f, lower: null, upper: null } : f)));
}

/** "On a low income from 9.1% to 49.4%": the ends of one side, for who does not see the dots. */
function spanOf(indicator: Indicator, figures: readonly Figure[]): string {
  const values = drawnValues(figures);
  if (values.length === 0) return `${indicator.shortTitle}: no value`;
  const [low, high] = [Math.min(...values), Math.max(...values)].map((end) =>
    formatValue(indicator, end),
  );
  return `“${indicator.shortTitle}” ${low === high ? `${low}` : `from ${low} to ${high}`}`;
}

function isKnown(figure: Figure): figure is Valued | Ranged {
  return isValued(figure) || isRanged(figure);
}
