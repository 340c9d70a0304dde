import type { ClassScale } from '../../model/Indicator.ts';
import { partId } from '../draw.ts';
import type { Role, Theme } from '../theme.ts';
import { classOf } from '../words/classOf.ts';

/** What fills a shape: a class, stripes for what is not known (`nd`), or a lattice for what is withheld (`rd`). */
export type Tone = Role | 'nd' | 'rd';

const STEPS = 5;

/**
 * The tone that colours a class: `s0` (palest) to `s4` (most emphatic) on a sequential scale,
 * `d0` to `d4` with `d2` neutral on a diverging one. Throws `too many classes to tell apart: 6`.
 */
export function toneOfClass(scale: ClassScale, classIndex: number | null): Tone {
  if (classIndex === null) return 'nd';
  const classes = scale.edges.length + 1;
  if (classes > STEPS) throw new Error(`too many classes to tell apart: ${classes}`);
  const position = classes === 1 ? 0.5 : classIndex / (classes - 1);
  const isReversed = scale.kind === 'sequential' && scale.darkest === 'low';
  const step = Math.round((isReversed ? 1 - position : position) * (STEPS - 1));
  return `${scale.kind === 'diverging' ? 'd' : 's'}${step}` as Tone;
}

/** The tone that colours a value; `s2` where the indicator has no classes. */
export function toneOf(scale: ClassScale | null, value: number | null): Tone {
  if (value === null) return 'nd';
  return scale === null ? 's2' : toneOfClass(scale, classOf(scale, value));
}

const NEAR_TO_FAR = ['s4', 's3', 's2', 's1', 's0'] as const;

/** The tone of a ring round a place, 0 the place itself: the nearer, the more emphatic. */
export function toneOfRing(index: number): Tone {
  return NEAR_TO_FAR[Math.min(index, NEAR_TO_FAR.length - 1)] ?? 's0';
}

/** The fill of a tone; for `nd` and `rd` the chart has `patterns` among its marks. */
export function toneFill(chartId: string, theme: Theme, tone: Tone): string {
  return tone === 'nd' || tone === 'rd' ? `url(#${partId(chartId, tone)})` : theme[tone];
}

/** The ink for words on a tone. */
export function toneInk(theme: Theme, tone: Tone): string {
  const ink = `${tone}-ink`;
  return ink in theme ? theme[ink as Role] : theme.ink;
}
