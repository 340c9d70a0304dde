import { describe, expect, inject, it } from 'vitest';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';
import { figureAddress, siteRows, siteText } from './siteData.ts';

const folder = inject('siteFolder');
const spend = parsed(sitePage(folder, '/spend/'));
const rows = siteRows('data/figures.csv');
const rowAt = new Map(rows.map((row) => [figureAddress(row), row]));
const textOf = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '(not there)';

/** A printed number with the scale its words give it, and half of its last digit. */
function printed(text: string): { value: number; half: number } {
  const match = /([−]?)£?([\d,]+)(\.\d+)?%?(?: ?(million|billion|m|bn|k)\b)?/.exec(text);
  if (match === null) throw new Error(`no number: ${text}`);
  const [, minus, whole = '', decimals = '', scale = ''] = match;
  const factor = { million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, k: 1e3, '': 1 }[scale] ?? 1;
  const size = Number(whole.replaceAll(',', '') + decimals) * factor;
  // Thousands are rounded to thousands without a word for it.
  const rounded = scale === '' && decimals === '' && /,000$/.test(whole) ? 1000 : 1;
  const unit = (factor * rounded) / 10 ** Math.max(0, decimals.length - 1);
  return { value: minus === '' ? size : -size, half: unit / 2 + 1e-9 };
}

describe('the page on money', () => {
  it('says the finding, then each part of it, in order', () => {
    expect(textOf(spend.querySelector('h1'))).toBe('Money kept local');
    expect([...spend.querySelectorAll('main > section > h2')].map(({ id }) => id)).toEqual([
      ...['where', 'years', 'unknown', 'bodies', 'owners', 'payees', 'sources'],
    ]);
    expect(textOf(spend.querySelector('.lead'))).toMatch(
      /^Of every pound in the payments Preston City Council published/,
    );
    expect(spend.querySelectorAll('.lead').length).toBe(1);
    const contents = [...spend.querySelectorAll('nav[aria-label="On this page"] a')];
    expect(contents.map((link) => link.getAttribute('href'))).toEqual(
      ['where', 'years', 'unknown', 'bodies', 'owners', 'payees'].map((id) => `#${id}`),
    );
    // What had a section of its own is still where links lead.
    for (const id of ['study', 'months', 'excluded', 'boundary', 'addresses', 'contracts'])
      expect(spend.querySelector(`#${id}`), id).not.toBeNull();
  });

  it('says why it shows several upper ends, and names each with its figure', () => {
    const said = [...spend.querySelectorAll('p')].find((each) =>
      textOf(each).startsWith('How much may have stayed in Preston at most depends'),
    );
    const shown = [...(said?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(shown.map((href) => href?.split('/')[2])).toEqual([
      ...['spend-local-share', 'spend-local-share-weak'],
      'spend-local-share-all',
    ]);
    for (const link of said?.querySelectorAll('a') ?? [])
      expect(Number(rowAt.get(link.getAttribute('href') ?? '')?.['upper'])).toBeCloseTo(
        Number.parseFloat(textOf(link)),
        1,
      );
  });

  it('prints no number that its figure does not hold', () => {
    const links = [...spend.querySelectorAll('main a[href^="/figures/"]')];
    expect(links.length).toBeGreaterThan(100);
    const wrong = links.flatMap((link) => {
      const row = rowAt.get(link.getAttribute('href') ?? '');
      const text = textOf(link);
      if (row === undefined) return [`no row: ${text}`];
      if (/^(no data|not given)$/.test(text)) return row['value'] === '' ? [] : [text];
      if (/^(One|Two|Three|Four|Five|None)$/.test(text)) return [];
      if (text === 'none known') return Number(row['lower']) === 0 ? [] : [text];
      const { value, half } = printed(text);
      const held = [row['value'], row['lower'], row['upper']].filter((cell) => cell !== '');
      const fits = held.some((cell) => Math.abs(Number(cell) - value) <= half);
      return fits ? [] : [`${row['figure_id']}: ${text}, not ${held.join(' or ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('shows a share of the study only with its total in the same sentence', () => {
    expect(textOf(spend.querySelector('#points-anchor-spend-local-share h4'))).toMatch(
      /%.*%.*total.*£/,
    );
  });

  it('lists parts that add to all payments that count or may count', () => {
    const shares = rows.filter(({ indicator }) => /^spend-rings-/.test(indicator ?? ''));
    expect(shares.length).toBeGreaterThan(7);
    // What is sure of each ring, and what is weak, not located, withheld or in doubt.
    const sum = shares.reduce(
      (total, { value, lower }) => total + Number(value === '' ? lower : value),
      0,
    );
    expect(sum).toBeCloseTo(100, 6);
    const whole = shares[0]?.['denominator'];
    // A cell holds the sum first, then its share.
    const listed = [...spend.querySelectorAll('.payees td.money')].map(
      (cell) => printed(cell.firstChild?.textContent ?? '').value,
    );
    const added = listed.reduce((total, value) => total + value, 0);
    expect(listed.length).toBeGreaterThan(10);
    // What may not count is listed apart. Each row is rounded to the pound.
    const doubtful = shares.find(({ indicator }) => indicator === 'spend-rings-doubtful')?.[
      'value'
    ];
    const counted = Number(whole) * (1 - Number(doubtful) / 100);
    expect(Math.abs(added - counted)).toBeLessThan(listed.length);
  });

  it('gives every located payee its evidence and every exclusion its reason', () => {
    const [largest, excluded] = [...spend.querySelectorAll('section:has(#payees) table')];
    for (const row of largest?.querySelectorAll('tbody tr') ?? []) {
      const cell = textOf(row.querySelector('td:last-child'));
      if (!/^(Place not known|Not known|Counted in)/.test(cell))
        expect(cell).toMatch(/evidence: \S/);
    }
    const reasons = [...(excluded?.querySelectorAll('tbody') ?? [])];
    expect(reasons.length).toBeGreaterThan(1);
    for (const group of reasons) {
      expect(textOf(group.querySelector('th[scope="rowgroup"]'))).toMatch(
        /^[A-Z][a-z ]+: \d+ payees?, £[\d,]+$/,
      );
      const payees = [...group.querySelectorAll('tr:has(td)')];
      expect(payees.length).toBeGreaterThan(0);
      for (const row of payees.slice(0, 10))
        expect(textOf(row.querySelector('td:last-child'))).toMatch(/\S{2}.*\.$/);
    }
  });

  it('lists every published award, largest first', () => {
    const values = [...spend.querySelectorAll('details:has(> #contracts) tbody tr td.n')].map(
      (cell) => (textOf(cell) === 'not given' ? -1 : printed(textOf(cell)).value),
    );
    expect(values.length).toBe(43);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('offers the template, which is a header alone', () => {
    const href = spend.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect(href).toBe('/data/spend-template.csv');
    const text = siteText(href.slice(1));
    expect(text.split('\n').length).toBe(2);
    for (const column of ['Supplier postcode', 'Company number']) expect(text).toContain(column);
  });

  it('says of the other body what stands against showing its payments, and has a letter for each gap', () => {
    const section = spend.querySelector('section:has(> #bodies)');
    expect(textOf(section)).toContain('We saw no terms under which they may be shown.');
    expect(textOf(section?.querySelector('tbody tr:last-child'))).toBe('2025-26 9 of 12 none');
    const letters = [...spend.querySelectorAll('.letter')].map((letter) => textOf(letter));
    expect(letters).toHaveLength(2);
    expect(letters[0]).toContain('To Preston City Council');
    expect(letters[0]).toContain('the supplier’s postcode; the supplier’s number');
    expect(letters[1]).toContain('Please tell me under which licence');
  });

  it('is one step from every page', () => {
    for (const address of ['/', '/about/', '/wards/'])
      expect(
        parsed(sitePage(folder, address)).querySelector('header a[href="/spend/"]')?.textContent,
      ).toBe('Money');
    expect(spend.querySelector('header a[href="/spend/"]')?.getAttribute('aria-current')).toBe(
      'page',
    );
  });

  it('is about the district, and every ward’s page says so', () => {
    const wards = sitePages(folder).filter(({ kind }) => kind === 'ward');
    expect(wards.length).toBe(16);
    for (const page of wards) {
      const section = parsed(page).querySelector('#money');
      expect(textOf(section?.querySelector('h2'))).toBe('Money: all of Preston');
      expect(textOf(section)).toContain('for the whole district');
      expect(textOf(section)).toContain('where an invoice is paid, not who benefits');
    }
  });

  it('has its method and its words explained', () => {
    const methods = parsed(sitePage(folder, '/methodology/'));
    for (const id of ['scope', 'local', 'bounds', 'matching', 'studies'])
      expect(methods.querySelector(`#money-${id}`), id).not.toBeNull();
    const glossary = parsed(sitePage(folder, '/glossary/'));
    for (const id of [
      'anchor-institution',
      'in-scope',
      'bounds',
      'coverage',
      'precept',
      'redacted',
    ])
      expect(glossary.querySelector(`#${id}`), id).not.toBeNull();
  });
});
