import type { Figure } from '../../model/Figure.ts';
import type { ClassScale, Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { type Tone, toneOfClass } from '../marks/tones.ts';
import { classOf } from './classOf.ts';
import { orderFigures } from './orderFigures.ts';

/** A figure and the number it bears on a map and in its key. */
export interface Numbered {
  figure: Figure;
  number: number;
}

/** One class of a map and the areas in it. */
export interface ClassGroup {
  tone: Tone;
  label: string;
  members: readonly Numbered[];
}

/**
 * The classes from the end that gets rank 1 to the other, "no data" last and only if it has members.
 * Numbers run through them, so that a number tells its class even where no colour can be seen.
 */
export function classGroups(
  figures: readonly Figure[],
  indicator: Indicator,
  scale: ClassScale,
): ClassGroup[] {
  const numbered = orderFigures(figures, indicator.rankOneIs).map((figure, i) => ({
    figure,
    number: i + 1,
  }));
  const groups: ClassGroup[] = Array.from({ length: scale.edges.length + 1 }, (_, index) => ({
    tone: toneOfClass(scale, index),
    label: sure(scale.labels[index], `label of class ${index}`),
    members: numbered.filter(({ figure }) => classOf(scale, figure.value) === index),
  }));
  if (indicator.rankOneIs === 'highest') groups.reverse();
  const missing = numbered.filter(({ figure }) => figure.value === null);
  return missing.length === 0
    ? groups
    : [...groups, { tone: 'nd', label: 'no data', members: missing }];
}

/** The indicator's classes; throws `indicator without classes: x` where a map cannot be drawn. */
export function scaleOf(indicator: Indicator): ClassScale {
  if (indicator.scale === null) throw new Error(`indicator without classes: ${indicator.id}`);
  return indicator.scale;
}
