import { memoize } from '../model/memoize.ts';
import type { Place } from '../model/Place.ts';
import {
  ADDRESS_BASES,
  OWNER_CLASSES,
  RINGS,
  type Ring,
  SUPPLIER_KINDS,
} from '../model/Supplier.ts';
import type { CsvRow } from './CsvRow.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import { postcodeArea } from './nationOfPostcode.ts';
import { normalPostcode } from './normalPostcode.ts';
import type { DistrictRegion, Supplier } from './SpendTables.ts';
import { refuseUnlikeKeys } from './suppliers/evidenceKeys.ts';
import { normalPayee } from './suppliers/normalPayee.ts';
import { ringOf } from './suppliers/ringOf.ts';
import {
  SUPPLIER_COLUMNS,
  SUPPLIER_POSTCODE_COLUMNS,
  SUPPLIER_POSTCODES_FILE,
  SUPPLIERS_FILE,
} from './suppliers/supplierColumns.ts';
import type { Ward } from './Tables.ts';

type Column = (typeof SUPPLIER_COLUMNS)[number];
type Row = CsvRow<Column>;

/** What suppliers are placed with. */
export interface SupplierGeography {
  place: Place;
  districts: ReadonlyMap<string, string>;
  wards: ReadonlyMap<string, Ward>;
  regions: ReadonlyMap<string, DistrictRegion>;
  /** The place's own live postcodes → ward code. */
  postcodes: ReadonlyMap<string, string>;
  /** Postcode areas that cannot reach the place, see `farPostcodeAreas`; asked for where its own postcodes are not held. */
  farAreas: () => ReadonlySet<string>;
}

/** Where a postcode lies. */
export interface PostcodePlace {
  districtCode: string;
  wardCode: string | null;
}

/**
 * The suppliers somebody looked up, each placed by its postcode where that is held, else by what the evidence
 * says. None where the place has no such table. Throws a DataError where a ring, district or ward contradicts
 * the postcode, where one name would mean two suppliers, and where one document is written in two ways.
 */
export function readSuppliers(
  folder: DataFolder,
  geography: SupplierGeography,
  located: ReadonlyMap<string, PostcodePlace>,
): Supplier[] {
  const file = `places/${geography.place.code}/${SUPPLIERS_FILE}`;
  if (!folder.has(file)) return [];
  const suppliers = folder.table(file, {
    columns: SUPPLIER_COLUMNS,
    mayBeEmpty: true,
    keyColumn: 'payee',
    keyName: 'supplier',
    key: (supplier: Supplier) => normalPayee(supplier.payee),
    read: (row) => readSupplier(row, geography, located),
  });
  refuseTwiceNamed(suppliers, file);
  refuseUnlikeKeys(suppliers, file);
  return suppliers;
}

/** Postcodes of suppliers outside the place, by Code-Point Open, and the place's own. */
export function readSupplierPostcodes(
  folder: DataFolder,
  { place, districts, wards, postcodes }: SupplierGeography,
): Map<string, PostcodePlace> {
  const located = new Map<string, PostcodePlace>(
    [...postcodes].map(([postcode, wardCode]) => [
      postcode,
      { districtCode: place.code, wardCode },
    ]),
  );
  const file = `places/${place.code}/${SUPPLIER_POSTCODES_FILE}`;
  if (!folder.has(file)) return located;
  folder.table(file, {
    columns: SUPPLIER_POSTCODE_COLUMNS,
    keyColumn: 'postcode',
    keyName: 'postcode',
    key: (postcode: string) => postcode,
    read: (row) => {
      const postcode = row.raw('postcode');
      if (normalPostcode(postcode) !== postcode) row.refuse('malformed postcode', 'postcode');
      const districtCode = row.raw('district_code');
      if (!districts.has(districtCode)) row.refuse('unknown district code', 'district_code');
      const wardCode = row.raw('ward_code') === '' ? null : row.raw('ward_code');
      if (wardCode !== null && wards.get(wardCode)?.districtCode !== districtCode)
        row.refuse('ward of another district', 'ward_code');
      located.set(postcode, { districtCode, wardCode });
      return postcode;
    },
  });
  return located;
}

function readSupplier(
  row: Row,
  geography: SupplierGeography,
  located: ReadonlyMap<string, PostcodePlace>,
): Supplier {
  const postcode = optional(row, 'postcode');
  if (postcode !== null && normalPostcode(postcode) !== postcode)
    row.refuse('malformed postcode', 'postcode');
  const byPostcode = postcode === null ? undefined : located.get(postcode);
  const stated = statedPlace(row, geography);
  if (
    byPostcode !== undefined &&
    stated !== null &&
    stated.districtCode !== byPostcode.districtCode
  )
    row.refuse('district contradicts the postcode', 'district_code', byPostcode.districtCode);
  if (stated?.wardCode !== null && stated !== null && byPostcode !== undefined)
    if (stated.wardCode !== byPostcode.wardCode)
      row.refuse('ward contradicts the postcode', 'ward_code', byPostcode.wardCode ?? 'none');
  const placed = byPostcode ?? stated;
  const ring = placedRing(row, placed, geography);
  const basis = oneOfOrNull(row, 'basis', ADDRESS_BASES);
  if (ring !== null && basis === null) row.refuse('location without a basis', 'basis');
  const evidence = parts(row, 'evidence');
  if (ring !== null && evidence.length === 0)
    row.refuse('location without evidence', 'evidence', 'say where it was seen');
  const ownerClass = oneOf(row, 'owner_class', OWNER_CLASSES);
  const ownerEvidence = parts(row, 'owner_evidence');
  if (ownerClass !== 'unknown' && ownerEvidence.length === 0)
    row.refuse('owner class without evidence', 'owner_evidence', 'say where it was seen');
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(row.raw('date')))
    row.refuse('not a date', 'date', 'year and month, e.g. 2026-11');
  return {
    payee: row.text('payee'),
    aliases: parts(row, 'aliases'),
    name: row.text('name'),
    kind: oneOf(row, 'kind', SUPPLIER_KINDS),
    number: optional(row, 'number'),
    postcode,
    postTown: optional(row, 'post_town'),
    basis,
    ring,
    isElsewhere: ring === null && postcode !== null && isOutside(postcode, geography),
    districtCode: placed?.districtCode ?? null,
    wardCode: placed?.wardCode ?? null,
    placedBy: ring === null ? null : byPostcode === undefined ? 'evidence' : 'postcode',
    strength: oneOf(row, 'strength', ['firm', 'weak'] as const),
    evidence,
    ownerClass,
    ownerSince: ownerSince(row),
    ownerStrength:
      ownerClass === 'unknown' ? 'weak' : oneOf(row, 'owner_strength', ['firm', 'weak'] as const),
    ownerEvidence,
    date: row.raw('date'),
    note: row.raw('note'),
  };
}

/** Areas of postcodes that are in no place: of Royal Mail's large users, of the forces, and of records without an address. */
const NOWHERE: ReadonlySet<string> = new Set(['BF', 'BX', 'XX', 'ZZ']);

/**
 * Whether a postcode cannot be in the place: none of the place's live postcodes begins as it does. One that begins like
 * them and is not among them may be an old one. Where the place's own postcodes are not held, its area is too far away.
 */
export function isOutside(
  postcode: string,
  { postcodes, farAreas }: Pick<SupplierGeography, 'postcodes' | 'farAreas'>,
): boolean {
  const area = postcodeArea(postcode);
  if (area === null || NOWHERE.has(area) || postcodes.has(postcode)) return false;
  if (postcodes.size === 0) return farAreas().has(area);
  return !beginningsOf(postcodes).has(beginningOf(postcode));
}

/** Made once: the place's postcodes are asked for every payee. */
const beginningsOf = memoize(
  (postcodes: ReadonlyMap<string, string>): ReadonlySet<string> =>
    new Set([...postcodes.keys()].map(beginningOf)),
);

/** "PR1 2HE" → "PR1" */
function beginningOf(postcode: string): string {
  return postcode.slice(0, postcode.indexOf(' '));
}

/** The month an owner is known from. */
function ownerSince(row: Row): string | null {
  const since = optional(row, 'owner_since');
  if (since !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(since))
    row.refuse('malformed month', 'owner_since', 'e.g. 2024-08');
  return since;
}

/** What the row itself says of district and ward. */
function statedPlace(row: Row, { districts, wards }: SupplierGeography): PostcodePlace | null {
  const districtCode = optional(row, 'district_code');
  const wardCode = optional(row, 'ward_code');
  if (districtCode === null) {
    if (wardCode !== null) row.refuse('ward without a district', 'ward_code');
    return null;
  }
  if (!districts.has(districtCode) && !/^[NSW]\d{8}$/.test(districtCode))
    row.refuse('unknown district code', 'district_code');
  if (wardCode !== null && wards.get(wardCode)?.districtCode !== districtCode)
    row.refuse('ward of another district', 'ward_code');
  return { districtCode, wardCode };
}

/** The ring the district gives; without a district, the ring the row says, which cannot be the district. */
function placedRing(
  row: Row,
  placed: PostcodePlace | null,
  geography: SupplierGeography,
): Ring | null {
  const stated = oneOfOrNull(row, 'ring', RINGS);
  if (placed === null) {
    if (stated === 'district')
      row.refuse(
        'ring without a district',
        'ring',
        `put ${geography.place.code} into district_code`,
      );
    return stated;
  }
  const ring = ringOf(placed.districtCode, geography.place, geography.regions);
  if (stated !== null && stated !== ring)
    row.refuse('ring contradicts the district', 'ring', `${placed.districtCode} is in ${ring}`);
  return ring;
}

/** A name that leads to two suppliers would place money by chance. */
function refuseTwiceNamed(suppliers: readonly Supplier[], file: string): void {
  const seen = new Map<string, number>();
  for (const [index, { payee, aliases }] of suppliers.entries())
    for (const name of new Set([payee, ...aliases].map(normalPayee))) {
      const first = seen.get(name);
      if (first !== undefined)
        throw new DataError(
          'name of two suppliers',
          name,
          { file, row: index + 2, column: 'aliases' },
          `it stands first in row ${first + 2}`,
        );
      seen.set(name, index);
    }
}

function optional(row: Row, column: Column): string | null {
  const text = row.raw(column).trim();
  return text === '' ? null : text;
}

function parts(row: Row, column: Column): string[] {
  return row
    .raw(column)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function oneOf<Word extends string>(row: Row, column: Column, words: readonly Word[]): Word {
  const word = words.find((known) => known === row.raw(column));
  return word ?? row.refuse(`unknown ${column}`, column, `one of ${words.join(', ')}`);
}

function oneOfOrNull<Word extends string>(
  row: Row,
  column: Column,
  words: readonly Word[],
): Word | null {
  return row.raw(column) === '' ? null : oneOf(row, column, words);
}
