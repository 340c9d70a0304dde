import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { type Row, siteDistrict, siteRows, wardCodes } from './siteData.ts';

const folder = inject('siteFolder');
const origin = inject('siteOrigin');
const codes = wardCodes();
const WARDS = codes.slice(0, 3);
const district = siteDistrict();

let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  page = await context.newPage();
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') faults.push(said.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
});
afterAll(() => browser.close());

async function choose(query: Record<string, string>): Promise<void> {
  await page.goto(`${origin}/explore/?${new URLSearchParams(query)}`);
  await page.waitForSelector('#buttons button');
}

/** What a button of the page saves, as text. */
async function saved(name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFile(await download.path());
}

function rowsOf(csv: Buffer): Row[] {
  const text = csv.toString('utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const keyOf = (row: Row) => [row['area_code'], row['period'], row['value']].join(' ');

describe('a chart of one’s own', () => {
  it('of three wards over six editions has what the figures have, and opens elsewhere', async () => {
    const query = { kind: 'lines', indicator: 'imd-percentile', areas: 'ticked' };
    await choose({ ...query, ticked: WARDS.join(' ') });
    const figures = siteRows('data/indicators/imd-percentile.csv').filter((row) =>
      WARDS.includes(row['area_code'] ?? ''),
    );
    expect(figures).toHaveLength(18);
    expect(
      rowsOf(await saved('Data (CSV)'))
        .map(keyOf)
        .sort(),
    ).toEqual(figures.map(keyOf).sort());
    const svg = (await saved('Drawing (SVG)')).toString('utf8');
    // Where its lines are broken depends on the names of wards.
    const words = svg.replaceAll(/<\/text><text\b[^>]*>/g, ' ');
    expect(words).toContain('Indices of Deprivation 2004 to 2025');
    expect(svg).not.toMatch(/var\(|<script|href=/);
    const alone = await browser.newPage();
    await alone.setContent(svg);
    expect(await alone.locator('svg[role=img] > title').count()).toBe(1);
    await alone.close();
    const png = await saved('Picture (PNG)');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2400);
  });

  it('of all districts of England marks the place', async () => {
    await choose({ kind: 'ranking', indicator: 'imd-extent', areas: 'districts', period: '2025' });
    const rows = siteRows('data/england/imd-extent.csv').filter((row) => row['period'] === '2025');
    expect(rows).toHaveLength(296);
    expect(
      rowsOf(await saved('Data (CSV)'))
        .map(keyOf)
        .sort(),
    ).toEqual(rows.map(keyOf).sort());
    expect(await page.locator('#chosen circle').count()).toBe(296);
    expect(await page.textContent('#chosen-headline')).toContain(`${district.name} 0.`);
  });

  it('of two indicators by ward has both in its file', async () => {
    const other = { indicator: 'income-deprived-share', other: 'coop-listed' };
    await choose({ kind: 'scatter', areas: 'wards', ...other });
    const rows = rowsOf(await saved('Data (CSV)'));
    expect(new Set(rows.map((row) => row['indicator']))).toEqual(new Set(Object.values(other)));
    expect(await page.locator('#chosen circle').count()).toBe(rows.length / 2);
    expect(await page.textContent('#cautions')).toContain('does not say that one causes the other');
  });

  it('puts each choice into the address, and steps back', async () => {
    await choose({});
    await page.selectOption('#indicator', 'imd-extent');
    await page.waitForURL(/indicator=imd-extent/);
    await page.selectOption('#set', 'districts');
    await page.waitForURL(/areas=districts/);
    await page.waitForSelector('#chosen circle');
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('#chosen-headline')?.textContent?.includes('most deprived'),
    );
    expect(await page.inputValue('#set')).toBe('wards');
  });

  it('says what of a wrong address it could not show', async () => {
    await choose({ kind: 'pie', indicator: 'wealth<img src=x>' });
    const said = await page.textContent('#said');
    expect(said).toContain('There is no indicator “wealth<img src=x>”');
    expect(said).toContain('There is no kind of chart “pie”');
    expect(await page.locator('#said img').count()).toBe(0);
  });

  it('gives a figure to paste that needs no script, and a frame that shows the same', async () => {
    await choose({ kind: 'ranking', indicator: 'imd-percentile', areas: 'wards', period: '2025' });
    const headline = await page.textContent('#chosen-headline');
    const html = (await page.textContent('#html')) ?? '';
    expect(html).not.toMatch(/<script|style sheet|\son\w+=/i);
    const story = await browser.newPage();
    await story.setContent(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">${html}`,
    );
    expect(await story.getByRole('img').getAttribute('aria-label')).toContain(headline);
    const frame = (await page.textContent('#frame')) ?? '';
    const src = new URL(/src="([^"]+)"/.exec(frame)?.[1]?.replaceAll('&amp;', '&') ?? '');
    await story.goto(`${origin}${src.pathname}${src.search}`);
    await story.waitForSelector('#chosen-headline');
    expect(await story.textContent('#chosen-headline')).toBe(headline);
    await story.close();
  });

  it.each(['light', 'dark'] as const)(
    'in a frame has words that stand out, as its address says, for a reader of %s',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme });
      const frame = await context.newPage();
      for (const fragment of ['', '#light', '#dark']) {
        await frame.goto('about:blank');
        await frame.goto(
          `${origin}/explore/embed/?kind=ranking&indicator=imd-percentile${fragment}`,
        );
        await frame.waitForSelector('#chosen-headline');
        const isDark = (fragment.slice(1) || colorScheme) === 'dark';
        // The red part of a colour is enough to tell dark from light.
        const [ground = 0, ...words] = await frame.evaluate(() => {
          const red = (colour: string) => {
            const [first = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
            return colour.startsWith('color(') ? 255 * first : first;
          };
          const inkOf = (selector: string) => {
            const element = document.querySelector(selector);
            if (element === null) throw new Error(`not in the frame: ${selector}`);
            return red(getComputedStyle(element).color);
          };
          const paper = getComputedStyle(document.documentElement).backgroundColor;
          return [red(paper), ...['#chosen-headline', 'caption', 'td', 'th'].map(inkOf)];
        });
        expect(ground < 128, fragment).toBe(isDark);
        for (const word of words) expect(Math.abs(word - ground), fragment).toBeGreaterThan(100);
      }
      await context.close();
    },
  );

  it('reads without a script before any choice', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${origin}/explore/`);
    expect(await plain.locator('#chosen svg').count()).toBe(1);
    expect(await plain.locator('#chosen tbody tr').count()).toBe(codes.length);
    expect(await plain.locator('[aria-label="What to show"]').isVisible()).toBe(false);
    await context.close();
  });

  it('left no fault in the console', () => expect(faults).toEqual([]));

  it('loads at most 90 kB of script', () => {
    const html = readFileSync(join(folder, 'explore/index.html'), 'utf8');
    const named = [...html.matchAll(/\/_astro\/[\w.-]+\.js/g)].map(([path]) => path);
    const all = new Set(named);
    const follow = (path: string) => {
      const code = readFileSync(join(folder, path), 'utf8');
      for (const [, name] of code.matchAll(/from"\.\/([\w.-]+\.js)"/g)) {
        const other = `/_astro/${name}`;
        if (all.has(other)) continue;
        all.add(other);
        follow(other);
      }
    };
    for (const path of named) follow(path);
    const weight = [...all].reduce(
      (sum, path) => sum + brotliCompressSync(readFileSync(join(folder, path))).length,
      0,
    );
    expect(weight).toBeLessThan(90_000);
    // No other page brings the library.
    const heavy = readdirSync(join(folder, '_astro')).filter(
      (name) => name.endsWith('.js') && readFileSync(join(folder, '_astro', name)).length > 60_000,
    );
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(heavy.filter((name) => home.includes(name))).toEqual([]);
  });
});
