import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { NETWORK_GUARD } from '../setup/oddMachine.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { runCommand } from '../setup/runCommand.ts';

const folder = outputFolder('network');

describe('the build of the site', () => {
  it('asked no other machine for anything', () => {
    const log = inject('networkLog');
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');
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
      { env: { NODE_OPTIONS: NETWORK_GUARD, NETWORK_LOG: log } },
    );
    expect(exit).not.toBe(0);
    expect(readFileSync(log, 'utf8')).toMatch(/^(example\.org|192\.0\.2\.1)\n$/);
  });
});
