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
  'transaction_type',
  'currency',
  'payee_register',
  'payee_number',
  'payee_postcode',
  'payee_town',
  'scope',
  'reason',
  'rule',
] as const;

/** Who was paid, as far as the published name says. */
export const PAYEE_KINDS = ['organisation', 'individual', 'redacted', 'unnamed'] as const;
export type PayeeKind = (typeof PAYEE_KINDS)[number];

/** The registers a published number may be of: Companies House, the charities' and the mutual societies'. */
export const REGISTERS = ['company', 'charity', 'society'] as const;
export type Register = (typeof REGISTERS)[number];

/** A number of one of them, as the register writes it, e.g. "02535986". */
export interface RegisteredNumber {
  register: Register;
  number: string;
}
