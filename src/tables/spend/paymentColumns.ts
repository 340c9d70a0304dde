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

/**
 * Letters before the numbers of societies at Companies House, which lists them and keeps nothing but their names: of
 * industrial and provident societies (IP, in Scotland SP, in Northern Ireland NP) and of registered societies (RS).
 */
const SOCIETY = /^(IP|SP|NP|RS)\d/;

/** The register a number is of: a society's stands in many a column of company numbers. */
export function registerOf(column: Register, number: string): Register {
  return column === 'company' && SOCIETY.test(number) ? 'society' : column;
}

/** A number of one of them, as the register writes it, e.g. "02535986". */
export interface RegisteredNumber {
  register: Register;
  number: string;
}
