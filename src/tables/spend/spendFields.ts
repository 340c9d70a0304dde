/** What a column of a payments file can hold. The last three are known and not carried over. */
export const FIELDS = [
  'date',
  'payee',
  'net',
  'gross',
  'amount',
  'transaction',
  'line',
  'department',
  'category',
  'description',
  'currency',
  'vat',
  'body',
  'other',
] as const;
export type PaymentField = (typeof FIELDS)[number];
