import { INDICATORS } from '../../indicators/registry.ts';
import { formerWardSentence, formerWards } from '../../site/find/formerWardWords.ts';
import { TERMS } from '../../site/glossary/terms.ts';
import { neighbourhoodPages } from '../../site/neighbourhood/neighbourhoodPages.ts';
import type { Site } from '../../site/Site.ts';
import { wardPages } from '../../site/ward/wardPages.ts';
import { sourceById } from '../../tables/sourceById.ts';
import { halvesOf } from './postcodeLists.ts';

/** Something of the site with a name and an address. */
export interface Findable {
  kind: 'page' | 'ward' | 'former ward' | 'indicator' | 'claim' | 'word';
  name: string;
  href: string;
  /** What the reader learns besides, e.g. what became of a former ward. */
  note?: string;
  /** Other words it is found by. */
  also?: string;
}

/** All that the box for finding knows by name, as `/find/index.json`. */
export interface FindIndex {
  place: string;
  /** e.g. "October 2025"; null where the place has no table of postcodes. */
  postcodesOf: string | null;
  /** Outward codes of the place, each with a list of postcodes. */
  outwards: string[];
  /** Ward code → name and address. */
  wards: Record<string, { name: string; href: string }>;
  /** LSOA code → plain name; its page is /neighbourhoods/<code>/. */
  neighbourhoods: Record<string, string>;
  entries: Findable[];
}

/** Pages that every site has, by what they are about, and other words for it; they stand before the indicators of the same name. */
const PAGES = [
  ['Money kept local', '/spend/', 'spending payments suppliers procurement'],
  ['Co-ops', '/co-ops/', 'cooperatives ownership'],
  ['Compare wards', '/compare/', ''],
  ['Briefings for a meeting (PDF)', '/briefings/', ''],
  ['Make your own chart', '/explore/', ''],
  ['Data to download', '/data/', 'CSV Excel API'],
  ['Fact checks: claims set against the data', '/claims/', ''],
  [
    'Context: pay, work, poverty and well-being',
    '/context/',
    'jobs employment unemployment wages income claimants benefits child children wellbeing',
  ],
  ['Methods: how the figures are made', '/methodology/', ''],
  ['Sources and licences', '/sources/', ''],
  ['Words explained: a glossary', '/glossary/', ''],
] as const;

export function findIndex(site: Site): FindIndex {
  const { place, postcodes, formerWards: parts } = site.tables.place;
  const pages = wardPages(site);
  const byCode = new Map(pages.map((page) => [page.code, page]));
  const wardName = (code: string) => byCode.get(code)?.name ?? code;
  const shown = new Set(site.figures.all.map(({ indicator }) => indicator));
  const entries: Findable[] = [
    ...pages.map(({ name, href }): Findable => ({ kind: 'ward', name, href })),
    ...PAGES.map(([name, href, also]): Findable => ({ kind: 'page', name, href, also })),
    ...formerWards(parts).map(
      (ward): Findable => ({
        kind: 'former ward',
        name: ward.name,
        href: `/find/#${ward.code}`,
        note: formerWardSentence(ward, wardName),
      }),
    ),
    ...INDICATORS.filter(({ id }) => shown.has(id)).map(
      ({ id, title, shortTitle }): Findable => ({
        kind: 'indicator',
        name: title,
        href: `/indicators/${id}/`,
        also: shortTitle,
      }),
    ),
    ...(site.tables.claims?.claims ?? []).map(
      ({ id, claim }): Findable => ({ kind: 'claim', name: claim, href: `/claims/${id}/` }),
    ),
    ...TERMS.map(
      ({ id, term }): Findable => ({ kind: 'word', name: term, href: `/glossary/#${id}` }),
    ),
  ];
  return {
    place: place.name,
    postcodesOf:
      postcodes.size === 0 ? null : sourceById(site.tables.sources, 'code-point-postcodes').edition,
    outwards: [...new Set([...postcodes.keys()].map((postcode) => halvesOf(postcode)[0]))].sort(),
    wards: Object.fromEntries(pages.map(({ code, name, href }) => [code, { name, href }])),
    neighbourhoods: Object.fromEntries(
      neighbourhoodPages(site).map(({ code, name }) => [code, name]),
    ),
    entries,
  };
}
