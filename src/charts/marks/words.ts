import type { RenderFunction } from '@observablehq/plot';
import { create } from './create.ts';

/** One line of words with its baseline at y, in user units. */
export interface Line {
  x: number;
  y: number;
  text: string;
  /** Which part of the line is at x; the start where it is left out. */
  anchor?: 'middle' | 'end';
  isBold?: boolean;
  /** In user units; 13 where it is left out. */
  size?: number;
  /** The drawing's ink where it is left out. */
  fill?: string;
  /** A rim of this colour, where lines run behind the words. */
  halo?: string;
}

/** Several lines, one below the other. */
export function stacked(
  texts: readonly string[],
  leading: number,
  first: Omit<Line, 'text'>,
): Line[] {
  return texts.map((text, i) => ({ ...first, text, y: first.y + i * leading }));
}

export interface WordsOptions {
  /** For words that say on a map what its links say already. */
  isSilent?: boolean;
}

/** A mark of words at places of the drawing: keys, notes and names, which no scale puts where they are. */
export function words(
  lines: readonly Line[],
  { isSilent = false }: WordsOptions = {},
): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) =>
    create(
      document,
      'g',
      {
        'text-anchor': 'start',
        ...(isSilent && { 'aria-hidden': 'true', 'pointer-events': 'none' }),
      },
      lines.map(({ x, y, text, anchor, isBold, size, fill, halo }) =>
        create(
          document,
          'text',
          {
            x,
            y,
            'text-anchor': anchor,
            'font-weight': isBold === true ? 700 : undefined,
            'font-size': size,
            fill,
            ...(halo !== undefined && {
              stroke: halo,
              'stroke-width': 4,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
            }),
          },
          text,
        ),
      ),
    );
}
