import { formatValue } from '../../format/value.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import type { Interval } from '../../stats/poissonInterval.ts';

type Limited = { value: number | null; lower: number | null; upper: number | null };

export type BesideNation = 'above' | 'below' | 'unclear' | 'same';

/**
 * The difference of two independent estimates with its own 95 % limits: d ± 1.96 · √(se₁² + se₂²). Published
 * limits are 1.96 standard errors either side, so half their width is that.
 * Null where a value or the limits of either are missing: an estimate without limits is not one without error.
 */
export function differenceOf(own: Limited, other: Limited): (Interval & { value: number }) | null {
  if (own.value === null || other.value === null) return null;
  const [ownHalf, otherHalf] = [halfOf(own), halfOf(other)];
  if (ownHalf === null || otherHalf === null) return null;
  const reach = Math.hypot(ownHalf, otherHalf);
  const value = own.value - other.value;
  return { value, lower: value - reach, upper: value + reach };
}

/** Half the width of its limits; null where it has none. */
function halfOf({ lower, upper }: Limited): number | null {
  return lower === null || upper === null ? null : (upper - lower) / 2;
}

/** First and last value of a place and of the nation. */
export interface TwoPeriods {
  own: readonly [first: Limited, last: Limited];
  nation: readonly [first: Limited, last: Limited];
}

/**
 * How much more a place changed than the nation, with 95 % limits, in the unit of the values: four independent
 * estimates. Null where a value or limits are missing.
 */
export function changeDifference({
  own,
  nation,
}: TwoPeriods): (Interval & { value: number }) | null {
  const [first, last] = [differenceOf(own[0], nation[0]), differenceOf(own[1], nation[1])];
  return first === null || last === null ? null : between(first, last);
}

/** The same for pounds, as percentage points of the place's share of the nation's: prices rise for both. */
export function shareDifference({
  own,
  nation,
}: TwoPeriods): (Interval & { value: number }) | null {
  const [first, last] = [shareOf(own[0], nation[0]), shareOf(own[1], nation[1])];
  return first === null || last === null ? null : between(first, last);
}

/** From one estimate to a later one. */
function between(
  first: Interval & { value: number },
  last: Interval & { value: number },
): Interval & { value: number } {
  const reach = Math.hypot((first.upper - first.lower) / 2, (last.upper - last.lower) / 2);
  const value = last.value - first.value;
  return { value, lower: value - reach, upper: value + reach };
}

/** Per cent of the nation's value; the limits take the two relative errors together. */
function shareOf(own: Limited, nation: Limited): (Interval & { value: number }) | null {
  const [ownHalf, nationHalf] = [halfOf(own), halfOf(nation)];
  if (own.value === null || nation.value === null || ownHalf === null || nationHalf === null)
    return null;
  const value = (100 * own.value) / nation.value;
  const reach = value * Math.hypot(ownHalf / own.value, nationHalf / nation.value);
  return { value, lower: value - reach, upper: value + reach };
}

/**
 * How a value compares with another: `unclear` where the limits of their difference hold zero, so that
 * there is no clear difference. Where neither has limits the printed values decide. Null where one has no value, or
 * limits that the other has.
 */
export function besideNationOf(
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
  if (own.lower !== null || other.lower !== null) return null;
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
  // A reader who takes one printed value from the other must come to the printed difference, or be told why not.
  const round = (value: number) => Number(value.toFixed(indicator.decimals));
  const asPrinted = round(round(sure(own.value, 'value')) - round(sure(other.value, 'value')));
  const unrounded = asPrinted === round(difference.value) ? '' : ' before rounding';
  return `${text(difference.value)}${unit}${unrounded} (95% limits ${text(difference.lower)} to ${text(difference.upper)})`;
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
    besideNationOf(indicator, own, nation) === 'unclear'
      ? `${said}: zero lies within, so on this evidence there is no clear difference.`
      : `${said}: zero lies outside.`,
  ];
}
