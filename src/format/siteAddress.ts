/**
 * The full address of a page or file of the site. A path counts from the root of the site, which may itself stand
 * below a path of its host: "/wards/" of "https://example.org/community-wealth/" is
 * "https://example.org/community-wealth/wards/".
 */
export function siteAddress(path: string, site: URL | string | undefined): URL {
  const root = new URL(site ?? '');
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
