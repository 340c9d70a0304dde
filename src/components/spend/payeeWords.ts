import type { LocatedPayee } from '../../indicators/spend/locatedPayees.ts';
import type { Place } from '../../model/Place.ts';
import type { AddressBasis, OwnerClass } from '../../model/Supplier.ts';

/** Who was paid, as a page may name it: a person never, whatever was published. */
export function payeeName({ payee, payeeKind, match }: LocatedPayee): string {
  switch (payeeKind) {
    case 'individual':
      return 'Private individuals, not named here';
    case 'redacted':
      return 'Payees the council withheld';
    case 'unnamed':
      return 'Payees without a name';
    case 'organisation':
      return match?.supplier.name ?? payee;
  }
}

export type PlaceOfMoney = LocatedPayee['place'];

/** Where the money goes, in words: "In Preston", "Rest of Lancashire", "Place not known". */
export function placeInWords(where: PlaceOfMoney, place: Place): string {
  switch (where) {
    case 'district':
      return `In ${place.name}`;
    case 'county':
      return place.county === null ? 'Rest of the county' : `Rest of ${place.county}`;
    case 'region':
      return 'Rest of the region';
    case 'uk':
      return 'Rest of the UK';
    case 'abroad':
      return 'Abroad';
    case 'unlocated':
      return 'Place not known';
    case 'redacted':
      return 'Payee withheld';
  }
}

/** What kind of address a location rests on. */
export const BASIS_IN_WORDS: Readonly<Record<AddressBasis, string>> = {
  'registered-office': 'registered office',
  'head-office': 'head office',
  branch: 'branch',
  premises: 'premises',
  town: 'town only',
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
