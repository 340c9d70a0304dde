import { formatNumber } from '../../format/number.ts';
import type { Figure } from '../../model/Figure.ts';

/** Why a share or a place of a ward has two ends; once in a sentence, in brackets or after a comma. */
export const BY_SHARING = 'by how its neighbourhoods are shared out';

/** Ends further apart than this, per cent or places in a hundred, are said in place of the one number. */
const WIDE = 5;

/** Of a hundred: one more or less is what “about” allows. */
const APART = 2;

/** Whether other ways of sharing out neighbourhoods put a figure too far away for one number. */
export function isWide({ lower, upper }: Pick<Figure, 'lower' | 'upper'>): boolean {
  return lower !== null && upper !== null && upper - lower > WIDE;
}

/** "about 59 to 67 in 100", "up to 8 in 100", "93 in 100 or more"; null where one number is enough. */
export function hundredsOf({ lower, upper }: Pick<Figure, 'lower' | 'upper'>): string | null {
  if (lower === null || upper === null) return null;
  const [from, to] = [formatNumber(lower, 0), formatNumber(upper, 0)];
  if (Number(to) - Number(from) < APART) return null;
  if (from === '0') return `up to ${to} in 100`;
  return to === '100' ? `${from} in 100 or more` : `about ${from} to ${to} in 100`;
}
