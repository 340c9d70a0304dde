/** Why a payment is not for goods, services or works. */
export const SCOPE_REASONS = [
  'precept or transfer to a public body',
  'grant',
  'tax',
  'payroll',
  'pension',
  'benefit',
  'treasury',
  'balance sheet',
] as const;
export type ScopeReason = (typeof SCOPE_REASONS)[number];
