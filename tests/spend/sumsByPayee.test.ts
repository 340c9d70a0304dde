import { expect, it } from 'vitest';
import { spendWorld } from './spendWorld.ts';
import { workbook } from './workbookOf.ts';

const SUMS: [string, string | number][] = [
  ['Supplier Name', 'Sum of Invoice Nett Amount'],
  ['Firm A', 3_228_893.86],
  ['Firm B', 2_037_315.8],
];
const DATED: (string | number)[][] = [
  ['Date', 'Supplier', 'Amount', 'Purpose'],
  ['13/06/2011', 'Firm A', 5, 'Works'],
  ['14/06/2011', 'Firm B', 6, 'Works'],
];

it.each([
  ['June 2011.xlsx', 'Sheet1', 'xlsx'],
  ['sums.xlsx', 'June 2011', 'xlsx'],
  ['June 2011.ods', 'Sheet1', 'ods'],
] as const)(
  'two columns of names and sums are payments of the month of their name: %s [%s]',
  (name, sheet, type) => {
    const world = spendWorld();
    world.file(name, workbook({ [sheet]: SUMS }, type));
    expect(world.run()).toEqual([]);
    expect(world.total()).toBe(
      'all files: 3 read £5,266,209.66 = 2 kept £5,266,209.66 + 1 heading',
    );
    expect(world.rows().map(({ date }) => date)).toEqual(['2011-06', '2011-06']);
  },
);

it('with no month they stop the import, and so does a list under headings nobody knows', () => {
  const world = spendWorld();
  world.file('good.xlsx', workbook({ Sheet1: DATED }));
  const sums = world.file('sums.xlsx', workbook({ Sheet1: SUMS }));
  expect(() => world.run()).toThrow(/sums\.xlsx \[Sheet1\].*\n?.*--month|--month/);
  expect(() => world.run([sums])).toThrow('no column for date');
  const unknown = [['Wer', 'Was'], ...SUMS.slice(1), ['Firm C', 12.5]];
  const file = world.file('sums.xlsx', workbook({ Sheet1: unknown }));
  expect(() => world.run([file])).toThrow('names and amounts under headings that are not known');
});

it('beside a sheet of dated payments they may be the same again, so they stop the import until they are named', () => {
  const book = workbook({ 'June 2011': DATED, 'June 2011 sums': SUMS });
  const world = spendWorld();
  world.file('a.xlsx', book);
  expect(() => world.run()).toThrow('"notPayments": {"a.xlsx [June 2011 sums]": "sums"}');
  const named = spendWorld({ notPayments: { 'a.xlsx [June 2011 sums]': 'sums' } });
  named.file('a.xlsx', book);
  named.run();
  expect(named.total()).toBe('all files: 3 read £11.00 = 2 kept £11.00 + 1 heading');
});

it('a cover sheet is passed over: words, page numbers and years are no sums', () => {
  const world = spendWorld();
  const cover = [
    ['Payments over £500'],
    ['Contents', 'Page'],
    ['April', 1],
    ['May', 2],
    ['June', 3],
    ['Published', 2011],
    ['Revised', 2012],
    ['Total for the year', '£11.00'],
  ];
  world.file('a.xlsx', workbook({ Cover: cover, 'June 2011': DATED }));
  world.run();
  expect(world.log).toContain('a.xlsx [Cover]: not payments (notes)');
  expect(world.rows()).toHaveLength(2);
});

it('a sheet of sums in a workbook of payments is told with the way out', () => {
  const world = spendWorld();
  const payments = [
    ['Payment Date', 'Supplier Name', 'Net Amount', 'Category'],
    ['2024-04-03', 'Firm A', 10, 'Works'],
  ];
  const pivot = [
    ['Row Labels', 'Sum of Amount'],
    ['Works', 1000.5],
    ['Rents', 2000.5],
    ['Grand Total', 3001],
  ];
  world.file('a.xlsx', workbook({ April: payments, Pivot: pivot }));
  expect(() => world.run()).toThrow('under “notPayments” in bodies.json');
});
