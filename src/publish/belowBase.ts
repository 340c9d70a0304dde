/** Attributes that hold an address of the site, counted from its root. */
const ADDRESS = /(\s(?:href|src|action|data-state|data-start)="|\scontent="0; url=)\/(?!\/)/g;

/**
 * A page written for the root of a host → the same for a site below a path of it, e.g. `base` "/community-wealth/".
 * All parts of the site name addresses from its root ("/wards/"); this one place moves them, so that nobody
 * has to think of it. What Astro adds itself (its hashed files) is below the path already.
 */
export function belowBase(html: string, base: string): string {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return html.replaceAll(ADDRESS, (found, before: string, at: number) =>
    html.startsWith(`${folder}_astro/`, at + before.length) ? found : `${before}${folder}`,
  );
}
