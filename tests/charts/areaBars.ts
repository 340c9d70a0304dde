import * as Plot from '@observablehq/plot';
import { type Chart, chartId } from '../../src/charts/Chart.ts';
import { drawFigureRows, figureRow, rowValue } from '../../src/charts/marks/figureRows.ts';
import { areaTable } from '../../src/charts/words/areaTable.ts';
import { firstFigure } from '../../src/charts/words/orderFigures.ts';
import { sourceLines } from '../../src/charts/words/sourceLine.ts';
import type { Figure } from '../../src/model/Figure.ts';
import type { Indicator } from '../../src/model/Indicator.ts';
import type { Source } from '../../src/model/Source.ts';

/** A bar an area. */
export function areaBars(
  figures: readonly Figure[],
  indicator: Indicator,
  sources: readonly Source[],
): Chart {
  const { period } = firstFigure(figures, `bars.${indicator.id}`);
  const id = chartId('bars', indicator.id, undefined, period);
  const headline = `${indicator.title} of ${figures.length} areas`;
  const alt = `A bar for each of ${figures.length} areas; the table has the values.`;
  return {
    id,
    headline,
    alt,
    subtitle: `${indicator.title}, ${period}`,
    draw: (theme) =>
      drawFigureRows({ id, headline, alt }, theme, {
        indicator,
        rows: figures.map((figure) => figureRow(indicator, figure)),
        marks: (rows) => [
          Plot.ruleY(rows, { y: 'y', x1: 0, x2: rowValue, stroke: theme.s3, strokeWidth: 12 }),
        ],
      }),
    table: areaTable(headline, indicator, figures),
    ...sourceLines(figures, sources),
  };
}
