import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../src/import/payments/guessColumns.ts';
import { HEADINGS, readHeadings } from '../../src/import/payments/headings.ts';
import { plainHeading } from '../../src/import/payments/plainHeading.ts';
import { HeadingNames } from '../../src/import/payments/recogniseHeader.ts';
import type { PaymentField } from '../../src/tables/spend/spendFields.ts';

const names = new HeadingNames({ columns: {}, vat: 'unknown' });

/** Headings as publishers' own descriptions of their files give them, and the field of each. */
const LAYOUTS: [string, [string, PaymentField][]][] = [
  [
    'the Transparency Code for spending',
    [
      ['date the expenditure was incurred', 'date'],
      ['local authority department which incurred the expenditure', 'department'],
      ['Beneficiary', 'payee'],
      ['Summary of the purpose of the expenditure', 'description'],
      ['Amount', 'amount'],
      ['Value Added Tax that cannot be recovered', 'vat'],
      ['Merchant category', 'category'],
    ],
  ],
  [
    'the guidance of 2010, ten columns',
    [
      ['BODY NAME', 'body'],
      ['BODY', 'body'],
      ['DATE', 'date'],
      ['TRANSACTION NUMBER', 'transaction'],
      ['AMOUNT', 'amount'],
      ['SUPPLIER NAME', 'payee'],
      ['SUPPLIER ID', 'other'],
      ['EXPENSE AREA', 'department'],
      ['EXPENSE TYPE', 'category'],
      ['EXPENSE CODE', 'other'],
    ],
  ],
  [
    'the same in nine columns, with a second area',
    [
      ['BODY NAME', 'body'],
      ['DATE', 'date'],
      ['TRANSACTION NUMBER', 'transaction'],
      ['AMOUNT', 'amount'],
      ['SUPPLIER NAME', 'payee'],
      ['EXPENSE AREA', 'department'],
      ['EXPENSE TYPE', 'category'],
      ['EXPENSE CODE', 'other'],
      ['EXPENSE AREA 2', 'department'],
    ],
  ],
  [
    'the guidance of 2015',
    [
      ['Organisation label', 'body'],
      ['Organisation URI', 'other'],
      ['Effective date', 'date'],
      ['Directorate', 'department'],
      ['Service category label', 'department'],
      ['Supplier name', 'payee'],
      ['Payment date', 'date'],
      ['Transaction number', 'transaction'],
      ['Card transaction', 'other'],
      ['Net amount', 'net'],
      ['Irrecoverable VAT', 'vat'],
      ['Purpose of expenditure', 'category'],
      ['Procurement category', 'category'],
    ],
  ],
  [
    'Cannock Chase and Taunton Deane',
    [
      ['Theme', 'department'],
      ['Service_Area_Categorisation', 'department'],
      ['Service_Division_Categorisation', 'department'],
      ['Responsible_Unit', 'department'],
      ['Expenses_Type', 'category'],
      ['Detailed_Expenses_Type', 'category'],
      ['Narrative', 'description'],
      ['SumOfAmount_Inc_VAT', 'gross'],
      ['SumOfAmount_Exc_VAT', 'net'],
      ['Capital_Revenue', 'other'],
      ['Contract_ID', 'other'],
    ],
  ],
  [
    'East Cambridgeshire and Eden',
    [
      ['Transaction date', 'date'],
      ['Supplier (beneficiary)', 'payee'],
      ['Department/service where expenditure occured', 'department'],
      ['CIPFA expenditure code', 'other'],
      ['Purpose of expenditure (narrative)', 'description'],
      ['Extended Description', 'description'],
    ],
  ],
  [
    'York',
    [
      ['Organisation_Name', 'body'],
      ['Service_Plan', 'department'],
      ['Creditor_Name', 'payee'],
      ['Payment_Date', 'date'],
      ['Transaction_No', 'transaction'],
      ['Net_Amount', 'net'],
      ['Irrecoverable_VAT', 'vat'],
      ['Subjective_Group', 'category'],
      ['Subjective_Subgroup', 'category'],
    ],
  ],
  [
    'Leeds and London',
    [
      ['Benificiary Name', 'payee'],
      ['ServiceLabel', 'department'],
      ['DatePaid', 'date'],
      ['NetAmount', 'net'],
      ['Vendor ID', 'other'],
      ['Expenditure Account Code Description', 'category'],
      ['SAP Document No', 'transaction'],
      ['Amount £', 'amount'],
      ['Clearing Date', 'date'],
    ],
  ],
  [
    'spending of departments over £25,000',
    [
      ['Department family', 'department'],
      ['Entity', 'body'],
      ['Expense area', 'department'],
      ['VAT registration number', 'vat-number'],
      ['Supplier Post Code', 'postcode'],
    ],
  ],
];

describe('headings of', () => {
  it.each(LAYOUTS)('%s are known', (_, headings) => {
    expect(headings.map(([heading]) => [heading, names.fieldOf(heading)?.field])).toEqual(headings);
  });
});

it.each(['Amount (Â£)', 'Amount (ú)', 'Amount (Â)', 'Amount (£)', 'AMOUNT £', 'Amount\n(GBP)'])(
  'a pound sign read wrongly is none of the name: %s',
  (heading) => {
    expect(names.fieldOf(heading)?.field).toBe('amount');
  },
);

it.each(['Amount (£000)', 'Amount in pence', 'Amount (€)', 'Amount (USD)'])(
  'another unit is another heading: %s',
  (heading) => {
    expect(names.fieldOf(heading)).toBeUndefined();
  },
);

it('the list is written as headings are compared', () => {
  expect(HEADINGS.size).toBeGreaterThan(700);
  for (const name of HEADINGS.keys()) expect(plainHeading(name)).toBe(name);
});

describe('a list an officer extends', () => {
  const list = (...rows: string[]) => readHeadings(['heading,field', ...rows, ''].join('\n'));

  it('may hold headings as they stand in a file', () => {
    expect(list('Date Settled (GBP),date').get('date settled')).toEqual({ field: 'date', rank: 0 });
  });

  it.each([
    [
      'a field that does not exist',
      ['Paid,dates'],
      /^unknown field: dates \(.*headings\.csv row 2/,
    ],
    [
      'a heading for two fields',
      ['Paid,date', 'PAID,amount'],
      /^heading given twice: PAID .*row 3/,
    ],
    ['no heading', ['£,amount'], /^no heading: £ \(.*row 2/],
  ])('is refused for %s', (_, rows, message) => {
    expect(() => list(...rows)).toThrow(message);
  });
});

it('the columns suggested for a table without a header take for payees the names that end like a firm’s', () => {
  const rows = Array.from({ length: 10 }, (_, i) => ({
    what: `Supply of part ${'abcdefghij'[i]}`,
    payee: i % 3 === 0 ? 'Alpha Ltd' : 'Beta',
  }));
  const guess = (payee: string | null, date: string) =>
    guessColumns(
      rows.map((row) => [row.what, payee ?? row.payee, date, '10.00']),
      '2026-01-01',
    );
  expect(guess(null, '13/04/2024')).toEqual({ date: 3, payee: 2, amount: 4 });
  // Where no column has firms, the one with most different texts.
  expect(guess('Beta', '13/04/2024')).toEqual({ date: 3, payee: 1, amount: 4 });
  expect(guess(null, '4/30/2024')?.date).toBe(3);
});
