import type { ClassScale } from '../model/Indicator.ts';
import { classOf } from './classOf.ts';

const STEPS = 5;

/** The style class of areas without a value. */
export const NO_DATA_TONE = 'nd';

/**
 * The style class that colours a class: `s0` (palest) to `s4` (most emphatic) on a sequential scale,
 * `d0` to `d4` with `d2` neutral on a diverging one. Throws `too many classes to tell apart: 6`.
 */
export function toneOfClass(scale: ClassScale, classIndex: number | null): string {
  if (classIndex === null) return NO_DATA_TONE;
  const classes = scale.edges.length + 1;
  if (classes > STEPS) throw new Error(`too many classes to tell apart: ${classes}`);
  const position = classes === 1 ? 0.5 : classIndex / (classes - 1);
  if (scale.kind === 'diverging') return `d${spread(position)}`;
  return `s${spread(scale.darkest === 'low' ? 1 - position : position)}`;
}

/** The style class that colours a value; `s2` where the indicator has no classes. */
export function toneOf(scale: ClassScale | null, value: number | null): string {
  if (value === null) return NO_DATA_TONE;
  return scale === null ? 's2' : toneOfClass(scale, classOf(scale, value));
}

function spread(position: number): number {
  return Math.round(position * (STEPS - 1));
}
