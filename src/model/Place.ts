import { z } from 'zod';
import { countyCodeSchema, districtCodeSchema } from './Area.ts';
import { webAddressSchema } from './webAddress.ts';

/** A district the site can be built for: `data/places/<code>.json`. Everything particular to a place stands here. */
export const placeSchema = z.strictObject({
  code: districtCodeSchema,
  /** e.g. "Preston" */
  name: z.string().min(1),
  /** Used in file names and addresses, e.g. "preston" */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  county: z.string().min(1).nullable(),
  /** GSS code of that county, e.g. "E10000017"; null where the district is in none. */
  countyCode: countyCodeSchema.nullable().default(null),
  /** Post town of the district’s mail, e.g. "Preston"; null where there are several. */
  postTown: z.string().min(1).nullable().default(null),
  /** One or two sentences on why the place is on the map of community wealth building; null where nobody wrote them. */
  about: z.string().min(1).nullable().default(null),
  /** The first year in which today's wards were used, e.g. 2019; null where it is not known. */
  wardsSince: z.number().int().nullable().default(null),
  /** Who publishes the site of the place, e.g. "Preston City Council"; null where nobody is named. */
  publisher: z.string().min(1).nullable().default(null),
  /** Where a reader can write with a correction; null until there is such an address. */
  corrections: z.union([z.email(), webAddressSchema]).nullable().default(null),
});
export type Place = z.infer<typeof placeSchema>;
