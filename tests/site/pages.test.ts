import { describe, expect, inject, it } from 'vitest';
import { leadsElsewhere, pageKind } from '../../scripts/pageKind.ts';
import { headerRules } from '../setup/headerRules.ts';
import { find, htmlTree, textIn } from '../setup/htmlTree.ts';
import { parsed, sitemapAddresses, sitePage, sitePages } from '../setup/sitePages.ts';
import { siteDistrict, wardCodes } from './siteData.ts';

const folder = inject('siteFolder');
const origin = inject('siteOrigin');
const addresses = sitemapAddresses(folder);
const pages = sitePages(folder);
const rules = headerRules(folder);

/** The part of the public contract this stage builds. */
const PROMISED = [
  ...['/', '/wards/', '/indicators/', '/methodology/', '/sources/', '/glossary/', '/data/'],
  ...['/about/', '/accessibility/', '/changes/', '/data/api/'],
];

describe('pages', () => {
  it('of a figure that maps of wards draw count those wards, not their pages', () => {
    const [ward] = wardCodes();
    for (const [code, words] of [
      [siteDistrict().code, /and the pages of 16 wards\./],
      [ward, /and the pages of 15 other wards\./],
    ] as const)
      expect(
        parsed(sitePage(folder, `/figures/imd-percentile/${code}/2025/`)).body.textContent,
      ).toMatch(words);
  });

  it('of the sitemap are all there, whole', () => {
    expect(addresses.length).toBeGreaterThan(1000);
    expect(new Set(addresses).size).toBe(addresses.length);
    const whole = new Set(
      pages.filter(({ html }) => html.includes('</html>')).map(({ address }) => address),
    );
    expect(addresses.filter((address) => !whole.has(address))).toEqual([]);
  });

  it('stand in the sitemap, all but those that lead elsewhere', () => {
    const listed = new Set(addresses);
    const left = pages.map(({ address }) => address).filter((path) => !listed.has(path));
    const isListed = (path: string) =>
      !/ frame$/.test(pageKind(path)) && !leadsElsewhere(pageKind(path));
    expect(left.filter(isListed)).toEqual(['/404.html']);
    for (const { html, kind, address } of pages) {
      const isUnlisted = leadsElsewhere(kind) || ['not found', 'explorer frame'].includes(kind);
      expect(html.includes('content="noindex"'), address).toBe(isUnlisted);
      // A frame names the page it belongs to, and its header keeps it out of indexes.
      if (['chart frame', 'fixed frame'].includes(kind)) {
        expect(html).toMatch(/<link rel="canonical" href="[^"]+">/);
        const said = rules.flatMap(({ fits, headers }) =>
          fits(address) ? (headers['X-Robots-Tag'] ?? []) : [],
        );
        expect(said, address).toEqual(['noindex']);
      }
    }
  });

  it('of the public contract are there', () => {
    for (const address of PROMISED) expect(addresses).toContain(address);
    expect(pages.filter(({ kind }) => kind === 'ward').length).toBe(16);
    expect(pages.filter(({ kind }) => kind === 'ward code').length).toBe(16);
    expect(pages.filter(({ kind }) => kind === 'indicator').length).toBeGreaterThanOrEqual(17);
  });

  it('of a ward’s code lead to the ward’s name, with and without a reader’s help', () => {
    for (const page of pages.filter(({ kind }) => kind === 'ward code')) {
      const document = parsed(page);
      const target = document.querySelector('main a')?.getAttribute('href') ?? '';
      const refresh = document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
      expect(refresh).toBe(`0; url=${target}`);
      expect(target).toMatch(/^\/wards\/[a-z-]+\/$/);
      const ward = parsed(sitePage(folder, target));
      expect(ward.querySelector('h1')?.textContent).toBe(document.querySelector('h1')?.textContent);
      expect(ward.querySelector('main')?.textContent).toContain(
        page.address.slice('/wards/'.length, -1),
      );
    }
  });

  it('of a single fifth lead to its anchor on the page of all five', () => {
    const moved = pages.filter(({ address }) => address.startsWith('/figures/imd-fifth-'));
    expect(moved.length).toBe(5 * pages.filter(({ kind }) => kind === 'fifths').length);
    for (const page of moved) {
      const [, fifth = '', area = ''] = /figures\/([^/]+)\/(.+)$/.exec(page.address) ?? [];
      const target = `/figures/imd-fifths/${area}#${fifth}`;
      expect(page.html).toContain(`content="0; url=${target}"`);
      expect(parsed(page).querySelector('main a')?.getAttribute('href')).toBe(target);
    }
  });

  it('that do not exist are said not to', async () => {
    const response = await fetch(`${origin}/wards/nowhere/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no such page');
  });

  it('each have one heading, a title and a description of their own, and name their own address', () => {
    const titles = new Map<string, string>();
    for (const page of pages.filter(
      ({ kind }) => !leadsElsewhere(kind) && kind !== 'not found' && !/ frame$/.test(kind),
    )) {
      // Of thousands of pages the body is parsed of some alone, by other tests.
      const [head = '', body = ''] = page.html.split('</head>');
      expect(body.match(/<h1[\s>]/g)?.length, page.address).toBe(1);
      const document = htmlTree(`${head}</head></html>`);
      const title = textIn(find('title', document)) ?? '';
      expect(titles.get(title), `${title} is the title of ${page.address} too`).toBeUndefined();
      titles.set(title, page.address);
      const description = find('meta[name=description]', document)?.attribs['content'];
      expect(description?.length ?? 0, page.address).toBeGreaterThan(40);
      const canonical = find('link[rel=canonical]', document)?.attribs['href'] ?? '';
      expect(new URL(canonical).pathname).toBe(page.address);
    }
  });
});
