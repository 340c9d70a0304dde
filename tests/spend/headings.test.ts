import { describe, expect, it } from 'vitest';
import { HeadingNames } from '../../src/import/payments/recogniseHeader.ts';
import { type Field, HEADINGS } from '../../src/tables/spend/spendFields.ts';

const names = new HeadingNames({ columns: {}, vat: 'unknown' });

/** Headings as publishers' own descriptions of their files give them, and the field of each. */
const LAYOUTS: [string, [string, Field][]][] = [
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
      ['VAT registration number', 'other'],
      ['Supplier Post Code', 'other'],
    ],
  ],
];

describe('headings of', () => {
  it.each(LAYOUTS)('%s are known', (_, headings) => {
    expect(headings.map(([heading]) => [heading, names.fieldOf(heading)?.field])).toEqual(headings);
  });
});

it('no name stands for two fields, and all are written as headings are compared', () => {
  const fields = new Map<string, string[]>();
  for (const [field, known] of Object.entries(HEADINGS))
    for (const name of new Set(known)) fields.set(name, [...(fields.get(name) ?? []), field]);
  expect([...fields].filter(([, all]) => all.length > 1)).toEqual([]);
  for (const name of fields.keys()) expect(names.fieldOf(name), name).toBeDefined();
});
