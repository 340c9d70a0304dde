import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { memoize } from '../../src/model/memoize.ts';
import { launchBrowser } from '../setup/browser.ts';
import { type Row, siteDistrict, siteRows, wardCodes } from './siteData.ts';

const folder = inject('siteFolder');
const origin = inject('siteOrigin');
const codes = wardCodes();
const WARDS = codes.slice(0, 3);
const district = siteDistrict();
/** Kinds share most of their scripts. */
const packedSize = memoize(
  (path: string) => brotliCompressSync(readFileSync(join(folder, path))).length,
);

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
    // The newest of each, whatever the other’s.
    const lists = siteRows('data/indicators/coop-listed.csv').map((row) => row['period'] ?? '');
    expect(rows.map((row) => row['period'])).toContain(lists.sort().at(-1));
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
    expect(said).toContain('There is no kind of chart “pie”: you see “In order”');
    expect(await page.locator('#said img').count()).toBe(0);
    // What is sent on from here is what is seen.
    expect(page.url()).not.toMatch(/pie|wealth/);
    expect(page.url()).toContain('kind=ranking');
  });

  it('compares two periods, or shows the place, at once when that is chosen, with nothing to put right', async () => {
    await choose({ indicator: 'imd-percentile' });
    await page.selectOption('#kind', 'slope');
    await page.waitForURL(/kind=slope/);
    await page.waitForFunction(() => document.querySelectorAll('#chosen svg circle').length > 0);
    expect(await page.textContent('#said')).toBe('');
    await page.selectOption('#kind', 'ranking');
    await page.selectOption('#set', 'ticked');
    await page.waitForURL(/areas=ticked/);
    await page.waitForFunction(() => document.querySelector('#said')?.textContent !== '');
    expect(await page.textContent('#said')).toContain(`you see ${district.name}. Tick others`);
    expect(await page.locator('#areas').isVisible()).toBe(true);
    expect(await page.locator('#chosen svg circle').count()).toBe(1);
    expect(await page.title()).toContain(`${district.name} (`);
    // Any district of England can be ticked, where we have figures of them all.
    await page.selectOption('#indicator', 'imd-extent');
    await page.waitForURL(/imd-extent/);
    const other = await page.locator('#add-area option').last().getAttribute('value');
    await page.selectOption('#add-area', other ?? '');
    await page.waitForFunction(() => document.querySelectorAll('#chosen svg circle').length === 2);
    expect(page.url()).toContain(`${other}`);
  });

  it('tells each mark at the pointer, and after a tap', async () => {
    const query = { kind: 'scatter', indicator: 'imd-percentile', other: 'income-deprived-share' };
    await choose(query);
    const mark = page.locator('#chosen svg circle').first();
    await mark.hover({ force: true });
    await page.waitForSelector('#chosen [aria-label=tip] text');
    const told = await page.textContent('#chosen [aria-label=tip] text');
    expect(told).toMatch(/\d/);
    expect(told).toMatch(/, \d{4}: /);
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    const phone = await context.newPage();
    await phone.goto(`${origin}/explore/?${new URLSearchParams(query)}`);
    await phone.waitForSelector('#buttons button');
    await phone.locator('#chosen svg circle').first().tap({ force: true });
    await phone.waitForSelector('#chosen [aria-label=tip] text');
    await context.close();
  });

  it('has the column to itself, its table beneath it', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await choose({ kind: 'lines', indicator: 'imd-percentile' });
    const [drawing, table] = await Promise.all(
      ['#chosen svg', '#chosen table'].map((part) => page.locator(part).first().boundingBox()),
    );
    expect(drawing?.width).toBeGreaterThan(600);
    expect(table?.y).toBeGreaterThan((drawing?.y ?? 0) + (drawing?.height ?? 0));
    await page.setViewportSize({ width: 900, height: 900 });
  });

  it('gives a figure to paste that is read under a policy that allows nothing, on a ground of its own', async () => {
    await choose({ kind: 'ranking', indicator: 'imd-percentile', areas: 'wards', period: '2025' });
    const headline = await page.textContent('#chosen-headline');
    const html = (await page.textContent('#html')) ?? '';
    expect(html).not.toMatch(/<script|style|\son\w+=/i);
    const context = await browser.newContext({ colorScheme: 'dark' });
    const story = await context.newPage();
    for (const [column, wide] of [
      [280, 280],
      [900, 550],
    ] as const) {
      await story.setContent(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><table width="${column}" cellpadding="0" cellspacing="0"><td>${html}</table>`,
      );
      const image = story.getByRole('img');
      expect(await image.getAttribute('aria-label')).toContain(headline);
      const box = await image.boundingBox();
      expect(box?.width).toBeLessThanOrEqual(wide);
      const ground = await image.locator('rect').first().boundingBox();
      expect(Math.abs((ground?.height ?? 0) - (box?.height ?? 1))).toBeLessThan(1);
      expect(await image.locator('rect').first().getAttribute('fill')).toBe('#ffffff');
    }
    await context.close();
  });

  it('gives a frame as those that are ready made: named, its table closed, as high as it needs', async () => {
    const query = { kind: 'ranking', indicator: 'imd-percentile', areas: 'wards', period: '2025' };
    await choose(query);
    const headline = await page.textContent('#chosen-headline');
    const code = (await page.textContent('#frame')) ?? '';
    const src = new URL(/src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect(src.hash).toBe('#light');
    const heights = /data-heights="([^"]+)"/.exec(code)?.[1] ?? '';
    expect(heights).toMatch(/^[\d.]+ \d+ \d+( \d+:\d+)+$/);
    const story = await browser.newPage();
    await story.route(`${origin}/story/`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!DOCTYPE html><body style="margin:0">${code.replace(src.origin, origin)}`,
      }),
    );
    for (const width of [320, 600, 900]) {
      await story.setViewportSize({ width, height: 800 });
      await story.goto(`${origin}/story/`);
      const frame = story.frames()[1];
      if (frame === undefined) throw new Error('no frame');
      await frame.waitForSelector('h1 ~ svg');
      expect(await frame.textContent('h1')).toBe(headline);
      const needed = await frame.evaluate(() => document.body.getBoundingClientRect().height + 16);
      const has = (await story.locator('iframe').boundingBox())?.height ?? 0;
      expect(has, `${width}`).toBeGreaterThanOrEqual(needed);
      expect(has - needed, `${width}`).toBeLessThan(140);
      expect(await frame.locator('table').isVisible()).toBe(false);
      expect(await frame.locator('a > svg').count()).toBe(1);
    }
    const wrong = `${origin}/explore/embed/?indicator=zzz`;
    await story.goto(wrong);
    await story.waitForSelector('h1 ~ svg');
    expect(await story.textContent('main')).toContain('There is no indicator “zzz”: you see “');
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
        await frame.waitForSelector('h1 ~ svg');
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
          return [red(paper), ...['h1', 'p', 'summary', 'td', 'th'].map(inkOf)];
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

  it.each(['ranking', 'lines', 'slope', 'scatter', 'map', 'table'])(
    'loads at most 90 kB of script to draw one: %s',
    async (kind) => {
      const context = await browser.newContext();
      const first = await context.newPage();
      const loaded: string[] = [];
      first.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) loaded.push(pathname);
      });
      await first.goto(`${origin}/explore/?kind=${kind}&indicator=imd-percentile`);
      await first.waitForSelector('#buttons button');
      const weight = loaded.reduce((sum, path) => sum + packedSize(path), 0);
      expect(loaded.length).toBeGreaterThan(1);
      expect(weight).toBeLessThan(90_000);
      await context.close();
    },
  );

  it('is the only page that brings the library, with the one of areas side by side', () => {
    // No other page brings the library.
    const heavy = readdirSync(join(folder, '_astro')).filter(
      (name) => name.endsWith('.js') && readFileSync(join(folder, '_astro', name)).length > 60_000,
    );
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(heavy.filter((name) => home.includes(name))).toEqual([]);
  });
});
