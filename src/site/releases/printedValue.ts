import { figureText } from '../../format/figureText.ts';
import { formatValue } from '../../format/value.ts';
import type { ReleasedFigure } from '../../model/ReleasedFigure.ts';
import type { ReleaseNotes } from '../../model/ReleaseNotes.ts';
import { sure } from '../../model/sure.ts';

/** How a release prints the figures of each indicator. */
export type Printing = ReleaseNotes['indicators'];

/** A figure as the release it is in prints it. */
export function printedValue(printing: Printing, figure: ReleasedFigure): string {
  return figureText(wayOf(printing, figure), figure);
}

/** Another number of the same figure, such as a limit. */
export function printedNumber(printing: Printing, figure: ReleasedFigure, value: number): string {
  return formatValue(wayOf(printing, figure), value);
}

function wayOf(printing: Printing, { indicator, unit }: ReleasedFigure) {
  return { ...sure(printing[indicator], `decimals of ${indicator} in the release`), unit };
}
