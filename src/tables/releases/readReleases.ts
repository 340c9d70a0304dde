import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compareReleases, releaseSchema } from '../../model/Release.ts';
import {
  type ClosedRelease,
  type NextRelease,
  nextReleaseSchema,
  type ReleaseNotes,
  releaseNotesSchema,
} from '../../model/ReleaseNotes.ts';
import { DataError } from '../DataError.ts';
import { DataFolder } from '../DataFolder.ts';
import { readJsonFile } from '../readJsonFile.ts';
import { readReleasedFigures } from './readReleasedFigures.ts';
import { fingerprintOf, releaseSeal } from './releaseSeal.ts';

export const RELEASES_FOLDER = 'releases';
export const NEXT_RELEASE_FILE = `${RELEASES_FOLDER}/next.json`;
/** Numbers that were withdrawn before they were published, each with its reason. */
const NEVER_FILE = `${RELEASES_FOLDER}/never.json`;
const neverSchema = z.record(releaseSchema.shape.number, z.string().min(1));
const RELEASE_NAME = /^(\d{4}\.\d+)\.(csv|json)$/;

/**
 * The closed releases of a place, oldest first; none where nothing was closed yet. Throws a DataError for a
 * set without its notes or the other way round, for a set of another length than its notes say, and for
 * anything malformed in either.
 */
export function readReleases(dataDir: string, placeCode: string): ClosedRelease[] {
  const folder = new DataFolder(dataDir);
  const releases: ClosedRelease[] = [];
  for (const number of releaseNumbers(dataDir)) {
    const file = `${RELEASES_FOLDER}/${number}.json`;
    const notes = readJsonFile(dataDir, file, releaseNotesSchema, 'notes of a release');
    if (notes.number !== number)
      throw new DataError('release has another number than its file', notes.number, {
        file,
        column: 'number',
      });
    if (notes.place !== placeCode) continue;
    const rows = readReleasedFigures(folder, `${RELEASES_FOLDER}/${number}.csv`);
    if (rows.length !== notes.figures)
      throw new DataError(
        `release ${number} has lost or gained figures, its notes say ${notes.figures}`,
        String(rows.length),
        { file: `${RELEASES_FOLDER}/${number}.csv` },
        'a closed release is never edited: take both files from the history of the repository',
      );
    checkSeal(folder, notes, file);
    releases.push({ ...notes, rows });
  }
  checkDates(releases);
  return releases;
}

/** Throws a DataError where the figures or the notes are not as they were closed; `readKeptCharts` looks at the charts. */
function checkSeal(folder: DataFolder, { seal, ...notes }: ReleaseNotes, file: string): void {
  const ADVICE = 'a closed release is never edited: take it from the history of the repository';
  const set = `${RELEASES_FOLDER}/${notes.number}.csv`;
  const found = fingerprintOf(folder.text(set));
  if (found !== notes.set)
    throw new DataError('figures of a release were changed', found, { file: set }, ADVICE);
  const sealed = releaseSeal(notes);
  if (sealed !== seal)
    throw new DataError('notes of a release were changed', sealed, { file }, ADVICE);
}

/** What stands in `releases/`, of any place, lowest first. Throws where one of the two files is missing. */
export function releaseNumbers(dataDir: string): string[] {
  const path = join(dataDir, RELEASES_FOLDER);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => RELEASE_NAME.test(name));
  const numbers = [...new Set(names.map((name) => name.replace(/\.(csv|json)$/, '')))];
  for (const number of numbers)
    for (const ending of ['csv', 'json'])
      if (!names.includes(`${number}.${ending}`))
        throw new DataError(
          'half a release',
          number,
          { file: `${RELEASES_FOLDER}/${number}.${ending}` },
          'this file is missing: take both from the history of the repository',
        );
  return numbers.sort(compareReleases);
}

/** Numbers no release to come may have: those of closed releases of any place, and those withdrawn unpublished. */
export function takenNumbers(dataDir: string): string[] {
  const never = existsSync(join(dataDir, NEVER_FILE))
    ? readJsonFile(dataDir, NEVER_FILE, neverSchema, 'list of withdrawn releases')
    : {};
  return [...releaseNumbers(dataDir), ...Object.keys(never)].sort(compareReleases);
}

function checkDates(releases: readonly ClosedRelease[]): void {
  for (const [i, release] of releases.entries()) {
    const before = releases[i - 1];
    if (before !== undefined && before.date > release.date)
      throw new DataError(
        `release before ${before.number} of ${before.date}`,
        release.date,
        { file: `${RELEASES_FOLDER}/${release.number}.json`, column: 'date' },
        'numbers and dates ascend together',
      );
  }
}

/** What the maintainer has written for the release to come; nothing where there is no such file. */
export function readNextRelease(dataDir: string): NextRelease {
  if (!existsSync(join(dataDir, NEXT_RELEASE_FILE))) return nextReleaseSchema.parse({});
  return readJsonFile(dataDir, NEXT_RELEASE_FILE, nextReleaseSchema, 'notes of the next release');
}
