import type { Payment } from './Payment.ts';
import { poundsText } from './SpendAccount.ts';

const MOST_NAMED = 10;

interface Caught {
  payments: number;
  pence: number;
}

/** What is left out of scope or in doubt, by the rules that caught it: an officer sees at once where one is wrong. */
export class LeftOut {
  readonly #reasons = new Map<
    string,
    { payees: Map<string, number>; rules: Map<string, Caught> }
  >();

  add(reason: string, rule: string, { payee, payeeKind, pence }: Payment): void {
    const { payees, rules } = this.#reasons.get(reason) ?? { payees: new Map(), rules: new Map() };
    this.#reasons.set(reason, { payees, rules });
    const name = payeeKind === 'organisation' ? payee : `(${payeeKind})`;
    payees.set(name, (payees.get(name) ?? 0) + pence);
    const caught = rules.get(rule) ?? { payments: 0, pence: 0 };
    rules.set(rule, { payments: caught.payments + 1, pence: caught.pence + pence });
  }

  /** By reason: what each rule caught, and the ten largest payees. */
  lines(): string[] {
    return [...this.#reasons].flatMap(([reason, { payees, rules }]) => {
      const ranked = [...payees].sort(([, a], [, b]) => b - a);
      return [
        `  ${reason}: ${payees.size} payees`,
        ...[...rules].map(
          ([rule, { payments, pence }]) =>
            `    by the rule on ${rule}: ${payments} payments, ${poundsText(pence)}`,
        ),
        ...ranked
          .slice(0, MOST_NAMED)
          .map(
            ([payee, pence]) =>
              `    ${payee.slice(0, 50).padEnd(52)}${poundsText(pence).padStart(20)}`,
          ),
      ];
    });
  }
}
