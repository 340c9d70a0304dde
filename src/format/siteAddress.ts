import { sure } from '../model/sure.ts';

/**
 * The full address of a page or file of the site. A path counts from the root of the site, which may itself stand
 * below a path of its host: "/wards/" of "https://example.org/community-wealth/" is
 * "https://example.org/community-wealth/wards/".
 */
export function siteAddress(path: string, site: URL | string | undefined): URL {
  const root = new URL(sure(site, 'address of the site in astro.config.mjs'));
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  return new URL(path.replace(/^\/+/, ''), root);
}

/** The other way round: what a page's address is from the root of the site, e.g. "/wards/". */
export function sitePath(address: URL, site: URL | undefined): string {
  const below = (site?.pathname ?? '/').replace(/\/$/, '');
  return address.pathname.startsWith(`${below}/`)
    ? address.pathname.slice(below.length)
    : address.pathname;
}
