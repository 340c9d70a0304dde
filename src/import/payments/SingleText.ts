import { NO_RULE, type Verdict } from './CellText.ts';
import { type Piece, pieceOf } from './words.ts';

const NOTHING = pieceOf('');

/**
 * A description or a transaction number: hardly any recurs, so it stays a piece of the bytes it was read
 * from, good until the next block is read, and one of these is filled again for each row.
 */
export class SingleText {
  /** The tidied text lies between `start` and `end` of these, in UTF-8. */
  view: DataView = NOTHING.view;
  start = 0;
  end = 0;
  /** As it is written to a CSV, where that is something else. */
  csv: Piece | null = null;
  /** Why the row has to be rejected; null for sound text. */
  damage: string | null = null;
  verdict: Verdict = NO_RULE;

  get text(): string {
    const { buffer, byteOffset } = this.view;
    return Buffer.from(buffer, byteOffset + this.start, this.end - this.start).toString();
  }

  get isEmpty(): boolean {
    return this.start === this.end;
  }
}
