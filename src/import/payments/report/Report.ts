import type { Body } from '../../../tables/spend/Body.ts';
import type { KeptPayee } from '../LargestKept.ts';
import type { LeftOutGroup } from '../LeftOut.ts';
import type { ListedRow } from '../RejectedRows.ts';
import type { SpendAccount } from '../SpendAccount.ts';

/** What became of every row of an import; written as text, as a page and as a table. */
export interface Report {
  body: Body;
  /** What has to be known before all else: that it was a dry run, or was refused; null for what was done. */
  whyNothing: string | null;
  /** Whether files were only taken out and none was read. */
  isOfForgetting: boolean;
  /** ISO date of the import. */
  today: string;
  accounts: readonly SpendAccount[];
  total: SpendAccount;
  /** Files of earlier imports that stay. */
  known: SpendAccount;
  /** What is said of files that hold no payments, and of files taken out. */
  passedOver: readonly string[];
  repeats: readonly string[];
  /** What speaks against believing the sums: VAT, payments that count twice. */
  contradictions: readonly string[];
  /** Pairs of files that may be two editions of one. */
  editions: readonly string[];
  rejectedPath: string | null;
  /** The first rejected rows, in their own words. */
  rejected: readonly ListedRow[];
  /** The largest payees in scope beyond doubt. */
  largestKept: readonly KeptPayee[];
  /** The largest payees out of scope or in doubt, by reason. */
  leftOut: readonly LeftOutGroup[];
  /** Of what the largest payees are: all the body's payments, not this import's alone; empty where these are the same. */
  payeesOf: string;
  /** Files of which too much was refused. */
  refused: readonly string[];
}

/** What has to be known before the sums, a line each: own totals, orders of dates, files without payments first. */
export function firstNotes({ accounts, passedOver }: Report): string[] {
  const notes = accounts.flatMap(({ file, notes: own }) => own.map((note) => `${file}: ${note}`));
  const isLoud = (note: string) => /DOES NOT AGREE|NOT THOSE OF ITS NAME/.test(note);
  return [...notes.filter(isLoud), ...passedOver, ...notes.filter((note) => !isLoud(note))];
}
