import { z } from 'zod';
import { areaTypeSchema } from './Area.ts';
import { periodSchema } from './Period.ts';

/** How values are put into classes on a map. */
const classScaleSchema = z
  .strictObject({
    kind: z.enum(['sequential', 'diverging']),
    /** Inner class edges, ascending; a value on an edge belongs to the class above it. n edges make n + 1 classes. */
    edges: z.array(z.number()).min(1).readonly(),
    /** The end drawn darkest; null on a diverging scale. */
    darkest: z.enum(['low', 'high']).nullable(),
    /** What the classes are called, lowest first, in a few words a resident understands. */
    labels: z.array(z.string().min(1)).readonly(),
  })
  .refine(({ edges, labels }) => labels.length === edges.length + 1, {
    message: 'one label more than edges',
  })
  .refine(({ edges }) => edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge)), {
    message: 'edges ascend',
  })
  .refine(({ kind, darkest }) => (kind === 'diverging') === (darkest === null), {
    message: 'a sequential scale has a darkest end, a diverging one has none',
  });
export type ClassScale = z.infer<typeof classScaleSchema>;

export const unitSchema = z.enum([
  'percentile',
  'percentile points',
  'percentage points',
  '%',
  'proportion',
  'score',
  'rank',
  'co-ops',
  'per 10,000 residents',
  '£',
  '£ per week',
  '£ per head',
  'suppliers',
  'wards',
  'out of 10',
]);
export type Unit = z.infer<typeof unitSchema>;

/** What is measured, how it is made and how it is read; one entry of the registry. */
export const indicatorSchema = z.strictObject({
  /** e.g. "imd-percentile" */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  strand: z.enum(['neighbourhood', 'money', 'ownership', 'context']),
  /** e.g. "Position between the most and least deprived in England" */
  title: z.string().min(1),
  /** For menus and table heads. */
  shortTitle: z.string().min(1).max(40),
  /** One sentence for a reader who has never heard of it. */
  definition: z.string().min(1),
  unit: unitSchema,
  /** What a percentage is of, e.g. "in-scope spend"; residents where it is not said. */
  percentOf: z.string().min(1).optional(),
  /** Decimals shown; figures themselves are never rounded. */
  decimals: z.number().int().min(0).max(6),
  /** What a higher value means, e.g. "higher means less deprived". */
  directionInWords: z.string().min(1),
  /** Which end gets rank 1. */
  rankOneIs: z.enum(['lowest', 'highest']),
  /** What rank 1 is called, e.g. "most deprived" or "largest". */
  rankOneInWords: z.string().min(1),
  /** What the last rank is called, e.g. "least deprived" or "smallest". */
  rankLastInWords: z.string().min(1),
  /** The ends of a list are told by these words, “most deprived” and “least”: “highest” would not say which end is which. */
  endsByRank: z.boolean().optional(),
  areaTypes: z.array(areaTypeSchema).min(1).readonly(),
  /** Whether a period of one year names an edition of a publication or a calendar year. */
  periodKind: z.enum(['edition', 'year', 'financial-year']),
  /** Ascending periods for which it is computed; empty where the data of a place decide. */
  periods: z.array(periodSchema).readonly(),
  /** Formula id and version, e.g. "imd-percentile/1". The version is raised when the method changes. */
  formula: z.string().regex(/^[a-z0-9-]+\/\d+$/),
  /** The formula as a line of text. */
  formulaText: z.string().min(1),
  caveats: z.array(z.string().min(1)).min(1).readonly(),
  /** Null where the indicator is for districts alone. */
  scale: classScaleSchema.nullable(),
  /** Its values are a publisher’s own and print with no digit that was not published. */
  asPublished: z.boolean().optional(),
  /** A signed measure prints + before a gain. */
  signed: z.boolean(),
});
export type Indicator = z.infer<typeof indicatorSchema>;
