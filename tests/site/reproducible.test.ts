import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { buildSite } from '../setup/buildSite.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { runCommand } from '../setup/runCommand.ts';

const GUARD = `--import ${pathToFileURL(resolve('tests/setup/refuseNetwork.ts')).href}`;
const folder = outputFolder('reproducible');

/** Path → fingerprint of every file below a folder. */
function fingerprints(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        relative(root, path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

describe('a second build', () => {
  it('is the first, byte for byte, in another folder, time zone and language, without a network', async () => {
    const log = join(folder(), 'network.log');
    const second = join(folder(), 'site');
    await buildSite(second, {
      NODE_OPTIONS: GUARD,
      NETWORK_LOG: log,
      TZ: 'Pacific/Kiritimati',
      LANG: 'de_DE.UTF-8',
      // They would be taken from the cache; tests/embed/pictures.test.ts draws some twice.
      PICTURES: 'none',
      // npm itself asks now and then whether there is a newer npm.
      npm_config_update_notifier: 'false',
    });
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');
    const made = fingerprints(second);
    expect(Object.keys(made).length).toBeGreaterThan(1300);
    const first = fingerprints(inject('siteFolder'));
    const isPicture = (path: string) => /(^|\/)(embed|share)\/[^/]+\.png$/.test(path);
    expect(Object.keys(made).filter(isPicture)).toEqual([]);
    expect(Object.keys(first).filter(isPicture).length).toBeGreaterThan(300);
    expect(made).toEqual(
      Object.fromEntries(Object.entries(first).filter(([path]) => !isPicture(path))),
    );
  });

  it.each([
    ['fetch', "await fetch('http://example.org/')"],
    ['a socket', "import('node:net').then(({ connect }) => connect(80, '192.0.2.1'))"],
    ['a name', "import { promises } from 'node:dns'; await promises.lookup('example.org')"],
  ])('would have been caught asking by %s', async (_what, code) => {
    const log = join(folder(), 'made.log');
    rmSync(log, { force: true });
    const { code: exit } = await runCommand(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { env: { NODE_OPTIONS: GUARD, NETWORK_LOG: log } },
    );
    expect(exit).not.toBe(0);
    expect(readFileSync(log, 'utf8')).toMatch(/^(example\.org|192\.0\.2\.1)\n$/);
  });
});
