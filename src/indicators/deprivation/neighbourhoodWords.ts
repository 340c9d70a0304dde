import type { Figure } from '../../model/Figure.ts';

/**
 * A neighbourhood's rank as a resident says it: "of every 100 neighbourhoods in England, 97 are less deprived". Near
 * either end nobody is rounded away. Null for a figure without a rank.
 */
export function lessDeprivedInWords({
  rank,
  rankOf,
}: Pick<Figure, 'rank' | 'rankOf'>): string | null {
  if (rank === null || rankOf === null) return null;
  if (rankOf === 1 || rank === rankOf) return 'no other neighbourhood in England is less deprived';
  const of100 = Math.round((100 * (rankOf - rank)) / rankOf);
  if (rank === 1) return 'every other neighbourhood in England is less deprived';
  if (of100 === 100)
    return 'more than 199 of every 200 neighbourhoods in England are less deprived';
  if (of100 === 0) return 'fewer than one in 200 neighbourhoods in England are less deprived';
  return `of every 100 neighbourhoods in England, ${of100} ${of100 === 1 ? 'is' : 'are'} less deprived`;
}

/** The same in few words, for a label: "97 in 100 less deprived". */
export function lessDeprivedInShort({
  rank,
  rankOf,
}: Pick<Figure, 'rank' | 'rankOf'>): string | null {
  if (rank === null || rankOf === null) return null;
  const of100 = Math.round((100 * (rankOf - rank)) / rankOf);
  if (of100 === 100) return 'more than 99 in 100 less deprived';
  if (of100 === 0) return 'fewer than 1 in 100 less deprived';
  return `${of100} in 100 less deprived`;
}
