import type { Figure } from '../../model/Figure.ts';

/** The ward itself and its nearest neighbours in value, `count` in all, lowest first; gaps are left out. */
export function nearestWards(here: Figure, group: readonly Figure[], count = 5): Figure[] {
  const { value } = here;
  if (value === null) return [here];
  return group
    .filter((figure) => figure.value !== null)
    .sort((a, b) => Math.abs((a.value ?? 0) - value) - Math.abs((b.value ?? 0) - value))
    .slice(0, count)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
}
