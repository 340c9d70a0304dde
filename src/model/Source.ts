import { z } from 'zod';
import { webAddressSchema } from './webAddress.ts';

/** One publication the figures rest on; `data/sources.json` is a list of these. */
const sourceSchema = z.strictObject({
  /** e.g. "iod-2019" */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** e.g. "Office for National Statistics" */
  publisher: z.string().min(1),
  /** e.g. "English Indices of Deprivation 2019" */
  title: z.string().min(1),
  /**
   * The same in short, for lines with little room, without the edition: e.g. "MHCLG", "English Indices of Deprivation".
   * Absent where nothing can be left out.
   */
  short: z.strictObject({ publisher: z.string().min(1), title: z.string().min(1) }).exactOptional(),
  /** e.g. "2019" or "October 2025" */
  edition: z.string().min(1),
  /** What the data describe, e.g. "mostly 2015/16"; null where the publication does not say. */
  dataPeriod: z.string().min(1).nullable(),
  /** e.g. "Open Government Licence v3.0" */
  licence: z.string().min(1),
  licenceUrl: webAddressSchema.nullable(),
  /** The sentence the licence asks for. */
  attribution: z.string().min(1),
  /** The publisher's own page; null where it is not known. */
  address: webAddressSchema.nullable(),
  /** When the file was obtained, as exactly as it is known, e.g. "2026-11". */
  obtained: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  /** The files read, each with the fingerprint of its bytes. */
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        /** Data rows or features read. */
        rows: z.number().int().nonnegative(),
      }),
    )
    .min(1),
  /** What a reader has to know of how the files were brought into tables; may be empty. */
  notes: z.array(z.string().min(1)),
});
export type Source = z.infer<typeof sourceSchema>;
export const sourcesSchema = z.array(sourceSchema);
