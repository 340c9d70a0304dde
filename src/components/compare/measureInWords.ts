import { periodLabel } from '../../format/period.ts';
import { unitInWords } from '../../format/value.ts';
import type { Indicator, Unit } from '../../model/Indicator.ts';

/** Their words say which end is which. */
const TOLD_BY_UNIT: readonly Unit[] = ['percentile', 'score'];

/** "2025; per cent of residents; lower means fewer people in the most deprived neighbourhoods" */
export function measureInWords(indicator: Indicator, period: string): string {
  const { unit, directionInWords, periodKind } = indicator;
  return [
    periodLabel(period, periodKind),
    unitInWords(indicator),
    ...(TOLD_BY_UNIT.includes(unit) ? [] : [directionInWords]),
  ].join('; ');
}
