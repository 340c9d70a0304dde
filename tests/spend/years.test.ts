import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headlineSpan } from '../../src/indicators/spend/headlineSpan.ts';
import { headlineSentences } from '../../src/site/spend/spendSentences.ts';
import type { BodySpend } from '../../src/tables/SpendTables.ts';
import { madeYears } from '../charts/madeSpend.ts';
import { supplierWorld } from './supplierWorld.ts';

const PLACE = { code: 'E07000178', name: 'Oxford', slug: 'oxford' };

/** A council with payments of so many months, April on, of each financial year from 2019-20. */
function council(...months: number[]): BodySpend {
  const spans = months.map((count, i) => ({
    period: `${2019 + i}-${20 + i}`,
    basis: 'payments',
    months: count,
    thin: [],
  }));
  return { spans } as unknown as BodySpend;
}

describe('the year at the head of the page', () => {
  it.each([
    [[12, 12, 1], '2020-21', 'whole'],
    [[12, 11, 1], '2020-21', 'nearly whole'],
    [[12, 10, 1], '2019-20', 'whole'],
    [[12, 12, 12], '2021-22', 'whole'],
    [[10, 3, 2], '2019-20', 'stub'],
    [[2, 2], '2020-21', 'stub'],
  ])('of years with %j months is %s, %s', (months, period, wholeness) => {
    expect(headlineSpan(council(...months))).toMatchObject({ span: { period }, wholeness });
  });

  it('is not the first three days of a new one, which are named', () => {
    const world = supplierWorld(PLACE);
    world.file(
      'payments.csv',
      readFileSync('tests/fixtures/payments-cases/three-days-of-a-new-year.csv', 'utf8'),
    );
    world.payments();
    const { council: held } = world.tables().spend;
    const head = held === null ? undefined : headlineSpan(held);
    expect(head).toMatchObject({
      span: { period: '2018-19', totalGbp: 1_000_000 },
      wholeness: 'stub',
      stubs: [{ span: { period: '2019-20', totalGbp: 1000 }, months: 1 }],
    });
    if (head === undefined) throw new Error('no head');
    expect(headlineSentences(head)).toEqual([
      'No financial year is whole: 2018-19, with payments of two months of the 12, has no fewer than any other.',
      'Of 2019-20 there are payments of one month so far (£1,000 in all that was published): too little to set beside a year.',
    ]);
    // Every year has its own share.
    const years = world.figures().over('spend-local-share', PLACE.code);
    expect(years.map(({ period, lower, upper }) => [period, lower, upper])).toEqual([
      ['2018-19', 0, 100],
      ['2019-20', 0, 100],
    ]);
  });

  it('that lacks one month says so', () => {
    const head = headlineSpan(council(12, 11));
    if (head === undefined) throw new Error('no head');
    expect(headlineSentences(head)).toEqual([
      'Of 2020-21 there are payments of 11 of the 12 months.',
    ]);
    const whole = headlineSpan(council(12, 12));
    if (whole === undefined) throw new Error('no head');
    expect(headlineSentences(whole)).toEqual([]);
  });
});

describe('the chart of years', () => {
  it('says what holds for every whole year and names the rest', () => {
    const chart = madeYears([
      [3.2, 71.4, 12],
      [0, 88, 12],
      [12.5, 60.1, 1],
    ]);
    expect(chart.headline).toBe(
      'At least 0.0% and at most 88.0% of payments went to addresses in Madeham in each of two whole years',
    );
    expect(chart.alt).toMatch(/Not whole: 2018-19 \(1 of 12\)\.$/);
    expect(chart.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['2016-17', '3.2%', '71.4%', 'whole'],
      ['2017-18', '0.0%', '88.0%', 'whole'],
      ['2018-19', '12.5%', '60.1%', '1 of 12 months'],
    ]);
    expect(madeYears([[1, 2, 12]]).headline).toMatch(/in the one whole year$/);
    expect(madeYears([[1, 2, 3]]).headline).toMatch(/^No year of payments is whole/);
  });
});
