import type { PayeeKind } from '../../tables/spend/paymentColumns.ts';
import type { ScopeReason } from '../../tables/spend/scopeReasons.ts';
import { pieceOf } from './words.ts';

/** The rule of scope that fits a cell: its place among all rules, and the reason it gives (null keeps in scope). */
export interface Verdict {
  rank: number;
  reason: ScopeReason | null;
}
export const NO_RULE: Verdict = { rank: Number.MAX_SAFE_INTEGER, reason: null };

/** A cell's text with all that follows from it alone. */
export interface CellText {
  /** Another for each that is worked out, from 1; 0 for that of a column a file does not have. */
  number: number;
  /** Spaces evened. */
  text: string;
  /** As it is written to a CSV. */
  csv: string;
  /** A piece that is the same with a comma after it; a payee's has the kind, too. */
  view: DataView;
  start: number;
  end: number;
  /** 64 bits of the text's fingerprint in two halves. */
  high: number;
  low: number;
  /** Why the row has to be rejected; null for sound text. */
  damage: string | null;
  verdict: Verdict;
  /** For a payee. */
  kind: PayeeKind;
}

export function emptyText(): CellText {
  return {
    number: 0,
    text: '',
    csv: '',
    ...pieceOf(','),
    high: 0,
    low: 0,
    damage: null,
    verdict: NO_RULE,
    kind: 'unnamed',
  };
}
