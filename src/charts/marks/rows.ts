import * as Plot from '@observablehq/plot';
import { WIDTH, WORDS_SIZE } from '../draw.ts';
import type { Theme } from '../theme.ts';
import { textWidth, widest, wrapText } from './textWidth.ts';

/** A row of a chart: a name at the left, its value in words at the right, and marks between. */
export interface ChartRow {
  name: string;
  words: string;
  isBold: boolean;
  /** For a name that leads to its area's page. */
  href?: string;
  code?: string;
}

export type PlacedRow<R extends ChartRow> = R & { lines: readonly string[]; y: number };

export interface Rows<R extends ChartRow> {
  /** With the middle of each row in user units. */
  rows: readonly PlacedRow<R>[];
  /** Between names and values: where the marks may lie. */
  range: [number, number];
  bottom: number;
}

const LINE = 15;
const NAME_WIDTH = 130;

/** Rows one below the other from `top`, as high as their names need, and the room that names and values leave of a width. */
export function placeRows<R extends ChartRow>(
  rows: readonly R[],
  top: number,
  width: number = WIDTH,
): Rows<R> {
  let y = top + 2;
  const nameWidth = (NAME_WIDTH * width) / WIDTH;
  const placed = rows.map((row) => {
    const lines = wrapText(row.name, nameWidth, WORDS_SIZE);
    const height = 8 + lines.length * LINE;
    y += height;
    return { ...row, lines, y: y - height / 2 };
  });
  const names = placed.map(({ lines, isBold }) => widest(lines, WORDS_SIZE, isBold));
  const values = rows.map(({ words, isBold }) => textWidth(words, WORDS_SIZE, isBold));
  return {
    rows: placed,
    range: [Math.ceil(Math.max(0, ...names)) + 16, width - 14 - Math.ceil(Math.max(0, ...values))],
    bottom: Math.round(y + 2),
  };
}

/** Names and values of the rows; `hasValue` is false for what is in place of one. */
export function rowWords<R extends ChartRow>(
  rows: readonly PlacedRow<R>[],
  theme: Theme,
  hasValue: (row: R) => boolean,
): Plot.Markish[] {
  return [false, true].flatMap((isBold) => {
    const some = rows.filter((row) => row.isBold === isBold);
    const weight = isBold ? { fontWeight: 700 } : {};
    return [
      Plot.text(some, {
        y: 'y',
        text: ({ lines }) => lines.join('\n'),
        href: 'href',
        ariaLabel: 'code',
        frameAnchor: 'left',
        lineHeight: LINE / WORDS_SIZE,
        ...weight,
      }),
      Plot.text(some, {
        y: 'y',
        text: 'words',
        frameAnchor: 'right',
        fill: (row) => (hasValue(row) ? theme.ink : theme.quiet),
        ...weight,
      }),
    ];
  });
}
