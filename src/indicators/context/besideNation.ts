import { formatValue } from '../../format/value.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Interval } from '../../stats/poissonInterval.ts';

type Limited = { value: number | null; lower: number | null; upper: number | null };

export type BesideNation = 'above' | 'below' | 'unclear' | 'same';

/**
 * The difference of two independent estimates with its own 95 % limits: d ± 1.96 · √(se₁² + se₂²). Published
 * limits are 1.96 standard errors either side, so half their width stands for that; a count has no width.
 * Null where a value is missing or neither is an estimate.
 */
export function differenceOf(own: Limited, other: Limited): (Interval & { value: number }) | null {
  if (own.value === null || other.value === null) return null;
  const halves = [own, other].map(({ lower, upper }) =>
    lower === null || upper === null ? null : (upper - lower) / 2,
  );
  if (halves.every((half) => half === null)) return null;
  const reach = Math.hypot(...halves.map((half) => half ?? 0));
  const value = own.value - other.value;
  return { value, lower: value - reach, upper: value + reach };
}

/**
 * Where a value stands beside another: `unclear` where the limits of their difference hold zero, so that the
 * survey cannot tell the two apart. Without limits the printed values decide. Null where there is nothing to compare.
 */
export function standingOf(
  indicator: Indicator,
  own: Limited,
  other: Limited,
): BesideNation | null {
  if (own.value === null || other.value === null) return null;
  const difference = differenceOf(own, other);
  if (difference !== null) {
    if (difference.lower > 0) return 'above';
    return difference.upper < 0 ? 'below' : 'unclear';
  }
  if (formatValue(indicator, own.value) === formatValue(indicator, other.value)) return 'same';
  return own.value > other.value ? 'above' : 'below';
}

/** "+0.3 (95% limits −1.3 to +1.9)" */
export function differenceInWords(indicator: Indicator, own: Limited, other: Limited): string {
  const difference = differenceOf(own, other);
  if (difference === null) return '';
  const printed = { ...indicator, signed: true };
  const unit = indicator.unit === '%' ? ' percentage points' : '';
  const text = (value: number) => formatValue(printed, value).replace('%', '');
  return `${text(difference.value)}${unit} (95% limits ${text(difference.lower)} to ${text(difference.upper)})`;
}

/** The same as a remark of a figure. */
export function besideNation(
  indicator: Indicator,
  own: Limited,
  nation: Limited,
  name: string,
): string[] {
  const difference = differenceInWords(indicator, own, nation);
  if (difference === '') return [];
  const said = `The difference from ${name} is ${difference}`;
  return [
    standingOf(indicator, own, nation) === 'unclear'
      ? `${said}: zero lies within, so on this evidence the two cannot be told apart.`
      : `${said}: zero lies outside.`,
  ];
}
