import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import sanitizeHtml from 'sanitize-html';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { leadsElsewhere } from '../../scripts/pageKind.ts';
import { launchBrowser } from '../setup/browser.ts';
import { leftOut } from '../setup/buildSite.ts';
import { find, htmlTree, textIn } from '../setup/htmlTree.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';
import { siteDistrict } from './siteData.ts';

const folder = inject('siteFolder');
const pages = sitePages(folder);
const embeds = pages.filter(({ kind }) => kind === 'chart frame');
const path = (address: string) => join(folder, new URL(address, 'http://site').pathname);
const packed = (text: string, quality: number) =>
  brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    .length;

/** Pictures that the build for these tests leaves out. */
const undrawn = new Set(leftOut(folder));

/** Whether a PNG, where it is drawn, has this size, or the fifteenth of it that the build for these tests draws. */
function hasSize(address: string, width: number, height: number): boolean {
  if (undrawn.has(address)) return true;
  const png = readFileSync(path(address));
  const found = `${png.readUInt32BE(16)},${png.readUInt32BE(20)}`;
  return [`${width},${height}`, `${width / 15},${height / 15}`].includes(found);
}

/** Where the same chart is kept in closed releases; tests/site/releases.test.ts makes some. */
function fixedAt(base: string): string[] {
  const releases = join(folder, 'releases');
  return (existsSync(releases) ? readdirSync(releases) : [])
    .map((number) => `/releases/${number}${base}`)
    .filter((at) => existsSync(path(`${at}/index.html`)));
}

describe('every chart', () => {
  it('is there in each form, and they agree', () => {
    expect(embeds.length).toBeGreaterThan(250);
    const faults: string[] = [];
    for (const embed of embeds) {
      const { html } = embed;
      const document = htmlTree(html);
      const headline = textIn(find('h1', document)) ?? '';
      const answer = find('link[type="application/json+oembed"]', document);
      const oembed = JSON.parse(readFileSync(path(answer?.attribs['href'] ?? ''), 'utf8'));
      if (oembed.title !== headline) faults.push(`${embed.address}: other title in oEmbed`);
      const base = embed.address.slice(0, -1);
      const svg = readFileSync(path(`${base}.svg`), 'utf8');
      const parser = new SaxesParser();
      parser.on('error', (error) => faults.push(`${base}.svg: ${error.message}`));
      parser.write(svg).close();
      const words = (text: string) =>
        [...text.matchAll(/<t(?:ext|span)\b[^>]*>([^<]+)</g)].map(([, word]) => word);
      const drawn = new Set(words(svg));
      const lost = words(html).filter((word) => !drawn.has(word));
      if (lost.length > 0) faults.push(`${base}.svg lacks: ${lost.slice(0, 3).join(' | ')}`);
      for (const at of [base, ...fixedAt(base)]) {
        if (!hasSize(`${at}.png`, 2400, 1350)) faults.push(`${at}.png: size`);
        for (const file of [`${at}.svg`, `${at}.oembed.json`, `${at}/index.html`])
          if (!existsSync(path(file))) faults.push(`${file}: not there`);
      }
      const canonical = find('link[rel=canonical]', document)?.attribs['href'] ?? '';
      const home = sitePage(folder, new URL(canonical).pathname);
      const id = base.slice('/embed/'.length).replaceAll('.', '-');
      const homeHtml = home.html;
      if (!homeHtml.includes(`id="${id}"`)) faults.push(`${home.address} does not show ${id}`);
      if (!homeHtml.includes(`id="${id}-use"`)) faults.push(`${home.address} offers no ${id}`);
    }
    expect(faults).toEqual([]);
  });

  it('weighs little: the whole page at most 6 kB', () => {
    // The strongest packing takes twenty times as long: it is for what a quick one does not make small enough.
    const over = embeds
      .filter(({ html }) => packed(html, 5) > 6_000)
      .map(({ address, html }) => ({ address, bytes: packed(html, constants.BROTLI_MAX_QUALITY) }))
      .filter(({ bytes }) => bytes > 6_000);
    expect(over).toEqual([]);
    expect(statSync(join(folder, 'embed/resize.js')).size).toBeLessThan(1_000);
  });
});

describe('the list of charts', () => {
  it('names each page and each chart on it in words of its own', () => {
    const parts = [...parsed(sitePage(folder, '/embed/')).querySelectorAll('#all-charts details')];
    const names = parts.map((part) => part.querySelector('summary')?.textContent ?? '');
    expect(new Set(names).size).toBe(parts.length);
    const charts = parts.flatMap((part, i) =>
      [...part.querySelectorAll('a[data-chart]')].map(
        ({ textContent }) => `${names[i]} ${textContent}`,
      ),
    );
    expect(charts.length).toBe(embeds.length);
    const twice = charts.filter((name, i) => charts.indexOf(name) !== i);
    expect(twice).toEqual([]);
    expect(charts.filter((name) => name.includes('undefined'))).toEqual([]);
  });
});

describe('pages name a picture of their own', () => {
  it('that exists, with its size and words', () => {
    const faults: string[] = [];
    for (const page of pages.filter(({ kind }) => !/frame$/.test(kind) && !leadsElsewhere(kind))) {
      const [head = ''] = page.html.split('</head>');
      const content = (name: string) =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(head)?.[1];
      const image = new URL(content('og:image') ?? '/', 'http://site').pathname;
      const isThere = undrawn.has(image) || existsSync(path(image));
      if (!isThere) faults.push(`${page.address}: ${image}`);
      if ((content('og:image:alt') ?? '').length < 10) faults.push(`${page.address}: no words`);
      const [width, height] = ['width', 'height'].map((of) => Number(content(`og:image:${of}`)));
      if (isThere && !hasSize(image, width ?? 0, height ?? 0)) faults.push(`${page.address}: size`);
      // A figure is shown by the picture of its indicator and area, and of no other.
      const [, indicator, area] = /^\/figures\/([^/]+)\/([^/]+)\//.exec(page.address) ?? [];
      if (indicator !== undefined && !image.endsWith(`/share/${indicator}.${area}.png`))
        faults.push(`${page.address}: ${image}`);
      if (content('twitter:card') !== 'summary_large_image') faults.push(`${page.address}: card`);
    }
    expect(faults).toEqual([]);
  });
});

/** In the order of the codes. */
const WAYS = ['picture', 'frame', 'fitted', 'oembed'];

describe('on a publisher’s page with a strict policy', () => {
  let browser: Browser;
  let publisher: Server;
  const siteOrigin = inject('siteOrigin');
  let publisherOrigin = '';
  let article = '';
  /** Whether the publisher’s policy takes the styles in our codes. */
  let takesStyles = false;

  const listen = async (server: Server) => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return `http://localhost:${(server.address() as AddressInfo).port}`;
  };
  beforeAll(async () => {
    browser = await launchBrowser();
    publisher = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; img-src ${siteOrigin}; frame-src ${siteOrigin}; script-src ${siteOrigin}/embed/resize.js${takesStyles ? "; style-src 'unsafe-inline'" : ''}`,
      );
      response.end(article);
    });
    publisherOrigin = await listen(publisher);
  });
  afterAll(async () => {
    await browser.close();
    publisher.close();
  });

  /** The codes as a reader copies them, for the site under its address here; the citation before them is none. */
  const codesOf = (address: string, id: string): string[] =>
    [...parsed(sitePage(folder, address)).querySelectorAll(`[id="${id}-use"] pre`)]
      .slice(1)
      .map((code) => (code.textContent ?? '').replaceAll('http://localhost:4321', siteOrigin));
  const write = (codes: readonly string[]) => {
    article = `<!DOCTYPE html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>News</title></head><body><h1>News</h1>${codes.map((code) => `<p>Words before.</p>${code}`).join('')}<p>Words after.</p></body></html>`;
  };
  /** How many codes stand under each way: one, or with the fixed one two. */
  const ways =
    codesOf('/indicators/imd-percentile/', 'map-imd-percentile-2025').length / WAYS.length;
  const CHARTS = [
    'map-imd-percentile-2025',
    'rank-imd-percentile-2025',
    'tiles-imd-percentile-2025',
  ];

  async function openArticle(width: number, javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled,
    });
    const page = await context.newPage();
    if (javaScriptEnabled) {
      await page.addInitScript(() => {
        const shifts = { total: 0 };
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.total += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
    }
    await page.goto(publisherOrigin, { waitUntil: 'load' });
    return page;
  }

  /** What a frame shows past its own height: pixels that would have to be scrolled. */
  async function hidden(page: Page): Promise<number[]> {
    const over: number[] = [];
    for (const element of await page.locator('iframe').elementHandles()) {
      await element.scrollIntoViewIfNeeded();
      const frame = await element.contentFrame();
      await frame?.waitForLoadState('load');
      const needed = await frame?.evaluate(() => [
        document.documentElement.scrollHeight - window.innerHeight,
        document.documentElement.scrollWidth - window.innerWidth,
      ]);
      over.push(...(needed ?? [Number.NaN]));
    }
    return over;
  }

  it.each([320, 360, 600, 768, 1200])(
    'frames hold their charts at %i px without a script, closely where they may have a style',
    async (width) => {
      write(CHARTS.map((id) => codesOf('/indicators/imd-percentile/', id)[ways] ?? ''));
      for (takesStyles of [true, false]) {
        const page = await openArticle(width, false);
        expect(await page.locator('iframe').count()).toBe(3);
        for (const frame of await page.locator('iframe').all()) {
          await frame.scrollIntoViewIfNeeded();
          const inner = frame.contentFrame();
          await inner.locator('summary').waitFor();
          // Of words and drawing, which are side by side in a wide frame.
          const end = await inner.locator('main').boundingBox();
          const box = await frame.boundingBox();
          const spare =
            (box?.y ?? 0) + (box?.height ?? 0) - (end?.y ?? 0) - (end?.height ?? Number.NaN);
          expect(spare).toBeGreaterThanOrEqual(0);
          // Nothing less can be said of a height that is enough for any column.
          expect(spare).toBeLessThan(takesStyles ? 160 : 600);
        }
        await page.context().close();
      }
    },
  );

  it.each([320, 360, 600, 768, 1200])(
    'fitted frames fit at %i px, and nothing shifts',
    async (width) => {
      write(CHARTS.map((id) => codesOf('/indicators/imd-percentile/', id)[2 * ways] ?? ''));
      const page = await openArticle(width, true);
      for (const over of await hidden(page)) expect(over).toBeLessThanOrEqual(0);
      const spare = await page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map((f) => f.clientHeight),
      );
      for (const [i, frame] of page.frames().slice(1).entries()) {
        const height = await frame.evaluate(
          () => document.querySelector('main')?.getBoundingClientRect().height ?? 0,
        );
        // Room for faces wider than those here, and no more than a few lines.
        expect((spare[i] ?? 0) - height).toBeLessThan(140);
      }
      expect(
        await page.evaluate(() => (window as never as { shifts: { total: number } }).shifts.total),
      ).toBe(0);
      await page.context().close();
    },
  );

  it.each(['light', 'dark'] as const)(
    'a frame is light or dark as its address says, else as its reader is: %s',
    async (colorScheme) => {
      const frame = (fragment: string) =>
        `<iframe src="${siteOrigin}/embed/map.imd-percentile.2025/${fragment}" title="Map" width="600" height="900"></iframe>`;
      write([frame(''), frame('#light'), frame('#dark')]);
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 800, height: 300 },
      });
      const page = await context.newPage();
      await page.goto(publisherOrigin, { waitUntil: 'load' });
      const seen = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((inner) =>
            inner.evaluate(() => {
              const style = getComputedStyle(document.documentElement);
              const [red = 0] = style.backgroundColor.match(/\d+/g)?.map(Number) ?? [];
              const isDark = style.getPropertyValue('--chart-s4').trim() === '#e0effc';
              return `${red < 128 ? 'dark' : 'light'} ground, ${isDark ? 'dark' : 'light'} map`;
            }),
          ),
      );
      expect(seen).toEqual(
        [colorScheme, 'light', 'dark'].map((scheme) => `${scheme} ground, ${scheme} map`),
      );
      // A fragment must not move the reader of the story.
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await context.close();
    },
  );

  it('a frame whose address comes later, or that comes later itself, fits too', async () => {
    const codes = CHARTS.map((id) => codesOf('/indicators/imd-percentile/', id)[2 * ways] ?? '');
    const [first = '', second = ''] = codes;
    write([first.replace(' src=', ' data-src='), '<div id="later"></div>']);
    const page = await openArticle(600, true);
    await page.evaluate((html) => {
      const [frame] = document.querySelectorAll('iframe');
      frame?.setAttribute('src', frame.dataset['src'] ?? '');
      document.getElementById('later')?.insertAdjacentHTML('beforeend', html);
    }, second);
    await page.waitForTimeout(200);
    const plain = CHARTS.map((id) => codesOf('/indicators/imd-percentile/', id)[ways] ?? '');
    for (const over of await hidden(page)) expect(over).toBeLessThanOrEqual(0);
    const heights = await page
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => Number(frame.getAttribute('height'))));
    expect(heights.length).toBe(2);
    for (const [i, height] of heights.entries()) {
      expect(height).toBeGreaterThan(200);
      // Fitted to this width, not the height that is enough at every width.
      expect(height).not.toBe(Number(/ height="(\d+)"/.exec(plain[i] ?? '')?.[1]));
    }
    await page.context().close();
  });

  it('the table is whole without the tags that HTML implies, and the drawing is named by its words', async () => {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    for (const id of ['map.imd-percentile.2025', `trend.imd-percentile.${siteDistrict().code}`]) {
      await page.goto(`${siteOrigin}/embed/${id}/`);
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('main > details > table tr')].map(
          ({ children, parentElement }) => `${parentElement?.tagName} ${children.length}`,
        ),
      );
      expect(sizes.length).toBeGreaterThan(6);
      expect(new Set(sizes).size).toBe(2);
      await page.locator('details').evaluate((details) => details.setAttribute('open', ''));
      expect(await page.getByRole('rowheader').count()).toBe(sizes.length - 1);
      expect(await page.getByRole('columnheader').count()).toBeGreaterThan(2);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const drawing = nodes.find(({ role }) => role?.value === 'image');
      expect(String(drawing?.name?.value).split(' ').length).toBeGreaterThan(10);
    }
    await page.close();
  });

  it('the builder shows the codes of a chosen chart in place', async () => {
    const page = await browser.newPage();
    await page.goto(`${siteOrigin}/embed/`);
    const select = page.getByLabel('Choose a chart');
    await select.selectOption({ index: 40 });
    const href = await select.inputValue();
    const codes = page.locator(`#chosen-chart ${new URL(href).hash}[open]`);
    await codes.waitFor();
    expect(page.url()).toBe(`${siteOrigin}/embed/`);
    expect(await codes.locator('button').count()).toBe(1 + WAYS.length * ways);
    const [id = ''] = new URL(href).hash.split('-use');
    expect(await codes.locator('pre').allTextContents()).toEqual(
      [
        ...parsed(sitePage(folder, new URL(href).pathname)).querySelectorAll(
          `[id="${id.slice(1)}-use"] pre`,
        ),
      ].map(({ textContent }) => textContent),
    );
    await page.close();
  });

  it('its scripts may read data, pictures and oEmbed answers', async () => {
    const page = await browser.newPage();
    const other = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end('<title>Another site</title>');
    });
    await page.goto(await listen(other));
    const read = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map(async (address) => {
            const response = await fetch(address);
            return response.ok && (await response.arrayBuffer()).byteLength > 0;
          }),
        ),
      [
        'data/figures.csv',
        'data/figures.json',
        'data/indicators/imd-percentile.csv',
        'data/wards.topojson',
        'embed/map.imd-percentile.2025.png',
        'embed/map.imd-percentile.2025.oembed.json',
      ].map((file) => `${siteOrigin}/${file}`),
    );
    other.close();
    expect(read).toEqual([true, true, true, true, true, true]);
    await page.close();
  });

  it('other pages refuse to be framed', async () => {
    write([`<iframe src="${siteOrigin}/wards/" title="A page"></iframe>`]);
    const page = await openArticle(800, true);
    await page.waitForTimeout(500);
    const frame = page.frames()[1];
    expect(
      await frame?.evaluate(() => document.body.textContent ?? '').catch(() => ''),
    ).not.toContain('Ward');
    await page.context().close();
  });

  it('the first form is whole after a content system took out scripts, styles and frames', async () => {
    const [code = ''] = codesOf('/indicators/imd-percentile/', 'map-imd-percentile-2025');
    // What WordPress leaves a contributor without the right to post raw HTML.
    const kept = sanitizeHtml(code, {
      allowedTags: ['figure', 'img', 'figcaption', 'a', 'p'],
      allowedAttributes: {
        figure: ['class', 'id', 'align'],
        img: ['src', 'alt', 'width', 'height', 'loading'],
        figcaption: ['class', 'id', 'align'],
        a: ['href', 'rel', 'target', 'title'],
      },
    });
    const document = parsed({ html: `<!DOCTYPE html><html><body>${kept}</body></html>` });
    expect(document.querySelector('img')?.getAttribute('alt')?.split(/\s+/).length).toBeGreaterThan(
      15,
    );
    expect(document.body.innerHTML).toBe(
      parsed({ html: `<!DOCTYPE html><html><body>${code}</body></html>` }).body.innerHTML,
    );
    // Of a frame the same leaves an empty block.
    expect(
      sanitizeHtml(codesOf('/indicators/imd-percentile/', 'map-imd-percentile-2025')[ways] ?? ''),
    ).toBe('<div></div>');
    write([kept]);
    const page = await openArticle(600, true);
    const width = await page
      .locator('img')
      .evaluate((img) => (img as HTMLImageElement).naturalWidth);
    expect([160, 2400]).toContain(width);
    await page.context().close();
  });
});
