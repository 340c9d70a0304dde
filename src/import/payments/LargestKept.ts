import { sure } from '../../model/sure.ts';
import { largestPayees } from './largestPayees.ts';
import type { Payment } from './Payment.ts';
import { Spellings } from './Spellings.ts';

/** A payee among those that are paid most for what counts as bought. */
export interface KeptPayee {
  payee: string;
  pence: number;
  /** Of all that is in scope beyond doubt, in per cent. */
  share: number;
  /** Its largest category, or department where the files have none. */
  largestFor: string;
}

/** What is in scope beyond doubt, by payee: an officer sees at once what is taken for a purchase and is none. */
export class LargestKept {
  readonly #payees = new Map<string, Map<string, number>>();
  readonly #spellings = new Spellings();

  add({ payee, payeeKind, pence, category, department }: Payment): void {
    const name =
      payeeKind === 'organisation' ? this.#spellings.add(payee, pence) : `(${payeeKind})`;
    const uses = this.#payees.get(name) ?? new Map<string, number>();
    this.#payees.set(name, uses);
    const use = category === '' ? department : category;
    uses.set(use, (uses.get(use) ?? 0) + pence);
  }

  /** The ten largest, most pounds first. */
  list(): KeptPayee[] {
    const sums = [...this.#payees].map(([payee, uses]) => {
      const [most] = [...uses].sort(([, a], [, b]) => b - a);
      const pence = [...uses.values()].reduce((sum, each) => sum + each, 0);
      return {
        payee: this.#spellings.of(payee),
        pence,
        largestFor: sure(most, `use of ${payee}`)[0],
      };
    });
    const all = sums.reduce((sum, { pence }) => sum + pence, 0);
    return largestPayees(sums).map((each) => ({
      ...each,
      share: all > 0 ? (100 * each.pence) / all : 0,
    }));
  }
}
