import { formatDate } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import type { FigureChange, ReleaseChanges } from '../../indicators/releases/releaseChanges.ts';
import type { ReleasedFigure } from '../../model/ReleasedFigure.ts';
import type { ClosedRelease } from '../../model/ReleaseNotes.ts';
import type { Printing } from './printedValue.ts';

/** Where the section of a release is on the page of changes. */
export function releaseAnchor(number: string): string {
  return `release-${number.replaceAll('.', '-')}`;
}

/** "Release 2026.2, 14 December 2026" */
export function releaseTitle({ number, date }: Pick<ClosedRelease, 'number' | 'date'>): string {
  return `Release ${number}, ${formatDate(date)}`;
}

/** "1,204 figures: 6 new, 3 changed and 1 withdrawn." */
export function releaseSummary(figures: number, changes: ReleaseChanges, isFirst: boolean): string {
  const all = `${formatNumber(figures, 0)} ${plural(figures, 'figure')}`;
  return isFirst ? `${all}, all of them new.` : `${all}: ${changesInWords(changes)}.`;
}

/** "6 new, 3 changed and 1 withdrawn" */
export function changesInWords({ added, changed, withdrawn }: ReleaseChanges): string {
  const parts = [
    ...(added.length > 0 ? [`${formatNumber(added.length, 0)} new`] : []),
    ...(changed.length > 0 ? [`${formatNumber(changed.length, 0)} changed`] : []),
    ...(withdrawn.length > 0 ? [`${formatNumber(withdrawn.length, 0)} withdrawn`] : []),
  ];
  return parts.length === 0 ? 'none of them changed' : listInWords(parts);
}

/** What an indicator was called in a release; its id where the release did not know it. */
export function indicatorName(printing: Printing, id: string): string {
  return printing[id]?.title ?? id;
}

/** How many figures of each indicator: "Co-ops registered here: 68" */
export function countsByIndicator(
  figures: readonly ReleasedFigure[],
  printing: Printing,
): { indicator: string; name: string; count: number }[] {
  return [...Map.groupBy(figures, ({ indicator }) => indicator)].map(([indicator, group]) => ({
    indicator,
    name: indicatorName(printing, indicator),
    count: group.length,
  }));
}

/** By how much the value rose or fell, with its sign; what else changed where the value did not. */
export function valueChangeInWords({ before, after, fields }: FigureChange, printing: Printing) {
  if (before.value !== null && after.value !== null && fields.includes('value')) {
    if (before.unit !== after.unit) return `unit: ${before.unit}, now ${after.unit}`;
    const printed = { decimals: 1, ...printing[after.indicator], unit: after.unit, signed: true };
    const difference = after.value - before.value;
    const text = formatValue(printed, difference);
    return Number.parseFloat(text.replaceAll(/[^\d.]/g, '')) === 0
      ? 'less than can be printed'
      : text;
  }
  return `${listInWords([...new Set(fields.map((field) => FIELD_NAMES[field]))])} only`;
}

const FIELD_NAMES: Readonly<Record<FigureChange['fields'][number], string>> = {
  value: 'whether there is a value',
  unit: 'unit',
  lower: 'range',
  upper: 'range',
  interval: 'kind of range',
  status: 'status',
  rank: 'rank',
  rankOf: 'number ranked',
  numerator: 'count',
  denominator: 'count',
  dataPeriod: 'data period',
};

/** The largest changes first; those without a difference in value last, each in the order of the set. */
export function largestFirst(changes: readonly FigureChange[]): FigureChange[] {
  const size = ({ before, after }: FigureChange) =>
    before.value === null || after.value === null ? 0 : Math.abs(after.value - before.value);
  return [...changes].sort((a, b) => size(b) - size(a));
}
