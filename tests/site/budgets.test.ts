import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pageScale } from '../../scripts/pageWeight.ts';
import { onePageOfEachKind, sitePages } from '../setup/sitePages.ts';

const folder = inject('siteFolder');
const weigh = pageScale((path) => readFileSync(join(folder, path)));

/** What a phone on a slow line loads before a page can be read and used. */
const MOST_BYTES = { page: 40_000, scripts: 5_000 };

describe('the weight of a page, packed with Brotli', () => {
  it.each(sitePages(folder).filter(({ kind }) => ['home', 'ward'].includes(kind)))(
    '$address with its drawings and styles is at most 40 kB, its scripts 5 kB',
    ({ html }) => {
      const weight = weigh(html);
      expect(weight.css).toBeGreaterThan(1000);
      expect(weight.svg).toBeGreaterThan(1000);
      expect(weight.html + weight.css).toBeLessThanOrEqual(MOST_BYTES.page);
      expect(weight.scripts).toBeLessThanOrEqual(MOST_BYTES.scripts);
    },
  );

  it.each(onePageOfEachKind(folder))('of the largest page $kind is no larger', ({ html }) => {
    const { html: page, css, scripts } = weigh(html);
    expect(page + css + scripts).toBeLessThanOrEqual(MOST_BYTES.page);
  });
});
