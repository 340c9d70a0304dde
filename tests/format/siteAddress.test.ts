import { describe, expect, it } from 'vitest';
import { siteAddress, sitePath } from '../../src/format/siteAddress.ts';
import { belowBase } from '../../src/publish/belowBase.ts';

const SITE = new URL('https://example.org/community-wealth/');

describe('an address of the site', () => {
  it('stands below the path of the site', () => {
    expect(siteAddress('/wards/', SITE).href).toBe('https://example.org/community-wealth/wards/');
    expect(siteAddress('/', SITE).href).toBe('https://example.org/community-wealth/');
    expect(siteAddress('/co-ops/#R1', 'https://example.org/a').href).toBe(
      'https://example.org/a/co-ops/#R1',
    );
    expect(siteAddress('/wards/', 'http://localhost:4321').href).toBe(
      'http://localhost:4321/wards/',
    );
  });

  it('comes back from the address of a page', () => {
    expect(sitePath(siteAddress('/wards/', SITE), SITE)).toBe('/wards/');
    expect(sitePath(new URL('https://example.org/wards/'), new URL('https://example.org'))).toBe(
      '/wards/',
    );
    expect(sitePath(siteAddress('/', SITE), SITE)).toBe('/');
  });
});

describe('a page below a path', () => {
  const moved = (html: string) => belowBase(html, '/community-wealth/');

  it('has every address of the site moved, and no other', () => {
    expect(moved('<a href="/wards/">')).toBe('<a href="/community-wealth/wards/">');
    expect(moved('<a class="x" href="/">')).toBe('<a class="x" href="/community-wealth/">');
    expect(moved('<form action="/compare/">')).toBe('<form action="/community-wealth/compare/">');
    expect(moved('<meta http-equiv="refresh" content="0; url=/wards/a/">')).toBe(
      '<meta http-equiv="refresh" content="0; url=/community-wealth/wards/a/">',
    );
    for (const kept of [
      '<a href="//example.org/">',
      '<a href="#here">',
      '<a href="figure.json">',
      '<a href="https://example.org/wards/">',
      '<p>href="/wards/"</p>'.replace(' ', ''),
      '<textarea>&lt;img src=&quot;/embed/&quot;&gt;</textarea>',
    ])
      expect(moved(kept)).toBe(kept);
  });

  it('keeps what the bundler has placed below it already', () => {
    const script = '<script type="module" src="/community-wealth/_astro/a.js"></script>';
    expect(moved(script)).toBe(script);
    // A page of the site that is called as the path is moved all the same.
    expect(belowBase('<a href="/data/api/">', '/data/')).toBe('<a href="/data/data/api/">');
  });
});
