import { expect, it } from 'vitest';
import { SPEND_COVERAGE } from '../../src/indicators/spend/spendCoverage.ts';
import { exploreCatalogue } from '../../src/publish/explore/exploreCatalogue.ts';
import type { Site } from '../../src/site/Site.ts';
import { figureCard } from '../../src/site/share/figureCards.ts';
import { tables } from '../indicators/preston.ts';
import { HEADER } from './spendWorld.ts';
import { supplierWorld } from './supplierWorld.ts';

const { code, name } = tables.place.place;

/** A year of payments: pounds a month to a firm whose address is known and to one of which nothing is. */
interface Year {
  from: number;
  traced: number;
  other: number;
  months?: number;
  /** Pounds of its first month in all, where they are fewer. */
  first?: number;
}

/** The place with payments of these years and no others. */
function siteOf(...years: readonly Year[]): Site {
  const made = supplierWorld({ code, name, slug: 'preston' });
  const rows = years.flatMap(({ from, traced, other, months = 12, first }) =>
    Array.from({ length: months }, (_, i) => {
      const day = `05/${String(((i + 3) % 12) + 1).padStart(2, '0')}/${i < 9 ? from : from + 1}`;
      const part = i === 0 && first !== undefined ? first / (traced + other) : 1;
      return [
        ['Mill Ltd', traced],
        ['Nobody Knows Ltd', other],
      ].map(
        ([payee, amount]) => `Parks,Works,${day},T,${(Number(amount) * part).toFixed(2)},${payee}`,
      );
    }).flat(),
  );
  made.file('all.csv', `${HEADER}\r\n${rows.join('\r\n')}\r\n`);
  made.payments();
  made.suppliers([{ payee: 'Mill Ltd', district_code: code }]);
  return {
    tables: { ...tables, spend: made.tables().spend },
    figures: made.figures(),
    release: { number: '2026.2', date: '2026-11-28', state: 'first' },
  } as unknown as Site;
}

/** Label of each period that is joined to another, and of each that stands alone. */
function joinedAndAlone(site: Site, indicator: string) {
  const catalogue = exploreCatalogue(site, new URL('https://example.org/'), new Map());
  const periods = catalogue.indicators.find((own) => own.indicator.id === indicator)?.periods ?? [];
  const isAlone = ({ run }: { run: number }) =>
    periods.filter((other) => other.run === run).length === 1;
  const card = figureCard(site, site.figures.over(indicator, code)[0] as never);
  // The picture of a figure joins what charts of one's own join.
  expect(card.history?.map(({ run }) => run)).toEqual(periods.map(({ run }) => run));
  return [
    periods.filter((period) => !isAlone(period)).map(({ label }) => label),
    periods.filter(isAlone).map(({ label }) => label),
  ];
}

const WHOLE = { traced: 90, other: 10 };

it('a year of which less than 80% is traced is joined to no other', () => {
  const site = siteOf(
    { from: 2020, ...WHOLE },
    { from: 2021, traced: 80, other: 20 },
    { from: 2022, traced: 79.99, other: 20.01 },
    { from: 2023, ...WHOLE },
  );
  expect(site.figures.over('spend-coverage', code).map(({ value }) => value)).toEqual([
    90,
    80,
    expect.closeTo(79.99, 9),
    90,
  ]);
  for (const id of ['spend-local-share', 'spend-coverage', 'spend-owner-members-share'])
    expect(joinedAndAlone(site, id), id).toEqual([['2020-21', '2021-22', '2023-24'], ['2022-23']]);
  // What was paid, and in how many months, needs no address.
  for (const id of ['council-spend-total', 'spend-months-published']) {
    const [joined = []] = joinedAndAlone(site, id);
    expect(joined, id).toContain('2022-23');
  }
});

it('nor is one that lacks a month, or has one with hardly any payments', () => {
  const site = siteOf(
    { from: 2020, ...WHOLE },
    { from: 2021, ...WHOLE, months: 11 },
    { from: 2022, ...WHOLE, first: 5 },
    { from: 2023, ...WHOLE },
  );
  expect(joinedAndAlone(site, 'spend-local-share')).toEqual([
    ['2020-21', '2023-24'],
    ['part of 2021-22', 'part of 2022-23'],
  ]);
  expect(joinedAndAlone(site, 'spend-months-published')).toEqual([
    ['2020-21', '2023-24'],
    ['2021-22', '2022-23'],
  ]);
});

it('the formula says so', () => {
  expect(SPEND_COVERAGE.formulaText).toContain(
    'Where the lower is below 80%, or there are fewer than 12 months with the payments that are usual, no line joins the year to another',
  );
});
