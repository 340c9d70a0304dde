import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { VERDICTS } from '../../src/model/Claim.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';
import { siteRows, siteText } from './siteData.ts';

const folder = inject('siteFolder');
const rows = siteRows('data/claims.csv');
const figures = new Map(siteRows('data/figures.csv').map((row) => [row['figure_id'], row]));

describe('/claims/', () => {
  const document = parsed(sitePage(folder, '/claims/'));
  const text = (selector: string) =>
    (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

  it('has every claim of the table with its verdict in bold and a page of its own', () => {
    expect(rows.length).toBe(45);
    expect(document.querySelectorAll('article.claim').length).toBe(rows.length);
    for (const row of rows) {
      const article = document.getElementById(row['claim_id'] ?? '');
      expect(article?.querySelector('strong')?.textContent).toBe(row['verdict']);
      expect(VERDICTS as readonly string[]).toContain(row['verdict']);
      const page = parsed(sitePage(folder, `/claims/${row['claim_id']}/`));
      const main = (page.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ');
      for (const column of ['claim', 'finding', 'reason', 'settle'])
        expect(main, row['claim_id']).toContain(row[column]);
    }
  });

  it('counts the verdicts in words, says how pages were seen, and asks for corrections', () => {
    expect(text('main .lead')).toMatch(/^Of 41 claims, .* It is no score/);
    expect(text('main')).toContain('read only parts of the pages');
    expect(text('#wrong')).not.toBe('');
  });

  it('prints no figure but its own: each number that is a link is that of the figure it leads to', () => {
    const links = [...document.querySelectorAll('a.fig')];
    expect(links.length).toBeGreaterThan(120);
    for (const link of links) {
      const [, , indicator, area, period] = (link.getAttribute('href') ?? '').split('/');
      const row = figures.get(`${indicator}.${area}.${period}`);
      expect(row, link.getAttribute('href') ?? '').toBeDefined();
      const text = link.textContent ?? '';
      const scale = text.includes('million') ? 1e6 : 1;
      const rank = Number(row?.['rank']);
      const known = [
        ...['value', 'lower', 'upper', 'rank', 'rank_of', 'numerator', 'denominator'].map(
          (column) => (row?.[column] === '' ? Number.NaN : Number(row?.[column])),
        ),
        (100 * rank) / Number(row?.['rank_of']),
      ];
      for (const shown of text.match(/\d[\d,]*(\.\d+)?/g) ?? ['none']) {
        const number = Number(shown.replaceAll(',', ''));
        const half = 0.51 * 10 ** -(shown.split('.')[1]?.length ?? 0) * scale;
        expect(
          known.some((value) => Math.abs(value - number * scale) <= half),
          `${text} of ${row?.['figure_id']}`,
        ).toBe(true);
      }
    }
  });
});

describe('a claim', () => {
  it('is there as JSON with the figures of its row', () => {
    for (const row of rows) {
      const json = JSON.parse(siteText(`claims/${row['claim_id']}/claim.json`)) as {
        verdict: string;
        figures: { id: string }[];
      };
      expect(json.verdict).toBe(row['verdict']);
      expect(json.figures.map(({ id }) => id).join('|')).toBe(row['figures']);
      for (const { id } of json.figures) expect(figures.has(id), id).toBe(true);
    }
  });

  it('can be cited with its own address', () => {
    for (const row of rows) {
      const page = parsed(sitePage(folder, `/claims/${row['claim_id']}/`));
      expect(page.querySelector('#cite-harvard')?.textContent).toContain(row['url']);
      expect(page.querySelector('#cite-minutes')?.textContent).toContain(row['verdict']);
    }
  });
});

describe('/context/', () => {
  const document = parsed(sitePage(folder, '/context/'));
  it('draws two charts a measure with limits named, and a table of the same values for each', () => {
    const charts = [...document.querySelectorAll('figure.chart')];
    expect(charts.length).toBe(22);
    for (const chart of charts) {
      expect(chart.querySelector('svg desc')?.textContent).not.toBe('');
      expect(chart.querySelectorAll('tbody tr').length).toBeGreaterThan(1);
      expect(chart.querySelectorAll('td a[href^="/figures/context-"]').length).toBeGreaterThan(1);
    }
  });

  it('is of the district alone: no page of a ward has a figure of it', () => {
    for (const { address, html, kind } of sitePages(folder))
      if (kind === 'ward') expect(html.includes('/figures/context-'), address).toBe(false);
  });

  it('names every publication with its date', () => {
    const sources = JSON.parse(readFileSync(join(folder, 'data/sources.json'), 'utf8')) as {
      id: string;
      edition: string;
    }[];
    const text = document.querySelector('main')?.textContent ?? '';
    // Claimants by ward are no part of the context of the district.
    for (const { id, edition } of sources)
      if (
        /^(ons-(employment|modelled|claimant|median|household-income|personal)|dwp-)/.test(id) &&
        id !== 'dwp-ward-claimants'
      )
        expect(text, id).toContain(edition);
  });
});
