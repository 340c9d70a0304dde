import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { withCurled } from '../../src/format/asSaid.ts';
import { launchBrowser } from '../setup/browser.ts';
import { watchPage } from '../setup/watchPage.ts';
import { siteRows } from './siteData.ts';

const origin = inject('siteOrigin');
const START = '/indicators/imd-england-place/';
const MAP = '.map-choice svg.map';
const ARROWS = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'] as const;

let browser: Browser;
let page: Page;
let seen: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  seen = watchPage(page, origin);
  await page.goto(`${origin}/`);
});
afterEach(async () => {
  expect(seen).toEqual([]);
  await page.close();
});

interface Ward {
  code: string;
  name: string;
  x: number;
  y: number;
}

/** The wards of the map with the middle of their shape on the screen, north being up. */
function wardsOnMap(): Promise<Ward[]> {
  return page.locator(`${MAP} a[data-code]`).evaluateAll((links) =>
    links.map((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      const code = link.getAttribute('data-code') ?? '';
      return {
        code,
        name: link.textContent?.split(':')[0] ?? '',
        x: x + width / 2,
        y: y + height / 2,
      };
    }),
  );
}

async function focusWard(code: string): Promise<void> {
  await page.locator(`${MAP} a[data-code=${code}]`).focus();
}

function focusedWard(): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-code') ?? undefined);
}

/** Where an arrow leads from every ward: code → arrow → code. */
async function arrowWays(wards: readonly Ward[]): Promise<Map<string, Map<string, string>>> {
  const ways = new Map<string, Map<string, string>>();
  for (const { code } of wards) {
    const way = new Map<string, string>();
    for (const arrow of ARROWS) {
      await focusWard(code);
      await page.keyboard.press(arrow);
      way.set(arrow, (await focusedWard()) ?? '');
    }
    ways.set(code, way);
  }
  return ways;
}

function wardAt(wards: readonly Ward[], code: string | undefined): Ward {
  const found = wards.find((ward) => ward.code === code);
  if (found === undefined) throw new Error(`no such ward: ${code}`);
  return found;
}

describe('the keyboard on the map', () => {
  it('has one stop, and Tab leaves the map again', async () => {
    for (const svg of await page.locator('.map-choice svg').all()) {
      expect(await svg.locator('a[tabindex="0"]').count()).toBe(1);
      expect(await svg.locator('a:not([tabindex])').count()).toBe(0);
    }
    await page.locator(`${MAP} a[tabindex="0"]`).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate((map) => document.activeElement?.closest(map), MAP)).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focusedWard()).toBeDefined();
  });

  it('goes with each arrow to a ward that lies that way', async () => {
    const wards = await wardsOnMap();
    expect(wards.length).toBe(16);
    const ways = await arrowWays(wards);
    const forward = {
      ArrowUp: ({ y }: Ward) => -y,
      ArrowDown: ({ y }: Ward) => y,
      ArrowLeft: ({ x }: Ward) => -x,
      ArrowRight: ({ x }: Ward) => x,
    };
    for (const arrow of ARROWS) {
      const ahead = forward[arrow];
      const farthest = wards.reduce((best, ward) => (ahead(ward) > ahead(best) ? ward : best));
      for (const ward of wards) {
        const next = wardAt(wards, ways.get(ward.code)?.get(arrow));
        if (next !== ward)
          expect(ahead(next), `${ward.name} ${arrow}`).toBeGreaterThan(ahead(ward));
        let here = ward;
        for (let step = 0; step < wards.length; step += 1)
          here = wardAt(wards, ways.get(here.code)?.get(arrow));
        expect(here.name, `${ward.name}, ${arrow} to the end`).toBe(farthest.name);
      }
    }
  });

  it('reaches every ward from every other', async () => {
    const wards = await wardsOnMap();
    const ways = await arrowWays(wards);
    for (const { code, name } of wards) {
      const reached = new Set([code]);
      for (const here of reached)
        for (const next of ways.get(here)?.values() ?? []) reached.add(next);
      const missed = wards.filter((ward) => !reached.has(ward.code)).map((ward) => ward.name);
      expect(missed, `from ${name}`).toEqual([]);
    }
  });

  it('goes the ways a resident would expect', async () => {
    const wards = await wardsOnMap();
    const named = (name: string) => wards.find((ward) => ward.name === name)?.code ?? '';
    await focusWard(named('City Centre'));
    const path: string[] = [];
    for (const arrow of ['ArrowUp', 'ArrowRight', 'ArrowDown'] as const) {
      await page.keyboard.press(arrow);
      path.push(wardAt(wards, await focusedWard()).name);
    }
    expect(path[0]).toBe('Plungington');
    expect(path[1]).toBe('Deepdale');
    expect(path[2]).toBe('St Matthew’s');
  });

  it('says the ward and its value, and shows where it is', async () => {
    const rows = siteRows('data/figures.csv').filter(({ figure_id }) =>
      /^imd-england-place\.E05\d+\.2025$/.test(figure_id ?? ''),
    );
    expect(rows.length).toBe(16);
    const links = page.locator(`${MAP} a[data-code]`);
    for (const row of rows) {
      const name = `${withCurled(row['area_name'] ?? '')}: ${Number(row['value']).toFixed(1)}%`;
      const link = page.locator(MAP).getByRole('link', { name, exact: true });
      expect(await link.getAttribute('data-code'), name).toBe(row['area_code']);
    }
    const first = links.first();
    await first.focus();
    await page.keyboard.press('ArrowUp');
    const outline = await page.evaluate(() => {
      const link = document.activeElement;
      const shape = link?.querySelector('path, rect');
      if (link === null || shape === null || shape === undefined) return '';
      const { outlineStyle } = getComputedStyle(link);
      const { stroke, strokeWidth } = getComputedStyle(shape);
      return `${outlineStyle} ${stroke} ${Number.parseFloat(strokeWidth)}`;
    });
    expect(outline, 'neither an outline nor a stroke marks the focus').not.toMatch(
      /^(|none none .*|none \S+ 0)$/,
    );
  });

  it('opens the page of the ward with Enter', async () => {
    await focusWard('E05012208');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/wards/sharoe-green/');
  });
});

describe('the list of wards', () => {
  it('names a ward’s value, marks it on the map and leads to its page', async () => {
    const select = page.getByLabel('Show a ward');
    expect(await select.locator('option').count()).toBe(17);
    await select.selectOption({ label: 'Sharoe Green' });
    const answer = page.locator('.choose-ward output a');
    expect(await answer.textContent()).toMatch(/^Sharoe Green: \d+\.\d%$/);
    const marked = page.locator('.map-choice a.chosen');
    expect(
      new Set(await marked.evaluateAll((all) => all.map((a) => a.getAttribute('data-code')))),
    ).toEqual(new Set(['E05012208']));
    await answer.click();
    await page.waitForURL('**/wards/sharoe-green/');
  });
});

describe('another map', () => {
  const state = () => page.locator('.map-choice').getAttribute('data-state');
  const headline = () => page.locator('.map-choice .chart-headline').first().textContent();
  const choose2019 = () => page.locator('.map-choice .states a', { hasText: '2019' }).click();

  it('is shown in place, kept in the address, and undone by going back', async () => {
    const before = await headline();
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await choose2019();
    await page.locator('#map-imd-england-place-2019 svg').waitFor();
    expect(page.url()).toBe(`${origin}/?map=${START}2019/`);
    expect(await page.locator('body[data-same]').count()).toBe(1);
    expect(await page.locator('.map-choice .states [aria-current=true]').textContent()).toBe(
      '2019',
    );
    await page.locator('.map-choice [role=status]', { hasText: 'The map now shows' }).waitFor({
      state: 'attached',
    });
    await page.goBack();
    await page.locator('#map-imd-england-place-2025 svg').waitFor();
    expect(page.url()).toBe(`${origin}/`);
    expect(await headline()).toBe(before);
    await page.goForward();
    await page.locator('#map-imd-england-place-2019 svg').waitFor();
    expect(await page.locator('body[data-same]').count()).toBe(1);
  });

  it('has the keys and the list of the first', async () => {
    await choose2019();
    await page.locator('#map-imd-england-place-2019 svg').waitFor();
    expect(await page.getByLabel('Show a ward').count()).toBe(1);
    await focusWard('E05012193');
    await page.keyboard.press('ArrowUp');
    expect(await focusedWard()).not.toBe('E05012193');
  });

  it('of another indicator can be chosen and shared', async () => {
    await page.locator('.map-choice details.choice > summary').click();
    await page.locator('.map-choice a', { hasText: /^Crime$/ }).click();
    await page.locator('#map-imd-domain-percentile-crime-2025 svg').waitFor();
    const shared = page.url();
    await page.goto('about:blank');
    await page.goto(shared);
    await page.locator('#map-imd-domain-percentile-crime-2025 svg').waitFor();
    expect(await page.locator('#map-imd-england-place-2025').count()).toBe(0);
  });

  it.each([
    ...['//evil.example/', 'https://evil.example/', '/indicators/../../x', '/indicators/%2e%2e/x/'],
    ...['javascript:alert(1)', '/wards/ashton/', '/indicators/imd-england-place/2019/?x', '', 'x'],
    ...[
      '/indicators/imd-england-place',
      '/indicators/imd-england-place/2019/\n',
      '\\\\evil.example\\',
    ],
  ])('is not shown for the address ?map=%j', async (map) => {
    await page.goto(`${origin}/?map=${encodeURIComponent(map)}`, { waitUntil: 'networkidle' });
    expect(await state()).toBe(START);
    expect(await page.locator('#map-imd-england-place-2025 svg').count()).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
