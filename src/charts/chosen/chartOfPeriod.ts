import type { DrawingWords } from '../draw.ts';
import type { Theme } from '../theme.ts';
import { sourceLines } from '../words/sourceLine.ts';
import { type ChosenAreas, type ChosenChart, type ChosenPeriod, chosenId } from './ChosenAreas.ts';
import { chosenTable, type HrefOf } from './chosenTable.ts';
import { subtitleWithGaps } from './chosenWords.ts';

export interface OfPeriod {
  /** The first part of its id. */
  kind: string;
  /** With the figures of the period alone. */
  chosen: ChosenAreas;
  period: ChosenPeriod;
  hrefOf: HrefOf;
  headline: string;
  alt: string;
  /** More of the subtitle: what marks of the drawing mean. */
  more?: string;
  draw: (called: DrawingWords, theme: Theme, width?: number) => string;
}

/** A chart of one indicator in one period: what all kinds of it have alike. */
export function chartOfPeriod(given: OfPeriod): ChosenChart {
  const { kind, chosen, period, hrefOf, headline, alt, more = '', draw } = given;
  const id = chosenId(kind, chosen);
  return {
    id,
    headline,
    subtitle: subtitleWithGaps(chosen, [period], chosen.figures, more),
    alt,
    draw: (theme, width) => draw({ id, headline, alt }, theme, width),
    table: chosenTable(chosen, [period], hrefOf),
    ...sourceLines(chosen.figures, chosen.sources),
  };
}
