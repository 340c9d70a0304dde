import type { Payment } from './Payment.ts';
import { poundsText } from './SpendAccount.ts';

const MOST_NAMED = 10;

/** Who is left out of scope, and with how much: an officer sees at once where a rule is wrong. */
export class LeftOut {
  readonly #reasons = new Map<string, Map<string, number>>();

  add(reason: string, { payee, payeeKind, pence }: Payment): void {
    const payees = this.#reasons.get(reason) ?? new Map<string, number>();
    this.#reasons.set(reason, payees);
    const name = payeeKind === 'organisation' ? payee : `(${payeeKind})`;
    payees.set(name, (payees.get(name) ?? 0) + pence);
  }

  /** Lines of the report: the ten largest payees of each reason. */
  lines(): string[] {
    return [...this.#reasons].flatMap(([reason, payees]) => {
      const ranked = [...payees].sort(([, a], [, b]) => b - a);
      return [
        `  ${reason}: ${payees.size} payees`,
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
