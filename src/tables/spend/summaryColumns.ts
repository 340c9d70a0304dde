/** Columns of the tables a compilation of one body's payments becomes, in `data/places/<code>/`. */
export const MONTH_COLUMNS = ['body', 'month', 'amount_gbp'] as const;
export const PAYEE_COLUMNS = [
  'body',
  'period',
  'payee',
  'payee_kind',
  'amount_gbp',
  'scope',
  'reason',
  'evidence',
] as const;
export const DEPARTMENT_COLUMNS = [
  'body',
  'department',
  'amount_gbp',
  'payments',
  'suppliers',
] as const;
export const CONTRACT_COLUMNS = [
  'body',
  'id',
  'status',
  'published_date',
  'awarded_date',
  'title',
  'suppliers',
  'awarded_gbp',
  'low_gbp',
  'high_gbp',
  'address',
] as const;

export const MONTHS_FILE = 'spend-months.csv';
export const PAYEES_FILE = 'spend-payees.csv';
export const DEPARTMENTS_FILE = 'spend-departments.csv';
export const CONTRACTS_FILE = 'contracts.csv';
