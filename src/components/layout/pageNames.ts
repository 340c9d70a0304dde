import { INDICATORS } from '../../indicators/registry.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../../site/Site.ts';
import { wardPages } from '../../site/ward/wardPages.ts';
import { FOOTER_NAVIGATION, MAIN_NAVIGATION } from './navigation.ts';

/** Address → what a page is called in a list: its ward, its indicator, or its name in the navigation. */
export const pageNames = memoize(
  (site: Site): ReadonlyMap<string, string> =>
    new Map([
      ...[...MAIN_NAVIGATION, ...FOOTER_NAVIGATION].map(({ href, label }): [string, string] => [
        href,
        label,
      ]),
      ...wardPages(site).flatMap(({ href, name }): [string, string][] => [
        [href, `${name} ward`],
        [`${href}beside/`, `${name} beside other wards`],
      ]),
      ...INDICATORS.map(({ id, title }): [string, string] => [`/indicators/${id}/`, title]),
    ]),
);
