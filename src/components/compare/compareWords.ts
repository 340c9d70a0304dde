import { periodLabel } from '../../format/period.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import type { Figure } from '../../model/Figure.ts';
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

/** "82.9 to 85.8" beside a value; nothing where both ends print alike, and where they stand for the value. */
export function rangeInNumbers(indicator: Indicator, { lower, upper, status }: Figure): string {
  if (lower === null || upper === null || status === 'bounds') return '';
  const [from, to] = [formatValue(indicator, lower), formatValue(indicator, upper)];
  return from === to ? '' : `${from} to ${to}`;
}
