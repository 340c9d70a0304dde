import { figureText } from '../../format/figureText.ts';
import { formatValue } from '../../format/value.ts';
import { type Figure, figurePath } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { TableCell } from '../Chart.ts';

/** A table cell that leads to the figure's page, where there is one: the indicator names the areas that have pages. */
export function figureCell(indicator: Indicator, figure: Figure): TableCell {
  const cell: TableCell = { text: figureText(indicator, figure), numeric: true };
  const hasPage = indicator.areaTypes.includes(figure.areaType);
  return hasPage ? { ...cell, href: figurePath(figure) } : cell;
}

/** The interval in words, empty where the figure has none: "31.0 to 36.5". */
export function intervalCell(indicator: Indicator, figure: Figure): TableCell {
  const has = figure.lower !== null && figure.upper !== null;
  const text = has
    ? `${formatValue(indicator, figure.lower)} to ${formatValue(indicator, figure.upper)}`
    : '–';
  return { text, numeric: true };
}
