import { expect, it } from 'vitest';
import { runCommand } from '../setup/runCommand.ts';

it('formatter and linter have nothing to say', async () => {
  const { code, stdout, stderr } = await runCommand('node_modules/.bin/biome', [
    ...['ci', '--error-on-warnings', '--colors=off', '.'],
  ]);
  expect(code, stdout + stderr).toBe(0);
});

it('the types of TypeScript and .astro files fit', async () => {
  const { code, stdout, stderr } = await runCommand(process.execPath, [
    ...['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
  ]);
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/\b0 errors/);
});
