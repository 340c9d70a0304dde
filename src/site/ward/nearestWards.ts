import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import { adjoiningAreas } from '../neighbourhood/adjoining.ts';
import type { Site } from '../Site.ts';

/** The positions of the wards of the place that adjoin one, most deprived first, and of those nearest to it in value. */
export function wardsBeside(
  { figures, tables }: Pick<Site, 'figures' | 'tables'>,
  wardCode: string,
): { adjoining: Figure[]; closest: Figure[] } {
  const positions = figures.wards(IMD_PERCENTILE.id, NEWEST_EDITION.id);
  const codes = adjoiningAreas(tables.boundaries.wards, 'wards').get(wardCode) ?? [];
  const own = figures.get(IMD_PERCENTILE.id, wardCode, NEWEST_EDITION.id);
  return {
    adjoining: positions
      .filter(({ areaCode }) => codes.includes(areaCode))
      .sort((a, b) => (a.value ?? 101) - (b.value ?? 101)),
    closest: nearestWards(own, positions).filter(({ areaCode }) => areaCode !== wardCode),
  };
}

/** The ward itself and its nearest neighbours in value, `count` in all, lowest first; gaps are left out. */
export function nearestWards(here: Figure, group: readonly Figure[], count = 5): Figure[] {
  const { value } = here;
  if (value === null) return [here];
  return group
    .filter((figure) => figure.value !== null)
    .sort((a, b) => Math.abs(knownValue(a) - value) - Math.abs(knownValue(b) - value))
    .slice(0, count)
    .sort((a, b) => knownValue(a) - knownValue(b));
}
