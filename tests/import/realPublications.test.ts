import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../src/import/runImport.ts';
import { snapshot, temporaryFolder } from './temporaryFolder.ts';

const RAW = '../shared/data';

// Only where the publications lie beside the checkout: they are never committed.
describe.runIf(existsSync(RAW))('the publications as obtained', () => {
  it('give the committed tables, byte for byte', { timeout: 600_000 }, () => {
    const dataDir = join(temporaryFolder(), 'data');
    for (const name of readdirSync('data/places').filter((entry) => entry.endsWith('.json')))
      cpSync(join('data/places', name), join(dataDir, 'places', name));
    const log: string[] = [];
    for (const [dataset, folder] of [
      ['geography', 'geography'],
      ['place-postcodes', 'geography/codepoint'],
      ['former-wards', 'geography/preston'],
      ['deprivation', 'deprivation'],
      ['coops', 'coops'],
      ['context', 'context'],
    ] as const)
      runImport({
        dataset,
        folder: join(RAW, folder),
        dataDir,
        obtained: '2026-11',
        log: (line) => log.push(line),
      });

    const fresh = snapshot(dataDir);
    const committed = snapshot('data');
    const differing = Object.keys(fresh).filter(
      (path) => path !== 'sources.json' && fresh[path] !== committed[path],
    );
    expect(differing).toEqual([]);
    const stale = Object.keys(committed).filter(
      (path) => path.startsWith('england/') && !(path in fresh),
    );
    // Put together by hand.
    expect(stale).toEqual(['england/district-regions.csv']);
    const sources = (folder: string) =>
      JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'));
    // Other datasets have sources of their own.
    expect(sources('data')).toEqual(expect.arrayContaining(sources(dataDir)));

    expect(log).toContain(
      'lsoa_england_2025.csv: 2 stale district codes (491 rows): E08000016 Barnsley 148, E08000019 Sheffield 343',
    );
    for (const line of log) {
      const match = /: (\d+) read = (.*)$/.exec(line);
      if (match === null) continue;
      const parts = (match[2] ?? '').replaceAll(/\(.*?\)/g, '').matchAll(/(\d+) [a-z]/g);
      expect([...parts].reduce((sum, part) => sum + Number(part[1]), 0)).toBe(Number(match[1]));
    }
  });
});
