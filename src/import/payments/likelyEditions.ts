import { sure } from '../../model/sure.ts';
import type { SpendAccount } from './SpendAccount.ts';

/** How many payments of a later file repeat one of an earlier file: earlier → later → rows. */
export type SharedRows = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Pairs of files most of whose payments are the same. One is likely to be a corrected edition of the other
 * under another name; then the lines that were corrected stand in both and count twice. It is said and not
 * guessed at: two months of the same rents look alike, too.
 */
export function likelyEditions(accounts: readonly SpendAccount[], shared: SharedRows): string[] {
  const payments = new Map(
    accounts.map(({ file, outcomes: { kept, excluded, duplicate } }) => [
      file,
      kept.rows + excluded.rows + duplicate.rows,
    ]),
  );
  const lines: string[] = [];
  for (const [earlier, others] of shared)
    for (const [later, rows] of others) {
      const [one, other] = [earlier, later].map((file) =>
        sure(payments.get(file), `account of ${file}`),
      ) as [number, number];
      // A quarter holds its months, which is no correction: the larger file counts.
      if (earlier === later || rows * 2 <= Math.max(one, other)) continue;
      if (rows === one && rows === other) {
        lines.push(
          `${later} and ${earlier} hold the same ${rows} payments: the same file twice; nothing counts twice, and either can go with --forget`,
        );
        continue;
      }
      lines.push(
        `${later} and ${earlier} have ${rows} payments in common, of ${other} and ${one}: ` +
          'if one corrects the other, import it under the other’s name',
      );
    }
  return lines;
}
