import * as Plot from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import type { Chart } from '../Chart.ts';
import { drawPlot } from '../draw.ts';
import { intervalDots } from '../marks/intervalDots.ts';
import { strokesInWords } from '../marks/limitMarks.ts';
import { placeRows, rowWords } from '../marks/rows.ts';
import { axisHeight, axisMarks, closeAxis, scaleOfAxis } from '../marks/valueAxis.ts';
import { isValued, orderFigures } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';
import { type ChosenAreas, type ChosenPeriod, chosenId, figuresAt } from './ChosenAreas.ts';
import { chosenTable, type HrefOf } from './chosenTable.ts';
import { endsInWords, gapsOfAreas, subtitleWithGaps } from './chosenWords.ts';

/** Areas in order, each a dot between its limits; what is known only between bounds is a bar without a dot. */
export function chosenRanking(chosen: ChosenAreas, period: ChosenPeriod, hrefOf: HrefOf): Chart {
  const { indicator, named, sources } = chosen;
  const figures = orderFigures(figuresAt(chosen, period), indicator.rankOneIs);
  const id = chosenId('ranking', chosen);
  const ends = endsInWords(figures, indicator);
  const headline = `${indicator.shortTitle}: ${ends}`;
  const alt = `${figures.length} areas in order, each a dot on a scale, with a line where a range is known: ${ends}.${gapsOfAreas(figures)}`;
  const { rows, range, bottom } = placeRows(
    figures.map((figure) => ({
      figure,
      name: figure.areaName,
      words: figureText(indicator, figure),
      isBold: named.includes(figure.areaCode),
    })),
    4,
  );
  const axis = closeAxis(figures, range);
  return {
    id,
    headline,
    subtitle: subtitleWithGaps(chosen, [period], figures, strokesInWords(figures)),
    alt,
    draw: (theme) =>
      drawPlot({ id, headline, alt }, theme, {
        height: bottom + axisHeight(axis),
        marginTop: 4,
        marginBottom: axisHeight(axis),
        x: scaleOfAxis(axis),
        y: { type: 'identity' },
        marks: [
          ...axisMarks(axis, indicator, theme),
          ...intervalDots(rows, theme),
          Plot.dot(
            rows.filter(({ figure }) => figure.status === 'approximate' && isValued(figure)),
            {
              x: ({ figure }) => figure.value,
              y: 'y',
              r: 3.4,
              fill: theme.ground,
            },
          ),
          ...rowWords(rows, theme, ({ figure }) => isValued(figure)),
        ],
      }),
    table: chosenTable({ ...chosen, figures }, [period], hrefOf),
    ...sourceLines(figures, sources),
  };
}
