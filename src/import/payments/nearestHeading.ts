import { sure } from '../../model/sure.ts';
import type { PaymentField } from '../../tables/spend/spendFields.ts';
import { HEADINGS } from './headings.ts';
import { plainHeading } from './plainHeading.ts';

const LONGEST = 40;

/** The known name closest to a heading and its field; undefined if none is near enough to be worth saying. */
export function nearestHeading(heading: string): { name: string; field: PaymentField } | undefined {
  const plain = plainHeading(heading.slice(0, 4 * LONGEST));
  if (plain.length < 3 || plain.length > LONGEST) return undefined;
  let best: { name: string; field: PaymentField } | undefined;
  let least = Math.max(2, Math.floor(plain.length / 3)) + 1;
  for (const [name, { field }] of HEADINGS) {
    // "Co. Reg. No." and "VAT Reg No" are near in letters alone, and who believes it throws the number away.
    if (field === 'vat-number' && !/\b(vat|tax)\b/.test(plain)) continue;
    if (Math.abs(name.length - plain.length) >= least) continue;
    const distance = editDistance(plain, name);
    if (distance < least) {
      least = distance;
      best = { name, field };
    }
  }
  return best;
}

/** Levenshtein: letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  const at = (row: readonly number[], j: number) => sure(row[j], 'distance');
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, at(previous, j) + 1, at(current, j - 1) + 1));
    }
    previous = current;
  }
  return at(previous, b.length);
}
