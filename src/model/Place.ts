import { z } from 'zod';
import { countyCodeSchema, districtCodeSchema, wardCodeSchema } from './Area.ts';
import { webAddressSchema } from './webAddress.ts';

/** The name of a folder of `data/vintages`, e.g. "2025". */
const vintageSchema = z.string().regex(/^\d{4}$/, 'a vintage is a year');
const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A district the site can be built for: `data/places/<code>.json`. Everything particular to a place is here. */
export const placeSchema = z.strictObject({
  code: districtCodeSchema,
  /** e.g. "Preston" */
  name: z.string().min(1),
  /** Used in file names and addresses, e.g. "preston" */
  slug: slugSchema,
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
  /**
   * England's tables as they were, `data/vintages/<vintage>`, e.g. "2025", for a place that is not to follow a
   * change of wards or districts; those of today where it is left out.
   */
  vintage: vintageSchema.exactOptional(),
  /** The council that took over from an abolished district, e.g. { name: "Mid Lancashire", since: 2028 }. */
  replacedBy: z
    .strictObject({
      name: z.string().min(1),
      since: z.int(),
      /** Where its own site is. */
      address: webAddressSchema.exactOptional(),
    })
    .exactOptional(),
  /** Ward code → names it had in addresses before it was renamed, e.g. { "E05012193": ["ashton-on-ribble"] }. */
  formerSlugs: z.record(wardCodeSchema, z.array(slugSchema)).exactOptional(),
});
export type Place = z.infer<typeof placeSchema>;
