import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../setup/runCommand.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
/** The project's own commands that take words of their own; the build hands its words to Astro. */
const files = Object.values(scripts).flatMap(
  (script) => script.match(/^node (scripts\/[\w-]+\.ts)$/)?.slice(1) ?? [],
);

describe('a command', () => {
  it.each(files)('reads what was typed in the one way: %s', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/\bcommandLine\(/);
    expect(files.length).toBeGreaterThanOrEqual(9);
  });

  it('says how it is used, and does nothing else', async () => {
    const args = ['scripts/briefings.ts', '--help'];
    const { code, stdout, stderr } = await runCommand(process.execPath, args);
    expect(stderr).toBe('');
    expect(stdout).toBe('npm run briefings [-- <folder>]\n');
    expect(code).toBe(0);
  });

  it.each([
    [
      'an option it does not know',
      ['--folder', 'x'],
      /^Unknown option '--folder'[^\n]*; npm run [^\n]*\n$/,
    ],
    ['a name too many', ['one', 'two'], /^too many names: two; npm run [^\n]*\n$/],
  ])('refuses %s, in one line', async (_what, args, says) => {
    const { code, stdout, stderr } = await runCommand(process.execPath, [
      'scripts/benchEmbeds.ts',
      ...args,
    ]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
  });
});
