import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';

export type Valued = Figure & { value: number };

/** Whether a figure has a value that can be drawn. Zero is one. */
export function isValued(figure: Figure): figure is Valued {
  return figure.value !== null;
}

/** The end that gets rank 1 first, then by name; figures without a value last. */
export function orderFigures(
  figures: readonly Figure[],
  rankOneIs: Indicator['rankOneIs'],
): Figure[] {
  const direction = rankOneIs === 'lowest' ? 1 : -1;
  return [...figures].sort((a, b) => {
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null) || byName(a, b);
    }
    return direction * (a.value - b.value) || byName(a, b);
  });
}

/** The first figure; throws `no figures to draw: <what>`. */
export function firstFigure(figures: readonly Figure[], what: string): Figure {
  const [first] = figures;
  if (first === undefined) throw new Error(`no figures to draw: ${what}`);
  return first;
}

function byName(a: Figure, b: Figure): number {
  return a.areaName.localeCompare(b.areaName, 'en-GB') || a.areaCode.localeCompare(b.areaCode);
}
