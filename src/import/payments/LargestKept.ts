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
  /** Each payee as published → use → pence: spellings of one name are put together in the end. */
  readonly #payees = new Map<string, Map<string, number>>();

  add({ payee, payeeKind, pence, category, department }: Payment): void {
    const name = payeeKind === 'organisation' ? payee : `(${payeeKind})`;
    let uses = this.#payees.get(name);
    if (uses === undefined) {
      uses = new Map();
      this.#payees.set(name, uses);
    }
    addTo(uses, category === '' ? department : category, pence);
  }

  /** The ten largest, most pounds first. */
  list(): KeptPayee[] {
    const spellings = new Spellings();
    const sums = new Map<string, { key: string; pence: number; names: string[] }>();
    let all = 0;
    for (const [name, uses] of this.#payees) {
      let pence = 0;
      for (const each of uses.values()) pence += each;
      all += pence;
      const key = spellings.add(name, pence);
      const sum = sums.get(key) ?? { key, pence: 0, names: [] };
      sums.set(key, sum);
      sum.pence += pence;
      sum.names.push(name);
    }
    return largestPayees(sums.values()).map(({ key, pence, names }) => ({
      payee: spellings.of(key),
      pence,
      share: all > 0 ? (100 * pence) / all : 0,
      largestFor: this.#largestUse(names),
    }));
  }

  #largestUse(names: readonly string[]): string {
    const uses = new Map<string, number>();
    for (const name of names)
      for (const [use, pence] of this.#payees.get(name) ?? []) addTo(uses, use, pence);
    const [most] = [...uses].sort(([, a], [, b]) => b - a);
    return sure(most, `use of ${names.join(', ')}`)[0];
  }
}

function addTo(uses: Map<string, number>, use: string, pence: number): void {
  uses.set(use, (uses.get(use) ?? 0) + pence);
}
