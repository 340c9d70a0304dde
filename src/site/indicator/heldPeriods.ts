import type { FigureSet } from '../../indicators/FigureSet.ts';
import type { Indicator } from '../../model/Indicator.ts';

/** The periods an indicator has figures for here, oldest first, months left out unless there is nothing else; the registry's where it names them. */
export function heldPeriods(
  figures: Pick<FigureSet, 'all'>,
  { id, periods }: Indicator,
): readonly string[] {
  if (periods.length > 0) return periods;
  const held = figures.all.filter(({ indicator }) => indicator === id);
  const all = [...new Set(held.map(({ period }) => period))].sort();
  const longer = all.filter((period) => !period.includes('-m'));
  return longer.length === 0 ? all : longer;
}
