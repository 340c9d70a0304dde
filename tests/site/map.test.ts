import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { withCurled } from '../../src/format/asSaid.ts';
import { launchBrowser } from '../setup/browser.ts';
import { watchPage } from '../setup/watchPage.ts';
import { siteRows } from './siteData.ts';

const origin = inject('siteOrigin');
const START = '/neighbourhoods/';
/** The home page with its neighbourhoods, and a page with a map of wards. */
const MAPS = {
  neighbourhoods: { path: '/', map: '.map-choice svg.streets', areas: 87 },
  wards: { path: '/indicators/imd-england-place/', map: '.map-choice svg.map', areas: 16 },
} as const;
let MAP: string = MAPS.neighbourhoods.map;
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
});
afterEach(async () => {
  expect(seen).toEqual([]);
  await page.close();
});

async function openMap({ path, map }: { path: string; map: string }): Promise<void> {
  MAP = map;
  await page.goto(origin + path);
}

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

/**
 * Where an arrow leads from every ward: code → arrow → code. The page is given the keys from within, since hundreds
 * pressed from without take ten seconds; the tests below press them.
 */
async function arrowWays(wards: readonly Ward[]): Promise<Map<string, Map<string, string>>> {
  const ways = await page.evaluate(
    ({ map, codes, arrows }) =>
      codes.map((code) => {
        const from = document.querySelector<SVGAElement>(`${map} a[data-code=${code}]`);
        const leads = arrows.map((key) => {
          from?.focus();
          from?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          return [key, document.activeElement?.getAttribute('data-code') ?? ''] as const;
        });
        return [code, leads] as const;
      }),
    { map: MAP, codes: wards.map(({ code }) => code), arrows: ARROWS },
  );
  return new Map(ways.map(([code, leads]) => [code, new Map(leads)]));
}

function wardAt(wards: readonly Ward[], code: string | undefined): Ward {
  const found = wards.find((ward) => ward.code === code);
  if (found === undefined) throw new Error(`no such ward: ${code}`);
  return found;
}

/** How far an area lies in the direction of an arrow. */
const FORWARD = {
  ArrowUp: ({ y }: Ward) => -y,
  ArrowDown: ({ y }: Ward) => y,
  ArrowLeft: ({ x }: Ward) => -x,
  ArrowRight: ({ x }: Ward) => x,
};

describe.each(Object.values(MAPS))('the keyboard on the map of $areas areas', (shown) => {
  it('has one stop, and Tab leaves the map again', async () => {
    await openMap(shown);
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

  it('goes with each arrow to an area that lies that way, and reaches every one', async () => {
    await openMap(shown);
    const areas = await wardsOnMap();
    expect(areas.length).toBe(shown.areas);
    const ways = await arrowWays(areas);
    for (const area of areas) {
      for (const arrow of ARROWS) {
        const next = wardAt(areas, ways.get(area.code)?.get(arrow));
        if (next !== area)
          expect(FORWARD[arrow](next), `${area.name} ${arrow}`).toBeGreaterThan(
            FORWARD[arrow](area),
          );
      }
      const reached = new Set([area.code]);
      for (const here of reached)
        for (const next of ways.get(here)?.values() ?? []) reached.add(next);
      const missed = areas.filter(({ code }) => !reached.has(code)).map(({ name }) => name);
      expect(missed, `from ${area.name}`).toEqual([]);
    }
  });
});

describe('the keyboard on the map of wards', () => {
  beforeEach(() => openMap(MAPS.wards));

  it('leads with one arrow alone to the ward farthest that way', async () => {
    const wards = await wardsOnMap();
    const ways = await arrowWays(wards);
    for (const arrow of ARROWS) {
      const ahead = FORWARD[arrow];
      const farthest = wards.reduce((best, ward) => (ahead(ward) > ahead(best) ? ward : best));
      for (const ward of wards) {
        let here = ward;
        for (let step = 0; step < wards.length; step += 1)
          here = wardAt(wards, ways.get(here.code)?.get(arrow));
        expect(here.name, `${ward.name}, ${arrow} to the end`).toBe(farthest.name);
      }
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

describe('what is told of an area first', () => {
  beforeEach(() => openMap(MAPS.neighbourhoods));

  const line = () => page.locator('.map-label');
  const named = (name: string) => page.locator(MAP).getByRole('link', { name });

  it('by a pointer over it: name and value in words, and the way to its page', async () => {
    const area = named('Ribbleton, east part');
    const [name = '', value = ''] = (await area.textContent())?.split(': ') ?? [];
    expect(value).toMatch(/^\d+ in 100 less deprived$/);
    await area.hover();
    expect(await line().textContent()).toBe(`${name}: ${value} See this neighbourhood`);
    await area.click();
    await page.waitForURL('**/neighbourhoods/E01*/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
  });

  it('by the keyboard’s focus, and nothing moves', async () => {
    const top = () =>
      page.locator(MAP).evaluate((svg) => svg.getBoundingClientRect().top + window.scrollY);
    const before = await top();
    await page.locator(`${MAP} a[tabindex="0"]`).focus();
    await page.keyboard.press('ArrowUp');
    const told = await page.evaluate(
      () => document.activeElement?.querySelector('title')?.textContent,
    );
    expect(await line().textContent()).toContain(told);
    expect(await top()).toBe(before);
  });

  it('by the first tap; the second opens its page', async () => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    const phone = await context.newPage();
    await phone.goto(`${origin}/`);
    const area = phone
      .locator('.map-choice svg.streets')
      .getByRole('link', { name: 'Ingol' })
      .first();
    await area.tap();
    expect(await phone.locator('.map-label').textContent()).toContain('less deprived');
    expect(new URL(phone.url()).pathname).toBe('/');
    await area.tap();
    await phone.waitForURL('**/neighbourhoods/E01*/');
    await context.close();
  });

  it('by the list of areas', async () => {
    const select = page.getByLabel('Or choose a neighbourhood');
    expect(await select.locator('option').count()).toBe(88);
    await select.selectOption({ label: 'Ribbleton, east part' });
    expect(await line().textContent()).toMatch(/^Ribbleton, east part: \d+ in 100 less deprived/);
    expect(await page.locator('.map-choice a.told').count()).toBe(1);
    await line().getByRole('link').click();
    await page.waitForURL('**/neighbourhoods/E01*/');
  });
});

describe('another map', () => {
  beforeEach(() => openMap(MAPS.neighbourhoods));

  const state = () => page.locator('.map-choice').getAttribute('data-state');
  const headline = () => page.locator('.map-choice .chart-headline').first().textContent();
  const openChoice = () => page.locator('.map-choice details.choice > summary').click();
  const choose2019 = async () => {
    await openChoice();
    await page.locator('.map-choice .states a', { hasText: '2019' }).click();
  };
  const OF_2019 = '#streets-imd-percentile-2019 svg';

  it('is shown in place, kept in the address, and undone by going back', async () => {
    const before = await headline();
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await choose2019();
    await page.locator(OF_2019).waitFor();
    expect(page.url()).toBe(`${origin}/?map=/neighbourhoods/imd-percentile/2019/`);
    expect(await page.locator('body[data-same]').count()).toBe(1);
    expect(
      await page.locator('.map-choice .states:not(.views) [aria-current=true]').textContent(),
    ).toBe('2019');
    await page.locator('.map-choice [role=status]', { hasText: 'The map now shows' }).waitFor({
      state: 'attached',
    });
    await page.goBack();
    await page.locator('#streets-imd-percentile-2025 svg').waitFor();
    expect(page.url()).toBe(`${origin}/`);
    expect(await headline()).toBe(before);
    await page.goForward();
    await page.locator(OF_2019).waitFor();
    expect(await page.locator('body[data-same]').count()).toBe(1);
  });

  it('has the keys and the list of the first', async () => {
    await choose2019();
    await page.locator(OF_2019).waitFor();
    expect(await page.getByLabel('Or choose a neighbourhood').count()).toBe(1);
    await focusWard('E01025237');
    await page.keyboard.press('ArrowUp');
    expect(await focusedWard()).not.toBe('E01025237');
  });

  it('may be of wards, also each at one size, and can be shared', async () => {
    const current = () => page.locator('.map-choice .views [aria-current=true]').allTextContents();
    await page.getByRole('link', { name: 'Wards', exact: true }).last().click();
    await page.locator('#map-imd-england-place-2025 svg').waitFor();
    expect(await current()).toEqual(['Wards']);
    expect(await page.locator('#tiles-imd-england-place-2025').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Equal size' }).click();
    await page.locator('#tiles-imd-england-place-2025 svg').waitFor();
    expect(await page.locator('#map-imd-england-place-2025').isVisible()).toBe(false);
    expect(await current()).toEqual(['Equal size']);
    expect(page.url()).toBe(`${origin}/?map=/indicators/imd-england-place/&size=equal`);
    const shared = page.url();
    await page.goto('about:blank');
    await page.goto(shared);
    await page.locator('#tiles-imd-england-place-2025 svg').waitFor();
    await page.getByRole('link', { name: 'Neighbourhoods', exact: true }).first().click();
    await page.locator('#streets-imd-percentile-2025 svg').waitFor();
  });

  it('of another indicator can be chosen and shared', async () => {
    await openChoice();
    await page.locator('.map-choice a', { hasText: /^Crime$/ }).click();
    await page.locator('#streets-imd-domain-percentile-crime-2025 svg').waitFor();
    const shared = page.url();
    await page.goto('about:blank');
    await page.goto(shared);
    await page.locator('#streets-imd-domain-percentile-crime-2025 svg').waitFor();
    expect(await page.locator('#streets-imd-percentile-2025').count()).toBe(0);
  });

  it('is not shown for any other address', async () => {
    const shown: string[] = [];
    for (const map of OTHERS) {
      await page.goto(`${origin}/?map=${encodeURIComponent(map)}`, { waitUntil: 'networkidle' });
      const isFirst = (await page.locator('#streets-imd-percentile-2025 svg').count()) === 1;
      const isHome = new URL(page.url()).pathname === '/';
      if (!isFirst || !isHome || (await state()) !== START) shown.push(map);
    }
    expect(shown).toEqual([]);
  });
});

/** Addresses that name no map of the site. */
const OTHERS = [
  ...['//evil.example/', 'https://evil.example/', '/indicators/../../x', '/indicators/%2e%2e/x/'],
  ...['javascript:alert(1)', '/wards/ashton/', '/indicators/imd-england-place/2019/?x', '', 'x'],
  '/indicators/imd-england-place',
  '/indicators/imd-england-place/2019/\n',
  '\\\\evil.example\\',
];
