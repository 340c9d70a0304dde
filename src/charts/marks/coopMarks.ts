import type { CoopGroup } from '../../tables/coops/coopGroup.ts';
import type { Theme } from '../theme.ts';
import type { Sign } from './signs.ts';

/** The colour of a kind of co-op; its mark has a shape of its own, so that colour is never needed. */
export function coopFill(theme: Theme, group: CoopGroup): string {
  return { worker: theme.second, club: theme.s3, other: theme.ground }[group];
}

/** The ink for a number on the mark. */
export function coopInk(theme: Theme, group: CoopGroup): string {
  return { worker: theme.ground, club: theme['s3-ink'], other: theme.ink }[group];
}

export const COOP_RADIUS = 10;

/** A square for worker-owned, a circle for clubs, a diamond for others. */
export function coopSign(theme: Theme, group: CoopGroup, x: number, y: number): Sign {
  const look = { fill: coopFill(theme, group), stroke: theme.edge, strokeWidth: 1.5 };
  if (group === 'worker') return { ...look, box: { x: x - 9, y: y - 9, width: 18, height: 18 } };
  if (group === 'other') return { ...look, path: `M${x},${y - 13}l13,13l-13,13l-13,-13z` };
  return { ...look, dot: { x, y, r: COOP_RADIUS } };
}
