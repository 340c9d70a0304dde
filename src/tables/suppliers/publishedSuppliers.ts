import type { Ring } from '../../model/Supplier.ts';
import { isOutside, type PostcodePlace, type SupplierGeography } from '../readSuppliers.ts';
import type { PayeeSum, PublishedPayee, Supplier } from '../SpendTables.ts';
import { PUBLISHED_NUMBER, PUBLISHED_POSTCODE } from './evidenceKeys.ts';
import { normalPayee } from './normalPayee.ts';
import { REGISTER_ADDRESS, type RegisteredOffice } from './RegisteredOffice.ts';
import { ringOf } from './ringOf.ts';

export interface PublishedGeography extends SupplierGeography {
  /** Postcode → where it lies, as far as tables are held. */
  located: ReadonlyMap<string, PostcodePlace>;
}

/** What a location is, for a supplier made here or one that had none. */
type Location = Pick<
  Supplier,
  | 'postcode'
  | 'postTown'
  | 'basis'
  | 'ring'
  | 'isElsewhere'
  | 'districtCode'
  | 'wardCode'
  | 'placedBy'
  | 'strength'
  | 'evidence'
>;

/**
 * The suppliers somebody looked up, and beside them those that published payments locate themselves: by a postcode in
 * the file, else by a company number in the table of registered offices. What a person found out comes before both,
 * unless it is weak or no place at all. A number of a supplier that was looked up leads to it whatever name it is paid
 * under.
 */
export function publishedSuppliers(
  suppliers: readonly Supplier[],
  payees: readonly Pick<PayeeSum, 'payee' | 'published'>[],
  offices: ReadonlyMap<string, RegisteredOffice>,
  geography: PublishedGeography,
): Supplier[] {
  const all = suppliers.map((supplier) => ({ ...supplier }));
  const byName = new Map<string, Supplier>();
  const byNumber = new Map<string, Supplier>();
  for (const supplier of all) {
    for (const name of [supplier.payee, ...supplier.aliases])
      byName.set(normalPayee(name), supplier);
    if (supplier.number !== null) byNumber.set(supplier.number, supplier);
  }
  for (const { payee, published } of payees) {
    if (published === null) continue;
    const { number, names } = published;
    const known =
      byName.get(normalPayee(payee)) ?? (number === null ? undefined : byNumber.get(number.number));
    const location = locationOf(published, offices, geography);
    if (known !== undefined) {
      if (location !== null && (known.strength === 'weak' || isUnlocated(known)))
        Object.assign(known, location);
    } else if (location !== null || number !== null) {
      const made = madeSupplier(payee, published, location);
      all.push(made);
      byName.set(normalPayee(payee), made);
      if (number !== null) byNumber.set(number.number, made);
    }
    const supplier = known ?? byName.get(normalPayee(payee));
    if (supplier === undefined) continue;
    for (const name of [payee, ...names])
      if (!byName.has(normalPayee(name))) {
        byName.set(normalPayee(name), supplier);
        supplier.aliases = [...supplier.aliases, name];
      }
  }
  return all;
}

function isUnlocated({ ring, isElsewhere }: Supplier): boolean {
  return ring === null && !isElsewhere;
}

function madeSupplier(
  payee: string,
  { number }: PublishedPayee,
  location: Location | null,
): Supplier {
  const isSociety = number?.register === 'society';
  const isCharity = number?.register === 'charity';
  return {
    ...{ payee, aliases: [], name: payee, number: number?.number ?? null, date: '', note: '' },
    kind: number?.register ?? 'unknown',
    ...(location ?? NOWHERE),
    ownerClass: isSociety ? 'registered society' : isCharity ? 'charity' : 'unknown',
    ownerSince: null,
    ownerStrength: isSociety || isCharity ? 'firm' : 'weak',
    ownerEvidence: isSociety || isCharity ? [PUBLISHED_NUMBER] : [],
  };
}

const NOWHERE: Location = {
  ...{ postcode: null, postTown: null, basis: null, ring: null, isElsewhere: false },
  ...{ districtCode: null, wardCode: null, placedBy: null, strength: 'firm', evidence: [] },
};

/** Where published payments or the register say a payee is; null where neither does. */
function locationOf(
  { number, postcodes, town }: PublishedPayee,
  offices: ReadonlyMap<string, RegisteredOffice>,
  geography: PublishedGeography,
): Location | null {
  const byFile = placed(postcodes, geography);
  if (byFile !== null)
    return {
      ...byFile,
      postTown: town === '' ? null : town,
      basis: 'published',
      evidence: [PUBLISHED_POSTCODE],
    };
  const office = number?.register === 'company' ? offices.get(number.number) : undefined;
  const byRegister = office === undefined ? null : placed([office.postcode], geography);
  if (office === undefined) return null;
  // The file has another postcode, and nothing says where that is: the register alone does not settle it.
  const isDisputed = postcodes.length > 0 && !postcodes.includes(office.postcode);
  if (byRegister === null)
    return postcodes.length > 0 ? null : { ...NOWHERE, postcode: office.postcode };
  return {
    ...byRegister,
    strength: isDisputed ? 'weak' : byRegister.strength,
    postTown: office.postTown === '' ? null : office.postTown,
    basis: 'registered-office',
    evidence: [`${REGISTER_ADDRESS}${office.number}`],
  };
}

/**
 * One place for all postcodes of a payee: a firm one where they lie in one district, or in one ring, or all outside; a
 * weak one, that of most pounds, where they do not agree. Null where a postcode may lie anywhere and none is placed.
 */
function placed(
  postcodes: readonly string[],
  geography: PublishedGeography,
): Omit<Location, 'postTown' | 'basis' | 'evidence'> | null {
  const spots = postcodes.map((postcode) => {
    const at = geography.located.get(postcode);
    if (at !== undefined)
      return { postcode, ...at, ring: ringOf(at.districtCode, geography.place, geography.regions) };
    return isOutside(postcode, geography)
      ? { postcode, districtCode: null, wardCode: null, ring: 'elsewhere' as const }
      : null;
  });
  const known = spots.filter((spot) => spot !== null);
  const [first] = known;
  if (first === undefined) return null;
  const rings = new Set<Ring | 'elsewhere'>(known.map(({ ring }) => ring));
  const isOne = known.length === spots.length && rings.size === 1;
  const isOutsideAll = known.length === spots.length && !rings.has('district');
  const only = <Value>(values: readonly Value[]) =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  const ring = isOne || !isOutsideAll ? (first.ring === 'elsewhere' ? null : first.ring) : null;
  return {
    postcode: first.postcode,
    ring,
    isElsewhere: ring === null,
    districtCode: only(known.map(({ districtCode }) => districtCode)),
    wardCode: only(known.map(({ wardCode }) => wardCode)),
    placedBy: 'postcode',
    strength: isOne || isOutsideAll ? 'firm' : 'weak',
  };
}
