import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { monthSpan } from '../src/format/monthSpan.ts';
import { poundsText } from '../src/import/payments/SpendAccount.ts';
import { DataFolder } from '../src/tables/DataFolder.ts';
import { readBodySpends } from '../src/tables/readBodySpends.ts';
import { readPlaces } from '../src/tables/readPlaces.ts';
import type { SpendMonth } from '../src/tables/SpendTables.ts';

/** Editions, and amounts with and without VAT, differ by less; a month that keeps less is likely to be a part of it. */
const LEAST_KEPT = 0.8;

/**
 * The months of bodies, of one place where its code is given, of which the data folder `after` has much less than `before`, or nothing, a line each: a
 * file of half a month takes the place of the whole one under its name, or of a month's compiled sum.
 */
export function lesserMonths(
  before: string,
  after: string,
  only: string | undefined,
): readonly string[] {
  return readPlaces(before, only).flatMap(({ code }) => lesserMonthsOf(before, after, code));
}

function lesserMonthsOf(before: string, after: string, code: string): readonly string[] {
  const now = monthsByBody(after, code);
  return [...monthsByBody(before, code)].flatMap(([body, months]) =>
    months.flatMap(({ month, amountGbp }) => {
      const left = now.get(body)?.find((each) => each.month === month)?.amountGbp ?? 0;
      if (amountGbp <= 0 || left >= amountGbp * LEAST_KEPT) return [];
      const pounds = (gbp: number) => poundsText(Math.round(gbp * 100));
      return [
        `${monthSpan(month, month)} of ${body}: ${pounds(amountGbp)} would become ${pounds(left)}${left === 0 ? '' : ', as if of a part of the month'}`,
      ];
    }),
  );
}

/** Name of the body → its months. */
function monthsByBody(dataDir: string, code: string): Map<string, readonly SpendMonth[]> {
  if (!existsSync(join(dataDir, 'places', code))) return new Map();
  return new Map(
    readBodySpends(new DataFolder(dataDir), code).map(({ body, spend }) => [
      body.name,
      spend?.months ?? [],
    ]),
  );
}
