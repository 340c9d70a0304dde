import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexCitation, bibtexKey } from '../../src/publish/cite/bibtex.ts';
import type { Citable } from '../../src/publish/cite/Citable.ts';
import { cslCitation, cslItem } from '../../src/publish/cite/cslItem.ts';
import { harvardCitation, minutesCitation } from '../../src/publish/cite/harvard.ts';
import { risCitation } from '../../src/publish/cite/ris.ts';

interface Csl {
  id: string;
  type: string;
  title: string;
  author: { literal?: string; family?: string; given?: string }[];
  issued: { 'date-parts': number[][] };
  version?: string;
  URL: string;
}

function citable(changes: Partial<Citable> = {}): Citable {
  return {
    key: 'imd-percentile.E05012193.2025',
    title: 'Position in England: St Matthew’s, 2025 edition: 5.1 out of 100',
    author: 'Anytown community wealth',
    release: '2026.1',
    date: '2026-11-23',
    url: 'https://example.org/figures/imd-percentile/E05012193/2025/',
    ...changes,
  };
}

/** What citation-js reads from a text. Throws where it cannot. */
function read(text: string, format: '@bibtex/text' | '@ris/file' | '@else/json'): Csl {
  // Named, for a title that holds another format would be taken for it.
  const { data } = new Cite(text, { forceType: format }) as { data: Csl[] };
  const [item] = data;
  if (data.length !== 1 || item === undefined) throw new Error(`${data.length} references read`);
  return item;
}

const squeezed = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** Names as publishers write them, and as somebody would write them to break a format. */
const TITLES = [
  'St Matthew’s – “the ward”: −1.4 percentile points, £1.2 million & 12.3%',
  'Change: Brookfield, 2019 to 2025 editions: +1.7 percentile points',
  'A title with {braces}, back\\slash, $dollar$, #hash, under_score, ~tilde and ^caret',
  '100% of <b>nothing</b> & "quotes", and a \'single\' one…',
  'Ynys Môn, Clwyd–Powys: Señor Müller’s ward',
  'TY  - BOOK\r\nER  - \nTI  - another',
  'A title}, author = {{Somebody else',
  '@misc{x, title={y}}',
];

describe('a citation read by a program that knows the format', () => {
  it.each(TITLES)('BibTeX: %s', (title) => {
    const item = read(bibtexCitation(citable({ title })), '@bibtex/text');
    expect(item.title.trim()).toBe(squeezed(title));
    expect(item.URL).toBe(citable().url);
    expect(item.issued['date-parts'][0]?.slice(0, 2)).toEqual([2026, 11]);
    const [author] = item.author;
    expect(author?.literal ?? author?.family).toBe('Anytown community wealth');
  });

  it.each(TITLES)('RIS: %s', (title) => {
    const text = risCitation(citable({ title }));
    const item = read(text, '@ris/file');
    expect(item.title).toBe(squeezed(title));
    expect(item.URL).toBe(citable().url);
    expect(item.type).toBe('dataset');
    expect(item.issued['date-parts'][0]).toEqual([2026, 11, 23]);
    expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(text.endsWith('ER  - \r\n')).toBe(true);
  });

  it.each(TITLES)('CSL-JSON: %s', (title) => {
    const item = read(cslCitation(citable({ title })), '@else/json');
    expect(item.title).toBe(squeezed(title));
    expect(item.version).toBe('2026.1');
    expect(item.author).toEqual([{ literal: 'Anytown community wealth' }]);
    expect(item.issued['date-parts']).toEqual([[2026, 11, 23]]);
  });

  it('BibTeX and CSL-JSON hold whatever a name can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
        fc.pre(squeezed(name) !== '');
        const title = `Figure ${name} end`;
        expect(JSON.parse(cslCitation(citable({ title })))[0].title).toBe(squeezed(title));
        const bibtex = bibtexCitation(citable({ title }));
        // Braces are balanced and no entry begins or ends within the title.
        const bare = bibtex.replaceAll(/\\[{}]/g, '');
        expect(bare.split('{').length).toBe(bare.split('}').length);
        expect(bibtex.split('\n')).toHaveLength(9);
        expect(risCitation(citable({ title })).split('\r\n')).toHaveLength(11);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the forms for people', () => {
  it('Harvard names author, year, title, release, address, and leaves the day of access open', () => {
    expect(harvardCitation(citable())).toBe(
      'Anytown community wealth (2026) Position in England: St Matthew’s, 2025 edition: 5.1 out of 100 [Data]. Release 2026.1, 23 November 2026. Available at: https://example.org/figures/imd-percentile/E05012193/2025/ (Accessed: [date]).',
    );
  });

  it('minutes have what was said, by whom, in which release', () => {
    expect(minutesCitation(citable())).toBe(
      'Position in England: St Matthew’s, 2025 edition: 5.1 out of 100 (Anytown community wealth, release 2026.1, https://example.org/figures/imd-percentile/E05012193/2025/)',
    );
  });

  it('an author with a comma is one organisation still', () => {
    const item = read(
      risCitation(citable({ author: 'Bristol, City of community wealth' })),
      '@ris/file',
    );
    expect(item.author).toHaveLength(1);
    expect(JSON.stringify(item.author)).not.toContain('given');
  });

  it('a key holds nothing BibTeX reads as more than a letter', () => {
    expect(bibtexKey('a b{c},d%e')).toBe('a-b-c-d-e');
    expect(cslItem(citable()).id).toBe('imd-percentile.E05012193.2025');
  });

  it('a date that is none is refused', () => {
    expect(() => harvardCitation(citable({ date: '2026' }))).toThrow('not a date to cite: 2026');
  });
});
