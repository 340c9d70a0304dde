import { z } from 'zod';
import { releaseSchema } from './Release.ts';

/** What can be an address and a file name, and nothing else. */
export const CHART_ID = /^[a-z]+(\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*)+$/;

const drawingSchema = z.string().regex(/^<svg [\s\S]*<\/svg>$/, 'a drawing');
const cellSchema = z.strictObject({ text: z.string(), numeric: z.boolean().exactOptional() });

/** A chart as it was at a release: its words, its drawing and its table, without a figure to recompute. */
const keptChartSchema = z.strictObject({
  id: z.string().regex(CHART_ID, 'an id of a chart'),
  headline: z.string().min(1),
  subtitle: z.string(),
  /** For pages: coloured by `styles`. */
  svg: drawingSchema,
  /** For pictures: in plain colours. */
  pictureSvg: drawingSchema,
  alt: z.string().min(1),
  table: z.strictObject({
    caption: z.string(),
    columns: z.array(z.strictObject({ label: z.string(), numeric: z.boolean() })),
    rows: z.array(z.array(cellSchema)),
  }),
  sourceLine: z.string().min(1),
  shortSource: z.string().min(1),
  /** As of a chart of today; releases closed before it was kept have none. */
  licence: z.url().exactOptional(),
  /** The page that showed it. */
  page: z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'an address from the root of the site'),
});
export type KeptChart = z.infer<typeof keptChartSchema>;

/**
 * All charts of a closed release, so that their addresses can show them for ever, whatever the figures and the
 * drawing of charts have become. The address of the site is not in it: a later build may have another.
 */
export const keptChartsSchema = z.strictObject({
  ...releaseSchema.shape,
  /** What the site called itself. */
  siteName: z.string().min(1),
  /** The variables by which the drawings take their colours, light, dark, forced and printed. */
  styles: z.string().min(1),
  charts: z.array(keptChartSchema).min(1),
});
export type KeptCharts = z.infer<typeof keptChartsSchema>;
