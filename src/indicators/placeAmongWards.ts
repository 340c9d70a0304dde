import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { overlapOthers, rankValues } from '../stats/ranking.ts';
import { rankInWords } from './rankInWords.ts';

/**
 * A ward's place among the wards of its district: "the 9th most deprived of Preston’s 16 wards", "joint 3rd …".
 * Ties, and wards another way of sharing neighbourhoods out might put in its place, are seen in the group itself. Null where the ward has no value or is not ranked; throws where it is not in the group.
 */
export function placeAmongWards(
  figure: Pick<Figure, 'id'>,
  group: readonly Figure[],
  indicator: Pick<Indicator, 'rankOneIs' | 'rankOneInWords' | 'rankLastInWords'>,
  districtName: string,
): string | null {
  const index = group.findIndex(({ id }) => id === figure.id);
  if (index === -1) throw new Error(`figure not in its group: ${figure.id}`);
  if (group[index]?.rank === null) return null;
  const values = group.map(({ value }) => value);
  const exact = rankValues(values, indicator.rankOneIs)[index] ?? null;
  const rank = exact && { ...exact, isAbout: overlapOthers(group)[index] === true };
  const { rankOneInWords, rankLastInWords } = indicator;
  return rank === null
    ? null
    : rankInWords(rank, rankOneInWords, rankLastInWords, `${districtName}’s # wards`);
}
