import { type Release, releaseSchema } from '../model/Release.ts';
import { readJsonFile } from './readJsonFile.ts';

export const RELEASE_FILE = 'release.json';

/** Reads `release.json`. Throws a DataError naming the field that does not hold. */
export async function readRelease(dataDir: string): Promise<Release> {
  return readJsonFile(dataDir, RELEASE_FILE, releaseSchema, 'release');
}
