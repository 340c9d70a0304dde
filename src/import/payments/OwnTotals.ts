import { poundsText } from './SpendAccount.ts';

/** Compares the totals a sheet states with the sum of its rows, rejected ones included. */
export class OwnTotals {
  #all = 0;
  #sinceTotal = 0;
  #rows = 0;
  /** Totals that stand above all rows: they are of the rows to come. */
  readonly #above: { pence: number; row: number }[] = [];

  /** All rows so far, in pence. */
  get all(): number {
    return this.#all;
  }

  add(pence: number): void {
    this.#rows++;
    this.#all += pence;
    this.#sinceTotal += pence;
  }

  /** Whether an amount is the sum of all rows so far, or of those since the last total, to the penny. */
  isSum(pence: number): boolean {
    return pence !== 0 && (pence === this.#all || pence === this.#sinceTotal);
  }

  /** What has to be said of a total above all rows, once they are read. */
  end(): string[] {
    if (this.#rows === 0) return [];
    return this.#above.map(({ pence, row }) => said(pence, row, pence - this.#all));
  }

  /**
   * What has to be said of a total: it is the sum of all rows above it, or of those since the last total. Of one above all
   * rows nothing can be said yet.
   */
  check(pence: number, row: number): string[] {
    if (this.#rows === 0) {
      this.#above.push({ pence, row });
      return [];
    }
    const [ofAll, sinceTotal] = [pence - this.#all, pence - this.#sinceTotal];
    const difference = Math.abs(sinceTotal) < Math.abs(ofAll) ? sinceTotal : ofAll;
    this.#sinceTotal = 0;
    return [said(pence, row, difference)];
  }
}

function said(pence: number, row: number, difference: number): string {
  const stated = `its own total of ${poundsText(pence)} in row ${row}`;
  if (difference === 0) return `agrees with ${stated}`;
  const rows = poundsText(pence - difference);
  return `DOES NOT AGREE with ${stated}: its rows come to ${rows}, ${poundsText(Math.abs(difference))} ${difference > 0 ? 'less' : 'more'}`;
}
