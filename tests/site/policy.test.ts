import { describe, expect, inject, it } from 'vitest';
import { leadsElsewhere } from '../../scripts/pageKind.ts';
import { cspHash } from '../../src/publish/cspHash.ts';
import { headerRules } from '../setup/headerRules.ts';
import { find, findAll, type HtmlTree, htmlTree, textIn } from '../setup/htmlTree.ts';
import { onePageOfEachKind, sitePages } from '../setup/sitePages.ts';

const folder = inject('siteFolder');
const pages = sitePages(folder);
const isFrame = (kind: string) => / frame$/.test(kind);
/** A chart of a reader’s own is drawn in its frame. */
const hasScript = (kind: string) => !isFrame(kind) || kind === 'explorer frame';

/** Directive → its sources, of a page's own policy. */
function policyOf(document: HtmlTree): Map<string, string[]> {
  const meta = find('meta[http-equiv="content-security-policy" i]', document);
  const directives = (meta?.attribs['content'] ?? '').split(';');
  return new Map(
    directives.flatMap((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return name === '' ? [] : [[name, sources] as const];
    }),
  );
}

describe('the policy of a page', () => {
  it('allows its own files, and what is inline by its hash', () => {
    const faults: string[] = [];
    for (const { address, kind, html } of onePageOfEachKind(folder)) {
      if (leadsElsewhere(kind)) continue;
      const document = htmlTree(html);
      const policy = policyOf(document);
      if (policy.get('default-src')?.join() !== "'none'") faults.push(`${address}: default`);
      if ([...policy.values()].flat().some((source) => /unsafe|\*|:\/\//.test(source)))
        faults.push(`${address}: lets in more than its own`);
      if (hasScript(kind) !== policy.has('script-src')) faults.push(`${address}: script`);
      const [before = ''] = html.split(/<meta http-equiv="content-security-policy"/i);
      if (/<(script(?! type="application)|link rel="stylesheet")/.test(before))
        faults.push(`${address}: policy after what it rules`);
      // Slots of the head stand before the policy, so that a browser would not say that a hash is missing.
      for (const style of findAll('style', document))
        if (!policy.get('style-src')?.includes(`'${cspHash(textIn(style) ?? '')}'`))
          faults.push(`${address}: style without its hash`);
    }
    expect(faults).toEqual([]);
  });

  it('needs no exception: no page has style attributes, handlers in attributes, or anything after its end', () => {
    const faults = pages.flatMap(({ address, html }) => {
      const tags = html.replaceAll(/>[^<]*/g, '>');
      const found = /\s(style|on[a-z]+)=/.exec(tags)?.[0] ?? /<\/html>\s*\S/.exec(html)?.[0];
      return found === undefined ? [] : [`${address}: ${found.trim()}`];
    });
    expect(faults).toEqual([]);
  });
});

describe('headers', () => {
  const rules = headerRules(folder);
  const headersOf = (address: string) =>
    rules.filter(({ fits }) => fits(address)).flatMap(({ headers }) => Object.entries(headers));

  it('name each header once for any address, since rules that fit are added to each other', () => {
    const addresses = [
      ...pages.map(({ address }) => address),
      ...['/embed/x.png', '/releases/2026.1/embed/x/', '/releases/2026.1/embed/x.svg'],
      ...['/briefings/preston.pdf', '/_astro/Page.css', '/data/figures.csv'],
    ];
    const faults = addresses.flatMap((address) => {
      const names = headersOf(address).map(([name]) => name.toLowerCase());
      return new Set(names).size === names.length ? [] : [address];
    });
    expect(faults).toEqual([]);
  });

  it('let pages for frames be framed, and no other page', () => {
    const faults: string[] = [];
    for (const { address, kind } of pages) {
      const headers = new Map(headersOf(address));
      // A browser heeds frame-ancestors alone where there is both.
      const ancestors = headers.get('Content-Security-Policy');
      const isFramed = ancestors === 'frame-ancestors *';
      const denies = ancestors === undefined && headers.get('X-Frame-Options') === 'DENY';
      if (!(isFrame(kind) ? isFramed : denies)) faults.push(address);
      if (headers.get('X-Content-Type-Options') !== 'nosniff') faults.push(`${address}: type`);
      if (headers.get('Access-Control-Allow-Origin') !== '*') faults.push(`${address}: origin`);
    }
    expect(faults).toEqual([]);
  });
});
