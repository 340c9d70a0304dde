import { z } from 'zod';

/** The state of the figures a reader cites; `data/places/<code>/releases/release.json`. */
export const releaseSchema = z.strictObject({
  /** Year and number within it, e.g. "2026.2" */
  number: z.string().regex(/^\d{4}\.\d+$/),
  /** ISO date, e.g. "2026-11-23" */
  date: z.iso.date(),
});

/**
 * How the figures of a build stand to the closed releases.
 * `closed`: they are those of the last one, all and unchanged; `ahead`: some are new, changed or gone since;
 * `first`: no release is closed yet.
 */
export type ReleaseState = 'closed' | 'ahead' | 'first';

export interface Release extends z.infer<typeof releaseSchema> {
  /** Set by the build; a file of data/ does not say it. */
  state?: ReleaseState;
}

/** "2026.2" is before "2026.10", and both before "2027.1". */
export function compareReleases(a: string, b: string): number {
  const [yearA = 0, countA = 0] = a.split('.').map(Number);
  const [yearB = 0, countB = 0] = b.split('.').map(Number);
  return yearA - yearB || countA - countB;
}
