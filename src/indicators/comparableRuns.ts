import { periodPair } from '../format/period.ts';
import { EDITIONS } from '../model/Edition.ts';
import type { Indicator } from '../model/Indicator.ts';

/** Editions with new indicators and new areas: places in them are set beside earlier ones with care, and no line leads to them. */
const REMADE: readonly string[] = EDITIONS.filter(({ isRemade }) => isRemade).map(({ id }) => id);

/**
 * Period → number of its run: values of one run can be joined over time, those of two cannot. Lists of co-ops, scores
 * and the rates of the index are each counted afresh, so every edition is a run of its own; positions and shares
 * among neighbourhoods last until an index is made anew, as in 2025; years are joined, but for those of payments that stand alone (standsAlone.ts).
 */
export function comparableRuns(
  indicator: Pick<Indicator, 'id' | 'periodKind' | 'unit' | 'strand'>,
  periods: readonly string[],
): ReadonlyMap<string, number> {
  return new Map(periods.map((period, i) => [period, runOf(indicator, period, i)]));
}

function runOf(
  { periodKind, unit, strand, id }: Pick<Indicator, 'id' | 'periodKind' | 'unit' | 'strand'>,
  period: string,
  own: number,
): number {
  if (periodPair(period) !== null) return own;
  if (periodKind !== 'edition') return 0;
  const isCountedAfresh =
    strand === 'ownership' ||
    strand === 'money' ||
    unit === 'score' ||
    id.endsWith('-deprived-share');
  return isCountedAfresh ? own : REMADE.filter((id) => period >= id).length;
}
