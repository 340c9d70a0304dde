import { z } from 'zod';

const addressSchema = z.url({ protocol: /^https?$/ });

/** Where the idea behind a place comes from, in our own words: `data/places/<code>/about.json`. */
export const aboutPlaceSchema = z.strictObject({
  paragraphs: z
    .array(
      z.strictObject({
        /** A few plain sentences; no cause and no praise. */
        text: z.string().min(1),
        sources: z.array(
          z.strictObject({
            /** e.g. "The Alternative UK, 2017" */
            publisher: z.string().min(1),
            address: addressSchema,
          }),
        ),
      }),
    )
    .min(1),
  /** What others have written; without an address where its page was not seen. */
  readMore: z.array(
    z.strictObject({
      title: z.string().min(1),
      publisher: z.string().min(1),
      address: addressSchema.nullable(),
    }),
  ),
});
export type AboutPlace = z.infer<typeof aboutPlaceSchema>;
