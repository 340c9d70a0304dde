import type { FigureSet } from '../../indicators/FigureSet.ts';
import type { Indicator } from '../../model/Indicator.ts';

/** The periods an indicator has figures for here, oldest first, months left out; the registry's where it names them. */
export function heldPeriods(
  figures: Pick<FigureSet, 'all'>,
  { id, periods }: Indicator,
): readonly string[] {
  if (periods.length > 0) return periods;
  const held = figures.all.filter(({ indicator }) => indicator === id);
  return [...new Set(held.map(({ period }) => period))]
    .filter((period) => !period.includes('-m'))
    .sort();
}
