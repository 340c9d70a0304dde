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

export function hasLimits({ lower, upper }: Figure): boolean {
  return lower !== null && upper !== null;
}

/** The interval in words: "31.0 to 36.5", "22" where both ends print alike, a dash where the figure has none. */
export function intervalCell(indicator: Indicator, figure: Figure): TableCell {
  if (!hasLimits(figure)) return { text: '–', numeric: true };
  const [lower, upper] = [
    formatValue(indicator, figure.lower),
    formatValue(indicator, figure.upper),
  ];
  return { text: lower === upper ? lower : `${lower} to ${upper}`, numeric: true };
}
