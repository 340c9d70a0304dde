import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { leadsElsewhere } from '../../../scripts/pageKind.ts';
import { addAxe, axeViolations, COLOUR_RULES, inBothSchemes } from '../../setup/axeRuns.ts';
import { launchBrowser } from '../../setup/browser.ts';
import { onePageOfEachKind } from '../../setup/sitePages.ts';
import { leavePage, watchPage } from '../../setup/watchPage.ts';
import { overflowsOf } from './overflows.ts';
import { refusedOf } from './refused.ts';
import { faultOfFocus, stopsOf } from './tabStops.ts';

/*
 * The largest page of each kind, opened once in a browser and looked at in all ways that need one. What changes the page
 * comes last.
 */
const origin = inject('siteOrigin');
let browser: Browser;
/** One for all: to open another for each costs as much as what is looked at. */
let page: Page;
let seen: string[];
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ colorScheme: 'light' });
  seen = watchPage(page, origin);
});
afterAll(() => browser.close());

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1000, height: 800 };

/** Pixels a page is high on a phone, with everything closed that can be, but for lists of postcodes. */
const MOST_PIXELS = 8_000;
const LONGER: Readonly<Record<string, number>> = {
  'postcode list': 30_000,
};

/** A frame is as high as its publisher makes it. */
const isFrame = (kind: string) => /frame$/.test(kind);

/** Frames differ in their drawings, which are one image each to axe: these stand for all. */
const FRAMES = /^\/embed\/(map|trend|streets)\./;

/** The system sets all colours then, but those of drawings: looked at where controls, marks and tables stand together. */
const IN_FORCED_COLOURS = ['home', 'ward', 'spend', 'explore'];

async function openAllParts(): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** As after loading: nothing is focused or scrolled. */
async function leaveFocus(): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
}

describe('in a browser', () => {
  it.each(onePageOfEachKind(inject('siteFolder')).filter(({ kind }) => !leadsElsewhere(kind)))(
    'a page $kind $address is sound',
    async ({ address, kind }) => {
      await leavePage(page, seen);
      await page.setViewportSize(PHONE);
      // Scripts of a page run before it has loaded, but for those that the explorer asks for then.
      await page.goto(origin + address, {
        waitUntil: kind.startsWith('explorer') ? 'networkidle' : 'load',
      });
      if (!isFrame(kind)) {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        expect.soft(height, 'height on a phone').toBeLessThanOrEqual(LONGER[kind] ?? MOST_PIXELS);
      }

      await page.setViewportSize(DESK);
      const stops = await stopsOf(page);
      expect.soft(stops.length, 'stops').toBeGreaterThan(0);
      expect.soft(stops.flatMap(({ fault }) => fault ?? [])).toEqual([]);
      await leaveFocus();

      // Closed parts hold tables that a reader will open.
      await openAllParts();
      expect.soft(await overflowsOf(page), 'what does not fit').toEqual([]);

      await page.setViewportSize(PHONE);
      await addAxe(page);
      if (kind !== 'chart frame' || FRAMES.test(address)) {
        expect.soft(await inBothSchemes(page, COLOUR_RULES)).toEqual([]);
        if (IN_FORCED_COLOURS.includes(kind)) {
          await page.emulateMedia({ forcedColors: 'active' });
          expect.soft(await axeViolations(page, COLOUR_RULES)).toEqual([]);
          await page.emulateMedia({ forcedColors: 'none' });
        }
      }
      expect.soft(seen).toEqual([]);

      const refused = ['script-src-elem', 'style-src-attr', 'style-src-elem'];
      expect(await refusedOf(page), 'refused by its policy').toEqual(refused);
      expect(await page.title()).not.toBe('changed');
    },
  );
});

it('a stop that is not seen and has no name is found', async () => {
  await page.goto(`${origin}/glossary/`);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#x';
    document.querySelector('main')?.append(link);
    link.focus();
  });
  expect((await page.evaluate(faultOfFocus))?.fault).toMatch(/has no name, is not seen/);
});
