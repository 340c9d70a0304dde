import * as Plot from '@observablehq/plot';
import { quantile } from 'd3';
import { figureText } from '../../format/figureText.ts';
import { formatNumber, ordinal } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import { drawPlot, WIDTH, WORDS_SIZE } from '../draw.ts';
import { textWidth } from '../marks/textWidth.ts';
import { axisHeight, axisMarks, closeAxis, scaleOfAxis } from '../marks/valueAxis.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { isValued, type Valued } from '../words/orderFigures.ts';
import { type ChosenAreas, type ChosenChart, type ChosenPeriod, figuresAt } from './ChosenAreas.ts';
import { chartOfPeriod } from './chartOfPeriod.ts';
import type { HrefOf } from './chosenTable.ts';
import { beginsAtZero, endsInWords, gapsOfAreas, markInWords, titled } from './chosenWords.ts';
import { notesOf } from './notesOf.ts';

const NAME_LINE = 19;
const LARGEST = 3.2;
/** Areas told in the headline: more are in the drawing and the table. */
const MOST_TOLD = 4;
/** As high as a heap may grow before its dots get smaller. */
const MOST_HIGH = 320;
/** Between two dots. */
const PADDING = 0.4;

/** Hundreds of areas as a heap of dots on one scale, the named ones marked. */
export function chosenSpread(
  chosen: ChosenAreas,
  period: ChosenPeriod,
  hrefOf: HrefOf,
): ChosenChart {
  const { indicator, named } = chosen;
  const figures = figuresAt(chosen, period);
  const valued = figures.filter(isValued);
  const own = named.flatMap((code) => valued.find(({ areaCode }) => areaCode === code) ?? []);
  const ends = endsInWords(figures, indicator);
  const middle = valued.length === 0 ? ends : middleHalf(chosen, valued);
  const told = listInWords(
    own
      .slice(0, MOST_TOLD)
      .map(
        (figure) =>
          `${figure.areaName} ${figureText(indicator, figure)}${placeInWords(chosen, valued, figure)}`,
      ),
  );
  return chartOfPeriod({
    ...{ kind: 'spread', chosen: { ...chosen, figures }, period, hrefOf },
    headline: titled(indicator, own.length === 0 ? middle : `${told}; ${middle}`),
    alt: `${formatNumber(valued.length, 0)} areas, a dot each, heaped where many have alike values: ${ends}; ${middle}.${gapsOfAreas(figures)}`,
    draw: (called, theme, width) => drawSpread(called, chosen, period, valued, own, theme, width),
  });
}

/** "half of 296 districts of England lie between 30 and 60": of the set alone, without England or a ward ticked besides. */
function middleHalf(chosen: ChosenAreas, valued: readonly Valued[]): string {
  const { indicator, areasInWords, set } = chosen;
  const values = ofSet(chosen, valued).map(({ value }) => value);
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
  if (low === undefined || high === undefined) return 'no value';
  return `half of ${formatNumber(values.length, 0)} ${set?.words ?? areasInWords} with a value lie between ${formatValue(indicator, low)} and ${formatValue(indicator, high)}`;
}

function ofSet({ set }: ChosenAreas, valued: readonly Valued[]): readonly Valued[] {
  return set === undefined ? valued : valued.filter(({ areaType }) => areaType === set.type);
}

/**
 * " (54th highest of 296)", of an area of the set, ties alike. Of estimates from surveys and models nothing is said: a tenth of
 * a point would decide it.
 */
function placeInWords(chosen: ChosenAreas, valued: readonly Valued[], own: Valued): string {
  const all = ofSet(chosen, valued);
  const { indicator } = chosen;
  if (indicator.strand === 'context' || own.lower !== null || !all.includes(own)) return '';
  const higher = all.filter(({ value }) => value > own.value).length;
  const place = higher === 0 ? 'highest' : `${ordinal(higher + 1)} highest`;
  return ` (${place} of ${formatNumber(all.length, 0)})`;
}

function drawSpread(
  called: { id: string; headline: string; alt: string },
  { indicator }: ChosenAreas,
  period: ChosenPeriod,
  valued: readonly Valued[],
  own: readonly Valued[],
  theme: Theme,
  width = WIDTH,
): string {
  const axis = closeAxis(valued, [14, width - 18], beginsAtZero(indicator));
  const { radius, frame } = heapOf(valued.map(({ value }) => axis.x(value)));
  const notes = notesOf(valued, indicator, axis.domain[0], width);
  const top = own.length * NAME_LINE + 8;
  const marked = new Set(own);
  const names = own.map((figure, i): Line => {
    const text = `${figure.areaName} ${formatValue(indicator, figure.value)}`;
    const half = 0.56 * textWidth(text, WORDS_SIZE, true);
    return {
      x: Math.min(Math.max(axis.x(figure.value), half), width - half),
      y: i * NAME_LINE + 14,
      text,
      anchor: 'middle',
      isBold: true,
      halo: theme.ground,
    };
  });
  // The named ones last: they lie on top of their heap.
  const ordered = [...valued.filter((figure) => !marked.has(figure)), ...own];
  return drawPlot(called, theme, {
    width,
    height: top + frame + axisHeight(axis) + notes.height,
    marginTop: top,
    marginBottom: axisHeight(axis) + notes.height,
    x: scaleOfAxis(axis),
    marks: [
      ...axisMarks(axis, indicator, theme),
      Plot.ruleX(own, { x: 'value', stroke: theme.ink, strokeDasharray: '2 3' }),
      Plot.dot(
        ordered,
        Plot.dodgeY(
          { anchor: 'bottom', padding: PADDING },
          {
            x: 'value',
            r: radius,
            fill: (figure: Valued) =>
              figure.status === 'approximate'
                ? theme.ground
                : marked.has(figure)
                  ? theme.chosen
                  : theme.s2,
            stroke: (figure: Valued) => (marked.has(figure) ? theme.ink : theme.edge),
            strokeWidth: 0.5,
            title: (figure: Valued) => markInWords(indicator, figure, period),
          },
        ),
      ),
      words([...names, ...notes.at(top + frame + axisHeight(axis), theme)]),
    ],
  });
}

/** How large the dots can be, and how high the highest heap gets at most: dots that would touch go above each other. */
function heapOf(places: readonly number[]): { radius: number; frame: number } {
  const sorted = places.toSorted((a, b) => a - b);
  const most = (width: number) => {
    let [start, count] = [0, 1];
    for (const [end, x] of sorted.entries()) {
      while (x - (sorted[start] ?? x) >= width) start += 1;
      count = Math.max(count, end - start + 1);
    }
    return count;
  };
  const heightOf = (radius: number) => {
    const width = 2 * radius + PADDING;
    return (most(width) + 1) * width;
  };
  let radius = LARGEST;
  while (radius > 1 && heightOf(radius) > MOST_HIGH) radius -= 0.2;
  return { radius, frame: Math.ceil(heightOf(radius)) };
}
