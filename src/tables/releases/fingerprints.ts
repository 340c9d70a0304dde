import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Source } from '../../model/Source.ts';
import { releasesFolder } from './readReleases.ts';
import { fingerprintOf } from './releaseSeal.ts';

/** What the figures of a place are made of, by fingerprint: to be held against what a release says of its own. */
export function fingerprintsOf(dataDir: string, placeCode: string, sources: readonly Source[]) {
  return {
    sources: sourceFingerprints(sources),
    tables: tableFingerprints(dataDir, placeCode),
  };
}

/** Source id → fingerprints of its files, as they stand in `sources.json`. */
function sourceFingerprints(sources: readonly Source[]): Record<string, string[]> {
  return Object.fromEntries(
    [...sources]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, files }) => [id, files.map(({ sha256 }) => sha256).sort()]),
  );
}

/**
 * Fingerprints of what a place keeps for itself, among it what is written by hand: its configuration and
 * every table in its folder, but for its releases. A correction by hand has no publication whose fingerprint would change.
 */
function tableFingerprints(dataDir: string, placeCode: string): Record<string, string> {
  const folder = `places/${placeCode}`;
  const path = join(dataDir, folder);
  const tables = existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)))
        .filter((table) => !table.startsWith(`${releasesFolder(placeCode)}/`))
    : [];
  return Object.fromEntries(
    [`${folder}.json`, ...tables]
      .sort()
      .map((table) => [table, fingerprintOf(readFileSync(join(dataDir, table)))]),
  );
}
