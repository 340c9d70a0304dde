import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { figureText } from '../../format/figureText.ts';
import { formatNumber } from '../../format/number.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, NOTHING } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH, WORDS_SIZE } from '../draw.ts';
import { textWidth, wrapText } from '../marks/textWidth.ts';
import { tickDecimals } from '../marks/valueAxis.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { isValued, type Valued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';
import { type ChosenAreas, type ChosenPeriod, chosenId, figuresAt } from './ChosenAreas.ts';
import type { HrefOf } from './chosenTable.ts';

const FRAME = 260;
const LINE = 17;
/** More names than these lie on each other. */
const MOST_NAMES = 20;

interface Pair {
  across: Valued;
  up: Valued;
}

/** Two indicators of the same areas against each other. */
export function chosenScatter(
  across: ChosenAreas,
  acrossPeriod: ChosenPeriod,
  up: ChosenAreas,
  upPeriod: ChosenPeriod,
  hrefOf: HrefOf,
): Chart {
  const id = chosenId('scatter', across);
  const left = figuresAt(across, acrossPeriod);
  const right = new Map(figuresAt(up, upPeriod).map((figure) => [figure.areaCode, figure]));
  const both = left.flatMap((figure) => {
    const other = right.get(figure.areaCode);
    return other === undefined ? [] : [{ across: figure, up: other }];
  });
  const pairs = both.flatMap((pair): Pair[] =>
    isValued(pair.across) && isValued(pair.up) ? [{ across: pair.across, up: pair.up }] : [],
  );
  const headline = `${across.indicator.shortTitle} and ${up.indicator.shortTitle.toLowerCase()}: ${formatNumber(pairs.length, 0)} ${across.areasInWords}`;
  const without = both.length - pairs.length;
  const gaps = without === 0 ? '' : `. ${formatNumber(without, 0)} without a value of both`;
  const alt = `A dot for each of ${formatNumber(pairs.length, 0)} areas with both values; the table has them${gaps}. Two things that go together need not be cause and effect.`;
  const axisWords = ({ indicator }: ChosenAreas, period: ChosenPeriod) =>
    `${indicator.title}, ${period.words} (${unitInWords(indicator)})`;
  return {
    id,
    headline,
    subtitle: `Across: ${axisWords(across, acrossPeriod)}. Up: ${axisWords(up, upPeriod)}${gaps}`,
    alt,
    draw: (theme) => drawScatter({ id, headline, alt }, across, up, pairs, theme),
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
  theme: Theme,
): string {
  const axisOf = ({ decimals }: Indicator, figures: readonly Valued[]) => {
    const values = figures.map(({ value }) => value);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const scale = scaleLinear(high > low ? [low, high] : [low - 0.5, low + 0.5], [0, 1]).nice(5);
    // There is no half of a co-op.
    return { scale, ticks: scale.ticks(5).filter((t) => decimals > 0 || Number.isInteger(t)) };
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
  const head = wrapText(`↑ ${up.indicator.shortTitle}`, WIDTH, WORDS_SIZE, true);
  const foot = wrapText(`${across.indicator.shortTitle} →`, WIDTH, WORDS_SIZE, true);
  const top = head.length * LINE + 12;
  const left = Math.ceil(Math.max(0, ...steepTexts.map((t) => textWidth(t, WORDS_SIZE)))) + 12;
  const right = WIDTH - 20;
  const bottom = top + FRAME;
  const x = (value: number) => left + 8 + flat.scale(value) * (right - left - 16);
  const y = (value: number) => bottom - 8 - steep.scale(value) * (FRAME - 16);
  const height = bottom + 26 + foot.length * LINE;
  const isNamed = ({ across: { areaCode } }: Pair) => across.named.includes(areaCode);
  const shown = pairs.length <= MOST_NAMES ? pairs : pairs.filter(isNamed);
  const every = Math.ceil(
    (Math.max(0, ...flatTexts.map((t) => textWidth(t, WORDS_SIZE))) + 10) /
      Math.max(1, (right - left) / Math.max(1, flat.ticks.length - 1)),
  );
  return drawPlot(called, theme, {
    height,
    marginTop: top,
    marginBottom: height - bottom,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.ruleY(steep.ticks, { y, stroke: theme.grid, insetLeft: left, insetRight: 20 }),
      Plot.ruleX(flat.ticks, { x, stroke: theme.grid }),
      Plot.dot(pairs, {
        x: (pair) => x(pair.across.value),
        y: (pair) => y(pair.up.value),
        r: pairs.length > 60 ? 3 : 5,
        fill: (pair) => (isNamed(pair) ? theme.chosen : theme.s2),
        stroke: (pair) => (isNamed(pair) ? theme.ink : theme.edge),
        strokeWidth: 0.8,
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
        ...namesBeside(shown, x, y, theme, [left, right, bottom]),
      ]),
    ],
  });
}

/** Names at the first of four places beside their dot where they lie on no other name and no dot; left out where there is none. */
function namesBeside(
  pairs: readonly Pair[],
  x: (value: number) => number,
  y: (value: number) => number,
  theme: Theme,
  [left, right, bottom]: readonly [number, number, number],
): Line[] {
  interface Box {
    x1: number;
    x2: number;
    y1: number;
    y2: number;
  }
  const boxes: Box[] = pairs.map(({ across, up }) => {
    const [cx, cy] = [x(across.value), y(up.value)];
    return { x1: cx - 5, x2: cx + 5, y1: cy - 5, y2: cy + 5 };
  });
  return pairs.flatMap(({ across, up }, i): Line[] => {
    const [cx, cy] = [x(across.value), y(up.value)];
    const width = textWidth(across.areaName, WORDS_SIZE);
    const own = boxes[i];
    const places = [
      { x1: cx + 8, y1: cy - 8 },
      { x1: cx - 8 - width, y1: cy - 8 },
      { x1: cx - width / 2, y1: cy - 23 },
      { x1: cx - width / 2, y1: cy + 7 },
    ].map(({ x1, y1 }) => ({ x1, x2: x1 + width, y1, y2: y1 + 16 }));
    const free = places.find(
      (box) =>
        box.x1 >= left &&
        box.x2 <= right + 20 &&
        box.y2 <= bottom &&
        boxes.every(
          (other) =>
            other === own ||
            box.x2 < other.x1 ||
            box.x1 > other.x2 ||
            box.y2 < other.y1 ||
            box.y1 > other.y2,
        ),
    );
    if (free === undefined) return [];
    boxes.push(free);
    return [{ x: free.x1, y: free.y1 + 12, text: across.areaName, halo: theme.ground }];
  });
}
