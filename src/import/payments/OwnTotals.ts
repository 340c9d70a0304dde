import { cumsum } from 'd3';
import { poundsText } from './SpendAccount.ts';

/** A total of more totals than these is the total of all. */
const MOST_GROUPS = 500;

/** Compares the totals a sheet states with the sum of its rows, rejected ones included. */
export class OwnTotals {
  #all = 0;
  #sinceTotal = 0;
  #rows = 0;
  /** What the rows of each total so far came to, the latest last: a total of totals is the sum of the latest of them. */
  #groups: number[] = [];
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

  /** Whether an amount is the sum of all rows so far, of those since the last total, or of the last totals, to the penny. */
  isSum(pence: number): boolean {
    return pence !== 0 && (pence === this.#all || this.#latestSums().includes(pence));
  }

  /** The rows since the last total, and with those of the one before it, and so on. */
  #latestSums(): number[] {
    return [...cumsum([this.#sinceTotal, ...this.#groups.slice(-MOST_GROUPS).reverse()])];
  }

  /** What has to be said of a total above all rows, once they are read. */
  end(): string[] {
    if (this.#rows === 0) return [];
    return this.#above.map(({ pence, row }) => said(pence, row, pence - this.#all));
  }

  /**
   * What has to be said of a total: it is the sum of all rows above it, of those since the last total, or of the last totals. Of one above all
   * rows nothing can be said yet.
   */
  check(pence: number, row: number): string[] {
    if (this.#rows === 0) {
      this.#above.push({ pence, row });
      return [];
    }
    const isOfSome = this.#latestSums().includes(pence);
    const [ofAll, sinceTotal] = [pence - this.#all, pence - this.#sinceTotal];
    const nearest = Math.abs(sinceTotal) < Math.abs(ofAll) ? sinceTotal : ofAll;
    const difference = isOfSome ? 0 : nearest;
    if (this.#sinceTotal !== 0) this.#groups.push(this.#sinceTotal);
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
