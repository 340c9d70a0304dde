import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { parsed, sitePages } from '../setup/sitePages.ts';

const folder = inject('siteFolder');
/** Attributes that name elements of the same page. */
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'];
/** Elements and attributes that make a browser fetch something by itself. */
const FETCHED = 'img, script, iframe, source, video, audio, embed, object, image, use, link';
const ADDRESSES = ['src', 'href', 'xlink:href', 'data', 'poster', 'srcset'];
/** Links a browser does not follow by itself. */
const NAMED_ONLY = ['canonical', 'alternate', 'license', 'prev', 'next'];

/** What is wrong, as "page: what"; filled in one pass, for reading 1,300 pages takes the time. */
const faults = {
  links: [] as string[],
  ids: [] as string[],
  references: [] as string[],
  foreign: [] as string[],
  handlers: [] as string[],
};
let linkCount = 0;

beforeAll(() => {
  const idsOf = new Map<string, Set<string>>();
  const links: { from: string; address: string; target: URL }[] = [];
  for (const page of sitePages(folder)) {
    const document = parsed(page);
    const ids = new Set<string>();
    for (const element of document.querySelectorAll('[id]')) {
      if (ids.has(element.id)) faults.ids.push(`${page.address}: ${element.id}`);
      ids.add(element.id);
    }
    idsOf.set(page.address, ids);
    for (const element of document.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        const value = element.getAttribute(name) ?? '';
        if (/^on/i.test(name) || /^\s*javascript:/i.test(value))
          faults.handlers.push(`${page.address}: ${name}="${value}"`);
        if (REFERENCES.includes(name)) {
          for (const id of value.split(/\s+/))
            if (!ids.has(id)) faults.references.push(`${page.address}: ${name}="${value}"`);
        }
        if (/url\(\s*['"]?(?!#)/i.test(value)) faults.foreign.push(`${page.address}: ${value}`);
      }
    }
    for (const element of document.querySelectorAll(FETCHED)) {
      if (NAMED_ONLY.includes(element.getAttribute('rel') ?? '')) continue;
      for (const name of ADDRESSES) {
        const address = element.getAttribute(name);
        if (address === null) continue;
        if (/^(\/(?!\/)|#)/.test(address))
          links.push({ from: page.address, address, target: inSite(address, page.address) });
        else faults.foreign.push(`${page.address}: ${address}`);
      }
    }
    for (const element of document.querySelectorAll('a[href]')) {
      const address = element.getAttribute('href') ?? '';
      if (/^(https?:|mailto:)/.test(address)) continue;
      links.push({ from: page.address, address, target: inSite(address, page.address) });
    }
  }
  linkCount = links.length;
  const isFile = new Map<string, boolean>();
  for (const { from, address, target } of links) {
    const { pathname, hash } = target;
    if (!isFile.has(pathname)) isFile.set(pathname, isSiteFile(pathname));
    const id = decodeURIComponent(hash.slice(1));
    const isSound = isFile.get(pathname) === true && (id === '' || idsOf.get(pathname)?.has(id));
    if (!isSound) faults.links.push(`${from}: ${address}`);
  }
});

function inSite(address: string, from: string): URL {
  return new URL(address, `http://site${from}`);
}

/** A folder counts only with its slash: without, a host has to redirect. */
function isSiteFile(pathname: string): boolean {
  const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return existsSync(path) && statSync(path).isFile();
}

describe('on every page', () => {
  it('each link within the site leads to a file and, with #, to an element', () => {
    expect(linkCount).toBeGreaterThan(10_000);
    expect(faults.links).toEqual([]);
  });

  it('an id stands once', () => {
    expect(faults.ids).toEqual([]);
  });

  it('what is named by an id is there', () => {
    expect(faults.references).toEqual([]);
  });

  it('nothing is fetched from elsewhere', () => {
    expect(faults.foreign).toEqual([]);
  });

  it('there is no script in an attribute', () => {
    expect(faults.handlers).toEqual([]);
  });
});

describe('style sheets and scripts', () => {
  it('ask nothing of another host', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const found = files
      .filter((file) => /\.(css|js|svg)$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8').replaceAll(
          'http://www.w3.org/2000/svg',
          '',
        );
        return [
          ...text.matchAll(/(url\(\s*['"]?|@import\s+['"]?|['"])(https?:)?\/\/[^'")\s]+/g),
        ].map(([match]) => `${file}: ${match}`);
      });
    expect(found).toEqual([]);
  });
});
