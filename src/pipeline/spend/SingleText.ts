import { NO_RULE, type Verdict } from './CellText.ts';

const NOTHING = Buffer.alloc(0);

/**
 * A description or a transaction number: hardly any recurs, so it stays a piece of the bytes it was read
 * from, good until the next block is read, and one of these is filled again for each row.
 */
export class SingleText {
  /** The tidied text lies between `start` and `end` of these, in UTF-8. */
  bytes: Buffer = NOTHING;
  start = 0;
  end = 0;
  /** As it is written to a CSV, where that is something else. */
  csv: Buffer | null = null;
  /** Why the row has to be rejected; null for sound text. */
  damage: string | null = null;
  verdict: Verdict = NO_RULE;

  get text(): string {
    return this.bytes.toString('utf8', this.start, this.end);
  }

  get isEmpty(): boolean {
    return this.start === this.end;
  }
}
