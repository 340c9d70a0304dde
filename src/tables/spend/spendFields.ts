/**
 * What a column of a payments file can hold. `debit` and `credit` are one amount in two columns, `sign` says of each row
 * which of the two it is. The last four are known and not carried over.
 */
export const FIELDS = [
  'date',
  'payee',
  'net',
  'gross',
  'amount',
  'debit',
  'credit',
  'sign',
  'transaction',
  'line',
  'department',
  'category',
  'description',
  'currency',
  'company-number',
  'charity-number',
  'society-number',
  'postcode',
  'town',
  'type',
  'vat-number',
  'vat',
  'body',
  'other',
] as const;
export type PaymentField = (typeof FIELDS)[number];
