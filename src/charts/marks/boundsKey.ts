import type * as Plot from '@observablehq/plot';
import { sum } from 'd3';
import { SMALL_SIZE, WIDTH } from '../draw.ts';
import type { Theme } from '../theme.ts';
import { signs } from './signs.ts';
import { textWidth } from './textWidth.ts';
import { toneFill } from './tones.ts';
import { words } from './words.ts';

/** What is certain, what is open, and what is certainly not. */
export type BoundsParts = readonly [sure: string, open: string, not: string];

const BOX = { y: 2.5, width: 16, height: 13 };
/** From a box to its words. */
const INDENT = 21.5;

/** The key of bars from what is certain to what is possible, in one line: its words share out what room they leave. */
export function boundsKey(drawingId: string, parts: BoundsParts, theme: Theme): Plot.Markish[] {
  const [sure, open, not] = parts;
  const pieces = [
    { text: sure, fill: theme.s4 },
    { text: open, fill: toneFill(drawingId, theme, 'nd') },
    { text: not, fill: theme.band },
  ].map((piece) => ({ ...piece, width: INDENT + textWidth(piece.text, SMALL_SIZE) }));
  const room = WIDTH - 1 - sum(pieces, ({ width }) => width);
  if (room < 0) throw new Error(`too long for the key of bars: ${parts.join(', ')}`);
  const gap = Math.min(12, room / 2);
  const placed = pieces.map((piece, i) => ({
    ...piece,
    x: 0.5 + sum(pieces.slice(0, i), ({ width }) => width + gap),
  }));
  return [
    signs(
      placed.map(({ x: left, fill }) => ({ box: { ...BOX, x: left }, fill, stroke: theme.edge })),
    ),
    words(placed.map(({ x: left, text }) => ({ x: left + INDENT, y: 14, text, size: SMALL_SIZE }))),
  ];
}
