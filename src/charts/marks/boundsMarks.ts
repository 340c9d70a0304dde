import * as Plot from '@observablehq/plot';
import { sum } from 'd3';
import type { Figure } from '../../model/Figure.ts';
import { SMALL_SIZE, WIDTH } from '../draw.ts';
import type { Theme } from '../theme.ts';
import { patterns } from './patterns.ts';
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

/** Both ends of a share; one that is known exactly has the same at either. */
export function endsOf(figure: Figure): { lower: number | null; upper: number | null } {
  return {
    lower: figure.lower ?? figure.value,
    upper: figure.upper ?? figure.value,
  };
}

interface BoundsBar {
  lower: number | null;
  upper: number | null;
  top: number;
}

/** Of rows those whose ends are known. */
export function withEnds<Row extends BoundsBar>(rows: readonly Row[]) {
  return rows.flatMap(({ lower, upper, ...row }) =>
    lower === null || upper === null ? [] : [{ ...row, lower, upper }],
  );
}

/** Bars from 0 to 100 %: solid as far as is certain, striped as far as is possible, empty beyond. */
export function boundsMarks(
  drawingId: string,
  rows: readonly BoundsBar[],
  height: number,
  theme: Theme,
): Plot.Markish[] {
  const known = withEnds(rows);
  const bar = {
    y1: ({ top }: { top: number }) => top,
    y2: ({ top }: { top: number }) => top + height,
    stroke: theme.edge,
  };
  return [
    patterns(drawingId, theme, ['nd']),
    Plot.rect(rows, { ...bar, x1: 0, x2: 100, fill: theme.band }),
    Plot.rect(
      known.filter(({ lower, upper }) => upper > lower),
      { ...bar, x1: 'lower', x2: 'upper', fill: toneFill(drawingId, theme, 'nd') },
    ),
    Plot.rect(
      known.filter(({ lower }) => lower > 0),
      { ...bar, x1: 0, x2: 'lower', fill: theme.s4 },
    ),
  ];
}
