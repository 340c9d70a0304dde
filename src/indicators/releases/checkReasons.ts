import type { ClosedRelease, NextRelease } from '../../model/ReleaseNotes.ts';
import { DataError } from '../../tables/DataError.ts';
import { withdrawalReason } from './ReleaseHistory.ts';
import { type FigureChange, isUnchanged, type ReleaseChanges } from './releaseChanges.ts';
import {
  correctedTables,
  type Fingerprints,
  haveSourcesChanged,
  unexplainedChanges,
  unexplainedInWords,
} from './unexplainedChanges.ts';

const FILE = 'next.json';

/**
 * Whether all that changed since the last release may be published: each change and withdrawal has a reason,
 * each reason is borne out by what can be seen (a source's bytes, a formula's version, a table kept by hand),
 * and no reason is given for what did not change. Throws a DataError for the first that does not hold.
 */
export function checkReasons(
  changes: ReleaseChanges,
  last: ClosedRelease | undefined,
  now: Fingerprints,
  next: NextRelease,
): void {
  if (isUnchanged(changes))
    throw new DataError('nothing to release', '0 figures new, changed or withdrawn', {
      file: `releases/${last?.number ?? ''}.csv`,
    });
  const byIndicator = Map.groupBy(changes.changed, ({ after }) => after.indicator);
  for (const indicator of Object.keys(next.changed))
    if (!byIndicator.has(indicator))
      refuse('reason for an indicator whose figures did not change', indicator, 'changed');
  for (const id of Object.keys(next.withdrawn))
    if (
      !changes.withdrawn.some((figure) =>
        [figure.id, figure.areaCode, figure.indicator].includes(id),
      )
    )
      refuse('reason for what was not withdrawn', id, 'withdrawn');
  for (const figure of changes.withdrawn)
    if (withdrawalReason(next, figure) === null)
      refuse(
        'withdrawn without a reason',
        figure.id,
        'withdrawn',
        `give one for the figure, for ${figure.areaCode} or for ${figure.indicator}`,
      );
  if (last === undefined) return;
  const [unexplained] = unexplainedChanges(changes.changed, last, now, next);
  if (unexplained !== undefined) {
    const [cause = '', ...rest] = unexplainedInWords(unexplained, last.number).split(': ');
    refuse(cause, rest.join(': '), `changed.${unexplained.indicator}`);
  }
  for (const [indicator, group] of byIndicator) checkCause(indicator, group, last, now, next);
}

function checkCause(
  indicator: string,
  changes: readonly FigureChange[],
  last: ClosedRelease,
  now: Fingerprints,
  next: NextRelease,
): void {
  const given = next.changed[indicator];
  const field = `changed.${indicator}`;
  if (given === undefined)
    refuse(
      'changed without a reason',
      `${changes.length} figures of ${indicator}, e.g. ${changes[0]?.after.id}`,
      field,
      'give cause (source, method or mistake) and reason',
    );
  for (const table of given.corrected)
    if (now.tables[table] === last.tables[table])
      refuse('table named as corrected is as it was', table, `${field}.corrected`);
  const isRaised = changes.some(({ before, after }) => before.formula !== after.formula);
  const isRevised = changes.some(({ before, after }) =>
    haveSourcesChanged(before.sources, after.sources, last, now),
  );
  const isCorrected = correctedTables(indicator, last, now, next).length > 0;
  if (given.cause === 'source' && !isRevised)
    refuse('no source was revised', indicator, field, 'every file has the bytes it had');
  if (given.cause === 'method' && !isRaised)
    refuse('no formula was raised', indicator, field, 'raise its version in src/indicators');
  if (given.cause === 'mistake' && !isRaised && !isCorrected)
    refuse(
      'no mistake was mended',
      indicator,
      field,
      'neither a formula was raised nor a table named as corrected',
    );
}

function refuse(cause: string, value: string, column: string, advice?: string): never {
  throw new DataError(cause, value, { file: FILE, column }, advice);
}
