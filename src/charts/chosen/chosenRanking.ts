import * as Plot from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import { type DrawingWords, drawPlot, WIDTH } from '../draw.ts';
import { limitMarks, strokesInWords } from '../marks/limitMarks.ts';
import { patterns } from '../marks/patterns.ts';
import { placeRows, rowWords } from '../marks/rows.ts';
import { toneFill } from '../marks/tones.ts';
import { axisHeight, axisMarks, closeAxis, scaleOfAxis } from '../marks/valueAxis.ts';
import { words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { isValued, orderFigures } from '../words/orderFigures.ts';
import { type ChosenAreas, type ChosenChart, type ChosenPeriod, figuresAt } from './ChosenAreas.ts';
import { chartOfPeriod } from './chartOfPeriod.ts';
import type { HrefOf } from './chosenTable.ts';
import {
  areasCounted,
  beginsAtZero,
  endsInWords,
  gapsOfAreas,
  isRanged,
  markInWords,
  titled,
} from './chosenWords.ts';
import { notesOf } from './notesOf.ts';

const TOP = 4;
/** Half a bar of what is known only between two ends. */
const HALF_BAR = 6;

/** Areas in order, each a dot between its limits; what is known only between bounds is a bar without a dot. */
export function chosenRanking(
  chosen: ChosenAreas,
  period: ChosenPeriod,
  hrefOf: HrefOf,
): ChosenChart {
  const { indicator } = chosen;
  const figures = orderFigures(figuresAt(chosen, period), indicator.rankOneIs);
  const own = { ...chosen, figures };
  const ends = endsInWords(figures, indicator);
  return chartOfPeriod({
    ...{ kind: 'ranking', chosen: own, period, hrefOf },
    headline: titled(indicator, ends),
    alt: `${areasCounted(figures.length)} in order, each a dot on a scale, with a line where a range is known: ${ends}.${gapsOfAreas(figures)}`,
    more: strokesInWords(figures),
    draw: (called, theme, width) => drawRanking(called, own, period, theme, width),
  });
}

function drawRanking(
  called: DrawingWords,
  { indicator, figures, named }: ChosenAreas,
  period: ChosenPeriod,
  theme: Theme,
  width = WIDTH,
): string {
  const { rows, range, bottom } = placeRows(
    figures.map((figure) => ({
      figure,
      name: figure.areaName,
      words: figureText(indicator, figure),
      isBold: named.includes(figure.areaCode),
      told: markInWords(indicator, figure, period),
    })),
    TOP,
    width,
  );
  const axis = closeAxis(figures, range, beginsAtZero(indicator));
  const ranged = rows.filter(({ figure }) => isRanged(figure));
  const notes = notesOf(figures, indicator, axis.domain[0], width);
  const marginBottom = axisHeight(axis) + notes.height;
  return drawPlot(called, theme, {
    width,
    height: bottom + marginBottom,
    marginTop: TOP,
    marginBottom,
    x: scaleOfAxis(axis),
    y: { type: 'identity' },
    marks: [
      patterns(called.id, theme, ranged.length > 0 ? ['nd'] : []),
      ...axisMarks(axis, indicator, theme),
      ...limitMarks(
        rows.filter(({ figure }) => !isRanged(figure)),
        theme,
      ),
      Plot.rect(ranged, {
        x1: ({ figure }) => figure.lower,
        x2: ({ figure }) => figure.upper,
        y1: ({ y }) => y - HALF_BAR,
        y2: ({ y }) => y + HALF_BAR,
        fill: toneFill(called.id, theme, 'nd'),
        stroke: ({ isBold }) => (isBold ? theme.own : theme.edge),
        title: 'told',
      }),
      Plot.dot(
        rows.filter(({ figure }) => isValued(figure)),
        {
          x: ({ figure }) => figure.value,
          y: 'y',
          r: 5,
          fill: ({ figure, isBold }) =>
            figure.status === 'approximate' ? theme.ground : isBold ? theme.own : theme.s2,
          stroke: ({ isBold }) => (isBold ? theme.own : theme.edge),
          strokeWidth: ({ figure }) => (figure.status === 'approximate' ? 2 : 1.2),
          title: 'told',
        },
      ),
      ...rowWords(rows, theme, ({ figure }) => isValued(figure)),
      words(notes.at(bottom + axisHeight(axis), theme)),
    ],
  });
}
