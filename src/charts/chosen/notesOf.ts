import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { WORDS_SIZE } from '../draw.ts';
import { wrapText } from '../marks/textWidth.ts';
import { type Line, stacked } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { isValued } from '../words/orderFigures.ts';
import { CUT_SCALE, isRanged } from './chosenWords.ts';

/** Begins the note that says which names a drawing has no room for. */
export const NO_ROOM = 'No room for the names of: ';

/** Height of a line of notes. */
const LEADING = 17;

export interface DrawnNotes {
  height: number;
  /** The lines, from the bottom of what is above them. */
  at(y: number, theme: Theme): Line[];
}

/** What the marks of a drawing mean, and how its scale is cut, in lines beneath it. */
export function notesOf(
  figures: readonly Figure[],
  { unit }: Indicator,
  scaleBegins: number,
  width: number,
  more: readonly string[] = [],
): DrawnNotes {
  const hasApproximate = figures.some((f) => f.status === 'approximate' && isValued(f));
  const notes = [
    ...more,
    ...(hasApproximate ? ['Hollow dots are approximate.'] : []),
    ...(figures.some(isRanged)
      ? ['A striped bar: known only between its ends. No value between them is likelier.']
      : []),
    // Where it is a place between two ends, zero is one of them and no amount.
    ...(scaleBegins > 0 && unit !== 'percentile' ? [CUT_SCALE] : []),
  ];
  const lines = notes.flatMap((note) => wrapText(note, width, WORDS_SIZE));
  return {
    height: lines.length === 0 ? 0 : lines.length * LEADING + 8,
    at: (y, theme) => stacked(lines, LEADING, { x: 0, y: y + 18, fill: theme.quiet }),
  };
}
