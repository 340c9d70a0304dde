import type { ClosedRelease, NextRelease } from '../../model/ReleaseNotes.ts';
import type { FigureChange } from './releaseChanges.ts';

/** What figures are made of, by fingerprint. */
export interface Fingerprints {
  sources: Readonly<Record<string, readonly string[]>>;
  tables: Readonly<Record<string, string>>;
}

export interface UnexplainedChange {
  indicator: string;
  formula: string;
  /** Figures that differ for no reason on record; at least one. */
  changes: FigureChange[];
}

/**
 * Changes since the last release that nothing on record accounts for: the formula has the version it had,
 * every source of the figure has the bytes it had, and no table kept by hand is named as corrected for the
 * indicator. So the method was changed and its version was not raised.
 */
export function unexplainedChanges(
  changes: readonly FigureChange[],
  last: Pick<ClosedRelease, 'sources' | 'tables'>,
  now: Fingerprints,
  next: NextRelease,
): UnexplainedChange[] {
  const unexplained = changes.filter(
    ({ before, after }) =>
      before.formula === after.formula &&
      !haveSourcesChanged(before.sources, after.sources, last, now) &&
      correctedTables(after.indicator, last, now, next).length === 0,
  );
  const byFormula = Map.groupBy(unexplained, ({ after }) => `${after.indicator} ${after.formula}`);
  return [...byFormula.values()].flatMap((group) => {
    const first = group[0]?.after;
    if (first === undefined) return [];
    return [{ indicator: first.indicator, formula: first.formula, changes: group }];
  });
}

/** Whether a figure rests on other publications than before, or on other bytes of the same. */
export function haveSourcesChanged(
  before: readonly string[],
  after: readonly string[],
  last: Pick<Fingerprints, 'sources'>,
  now: Pick<Fingerprints, 'sources'>,
): boolean {
  if ([...before].sort().join() !== [...after].sort().join()) return true;
  return after.some((id) => last.sources[id]?.join() !== now.sources[id]?.join());
}

/** The tables the maintainer names as corrected for an indicator and which did change. */
export function correctedTables(
  indicator: string,
  last: Pick<Fingerprints, 'tables'>,
  now: Pick<Fingerprints, 'tables'>,
  next: NextRelease,
): string[] {
  return (next.changed[indicator]?.corrected ?? []).filter(
    (table) => now.tables[table] !== last.tables[table],
  );
}

/** One line an indicator: how many figures, an example, what to do. */
export function unexplainedInWords(
  { indicator, formula, changes }: UnexplainedChange,
  number: string,
): string {
  const [example] = changes;
  const shown =
    example === undefined
      ? ''
      : `, e.g. ${example.after.id}: ${example.fields.map((field) => `${field} ${example.before[field]} → ${example.after[field]}`).join(', ')}`;
  return (
    `figures changed without a reason: ${changes.length} of ${indicator} since release ${number} ` +
    `(formula ${formula}, same sources${shown}); raise the version of the formula, or name the table ` +
    'corrected by hand in next.json among its releases'
  );
}
