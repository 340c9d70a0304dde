import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type LinkFaults, linkFaults } from '../setup/linkFaults.ts';

const folder = inject('siteFolder');
let faults: LinkFaults;
beforeAll(() => {
  faults = linkFaults(folder);
});

describe('on every page', () => {
  it('each link within the site leads to a file and, with #, to an element', () => {
    expect(faults.linkCount).toBeGreaterThan(10_000);
    expect(faults.links).toEqual([]);
  });

  it('an id stands once', () => {
    expect(faults.ids).toEqual([]);
  });

  it('what is named by an id is there', () => {
    expect(faults.references).toEqual([]);
  });

  it('nothing is fetched from elsewhere', () => {
    expect(faults.foreign).toEqual([]);
  });

  it('there is no script in an attribute', () => {
    expect(faults.handlers).toEqual([]);
  });
});

describe('style sheets and scripts', () => {
  it('ask nothing of another host', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const found = files
      .filter((file) => /\.(css|js|svg)$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8').replaceAll(
          'http://www.w3.org/2000/svg',
          '',
        );
        return [
          ...text.matchAll(/(url\(\s*['"]?|@import\s+['"]?|['"])(https?:)?\/\/[^'")\s]+/g),
        ].map(([match]) => `${file}: ${match}`);
      });
    expect(found).toEqual([]);
  });
});
