import type { CoopFlag } from '../../tables/coops/coopFlags.ts';
import type { LocatedBy } from '../../tables/coops/locatedBy.ts';
import { nationOfPostcode } from '../../tables/nationOfPostcode.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import type { AreaFinder } from '../geography/AreaFinder.ts';
import { Excluded } from '../RowAccount.ts';
import type { Coordinates, RawCoop } from './RawCoop.ts';

export interface KnownPostcodes {
  /** Postcode → ward and district, of every place whose live postcodes are held. */
  live: ReadonlyMap<string, { wardCode: string; districtCode: string }>;
  /** The districts of those places. */
  districts: ReadonlySet<string>;
  cache: ReadonlyMap<string, Coordinates>;
  otherEditions: ReadonlyMap<string, Coordinates>;
}

export interface Placing {
  postcode: string;
  locatedBy: LocatedBy | null;
  wardCode: string | null;
  districtCode: string | null;
  flags: CoopFlag[];
}

type Found = { by: LocatedBy; wardCode: string; districtCode: string } | 'outside' | null;
const PO_BOX = /\bP\.?\s?O\.?\s?Box\b/i;

/** Says where a co-operative's registered office is, by its postcode and never by its post town. */
export class CoopLocator {
  readonly #known: KnownPostcodes;
  readonly #wards: AreaFinder<{ district: string }>;
  readonly #districtOfWard: (wardCode: string) => string | undefined;

  constructor(
    known: KnownPostcodes,
    wards: AreaFinder<{ district: string }>,
    districtOfWard: (wardCode: string) => string | undefined,
  ) {
    this.#known = known;
    this.#wards = wards;
    this.#districtOfWard = districtOfWard;
  }

  /** Excluded where the office is outside England; a row no table places counts with England but in no district. */
  place(coop: RawCoop): Placing | Excluded {
    const postcode = normalPostcode(coop.postcode);
    const answer = postcode === null ? null : this.#find(postcode, coop);
    const isElsewhere = coop.nation !== '' && coop.nation !== 'England';
    const found = answer === 'outside' ? null : answer;
    if (found === null) {
      const nation = isElsewhere ? coop.nation : nationOfPostcode(coop.postcode);
      if (nation !== null) return new Excluded(`in ${nation}`);
      if (answer === 'outside') return new Excluded('in no ward of England');
    }
    const flags: CoopFlag[] = [];
    if (coop.postcode === '') flags.push('no-postcode');
    else if (postcode === null) flags.push('malformed-postcode');
    const placing = { postcode: postcode ?? coop.postcode, flags };
    const nowhere = { ...placing, locatedBy: null, wardCode: null, districtCode: null };
    if (PO_BOX.test(coop.street)) {
      flags.push('po-box');
      return nowhere;
    }
    if (found === null) {
      if (postcode !== null) flags.push('unplaced');
      return nowhere;
    }
    const { by, wardCode, districtCode } = found;
    if (by !== 'code-point' && this.#known.districts.has(districtCode))
      flags.push('postcode-not-live');
    if (isElsewhere) flags.push('other-nation');
    return { ...placing, locatedBy: by, wardCode, districtCode };
  }

  #find(postcode: string, coop: RawCoop): Found {
    const live = this.#known.live.get(postcode);
    if (live !== undefined) return { by: 'code-point', ...live };
    const points = [
      ['edition', coop.point],
      ['cache', this.#known.cache.get(postcode)],
      ['other-edition', this.#known.otherEditions.get(postcode)],
    ] as const;
    for (const [by, point] of points) {
      if (point === undefined || point === null) continue;
      const ward = this.#wards.find(point.longitude, point.latitude);
      return ward === null
        ? 'outside'
        : { by, wardCode: ward.code, districtCode: ward.properties.district };
    }
    const districtCode = this.#districtOfWard(coop.publishedWard);
    // Codes of another year's wards are not known today; a district they disagree on is not believed.
    if (districtCode !== undefined && districtCode === coop.publishedDistrict)
      return { by: 'publisher', wardCode: coop.publishedWard, districtCode };
    return null;
  }
}
