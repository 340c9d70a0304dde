import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageKind } from '../../scripts/pageKind.ts';
import { parseHTML } from '../../src/charts/plainDom.ts';
import { memoize } from '../../src/model/memoize.ts';

export interface BuiltPage {
  /** e.g. "/wards/ashton/"; a page that is no index has its file name: "/404.html". */
  address: string;
  kind: string;
  /** Its bytes. */
  size: number;
  /** Read when it is asked for: a site has a hundred megabytes of pages. */
  html: string;
}

/** Every page of a built site; the ten thousand files are listed once for all tests of a process. */
export const sitePages = memoize((folder: string): readonly BuiltPage[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => pageOf(folder, file)),
);

function pageOf(folder: string, file: string): BuiltPage {
  const address = `/${file}`.replace(/\/index\.html$/, '/');
  const path = join(folder, file);
  return {
    address,
    kind: pageKind(address),
    size: statSync(path).size,
    get html() {
      return readFileSync(path, 'utf8');
    },
  };
}

/** The page at an address; throws where there is none. */
export function sitePage(folder: string, address: string): BuiltPage {
  return pageOf(folder, join(address.slice(1), 'index.html'));
}

/**
 * One page of each kind, of today's frames one for each kind of chart; always the one with the most bytes, where most
 * can go wrong. A frame fixed at a release is that of today with other words.
 */
export function onePageOfEachKind(folder: string): BuiltPage[] {
  const largest = new Map<string, BuiltPage>();
  for (const page of sitePages(folder)) {
    const [, chart = ''] = /^\/embed\/([a-z]+)\./.exec(page.address) ?? [];
    const kind = `${page.kind} ${chart}`;
    if (page.size > (largest.get(kind)?.size ?? 0)) largest.set(kind, page);
  }
  return [...largest.values()];
}

/** Addresses in the sitemap, without the origin it was built for. */
export function sitemapAddresses(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .sort()
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
    ])
    .map((match) => new URL(match[1] ?? '').pathname);
}

export function parsed({ html }: Pick<BuiltPage, 'html'>): Document {
  return parseHTML(html).document;
}
