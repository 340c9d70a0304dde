import { z } from 'zod';

/** A piece of the story behind a place's co-ops, in our own words; `places/<code>/coop-context.json` is a list of these. */
const coopBackgroundSchema = z.strictObject({
  /** e.g. "Cleveland’s Evergreen" */
  heading: z.string().min(1),
  /** Facts the sources give, in a few plain sentences; no cause and no praise. */
  text: z.string().min(1),
  /** Ids in the lists of the co-ops it is about, e.g. "R024776"; may be empty. */
  coops: z.array(z.string().min(1)),
  sources: z
    .array(
      z.strictObject({
        /** Who says so, with the year where it is known, e.g. "Shelterforce, 2021". */
        publisher: z.string().min(1),
        address: z.url({ protocol: /^https?$/ }),
      }),
    )
    .min(1),
});
export type CoopBackground = z.infer<typeof coopBackgroundSchema>;
export const coopBackgroundsSchema = z.array(coopBackgroundSchema);
