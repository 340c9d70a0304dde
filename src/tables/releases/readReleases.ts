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

/** Below the data folder: releases belong to a place, and each has its own row of numbers. */
export function releasesFolder(placeCode: string): string {
  return `places/${placeCode}/releases`;
}

/** Number and date of a place's last closed release; before the first, of the one being prepared. */
export function releaseFile(placeCode: string): string {
  return `${releasesFolder(placeCode)}/release.json`;
}

export function nextReleaseFile(placeCode: string): string {
  return `${releasesFolder(placeCode)}/next.json`;
}

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
  const path = releasesFolder(placeCode);
  for (const number of releaseNumbers(dataDir, placeCode)) {
    const file = `${path}/${number}.json`;
    const notes = readJsonFile(dataDir, file, releaseNotesSchema, 'notes of a release');
    if (notes.number !== number)
      throw new DataError('release has another number than its file', notes.number, {
        file,
        column: 'number',
      });
    if (notes.place !== placeCode)
      throw new DataError('release of another place', notes.place, { file, column: 'place' });
    const rows = readReleasedFigures(folder, `${path}/${number}.csv`);
    if (rows.length !== notes.figures)
      throw new DataError(
        `release ${number} has lost or gained figures, its notes say ${notes.figures}`,
        String(rows.length),
        { file: `${path}/${number}.csv` },
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
  const set = `${releasesFolder(notes.place)}/${notes.number}.csv`;
  const found = fingerprintOf(folder.text(set));
  if (found !== notes.set)
    throw new DataError('figures of a release were changed', found, { file: set }, ADVICE);
  const sealed = releaseSeal(notes);
  if (sealed !== seal)
    throw new DataError('notes of a release were changed', sealed, { file }, ADVICE);
}

/** What a place has closed, lowest first. Throws where one of the two files is missing. */
export function releaseNumbers(dataDir: string, placeCode: string): string[] {
  const path = join(dataDir, releasesFolder(placeCode));
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => RELEASE_NAME.test(name));
  const numbers = [...new Set(names.map((name) => name.replace(/\.(csv|json)$/, '')))];
  for (const number of numbers)
    for (const ending of ['csv', 'json'])
      if (!names.includes(`${number}.${ending}`))
        throw new DataError(
          'half a release',
          number,
          { file: `${releasesFolder(placeCode)}/${number}.${ending}` },
          'this file is missing: take both from the history of the repository',
        );
  return numbers.sort(compareReleases);
}

/** Numbers no release of the place to come may have: those of its closed releases, and those withdrawn unpublished. */
export function takenNumbers(dataDir: string, placeCode: string): string[] {
  const file = `${releasesFolder(placeCode)}/never.json`;
  const never = existsSync(join(dataDir, file))
    ? readJsonFile(dataDir, file, neverSchema, 'list of withdrawn releases')
    : {};
  return [...releaseNumbers(dataDir, placeCode), ...Object.keys(never)].sort(compareReleases);
}

function checkDates(releases: readonly ClosedRelease[]): void {
  for (const [i, release] of releases.entries()) {
    const before = releases[i - 1];
    if (before !== undefined && before.date > release.date)
      throw new DataError(
        `release before ${before.number} of ${before.date}`,
        release.date,
        { file: `${releasesFolder(release.place)}/${release.number}.json`, column: 'date' },
        'numbers and dates ascend together',
      );
  }
}

/** What the maintainer has written for the release to come; nothing where there is no such file. */
export function readNextRelease(dataDir: string, placeCode: string): NextRelease {
  const file = nextReleaseFile(placeCode);
  if (!existsSync(join(dataDir, file))) return nextReleaseSchema.parse({});
  return readJsonFile(dataDir, file, nextReleaseSchema, 'notes of the next release');
}
