/** Columns of `payments-<body>-<financial year>.csv`; rows are in the order of file, sheet and row. */
export const PAYMENT_COLUMNS = [
  'body',
  'file',
  'sheet',
  'row',
  'date',
  'payee',
  'payee_kind',
  'amount_gbp',
  'department',
  'category',
  'description',
  'transaction',
  'scope',
  'reason',
  'rule',
] as const;

/** Who was paid, as far as the published name says. */
export const PAYEE_KINDS = ['organisation', 'individual', 'redacted', 'unnamed'] as const;
export type PayeeKind = (typeof PAYEE_KINDS)[number];
