import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './sourceFiles.ts';
import { withoutComments } from './withoutComments.ts';

const source = sourceFiles('src', ['.ts', '.astro']);
const scripts = sourceFiles('scripts', ['.ts']);

function having(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(withoutComments(file))).map(({ path }) => path);
}

describe('what a result could depend on besides its data', () => {
  const CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\b|\bhrtime\b/;

  it('the clock is read by scripts alone', () => {
    expect(having(source, CLOCK)).toEqual([]);
    expect(having(scripts, CLOCK).length).toBeGreaterThan(0);
  });

  it('nothing is left to chance', () => {
    expect(having([...source, ...scripts], /Math\.random|randomUUID|getRandomValues/)).toEqual([]);
  });

  it('the environment is read by one module of the pages, and never the working directory', () => {
    expect(having(source, /process\.env(?!\[[^\]]*\] = )|import\.meta\.env/)).toEqual([
      'src/pages/_site.ts',
    ]);
    // fontconfig takes its configuration from there alone.
    expect(having(source, /process\.env\[[^\]]*\] = /)).toEqual(['src/pages/_pictures.ts']);
    expect(having([...source, ...scripts], /process\.cwd|process\.chdir/)).toEqual([]);
  });

  it('the process is otherwise known to what reads and writes tables alone', () => {
    const users = having(source, /\bprocess\.(?!env)/);
    expect(
      users.filter((path) => !/^src\/(tables\/|import\/|pages\/_pictures)/.test(path)),
    ).toEqual([]);
  });

  it('nothing in src prints: what is to be said goes to a logger that is passed in', () => {
    expect(having(source, /\bconsole\./)).toEqual([]);
  });

  it('no part of the build asks a network; only islands and charts of one’s own fetch, from their own site', () => {
    const users = having(source, /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
    expect(users.filter((path) => !/^src\/(islands|explore)\//.test(path))).toEqual([]);
  });
});
