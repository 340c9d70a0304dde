import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { VERDICTS } from '../../src/model/Claim.ts';
import { launchBrowser } from '../setup/browser.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';
import { watchPage } from '../setup/watchPage.ts';
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
    expect(document.querySelectorAll('details.claim').length).toBe(rows.length);
    for (const row of rows) {
      const item = document.getElementById(row['claim_id'] ?? '');
      const verdict =
        row['holds_by'] === 'document' ? 'holds (the document it names says so)' : row['verdict'];
      expect(item?.querySelector('strong')?.textContent).toBe(verdict);
      expect(VERDICTS as readonly string[]).toContain(row['verdict']);
      const page = parsed(sitePage(folder, `/claims/${row['claim_id']}/`));
      const main = (page.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ');
      for (const column of ['claim', 'finding', 'reason', 'settle'])
        expect(main, row['claim_id']).toContain(row[column]);
      expect(main).toContain(`Verdict: ${verdict}.`);
    }
  });

  it('draws a square for each counted claim, by verdict, that leads to it', () => {
    const squares = [...document.querySelectorAll('figure.chart a[data-code]')];
    const counted = [...document.querySelectorAll('#list section')]
      .filter((section) => section.querySelector('#apart') === null)
      .flatMap((section) => [...section.querySelectorAll('.claim')].map(({ id }) => id));
    expect(squares.map((square) => square.getAttribute('data-code')).sort()).toEqual(
      counted.sort(),
    );
    for (const square of squares)
      expect(square.getAttribute('href')).toBe(`/claims/${square.getAttribute('data-code')}/`);
    for (const verdict of VERDICTS) {
      const count = [...document.querySelectorAll('#list section .claim strong')].filter(
        (strong) =>
          strong.textContent === verdict &&
          strong.closest('section')?.querySelector('#apart') === null,
      ).length;
      if (count > 0)
        expect(text('figure.chart svg').toLowerCase()).toContain(`${verdict}: ${count}`);
    }
  });

  it('is narrowed by word, topic and verdict, keeps that in its address, and is whole without a script', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const seen = watchPage(page, inject('siteOrigin'));
    await page.goto(`${inject('siteOrigin')}/claims/?verdict=does+not+hold`);
    const shown = () => page.locator('.claim:visible').count();
    const wrong = rows.filter((row) => row['verdict'] === 'does not hold').length;
    expect(await shown()).toBe(wrong);
    expect(await page.locator('.filter-count').textContent()).toBe(
      `${wrong} of ${rows.length} statements shown.`,
    );
    await page.locator('[name=q]').fill('no such word');
    expect(await shown()).toBe(0);
    expect(await page.locator('.filter-none').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shown()).toBe(rows.length);
    expect(new URL(page.url()).search).toBe('');
    expect(seen).toEqual([]);
    const bare = await browser.newPage({ javaScriptEnabled: false });
    await bare.goto(`${inject('siteOrigin')}/claims/`);
    expect(await bare.locator('.claim:visible').count()).toBe(rows.length);
    expect(await bare.locator('form[data-list]').isVisible()).toBe(false);
    await browser.close();
  });

  it('says how pages were seen, that it is no score, and asks for corrections', () => {
    expect(text('figure.chart .chart-subtitle')).toContain('no score');
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
