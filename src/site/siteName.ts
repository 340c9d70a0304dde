import type { Place } from '../model/Place.ts';

/** What the site is called: "Preston community wealth". */
export function siteNameOf({ name }: Pick<Place, 'name'>): string {
  return `${name} community wealth`;
}
