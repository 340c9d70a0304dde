import { serialiseCsv } from '../../format/csv.ts';
import { checkReasons } from '../../indicators/releases/checkReasons.ts';
import { type ReleaseChanges, releaseChanges } from '../../indicators/releases/releaseChanges.ts';
import type { Fingerprints } from '../../indicators/releases/unexplainedChanges.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { compareReleases, type Release, releaseSchema } from '../../model/Release.ts';
import { RELEASED_COLUMNS, type ReleasedFigure } from '../../model/ReleasedFigure.ts';
import {
  type ClosedRelease,
  type NextRelease,
  printedAsSchema,
  releaseNotesSchema,
} from '../../model/ReleaseNotes.ts';
import { DataError } from '../../tables/DataError.ts';
import { keptChartsFile } from '../../tables/releases/readKeptCharts.ts';
import { releaseFile, releasesFolder } from '../../tables/releases/readReleases.ts';
import { fingerprintOf, releaseSeal } from '../../tables/releases/releaseSeal.ts';
import { figureRecord } from '../files/figureRecord.ts';

export interface ReleaseRequest {
  /** Number and date of the release to close. */
  release: Pick<Release, 'number' | 'date'>;
  place: string;
  figures: readonly Figure[];
  indicators: readonly Indicator[];
  /** The place's closed releases, oldest first. */
  closed: readonly ClosedRelease[];
  /** Numbers in use by the place, or withdrawn. */
  taken: readonly string[];
  next: NextRelease;
  fingerprints: Fingerprints;
  /** All charts, packed, and their fingerprint; asked for when nothing else is in the way. */
  charts: () => { bytes: Uint8Array; sha256: string };
}

export interface ReleaseFiles {
  changes: ReleaseChanges;
  /** Path below the data folder → content. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * What a release would change. Throws a DataError for a number in use, a number or date before the last, nothing to
 * release, and every change or withdrawal without a reason that holds.
 */
export function checkRelease(request: Omit<ReleaseRequest, 'charts'>): ReleaseChanges {
  checkNumber(request);
  const last = request.closed.at(-1);
  const changes = releaseChanges(last?.rows ?? [], request.figures);
  checkReasons(changes, last, request.fingerprints, request.next);
  return changes;
}

/**
 * A release, ready to be written: the set of all figures, its notes, its charts, and `release.json`. Throws what
 * `checkRelease` throws.
 */
export function closeRelease(request: ReleaseRequest): ReleaseFiles {
  const { release, figures, next, fingerprints } = request;
  const changes = checkRelease(request);
  const charts = request.charts();
  const folder = releasesFolder(request.place);
  const set = releasedCsv(figures);
  const notes = releaseNotesSchema.omit({ seal: true }).parse({
    ...releaseSchema.parse({ number: release.number, date: release.date }),
    ...next,
    place: request.place,
    figures: figures.length,
    indicators: printedAs(request.indicators, figures),
    charts: charts.sha256,
    ...fingerprints,
    set: fingerprintOf(set),
  });
  return {
    changes,
    files: new Map<string, string | Uint8Array>([
      [`${folder}/${release.number}.csv`, set],
      [`${folder}/${release.number}.json`, json({ ...notes, seal: releaseSeal(notes) })],
      [keptChartsFile(request.place, release.number), charts.bytes],
      [releaseFile(request.place), json({ number: release.number, date: release.date })],
    ]),
  };
}

/** What can be said of a number and date before any figure is computed; see `closeRelease`. */
export function checkNumber({
  release,
  closed,
  taken,
  place,
}: Pick<ReleaseRequest, 'release' | 'closed' | 'taken' | 'place'>): void {
  const { number, date } = release;
  const parsed = releaseSchema.safeParse({ number, date });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] === 'date' ? 'date' : 'number';
    throw new DataError(
      `malformed ${field} of a release`,
      release[field],
      { file: releaseFile(place), column: field },
      'e.g. 2027.1 and 2027-02-28',
    );
  }
  const file = `${releasesFolder(place)}/${number}.csv`;
  if (taken.includes(number))
    throw new DataError(
      'release number is taken',
      number,
      { file },
      'closed or withdrawn already, and never used again: give the next number',
    );
  const last = closed.at(-1);
  if (last === undefined) return;
  if (compareReleases(number, last.number) < 0)
    throw new DataError(`release number before the last, ${last.number}`, number, { file });
  if (date < last.date)
    throw new DataError(`date before that of release ${last.number}, ${last.date}`, date, { file });
}

function printedAs(indicators: readonly Indicator[], figures: readonly Figure[]) {
  const used = new Set(figures.map(({ indicator }) => indicator));
  return Object.fromEntries(
    indicators
      .filter(({ id }) => used.has(id))
      .map((indicator) => [indicator.id, printedAsSchema.strip().parse(indicator)]),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Release and address are not among the columns kept. */
const NOWHERE = {
  release: { number: '0000.0', date: '0000-01-01' },
  site: new URL('http://localhost'),
};

/** Figures as `data/releases/<number>.csv` keeps them, for `readReleasedFigures` to read. */
export function releasedCsv(figures: readonly ReleasedFigure[]): string {
  return serialiseCsv(
    figures.map((figure) => figureRecord(figure, NOWHERE)),
    RELEASED_COLUMNS,
  );
}
