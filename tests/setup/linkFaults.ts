import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { leftOut } from './buildSite.ts';
import { sitePages } from './sitePages.ts';

/** Attributes that name elements of the same page. */
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'];
/** Elements and attributes that make a browser fetch something by itself. */
const FETCHED = new Set(
  'img script iframe source video audio embed object image use link'.split(' '),
);
const ADDRESSES = ['src', 'href', 'xlink:href', 'data', 'poster', 'srcset'];
/** Links a browser does not follow by itself. */
const NAMED_ONLY = ['canonical', 'alternate', 'license', 'prev', 'next'];

/** What is wrong with a site, as "page: what". */
export interface LinkFaults {
  /** Links within the site that lead to no file, or to no element of it. */
  links: string[];
  /** Ids that stand twice on a page. */
  ids: string[];
  /** Names of elements that are not there. */
  references: string[];
  /** What would be fetched from elsewhere. */
  foreign: string[];
  /** Scripts in attributes. */
  handlers: string[];
  /** How many links were followed. */
  linkCount: number;
}

/** Reads every page of a site that is built for the path `base`, tag by tag: a tree of each would take a minute. */
export function linkFaults(folder: string, base = '/'): LinkFaults {
  const faults: LinkFaults = {
    links: [],
    ids: [],
    references: [],
    foreign: [],
    handlers: [],
    linkCount: 0,
  };
  const unbuilt = new Set(leftOut(folder));
  /** A folder counts only with its slash: without, a host has to redirect. */
  const isSiteFile = (pathname: string) => {
    if (!pathname.startsWith(base)) return false;
    const inFolder = pathname.slice(base.length - 1);
    const path = join(folder, inFolder.endsWith('/') ? `${inFolder}index.html` : inFolder);
    return unbuilt.has(inFolder) || (existsSync(path) && statSync(path).isFile());
  };
  const idsOf = new Map<string, Set<string>>();
  const links: { from: string; address: string; target: URL }[] = [];
  for (const page of sitePages(folder)) {
    const from = `http://site${base.slice(0, -1)}${page.address}`;
    const ids = new Set<string>();
    const references: { name: string; value: string }[] = [];
    const onTag = (tag: string, attributes: Readonly<Record<string, string>>) => {
      const isFetched = FETCHED.has(tag) && !NAMED_ONLY.includes(attributes['rel'] ?? '');
      for (const [name, value] of Object.entries(attributes)) {
        if (name === 'id') {
          if (ids.has(value)) faults.ids.push(`${page.address}: ${value}`);
          ids.add(value);
        }
        if (/^on/i.test(name) || /^\s*javascript:/i.test(value))
          faults.handlers.push(`${page.address}: ${name}="${value}"`);
        if (REFERENCES.includes(name)) references.push({ name, value });
        if (/url\(\s*['"]?(?!#)/i.test(value)) faults.foreign.push(`${page.address}: ${value}`);
        const isFollowed = tag === 'a' && name === 'href' && !/^(https?:|mailto:)/.test(value);
        const isAsked = isFetched && ADDRESSES.includes(name);
        if (isFollowed || (isAsked && /^(\/(?!\/)|#)/.test(value)))
          links.push({ from: page.address, address: value, target: new URL(value, from) });
        else if (isAsked) faults.foreign.push(`${page.address}: ${value}`);
      }
    };
    new Parser({ onopentag: onTag }).end(page.html);
    for (const { name, value } of references) {
      for (const id of value.split(/\s+/))
        if (!ids.has(id)) faults.references.push(`${page.address}: ${name}="${value}"`);
    }
    idsOf.set(new URL(from).pathname, ids);
  }
  faults.linkCount = links.length;
  const isFile = new Map<string, boolean>();
  for (const { from, address, target } of links) {
    const { pathname, hash } = target;
    if (!isFile.has(pathname)) isFile.set(pathname, isSiteFile(pathname));
    const id = decodeURIComponent(hash.slice(1));
    const isSound = isFile.get(pathname) === true && (id === '' || idsOf.get(pathname)?.has(id));
    if (!isSound) faults.links.push(`${from}: ${address}`);
  }
  return faults;
}
