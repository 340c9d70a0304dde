import type { Release } from './Release.ts';

/** What is cited: "2026.2", or "2026.2 (being prepared)" while no release is closed and its figures can still change. */
export function citedNumber({ number, state }: Release): string {
  return state === 'first' ? `${number} (being prepared)` : number;
}
