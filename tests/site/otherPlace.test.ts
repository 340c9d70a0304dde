import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { oddWords } from '../../scripts/england/oddWords.ts';
import { launchBrowser } from '../setup/browser.ts';
import { buildSample, buildSite, leftOut } from '../setup/buildSite.ts';
import { type LinkFaults, linkFaults } from '../setup/linkFaults.ts';
import { oddMachine } from '../setup/oddMachine.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { runCommand } from '../setup/runCommand.ts';
import { serveFolder } from '../setup/serveFolder.ts';
import { type BuiltPage, parsed, sitePage, sitePages } from '../setup/sitePages.ts';
import { watchPage } from '../setup/watchPage.ts';

/*
 * Another district from nothing but its code, below a path: the Isles of Scilly, with five wards that share one
 * neighbourhood, in no county, with no payments, no claims and no co-ops.
 */
const CODE = 'E06000053';
const BASE = '/isles/';
const folder = outputFolder('other-place');
/** What the build asked the network for. */
const log = () => join(folder(), 'network.log');
let site: string;
let env: Readonly<Record<string, string>>;
let pages: readonly BuiltPage[];
/** Their words: a page is read anew whenever its HTML is asked for. */
let texts: { address: string; text: string }[];
let faults: LinkFaults;

beforeAll(async () => {
  const dataDir = join(folder(), 'data');
  site = join(folder(), 'site');
  cpSync('data', dataDir, { recursive: true });
  const made = await runCommand(process.execPath, ['scripts/place.ts', CODE], {
    env: { DATA_DIR: dataDir },
  });
  expect(made.stderr).toBe('');
  env = {
    DATA_DIR: dataDir,
    PLACE: CODE,
    SITE_URL: `https://made.example${BASE}`,
    PICTURES: 'none',
  };
  await buildSite(site, { ...env, ...oddMachine(log()) });
  pages = sitePages(site);
  texts = pages.map((page) => ({ address: page.address, text: textOf(page) }));
  faults = linkFaults(site, BASE);
}, 600_000);

/** Path → fingerprint of every file below a folder. */
function fingerprints(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        relative(root, path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

const textOf = ({ html }: Pick<BuiltPage, 'html'>) =>
  html
    .replaceAll(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, '')
    // Words of one sentence stay together, those of neighbouring cells and paragraphs do not.
    .replaceAll(/<\/?(a|abbr|b|bdi|cite|code|dfn|em|i|small|span|strong|sup|time)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' | ')
    .replaceAll(/&[a-z]+;|&#\d+;/g, '·')
    .replaceAll(/\s+/g, ' ');

describe('the site of another place, below a path', () => {
  it('has its own name and wards, and nothing of the first place', () => {
    expect(pages.length).toBeGreaterThan(1000);
    expect(textOf(sitePage(site, '/'))).toContain('Isles of Scilly');
    expect(pages.filter(({ kind }) => kind === 'ward').length).toBe(5);
    const foreign = pages.filter(({ html }) => /Preston(?! Model)|Lancashire/.test(html));
    expect(foreign.map(({ address }) => address)).toEqual([]);
  });

  it('is built byte for byte the same in another folder, time zone and language, without a network', async () => {
    expect(existsSync(log()) ? readFileSync(log(), 'utf8') : '').toBe('');
    const second = join(folder(), 'second');
    await buildSample('some of each route', second, env);
    const made = fingerprints(second);
    const whole = fingerprints(site);
    // It lists the pages that were built.
    for (const files of [made, whole]) delete files['sitemap-0.xml'];
    for (const address of leftOut(second))
      delete whole[join(address.slice(1), address.endsWith('/') ? 'index.html' : '')];
    expect(Object.keys(made).length).toBeGreaterThan(150);
    expect(made).toEqual(whole);
  });

  it('has links that lead to its own pages and files', () => {
    expect(faults.linkCount).toBeGreaterThan(10_000);
    expect(faults.links.filter((fault) => !fault.endsWith('.png'))).toEqual([]);
    const { links: _, linkCount: __, ...others } = faults;
    expect(others).toEqual({ ids: [], references: [], foreign: [], handlers: [] });
  });

  it.each([
    ['a value that is none', /\b(NaN|undefined|null|Infinity)\b|\[object/],
    ['a number that does not fit its noun', /\bno are\b|\b(one|1) [a-z-]+s (are|have|were)\b/],
    ['a name without its article', /\b(of|in|from|for) Isles of Scilly\b/],
    ['a county', /rest of the county|county council/],
    ['two marks or a gap before one', /\.\.|,,| [,;.](?= |$)/],
  ])('never says %s', (_what, pattern) => {
    const found = texts.flatMap(({ address, text }) => {
      const at = text.search(pattern);
      return at === -1 ? [] : [`${address}: ${text.slice(Math.max(0, at - 60), at + 60)}`];
    });
    // The same fault of a template is on a thousand pages: a few are enough.
    expect(found.slice(0, 10)).toEqual([]);
  });

  it('never says what no text of a district may hold', () => {
    const found = new Set(
      texts.flatMap(({ text }) => text.split(' | ').flatMap((part) => oddWords(part.trim()) ?? [])),
    );
    expect([...found]).toEqual([]);
  });

  it('says on the page about money that nothing is held, and offers the template', () => {
    const page = parsed(sitePage(site, '/spend/'));
    expect(page.querySelector('.lead')?.textContent).toContain(
      'No published payments of the council and no study',
    );
    expect(page.querySelectorAll('main svg, main a[href*="/figures/"]').length).toBe(0);
    expect(page.querySelector('a[download]')).not.toBeNull();
    for (const ward of pages.filter(({ kind }) => kind === 'ward'))
      expect(parsed(ward).querySelector('#money')).toBeNull();
  });

  it('gives the addresses it is served at in files, codes and feeds', () => {
    for (const path of ['data/figures.csv', 'changes/feed.atom', 'data/catalog.jsonld']) {
      const addresses =
        readFileSync(join(site, path), 'utf8').match(/https:\/\/made\.example\/[^"<,\s]*/g) ?? [];
      expect(addresses.length, path).toBeGreaterThan(0);
      expect(addresses.filter((each) => !each.startsWith(`https://made.example${BASE}`))).toEqual(
        [],
      );
    }
  });

  it('is found and read in a browser', { timeout: 120_000 }, async () => {
    const served = await serveFolder(site, Promise.resolve(), BASE);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const seen = watchPage(page, served.origin);
      await page.goto(`${served.origin}${BASE}`);
      await page.locator('main .find-box input').fill('St Mary');
      await page.locator('.find-answers a').first().click();
      await page.waitForURL(`**${BASE}wards/st-marys/`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('St Mary’s');
      // A chart of one's own takes its files from below the path too.
      await page.goto(`${served.origin}${BASE}explore/?indicator=income-deprived-share`);
      await page.locator('#buttons button').first().waitFor();
      // All wards share one neighbourhood, so none is highest.
      expect(await page.locator('#chosen-headline').textContent()).toBe(
        'On a low income: all at 6.0%',
      );
      expect(seen).toEqual([]);
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
