import { plural } from '../../format/words.ts';
import { sure } from '../../model/sure.ts';
import type { AlikePayments } from './AlikePayments.ts';
import { poundsText } from './SpendAccount.ts';

/** From this share of its payments on, a file is taken to hold the same payments as another. */
const NEARLY_ALL = 0.9;

/** Pairs of files, or of sheets of one, that hold the same payments. */
export interface Editions {
  /** Payments that count twice. */
  twice: string[];
  /** Files most of whose payments are the same, of which one may correct the other. */
  editions: string[];
}

/**
 * Where nearly all payments of one file stand in another by day, amount and payee, and some of them with other words, these
 * count twice, and that is said as a contradiction. Where most are the same, one is likely to be a corrected edition of the
 * other, and the lines that were corrected may count twice; it is said and not guessed at.
 */
export function likelyEditions(alike: AlikePayments): Editions {
  const payments = alike.payments();
  const twice: string[] = [];
  const editions: string[] = [];
  for (const [earlier, others] of alike.common)
    for (const [later, { same, alike: twins, pence }] of others) {
      const of = (list: string) => sure(payments.get(list), `payment of ${list}`);
      const [one, other] = [of(earlier), of(later)];
      const rows = same + twins;
      if (twins > 0 && rows >= Math.min(one, other) * NEARLY_ALL)
        twice.push(
          `COUNTED TWICE: ${twins} ${plural(twins, 'payment')} of ${poundsText(pence)} in ${later} ${twins === 1 ? 'has' : 'have'} the day, the amount and the payee of ${twins === 1 ? 'one' : 'as many'} in ${earlier}, and other words beside them; take one of the two out with --forget, or leave it out`,
        );
      // A quarter holds its months, which is no correction: the larger file counts.
      else if (rows * 2 <= Math.max(one, other)) continue;
      else if (same === one && same === other)
        editions.push(
          `${later} and ${earlier} hold the same ${same} payments: the same file twice; nothing counts twice, and either can go with --forget`,
        );
      else
        editions.push(
          `${later} and ${earlier} HAVE ${rows} ${plural(rows, 'PAYMENT', 'PAYMENTS')} IN COMMON, of ${other} and ${one}; what differs counts in both: if one corrects the other, take the older out with --forget, or import the newer under its name`,
        );
    }
  return { twice, editions };
}
