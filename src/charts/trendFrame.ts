import type { Valued } from './orderFigures.ts';

/** Where the drawing over time lies, in user units. */
export const TOP = 22;
export const BOTTOM = 262;
export const LEFT = 22;
export const RIGHT = 364;
/** The edition with new indicators and new areas: no line leads to it. */
export const BREAK = '2025';

/** A value and where it stands from left to right. */
export interface Mark {
  x: number;
  figure: Valued;
  editionId: string;
}
