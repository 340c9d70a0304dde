import { sure } from '../../model/sure.ts';
import { DataError, type Where } from '../DataError.ts';

/** One LSOA's place in one ranking. */
export interface LsoaRank {
  row: number;
  rank: number;
  /** Higher = more deprived; null where only the rank is known. */
  score: number | null;
}

export interface RankColumns {
  file: string;
  rankColumn: string;
  scoreColumn: string;
}

/**
 * Throws a DataError unless the ranks run from 1 to the number of rows and no score rises as the rank falls.
 * Tied rows share either the best of their ranks or the middle one (both occur among the editions).
 * Gives back how many rows share a rank with another.
 */
export function checkRanks(
  rows: readonly LsoaRank[],
  { file, rankColumn, scoreColumn }: RankColumns,
): number {
  const sorted = sortByRank(rows, { file, column: rankColumn });
  let tied = 0;
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start];
    if (first === undefined) break;
    let end = start + 1;
    while (sorted[end]?.rank === first.rank) end++;
    const size = end - start;
    if (size > 1) tied += size;
    const best = start + 1;
    const middle = (start + 1 + end) / 2;
    if (first.rank !== best && first.rank !== middle)
      throw new DataError(
        `ranks do not run from 1 to ${rows.length}`,
        String(first.rank),
        { file, row: first.row, column: rankColumn },
        `after ${start} better ranks it should be ${best}`,
      );
    start = end;
  }
  for (let i = 1; i < sorted.length; i++) {
    const [better, worse] = [sorted[i - 1], sorted[i]];
    if (better === undefined || worse === undefined) continue;
    if (better.score === null || worse.score === null) continue;
    if (worse.score > better.score)
      throw new DataError(
        'score out of the order of ranks',
        String(worse.score),
        { file, row: worse.row, column: scoreColumn },
        `rank ${worse.rank} scores more than rank ${better.rank} with ${better.score} in row ${better.row}`,
      );
  }
  return tied;
}

/** A counting sort over half ranks: this runs for eight rankings of six editions at every build. */
function sortByRank(rows: readonly LsoaRank[], where: Where): LsoaRank[] {
  const starts = new Uint32Array(2 * rows.length + 2);
  const at = (key: number) => sure(starts[key], 'rank');
  for (const { row, rank } of rows) {
    if (!Number.isInteger(2 * rank) || rank < 1 || rank > rows.length)
      throw new DataError(`not a rank from 1 to ${rows.length}`, String(rank), { ...where, row });
    starts[2 * rank + 1] = at(2 * rank + 1) + 1;
  }
  for (let key = 1; key < starts.length; key++) starts[key] = at(key) + at(key - 1);
  const sorted = new Array<LsoaRank>(rows.length);
  for (const ranked of rows) {
    const place = at(2 * ranked.rank);
    sorted[place] = ranked;
    starts[2 * ranked.rank] = place + 1;
  }
  return sorted;
}
