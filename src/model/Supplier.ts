import { z } from 'zod';

/** How far a supplier's address lies from the place: each ring holds what the ones before do not. */
export const RINGS = ['district', 'county', 'region', 'uk', 'abroad'] as const;
const ringSchema = z.enum(RINGS);
export type Ring = z.infer<typeof ringSchema>;

/** What kind of address a location rests on; `town` has no street and no postcode, `published` is in the body's own files. */
export const ADDRESS_BASES = [
  'registered-office',
  'head-office',
  'branch',
  'premises',
  'town',
  'published',
] as const;
export type AddressBasis = (typeof ADDRESS_BASES)[number];

export const SUPPLIER_KINDS = ['company', 'society', 'charity', 'public body', 'unknown'] as const;
export type SupplierKind = (typeof SUPPLIER_KINDS)[number];

/** Who owns it, where evidence says so. Local and democratic are two questions. */
export const OWNER_CLASSES = [
  'charitable trust',
  'employees',
  'registered society',
  'charity',
  'public body',
  'listed company',
  'private',
  'unknown',
] as const;
export type OwnerClass = (typeof OWNER_CLASSES)[number];
