import { formatValue } from '../../format/value.ts';
import type { Indicator } from '../../model/Indicator.ts';

type Limited = { value: number | null; lower: number | null; upper: number | null };

export type Standing = 'above' | 'below' | 'unclear' | 'same';

/**
 * Where a value stands beside another: `unclear` where the other lies within its limits, since the survey cannot
 * tell the two apart then. Without limits the printed values decide. Null where there is nothing to compare.
 */
export function standingOf(indicator: Indicator, own: Limited, other: Limited): Standing | null {
  if (own.value === null || other.value === null) return null;
  if (own.lower !== null && own.upper !== null) {
    if (other.value < own.lower) return 'above';
    return other.value > own.upper ? 'below' : 'unclear';
  }
  if (formatValue(indicator, own.value) === formatValue(indicator, other.value)) return 'same';
  return own.value > other.value ? 'above' : 'below';
}

/** The same as a remark of a figure. */
export function besideNation(
  indicator: Indicator,
  own: Limited,
  nation: Limited,
  name: string,
): string[] {
  const standing = standingOf(indicator, own, nation);
  const of = `The value of ${name}, ${formatValue(indicator, nation.value)},`;
  if (standing === null || own.lower === null) return [];
  if (standing === 'unclear')
    return [`${of} lies within the limits: on this evidence the two cannot be told apart.`];
  return [`${of} lies ${standing === 'above' ? 'below' : 'above'} both limits.`];
}
