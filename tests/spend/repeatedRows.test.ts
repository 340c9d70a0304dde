import { expect, it } from 'vitest';
import type { Payment } from '../../src/import/payments/Payment.ts';
import { RepeatedRows } from '../../src/import/payments/RepeatedRows.ts';

const payment = (row: number): Payment => ({
  file: '',
  sheet: '',
  row,
  date: '2024-05-01',
  payee: 'Ribble Catering Ltd',
  payeeKind: 'organisation',
  pence: 50_000,
  department: '',
  category: '',
  description: '',
  transaction: '',
  transactionType: '',
  currency: '',
  number: null,
  postcode: '',
  town: '',
});

/** Lists as they come, one letter a row; what each row repeats, "-" for a payment of its own. */
function repeated(lists: string, isUnique = false): string {
  const rows = new RepeatedRows();
  return [...lists]
    .map((list, index) => rows.find(payment(index + 1), list, isUnique))
    .map((first) => (first === undefined ? '-' : `${first.list}${first.row}`))
    .join(' ');
}

it.each([
  ['A', '-'],
  ['AA', '- -'],
  ['AB', '- A1'],
  ['AAABBB', '- - - A1 A2 A3'],
  ['ABB', '- A1 -'],
  ['ABBCC', '- A1 - A1 B3'],
])('equal rows of the lists %s repeat %s', (lists, expected) => {
  expect(repeated(lists)).toBe(expected);
});

it('a row with a number of its own is one payment wherever it is', () => {
  expect(repeated('AAB', true)).toBe('- A1 A1');
});
