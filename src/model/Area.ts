import { z } from 'zod';

/** Nine-character GSS codes of the Office for National Statistics, e.g. "E05012193". */
export const wardCodeSchema = z.string().regex(/^E05\d{6}$/, 'a ward code is E05 and six digits');
export const districtCodeSchema = z
  .string()
  .regex(/^E0[6-9]\d{6}$/, 'a district code is E06, E07, E08 or E09 and six digits');
export const lsoaCodeSchema = z.string().regex(/^E01\d{6}$/, 'an LSOA code is E01 and six digits');

export const countyCodeSchema = z
  .string()
  .regex(/^E10\d{6}$/, 'a county code is E10 and six digits');
const countryCodeSchema = z
  .string()
  .regex(
    /^(E92|K02)\d{6}$/,
    'the code of England is E92 and six digits, of the United Kingdom K02',
  );

/** Any of the five. */
export const gssCodeSchema = z.union([
  lsoaCodeSchema,
  wardCodeSchema,
  districtCodeSchema,
  countyCodeSchema,
  countryCodeSchema,
]);

export const areaTypeSchema = z.enum(['lsoa', 'ward', 'district', 'county', 'country']);
export type AreaType = z.infer<typeof areaTypeSchema>;

const areaSchema = z.object({
  /** e.g. "E05012193" */
  code: gssCodeSchema,
  /** As the publisher writes it, e.g. "Ribbleton". */
  name: z.string().min(1),
  type: areaTypeSchema,
});
export type Area = z.infer<typeof areaSchema>;

export const ENGLAND_CODE = 'E92000001';
