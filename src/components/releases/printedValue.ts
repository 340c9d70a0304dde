import { formatValue } from '../../format/value.ts';
import type { ReleasedFigure } from '../../model/ReleasedFigure.ts';
import type { ReleaseNotes } from '../../model/ReleaseNotes.ts';

/** A value as the release it stands in prints it; `value` for another number of the same figure. */
export function printedValue(
  printing: ReleaseNotes['indicators'],
  figure: ReleasedFigure,
  value = figure.value,
): string {
  if (value === null) return figure.status === 'suppressed' ? 'not given' : 'no data';
  // An indicator the release does not know cannot be: both are written together.
  const known = printing[figure.indicator] ?? { decimals: 1, signed: false };
  return formatValue({ ...known, unit: figure.unit }, value);
}
