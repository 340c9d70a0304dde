/**
 * What stands on a tape: records one after the other, each beginning with its kind at a multiple of four bytes.
 * Texts stand at the end of a record, each with its length before them and filled up to a multiple of four.
 */
export const PAYMENT = 1;
/** A text that recurs, named by its field and a number in the payments after it: number, field, text. */
export const TEXT = 2;
/** The sheet all following payments are of. */
export const SHEET = 3;
/** A row passed over: which of PASSED_OVER, pence. */
export const COUNT = 4;
/** A rejected row: pence, reason, line. */
export const REJECTED = 5;
/** A line for the log. */
export const LOG = 6;
/** The end of a file: 1 where it holds payments. */
export const END = 7;
/** Reading failed: 1 for a DataError, message, stack. */
export const FAILED = 8;

/** Where the parts of a payment stand, from the record's beginning. */
export const AT = {
  row: 4,
  day: 8,
  payee: 12,
  department: 16,
  category: 20,
  /** Rank of the rule of scope that fits the description; NO_RANK if none does. */
  rank: 24,
  /** Lengths of the description and the number, and of what is written to a CSV where that differs, else −1. */
  description: 28,
  descriptionCsv: 32,
  transaction: 36,
  transactionCsv: 40,
  pence: 44,
  texts: 52,
} as const;

export const NO_RANK = -1;

/** Fields whose texts recur, by their number on a tape. */
export const RECURRING = ['payee', 'department', 'category'] as const;
export const PAYEE = 0;
export const DEPARTMENT = 1;
export const CATEGORY = 2;

/** Numbers for the texts of a field; a text takes the number of one long gone. 0 is the empty one. */
export const TEXTS = 1 << 15;

/** A length filled up to a multiple of four. */
export function filledUp(length: number): number {
  return (length + 3) & ~3;
}
