import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { runCommand } from '../setup/runCommand.ts';

describe('the page that leads to several places', () => {
  const run = (...args: string[]) =>
    runCommand(process.execPath, ['scripts/placesIndex.ts', ...args]);

  it('names them as people do, each with the folder of its site', async () => {
    const folder = join(temporaryFolder(), 'all');
    const { code, stderr } = await run(folder, 'E07000146 E06000023,E07000123');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { document } = parseHTML(readFileSync(join(folder, 'index.html'), 'utf8'));
    const items = [...document.querySelectorAll('li')];
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Bristol',
      'King’s Lynn and West Norfolk, Norfolk',
      'Preston, Lancashire',
    ]);
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'bristol/',
      'kings-lynn-and-west-norfolk/',
      'preston/',
    ]);
  });

  it('gives codes and slugs to the workflow, and refuses a code that is no district', async () => {
    const { stdout } = await run('--slugs', 'E06000023 E07000123');
    expect(stdout).toBe('E06000023 bristol\nE07000123 preston\n');
    const refused = await run('--slugs', 'E06000099');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('unknown district code: E06000099');
  });
});

it('files of text are packed beside themselves, and nothing else', async () => {
  const folder = temporaryFolder();
  const text = 'A sentence that stands many times. '.repeat(100);
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'index.html'), text);
  writeFileSync(join(folder, 'data/figures.csv'), text);
  writeFileSync(join(folder, 'small.txt'), 'short');
  writeFileSync(join(folder, 'picture.png'), text);
  const { stdout } = await runCommand(process.execPath, ['scripts/pack.ts', folder]);
  expect(stdout).toMatch(/^packed 2 files: /);
  const read = (name: string) => readFileSync(join(folder, name));
  expect(brotliDecompressSync(read('index.html.br')).toString()).toBe(text);
  expect(gunzipSync(read('data/figures.csv.gz')).toString()).toBe(text);
  expect(() => read('picture.png.br')).toThrow('ENOENT');
  expect(() => read('small.txt.gz')).toThrow('ENOENT');
});
