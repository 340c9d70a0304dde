import { expect, it } from 'vitest';
import { foiRequests } from '../../src/components/spend/foiRequest.ts';
import { isPartOfYear } from '../../src/indicators/spend/councilSpendTotal.ts';
import { headlineSpan } from '../../src/indicators/spend/headlineSpan.ts';
import { headlineSentences, thinSentence } from '../../src/site/spend/spendSentences.ts';
import { thinMonths } from '../../src/tables/spend/thinMonths.ts';
import { spendWorld } from './spendWorld.ts';
import { supplierWorld } from './supplierWorld.ts';

const MONTHS = Array.from(
  { length: 13 },
  (_, i) => `${i < 9 ? 2024 : 2025}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`,
);
const ofYear = (thin: Readonly<Record<string, number>>) =>
  MONTHS.map((month) => ({ month, amountGbp: thin[month] ?? 1000 }));
const file = (thin: Readonly<Record<string, number>>) =>
  [
    'Date,Supplier,Amount,Category',
    ...ofYear(thin).map(({ month, amountGbp }) => `${month}-15,Firm Ltd,${amountGbp},Works`),
  ].join('\r\n');

it('a month with less than a tenth of what is usual around it holds hardly any payments', () => {
  expect(thinMonths(ofYear({ '2024-09': 99.99 }))).toEqual(['2024-09']);
  expect(thinMonths(ofYear({ '2024-09': 100 }))).toEqual([]);
  // More was paid back than paid.
  expect(thinMonths(ofYear({ '2024-09': -5 }))).toEqual(['2024-09']);
  // The newest may only be begun.
  expect(thinMonths(ofYear({ '2025-04': 1 }))).toEqual([]);
  expect(thinMonths([])).toEqual([]);
});

it('what is usual is that of a year before and after, for sums grow', () => {
  const year = (from: number, amountGbp: number) =>
    Array.from({ length: 12 }, (_, i) => ({
      month: `${from}-${String(i + 1).padStart(2, '0')}`,
      amountGbp,
    }));
  const grown = [...year(2010, 10), ...year(2011, 10), ...year(2020, 1000), ...year(2021, 1000)];
  expect(thinMonths(grown)).toEqual([]);
});

it('the import names it, and what it holds goes in', () => {
  const world = spendWorld();
  world.file('a.csv', file({ '2024-09': 10 }));
  world.run();
  expect(world.log.join('\n')).toContain(
    'MONTHS WITH HARDLY ANY PAYMENTS, less than a tenth of what is usual around them: September 2024',
  );
  expect(world.rows()).toHaveLength(13);
  world.file('a.csv', file({}));
  world.run();
  expect(world.log.join('\n')).not.toContain('HARDLY ANY');
});

it('with it no year is whole, the page names it and the letter asks for it', () => {
  const held = (thin: Readonly<Record<string, number>>) => {
    const world = supplierWorld({ code: 'E07000178', name: 'Oxford', slug: 'oxford' });
    world.file('payments.csv', file(thin));
    world.payments();
    const { council, bodies } = world.tables().spend;
    const head = council === null ? undefined : headlineSpan(council);
    if (council === null || head === undefined) throw new Error('no payments');
    const letter = foiRequests(bodies).map(({ text }) => text);
    const isPart = (id: string, period: string) => isPartOfYear({ council }, { id }, period);
    const months = world.figures().get('spend-months-published', 'E07000178', '2024-25');
    return {
      isPart,
      caution: months.notes.doNotQuote,
      head,
      said: headlineSentences(head),
      page: thinSentence(council.years),
      letter: letter.join(),
    };
  };
  const whole = held({});
  expect(whole.head.wholeness).toBe('whole');
  expect(whole.page).toBeNull();
  // Its first year is whole; of the next there is a month.
  expect(whole.isPart('council-spend-total', '2024-25')).toBe(false);
  expect(whole.isPart('council-spend-total', '2025-26')).toBe(true);
  expect(whole.letter).not.toContain('less than a tenth');
  expect(whole.caution).toContain('Do not say that every payment is in it');
  const thin = held({ '2024-09': 10, '2024-10': 20 });
  expect(thin.caution).toBe('Do not set the sum of this year beside that of a whole one.');
  expect(thin.head).toMatchObject({ wholeness: 'stub', months: 10 });
  expect(thin.said[0]).toBe(
    'No financial year is whole: 2024-25, with payments of 10 months of the 12 (of September 2024 and October 2024 hardly any), has no fewer than any other.',
  );
  expect(thin.isPart('council-spend-total', '2024-25')).toBe(true);
  // The studies of others have years of their own.
  expect(thin.isPart('anchor-spend-local', '2024-25')).toBe(false);
  expect(thin.page).toContain(
    'What we have of September 2024 and October 2024 comes to less than a tenth',
  );
  expect(thin.letter).toContain('all payments to suppliers of September to October 2024');
  expect(thin.letter).toContain('comes to less than a tenth of what is usual for you');
});
