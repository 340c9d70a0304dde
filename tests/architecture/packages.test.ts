import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json') as Record<string, Record<string, string>>;
const lock = read('package-lock.json') as { packages: Record<string, Locked> };
const { '': root, ...packages } = lock.packages;
const locked = Object.entries(packages);
const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

describe('packages', () => {
  it.each(['dependencies', 'devDependencies', 'optionalDependencies'])(
    'every version in %s is exact and the one that is locked',
    (kind) => {
      for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
        expect(version, name).toMatch(EXACT);
        expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
      }
    },
  );

  it('come from the npm registry alone, each with its fingerprint', () => {
    expect(root).toBeDefined();
    expect(locked.length).toBeGreaterThan(100);
    for (const [path, entry] of locked) {
      expect(entry.version, path).toMatch(EXACT);
      expect(entry.integrity, path).toMatch(/^sha512-/);
      expect(entry.link, path).toBeUndefined();
      // Without an address npm takes the package from the registry it is set to use.
      expect(entry.resolved ?? 'https://registry.npmjs.org/', path).toMatch(
        /^https:\/\/registry\.npmjs\.org\//,
      );
    }
  });

  it('run nothing on installing but what is known', () => {
    const scripted = locked.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path);
    expect(scripted.filter((path) => !/(^|\/)node_modules\/fsevents$/.test(path))).toEqual([
      'node_modules/esbuild',
    ]);
  });
});
