import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeptCharts, keptChartsSchema } from '../../model/KeptCharts.ts';
import type { ClosedRelease } from '../../model/ReleaseNotes.ts';
import { DataError } from '../DataError.ts';
import { packed, unpacked } from '../packed.ts';
import { releasesFolder } from './readReleases.ts';
import { fingerprintOf } from './releaseSeal.ts';

const ADVICE = 'a closed release is never edited: take it from the history of the repository';

/** Path below the data folder. */
export function keptChartsFile(placeCode: string, number: string): string {
  return `${releasesFolder(placeCode)}/${number}.charts.json.br`;
}

/** The file of a release's charts, and its fingerprint for the notes of the release. */
export function packKeptCharts(charts: KeptCharts): { bytes: Uint8Array; sha256: string } {
  const bytes = packed(`${JSON.stringify(keptChartsSchema.parse(charts))}\n`);
  return { bytes, sha256: fingerprintOf(bytes) };
}

/** The charts of each release, in its order. Throws a DataError where they are gone, or not as they were kept. */
export function readKeptCharts(dataDir: string, closed: readonly ClosedRelease[]): KeptCharts[] {
  return closed.map(({ number, date, place, charts: fingerprint }) => {
    const file = keptChartsFile(place, number);
    const path = join(dataDir, file);
    if (!existsSync(path))
      throw new DataError('release without its charts', number, { file }, ADVICE);
    const bytes = readFileSync(path);
    if (fingerprintOf(bytes) !== fingerprint)
      throw new DataError(
        'charts of a release were changed',
        fingerprintOf(bytes),
        { file },
        ADVICE,
      );
    const kept = keptChartsSchema.safeParse(JSON.parse(unpacked(bytes, file).toString('utf8')));
    if (!kept.success) {
      const [issue] = kept.error.issues;
      const where = issue?.path.join('.') ?? '';
      throw new DataError(
        `malformed charts of a release: ${issue?.message}`,
        where,
        { file },
        ADVICE,
      );
    }
    if (kept.data.number !== number || kept.data.date !== date)
      throw new DataError('charts of another release', kept.data.number, { file }, ADVICE);
    return kept.data;
  });
}
