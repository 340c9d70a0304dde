import { formatNumber, ordinal } from '../format/number.ts';
import type { Ranked } from '../stats/ranking.ts';

/**
 * A rank with its direction: "the 3rd most deprived of Preston’s 16 wards", "joint 3rd most deprived …",
 * "the least deprived of …"; "about the 3rd …" and "one of the least …" where the order is not sure. `firstIs` and `lastIs` name the two ends, e.g. "most deprived".
 */
export function rankInWords(
  { rank, rankOf, isTied, isLast, isAbout = false }: Ranked,
  firstIs: string,
  lastIs: string,
  group: string,
): string {
  const among = `of ${group.replace('#', formatNumber(rankOf, 0))}`;
  if (rankOf === 1) return `the only one ${among}`;
  if (isTied && rank === 1 && isLast) return `level with all the others ${among}`;
  if (isAbout && (rank === 1 || isLast))
    return `one of the ${severalOf(rank === 1 ? firstIs : lastIs)} ${among}`;
  const article = isAbout ? 'about the' : isTied ? 'joint' : 'the';
  if (rank === 1) return `${article} ${firstIs} ${among}`;
  if (isLast) return `${article} ${lastIs} ${among}`;
  return `${article} ${ordinal(rank)} ${firstIs} ${among}`;
}

/** "largest shares", but "most deprived". */
const severalOf = (ends: string) => ends.replaceAll(/\b(share|fall|rise)\b/g, '$1s');
