import { sure } from '../../model/sure.ts';
import type { PayeeSum } from '../SpendTables.ts';
import { nameKey, normalPayee } from '../suppliers/normalPayee.ts';
import type { RegisteredNumber } from './paymentColumns.ts';

/** What was paid to one published name with one number and one postcode, for one reason. */
export interface PayeePart
  extends Pick<PayeeSum, 'payee' | 'payeeKind' | 'scope' | 'reason' | 'rule'> {
  pence: number;
  payments: number;
  number: RegisteredNumber | null;
  /** Empty where none is published. */
  postcode: string;
  town: string;
}

/** A number that comes with more names than any firm has is a ledger's own code, and joins nobody. */
const MOST_NAMES = 10;

/**
 * Payees with one number are one payee, and so are those whose names differ by habit alone (case, "Ltd" or "Limited"),
 * under the name that was paid most. A name that comes with one number in some
 * rows and with none in others is that number's throughout; one that comes with two is joined to neither, for what is known is looked up by name.
 */
export function mergePayees(parts: readonly PayeePart[]): PayeeSum[] {
  const numbersOf = new Map<string, Set<string>>();
  const namesOf = new Map<string, Set<string>>();
  for (const { payee, number } of parts)
    if (number !== null) {
      const [name, id] = [normalPayee(payee), idOf(number)];
      numbersOf.set(name, (numbersOf.get(name) ?? new Set()).add(id));
      namesOf.set(id, (namesOf.get(id) ?? new Set()).add(name));
    }
  const byName = ({ payee, payeeKind }: PayeePart) =>
    `name ${payeeKind} ${payeeKind === 'organisation' ? nameKey(payee) : payee}`;
  const keyOf = (part: PayeePart) => {
    const { payee, payeeKind, number } = part;
    // Most bodies publish no number.
    if (numbersOf.size === 0 || payeeKind !== 'organisation') return byName(part);
    const numbers = numbersOf.get(normalPayee(payee)) ?? new Set();
    const [only] = numbers;
    const id = numbers.size > 1 ? undefined : number !== null ? idOf(number) : only;
    const isBelieved = id !== undefined && (namesOf.get(id)?.size ?? 0) <= MOST_NAMES;
    return isBelieved ? `number ${id}` : byName(part);
  };
  const byPayee = Map.groupBy(parts, keyOf);
  return [...byPayee].flatMap(([key, own]) => {
    const payee = sure(mostPaid(own, ({ payee: name }) => name)[0], `name of ${key}`);
    const names = [...new Set(own.map((part) => part.payee))].filter((name) => name !== payee);
    const postcodes = mostPaid(own, ({ postcode }) => postcode).filter((each) => each !== '');
    const number = key.startsWith('number ')
      ? (own.find((part) => part.number !== null)?.number ?? null)
      : null;
    const town = own.find((part) => part.town !== '')?.town ?? '';
    const published =
      number === null && postcodes.length === 0 ? null : { number, names, postcodes, town };
    const byScope = Map.groupBy(own, ({ scope, reason }) => `${scope} ${reason ?? ''}`);
    return [...byScope.values()].flatMap((rows): PayeeSum[] => {
      const [first] = rows;
      if (first === undefined) return [];
      return [
        {
          ...{ payee, payeeKind: first.payeeKind, published, evidence: null, rule: first.rule },
          amountGbp: rows.reduce((sum, { pence }) => sum + pence, 0) / 100,
          payments: rows.reduce((sum, { payments }) => sum + payments, 0),
          scope: first.scope,
          reason: first.reason,
        },
      ];
    });
  });
}

function idOf({ register, number }: RegisteredNumber): string {
  return `${register} ${number}`;
}

/** The different texts of some rows, the one with most pounds first. */
function mostPaid(parts: readonly PayeePart[], textOf: (part: PayeePart) => string): string[] {
  const sums = new Map<string, number>();
  for (const part of parts) sums.set(textOf(part), (sums.get(textOf(part)) ?? 0) + part.pence);
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
}
