import { parseAmount } from './parseAmount.ts';
import { Refusal } from './Refusal.ts';
import { NET_PARTS } from './VatProof.ts';

/** What VAT adds at most, a penny's rounding aside. */
const MOST_ADDED = 1 / NET_PARTS;

/** What two columns of amounts under one heading show of each other. */
export class TwinAmounts {
  #different = 0;
  #firstLarger = 0;
  #secondLarger = 0;
  /** Rows in which one is the other and a fifth, and rows in which no VAT makes the difference. */
  #fifths = 0;
  #others = 0;

  add(firstText: string, secondText: string): void {
    const first = parseAmount(firstText);
    const second = parseAmount(secondText);
    if (second instanceof Refusal || first === second) return;
    this.#different++;
    if (first instanceof Refusal) {
      this.#others++;
      return;
    }
    const [a, b] = [Math.abs(first), Math.abs(second)];
    if (a > b) this.#firstLarger++;
    else this.#secondLarger++;
    const [less, more] = a < b ? [a, b] : [b, a];
    const added = more - less;
    if (Math.abs(added - less * MOST_ADDED) <= 1) this.#fifths++;
    else if (first * second < 0 || added > less * MOST_ADDED) this.#others++;
  }

  /** Whether the second says the same wherever it says anything. */
  get areSame(): boolean {
    return this.#different === 0;
  }

  /** Which of the two is gross, where the other is it without VAT in every row; null where that is not so. */
  get gross(): 'first' | 'second' | null {
    if (this.#others > 0 || this.#fifths === 0) return null;
    if (this.#secondLarger === 0) return 'first';
    return this.#firstLarger === 0 ? 'second' : null;
  }
}
