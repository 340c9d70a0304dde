import { z } from 'zod';

/** The state of the figures a reader cites; `data/release.json`. */
export const releaseSchema = z.strictObject({
  /** Year and number within it, e.g. "2026.1" */
  number: z.string().regex(/^\d{4}\.\d+$/),
  /** ISO date, e.g. "2026-11-23" */
  date: z.iso.date(),
});
export type Release = z.infer<typeof releaseSchema>;
