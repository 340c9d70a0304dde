import { isNameable, MAY_BE_PEOPLE } from '../../tables/spend/organisationName.ts';
import { largestPayees } from './largestPayees.ts';
import type { Payment } from './Payment.ts';
import { Spellings } from './Spellings.ts';

interface Caught {
  payments: number;
  pence: number;
}

/** What is left out, or in doubt, for one reason. */
export interface LeftOutGroup {
  /** e.g. "tax", "in doubt, grant" */
  reason: string;
  /** How many payees. */
  payees: number;
  rules: (Caught & { rule: string })[];
  /** The largest of them, most pounds first. */
  largest: { payee: string; pence: number }[];
}

/** What is left out of scope or in doubt, by the rules that caught it: an officer sees at once where one is wrong. */
export class LeftOut {
  readonly #reasons = new Map<
    string,
    { payees: Map<string, number>; rules: Map<string, Caught> }
  >();

  readonly #spellings = new Spellings();

  add(reason: string, rule: string, { payee, payeeKind, pence }: Payment): void {
    const { payees, rules } = this.#reasons.get(reason) ?? { payees: new Map(), rules: new Map() };
    this.#reasons.set(reason, { payees, rules });
    const name =
      payeeKind !== 'organisation'
        ? `(${payeeKind})`
        : isNameable(payee, reason)
          ? this.#spellings.add(payee, pence)
          : MAY_BE_PEOPLE;
    payees.set(name, (payees.get(name) ?? 0) + pence);
    const caught = rules.get(rule) ?? { payments: 0, pence: 0 };
    rules.set(rule, { payments: caught.payments + 1, pence: caught.pence + pence });
  }

  /** By reason: what each rule caught, and the ten largest payees. */
  groups(): LeftOutGroup[] {
    return [...this.#reasons].map(([reason, { payees, rules }]) => ({
      reason,
      payees: payees.size,
      rules: [...rules].map(([rule, caught]) => ({ rule, ...caught })),
      largest: largestPayees(
        [...payees].map(([payee, pence]) => ({ payee: this.#spellings.of(payee), pence })),
      ),
    }));
  }
}
