import { z } from 'zod';
import { districtCodeSchema } from './Area.ts';
import { indicatorSchema } from './Indicator.ts';
import { releaseSchema } from './Release.ts';
import type { ReleasedFigure } from './ReleasedFigure.ts';

/** Why figures changed: the source was revised, the method was changed, or a mistake was mended. */
const CAUSES = ['source', 'method', 'mistake'] as const;
export type Cause = (typeof CAUSES)[number];

const sentence = z
  .string()
  .min(15, 'a sentence a reader understands')
  .regex(/[.!?]$/, 'ends with a full stop');

const changeReasonSchema = z.strictObject({
  cause: z.enum(CAUSES),
  /** For a reader, e.g. "The department published corrected ranks for two neighbourhoods." */
  reason: sentence,
  /** Tables kept by hand that were corrected, e.g. "places/E07000123/coops.csv"; each must have changed. */
  corrected: z.array(z.string().regex(/^places\//, 'a table below places/')).default([]),
});

/** What the maintainer writes for the release to come: `data/places/<code>/releases/next.json`. */
export const nextReleaseSchema = z.strictObject({
  /** What a reader should know of the release as a whole. */
  remarks: z.array(sentence).default([]),
  /** Indicator id → why its figures changed. */
  changed: z.record(z.string(), changeReasonSchema).default({}),
  /** Figure id, code of an area or indicator id → why its figures were withdrawn. */
  withdrawn: z.record(z.string(), sentence).default({}),
});
export type NextRelease = z.infer<typeof nextReleaseSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an indicator was called and how it was printed, so that an old release can be read without today's code. */
export const printedAsSchema = indicatorSchema.pick({
  title: true,
  shortTitle: true,
  decimals: true,
  signed: true,
  periodKind: true,
  percentOf: true,
});

/** `data/places/<code>/releases/<number>.json`, beside the set of figures. */
export const releaseNotesSchema = z.strictObject({
  ...releaseSchema.shape,
  ...nextReleaseSchema.shape,
  /** District whose figures these are. */
  place: districtCodeSchema,
  /** How many figures the set has: a cut-off file is seen. */
  figures: z.int().positive(),
  indicators: z.record(z.string(), printedAsSchema),
  /** Fingerprint of `<number>.charts.json.br`. */
  charts: sha256,
  /** Source id → fingerprints of the files read. */
  sources: z.record(z.string(), z.array(sha256)),
  /** Table below `places/` → fingerprint. */
  tables: z.record(z.string(), sha256),
  /** Fingerprint of `<number>.csv`. */
  set: sha256,
  /** Fingerprint of all fields above, and so of the whole release. */
  seal: sha256,
});
export type ReleaseNotes = z.infer<typeof releaseNotesSchema>;

/** A release that does not change any more. */
export interface ClosedRelease extends ReleaseNotes {
  rows: readonly ReleasedFigure[];
}
