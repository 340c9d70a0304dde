import type { Chart } from '../../src/charts/Chart.ts';
import { anchorPoints } from '../../src/charts/kinds/anchorPoints.ts';
import { boundsBars } from '../../src/charts/kinds/boundsBars.ts';
import { monthBars } from '../../src/charts/kinds/monthBars.ts';
import { spendRings } from '../../src/charts/kinds/spendRings.ts';
import { yearBounds } from '../../src/charts/kinds/yearBounds.ts';
import type { EndsOnOne } from '../../src/indicators/spend/endsOnOne.ts';
import type { Figure } from '../../src/model/Figure.ts';
import type { Indicator } from '../../src/model/Indicator.ts';
import { figure, percentile, sources } from './madePlace.ts';

/** Money of the made place: an indicator, figures and one chart of each kind. */
const DISTRICT = 'E07900001';
const COUNTY = 'E10900001';

export function moneyIndicator(
  id: string,
  unit: '%' | '£',
  more: Partial<Indicator> = {},
): Indicator {
  return {
    ...percentile,
    id,
    strand: 'money',
    title: `Made ${id}`,
    shortTitle: id,
    unit,
    ...(unit === '%' && { percentOf: 'in-scope payments' }),
    decimals: unit === '%' ? 1 : 0,
    rankOneIs: 'highest',
    areaTypes: ['district', 'county'],
    periodKind: 'financial-year',
    formula: `${id}/1`,
    scale: null,
    ...more,
  };
}

export function money(
  indicator: string,
  value: number | null,
  more: Partial<Omit<Figure, 'id' | 'areaCode' | 'value'>> & { areaCode?: string } = {},
): Figure {
  const { areaCode = DISTRICT, ...rest } = more;
  return figure(areaCode, value, {
    indicator,
    areaType: areaCode === COUNTY ? 'county' : 'district',
    areaName: areaCode === COUNTY ? 'Madeshire' : 'Madeham',
    unit: '£',
    period: '2024-25',
    dataPeriod: '2024-25',
    edition: '2025',
    sources: ['iod-2025'],
    formula: 'made/1',
    ...rest,
  });
}

const share = moneyIndicator('anchor-spend-local-share', '%', { asPublished: true });
const amount = moneyIndicator('anchor-spend-local', '£');
const total = moneyIndicator('anchor-spend-total', '£');

export interface MadePoint {
  period: string;
  own: number | null;
  around?: number | null;
  total?: number | null;
  isApproximate?: boolean;
}

export function madeAnchorPoints(
  points: readonly MadePoint[],
  name = 'Madeham',
  areNamed = false,
): Chart {
  return anchorPoints({
    areNamed,
    points: points.map(({ period, own, around, total: all, isApproximate = false }) => {
      const at = { period, areaName: name };
      const status = isApproximate ? ('approximate' as const) : ('final' as const);
      return {
        period,
        own: money(share.id, own, at),
        around:
          around === undefined ? undefined : money(share.id, around, { period, areaCode: COUNTY }),
        ownAmount:
          own === null || all === undefined || all === null
            ? undefined
            : money(amount.id, (own * all) / 100, at),
        aroundAmount: undefined,
        total:
          all === undefined
            ? undefined
            : money(total.id, all, { ...at, ...(all !== null && { status }) }),
      };
    }),
    share,
    amount,
    total,
    aroundName: 'Madeshire including Madeham',
    sources,
  });
}

const RING_LABELS = [
  'In Madeham',
  'Rest of Madeshire',
  'Rest of the region',
  'Rest of the UK',
  'Abroad',
  'Place not known',
  'Payee withheld',
];

/** `bounds`: the two ends of the first ring, where it is known between them alone. */
export function madeRings(
  shares: readonly (number | null)[],
  labels = RING_LABELS,
  bounds: readonly [lower: number, upper: number] | null = null,
  onOne: EndsOnOne = { lower: null, upper: null },
): Chart {
  return spendRings({
    rings: labels.map((label, i) => {
      const value = shares[i] ?? null;
      return {
        label,
        kind: i === 6 ? 'redacted' : i === 5 ? 'unlocated' : 'known',
        indicator: moneyIndicator(`spend-rings-${i}`, '%'),
        figure: money(`spend-rings-${i}`, value, {
          numerator: value === null ? null : value * 1_234_567,
          denominator: 123_456_700,
          ...(bounds !== null &&
            i === 0 && {
              ...{ value: null, lower: bounds[0], upper: bounds[1], status: 'bounds' as const },
              numerator: bounds[0] * 1_234_567,
            }),
        }),
      };
    }),
    onOne,
    placeName: 'Madeham',
    dataPeriod: 'April 2024 to March 2025',
    sources,
  });
}

const spendTotal = moneyIndicator('council-spend-total', '£', { title: 'Published payments' });

/** Months from April of the first year on, null = published without a value, totals of years by name, thin months. */
export function madeMonths(
  firstYear: number,
  values: readonly (number | null)[],
  totals: Readonly<Record<string, number>> = {},
  thin: readonly string[] = [],
): Chart {
  const months = values.map((value, i) => {
    const month = String(((i + 3) % 12) + 1).padStart(2, '0');
    const year = firstYear + Math.floor((i + 3) / 12);
    return money(spendTotal.id, value, { period: `${year}-m${month}` });
  });
  const years = Object.entries(totals).map(([period, value]) =>
    money(spendTotal.id, value, { period }),
  );
  return monthBars({
    figures: [...years, ...months],
    indicator: spendTotal,
    payerName: 'Madeham Borough Council',
    thin,
    sources,
  });
}

const localShare = moneyIndicator('spend-local-share', '%');

export function madeBounds(
  rows: readonly { label: string; short?: string; lower: number | null; upper: number | null }[],
): Chart {
  return boundsBars({
    rows: rows.map(({ lower, upper, ...words }, i) => ({
      ...words,
      indicator: localShare,
      figure: money(
        i === 0 ? localShare.id : `${localShare.id}-${i}`,
        lower === upper ? lower : null,
        {
          ...(lower !== null &&
            upper !== null &&
            lower !== upper && { lower, upper, interval: 'unlocated', status: 'bounds' }),
        },
      ),
    })),
    title: 'Share paid to addresses in the area',
    placeName: 'Madeham',
    dataPeriod: 'April 2024 to March 2025',
    sources,
  });
}

/** The local share of years from 2016-17 on: [least, most, months]. */
export function madeYears(rows: readonly (readonly [number, number, number])[], onOne = 0): Chart {
  return yearBounds({
    rows: rows.map(([lower, upper, months], i) => ({
      months,
      figure: money(localShare.id, null, {
        ...{ lower, upper, interval: 'unlocated', status: 'bounds' },
        period: `${2016 + i}-${17 + i}`,
      }),
    })),
    indicator: localShare,
    onOne,
    placeName: 'Madeham',
    payerName: 'Madeham Borough Council',
    sources,
  });
}

const waves = Array.from({ length: 21 }, (_, i) => 1_500_000 + 900_000 * Math.sin(i));

export const SPEND_CHARTS: Readonly<Record<string, Chart>> = {
  'anchor-points': madeAnchorPoints([
    { period: '2012-13', own: 5, around: 39, total: 750e6 },
    { period: '2016-17', own: 18.2, around: 79.2, total: 617e6, isApproximate: true },
  ]),
  rings: madeRings([4.5, 24.1, 3, 15.4, 0, 48.6, 4.4]),
  months: madeMonths(2023, waves, { '2023-24': 20_100_000, '2024-25': 12_600_000 }),
  years: madeYears([
    [3.2, 71.4, 12],
    [0, 88, 12],
    [12.5, 60.1, 1],
  ]),
  bounds: madeBounds([
    { label: 'Payments for goods, services and works', lower: 4.3, upper: 62.5 },
    { label: 'All payments, precepts and transfers included', lower: 3, upper: 3 },
    { label: 'Not known at all', lower: null, upper: null },
  ]),
};
