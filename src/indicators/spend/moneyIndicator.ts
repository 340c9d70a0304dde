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

export const SHARE = { ...MONEY, unit: '%', decimals: 1 } as const;
export const IN_SCOPE = 'in-scope payments';

export const SCOPE_CAVEAT =
  'In scope are payments for goods, services and works. Left out are precepts and transfers to other public bodies, tax, payroll, pensions, benefits, treasury business and balance-sheet lines; each payment left out keeps its reason, and the share with all of them put back is a figure of its own.';
