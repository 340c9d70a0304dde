import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Release, releaseSchema } from '../model/Release.ts';
import { DataError } from './DataError.ts';
import { readJsonFile } from './readJsonFile.ts';
import { releaseFile } from './releases/readReleases.ts';

/** Throws a DataError where there is no such file, or naming the field that does not hold. */
export async function readRelease(dataDir: string, placeCode: string): Promise<Release> {
  const file = releaseFile(placeCode);
  if (!existsSync(join(dataDir, file)))
    throw new DataError(
      'no release is being prepared',
      placeCode,
      { file },
      `npm run place -- ${placeCode} writes it`,
    );
  return readJsonFile(dataDir, file, releaseSchema, 'release');
}
