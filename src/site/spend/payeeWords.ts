import { type LocatedPayee, supplierName } from '../../indicators/spend/locatedPayees.ts';
import type { Owner } from '../../indicators/spend/spendOwners.ts';
import type { MoneyPart } from '../../indicators/spend/spendRings.ts';
import type { AddressBasis, OwnerClass } from '../../model/Supplier.ts';
import type { Site } from '../Site.ts';

/** Who was paid, as a page may name it: a person never, whatever was published. */
export function payeeName(payee: LocatedPayee): string {
  switch (payee.payeeKind) {
    case 'individual':
      return 'Private individuals, not named here';
    case 'redacted':
      return 'Payees the council withheld';
    case 'unnamed':
      return 'Payees without a name';
    case 'organisation':
      return supplierName(payee);
  }
}

/** Whom money goes to, by owner, as a row of a picture names it. */
export const OWNERS_PAID: Readonly<Record<Owner, string>> = {
  members: 'Societies owned by their members',
  employees: 'Firms owned by their employees',
  charity: 'Charities, and firms owned by a charity or trust',
  'public-body': 'Public bodies',
  'listed-company': 'Listed companies, and firms they own',
  others: 'Owned privately or by others',
  unknown: 'Owner not known',
};

/** The names of the areas round a place. */
export interface AreaNames {
  district: string;
  county: string | null;
  region: string | null;
}

export function areaNames({ tables }: Pick<Site, 'tables'>): AreaNames {
  const { place } = tables.place;
  const region = tables.spend.regions.get(place.code)?.regionName ?? null;
  return { district: place.name, county: place.county, region };
}

/** Where the money goes, in words: "In Preston", "Rest of Lancashire", "Place not known". */
export function moneyPlaceInWords(where: MoneyPart, names: AreaNames): string {
  switch (where) {
    case 'district':
      return `In ${names.district}`;
    case 'county':
      return `Rest of ${names.county ?? 'the county'}`;
    case 'region':
      return `Rest of ${regionInWords(names.region)}`;
    case 'uk':
      return 'Rest of the UK';
    case 'abroad':
      return 'Abroad';
    case 'elsewhere':
      return `Not in ${names.district}, place not known`;
    case 'doubtful':
      return 'Known payees in doubt';
    case 'weak':
      return 'Weak evidence of a place';
    case 'unlocated':
      return 'Place not known';
    case 'redacted':
      return 'Payee withheld';
  }
}

/** Where a payee is, or perhaps is where the evidence is weak: "Perhaps in Preston". */
export function payeePlaceInWords(
  { place, likelyRing }: Pick<LocatedPayee, 'place' | 'likelyRing'>,
  names: AreaNames,
): string {
  if (place !== 'weak' || likelyRing === null) return moneyPlaceInWords(place, names);
  const words = moneyPlaceInWords(likelyRing, names);
  return `Perhaps ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** Most regions bear an article: "the North West", but "London". */
function regionInWords(region: string | null): string {
  if (region === null) return 'the region';
  return /^(London|Yorkshire)/.test(region) ? region : `the ${region}`;
}

/** What kind of address a location rests on. */
export const BASIS_IN_WORDS: Readonly<Record<AddressBasis, string>> = {
  'registered-office': 'registered office',
  'head-office': 'head office',
  branch: 'branch',
  premises: 'premises',
  town: 'town only',
  published: 'address as the body publishes it',
};

/** Owners as a reader knows them; nothing is said where the evidence says nothing. */
export const OWNER_IN_WORDS: Readonly<Record<OwnerClass, string>> = {
  'charitable trust': 'Owned by a charitable trust',
  employees: 'Owned by its employees',
  'registered society': 'A registered society, owned by its members',
  charity: 'A charity, owned by nobody',
  'public body': 'A public body',
  'listed company': 'A company listed on a stock exchange',
  private: 'Privately owned',
  unknown: 'Not known',
};

/** One piece of evidence: an address of the web to follow, or words. Anything but http and https stays words. */
export function evidenceLink(evidence: string): { text: string; href?: string } {
  if (!/^https?:\/\//i.test(evidence) || !URL.canParse(evidence)) return { text: evidence };
  const { protocol, hostname, href } = new URL(evidence);
  if (protocol !== 'https:' && protocol !== 'http:') return { text: evidence };
  return { text: hostname.replace(/^www\./, ''), href };
}
