import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { ChartTable } from '../Chart.ts';
import { figureCell, hasLimits, intervalCell } from './figureCell.ts';

/** Areas and their values, with 95 % limits where any has them. */
export function areaTable(
  caption: string,
  indicator: Indicator,
  figures: readonly Figure[],
): ChartTable {
  const limits = figures.some(hasLimits);
  return {
    caption,
    columns: [
      { label: 'Area', numeric: false },
      { label: indicator.shortTitle, numeric: true },
      ...(limits ? [{ label: '95% limits', numeric: true }] : []),
    ],
    rows: figures.map((figure) => [
      { text: figure.areaName },
      figureCell(indicator, figure),
      ...(limits ? [intervalCell(indicator, figure)] : []),
    ]),
  };
}
