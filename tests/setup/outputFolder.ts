import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const PARENT = resolve('tests/.output');

/**
 * A folder of its own for the tests of a file, gone after them. It lies inside the checkout, because Astro puts what
 * it builds with beside the site only there: two builds into folders elsewhere would share one place and mix.
 */
export function outputFolder(name: string): () => string {
  let folder = '';
  beforeAll(() => {
    mkdirSync(PARENT, { recursive: true });
    folder = mkdtempSync(join(PARENT, `${name}-`));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
