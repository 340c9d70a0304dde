import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Release, releaseSchema } from '../../model/Release.ts';

/** Reads `release.json`. Throws one line naming the file and the field that does not hold. */
export async function readRelease(dataDir: string): Promise<Release> {
  const parsed = releaseSchema.safeParse(
    JSON.parse(await readFile(join(dataDir, 'release.json'), 'utf8')),
  );
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`release.json: ${issue?.path.join('.')}: ${issue?.message}`);
}
