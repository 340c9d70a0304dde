import type { Indicator } from '../../model/Indicator.ts';

/** What the indicators on money have in common; their periods are those of the payments a place holds. */
export const MONEY = {
  strand: 'money',
  rankOneIs: 'highest',
  rankOneInWords: 'largest',
  rankLastInWords: 'smallest',
  areaTypes: ['district'],
  periodKind: 'financial-year',
  periods: [],
  scale: null,
  signed: false,
} as const satisfies Partial<Indicator>;

export const MONEY_SHARE = { ...MONEY, unit: '%', decimals: 1 } as const;
export const IN_SCOPE = 'payments for goods, services and works';
export const MAY_COUNT = 'payments that are, or may be, for goods, services and works';

export const SCOPE_CAVEAT =
  'Counted are payments for goods, services and works. Left out are precepts and transfers to other public bodies, grants, tax, payroll, pensions, benefits, treasury business and balance-sheet lines; each payment left out keeps its reason and the evidence for it. Where there is a reason and no evidence, the figure is right in both cases.';

export const BOUNDS_FORMULA =
  'With L, E, U the pounds that count and are inside, outside and not known, and S the same for pounds that may or may not count: lower = L ÷ (L + E + U + S_E + S_U), upper = (L + U + S_L + S_U) ÷ (L + E + U + S_L + S_U). A middle is given only where U and S are at most 20%.';
