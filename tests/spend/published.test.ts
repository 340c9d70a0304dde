import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spendWorld } from './spendWorld.ts';

const FIXTURES = 'tests/fixtures/payments';

/** Rows and pounds of each file, added up by another program straight from its amount column. */
const READ: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hyndburn: {
    '001.csv': '25 read £75,123.04',
    '003.csv': '28 read £127,415.01',
    '005.csv': '25 read £91,686.28',
    '057.csv': '24 read £236,438.16',
    '068.csv': '16 read £28,477.96',
    '075.csv': '28 read £35,627.50',
    '081.csv': '29 read £57,783.27',
    '084.csv': '21 read £396,882.87',
    '091.csv': '24 read £231,719.69',
    '093.csv': '24 read £734,385.28',
    '098.csv': '71 read £1,107,972.54',
    '107.csv': '23 read £339,227.82',
  },
  oxford: {
    'apr-jun-2014.csv': '64 read £87,152.84',
    'apr-jun-2017.csv': '70 read £353,545.75',
    'jan-mar-2015.csv': '62 read £221,856.30',
    'jan-mar-2018.csv': '64 read £298,526.34',
    'jul-sep-2017.csv': '70 read £310,284.28',
  },
  police: {
    '2018-19.xlsx': '85 read £1,081,546.23',
    '2024-25.xlsx': '80 read £588,382.12',
  },
  salford: {
    '2011-08.csv': '39 read £1,341,444.22',
    '2019-04.csv': '39 read £508,923.57',
    '2022-03.csv': '38 read £167,867.60',
  },
};

interface Expected {
  folder: string;
  body: object;
  total: string;
  negative: number;
  redacted: number;
  says: string[];
}

/** Payments in the layouts of four bodies; see tests/fixtures/README.md for what is real in them. */
const CORPORA: Expected[] = [
  {
    // Two code pages for the pound sign, lines that end in CR alone, blank columns between the others, a header
    // below blank lines, in the last line, or with a "+" for its first name.
    folder: 'hyndburn',
    body: { vat: 'excluded' },
    total:
      'all files: 338 read £3,462,739.42 = 301 kept £3,365,959.33 + 4 excluded £96,780.09 + 21 blank + 12 heading',
    negative: 3,
    redacted: 0,
    says: ['098.csv: no header; read in the shape a sibling shows'],
  },
  {
    // As published: one quarter has a time where the dates should be. Payments whose account speaks of
    // pay, tax or the balance sheet and whose payee does not bear it out are in doubt, and so among those kept.
    folder: 'oxford',
    body: { vat: 'unknown', transactionNumbers: 'unique' },
    total:
      'all files: 330 read £1,271,365.51 = 235 kept £1,122,453.91 + 27 excluded £61,758.76 + 5 heading + 63 rejected £87,152.84',
    negative: 20,
    redacted: 40,
    says: ['  rejected: a time where the date should be: 63'],
  },
  {
    // Workbooks with a sheet a month, dates as day numbers and amounts of many decimals.
    folder: 'police',
    body: { vat: 'unknown', kind: 'police' },
    total:
      'all files: 165 read £1,669,928.35 = 157 kept £1,573,282.14 + 4 excluded £96,646.21 + 4 heading',
    negative: 12,
    redacted: 18,
    says: [],
  },
  {
    // Gross, VAT and net; the fourth file is a register of contracts.
    folder: 'salford',
    body: { vat: 'included' },
    total:
      'all files: 116 read £2,018,235.39 = 112 kept £2,009,643.39 + 1 excluded £8,592.00 + 3 heading',
    negative: 4,
    redacted: 16,
    says: [
      '2022-07.csv: not payments (a register of contracts)',
      '2022-07.csv: no payments in it (a register of contracts); it comes in by npm run import -- contract-register --body ashby <file>',
    ],
  },
];

describe('payments in the layouts councils publish', () => {
  it.each(CORPORA)('of $folder', ({ folder, body, total, negative, redacted, says }) => {
    // Some files name the body that paid.
    const world = spendWorld({ name: `${folder} council`, ...body });
    world.run([join(FIXTURES, folder)]);
    const read = Object.fromEntries(
      world.log.flatMap((line) => {
        const [, file, account] = /^(\S+): (\d+ read £[\d,.]+) = /.exec(line) ?? [];
        return file === undefined || account === undefined ? [] : [[file, account]];
      }),
    );
    expect(read).toEqual(READ[folder]);
    expect(world.total()).toBe(total);
    expect(world.log).toEqual(expect.arrayContaining(says));
    const rows = world.rows();
    expect(rows.filter((row) => row['payee_kind'] === 'redacted')).toHaveLength(redacted);
    expect(rows.filter((row) => row['amount_gbp']?.startsWith('-'))).toHaveLength(negative);
    // What the log says is in the tables, to the penny.
    const pence = rows.reduce((sum, row) => sum + Math.round(Number(row['amount_gbp']) * 100), 0);
    expect(readdirSync(world.placeFolder).length).toBeGreaterThan(1);
    expect(penceIn(total, 'kept') + penceIn(total, 'excluded')).toBe(pence);
  });
});

function penceIn(total: string, outcome: string): number {
  const [, pounds = ''] = new RegExp(`\\d+ ${outcome} £([\\d,.]+)`).exec(total) ?? [];
  return Number(pounds.replaceAll(/[,.]/g, ''));
}
