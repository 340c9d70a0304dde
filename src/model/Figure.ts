import { z } from 'zod';
import { areaTypeSchema, gssCodeSchema, lsoaCodeSchema } from './Area.ts';
import { periodSchema } from './Period.ts';

/** `approximate`: rebuilt with a stand-in; `bounds`: known only between lower and upper; suppressed is not missing, and zero is a value. */
export const STATUSES = ['final', 'approximate', 'bounds', 'suppressed', 'missing'] as const;
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

/**
 * What `lower` and `upper` mean.
 * `allocation`: a comparison of two or three methods, the lowest and highest value over the ways of sharing LSOAs out
 * among wards; no confidence interval.
 * `middle-80`: the middle eight in ten of a group of areas, whose median is the value.
 * `poisson-95`: what chance alone would let one expect of a count so large, with 95 % confidence.
 * `chance-95`: the counts luck alone gives around an expected one, ends included, with at least 95 %.
 * `undated`: from the cases whose dates are known to these and all whose dates are not.
 * `unlocated`: from the money sure to be inside to the most that can be, whatever the unknowns are.
 * `rounding`: over all values that a published, rounded number may stand for.
 * `published-95`: the 95 % limits the publisher gives with its own estimate.
 */
export const intervalSchema = z.enum([
  'allocation',
  'middle-80',
  'poisson-95',
  'chance-95',
  'undated',
  'unlocated',
  'rounding',
  'published-95',
]);
export type IntervalKind = z.infer<typeof intervalSchema>;

/** A number that can be cited. Pages, charts and files are made of these and nothing else. */
export const figureSchema = z
  .strictObject({
    /** `<indicator>.<area_code>.<period>`, e.g. "imd-percentile.E05012193.2025" */
    id: z.string().min(1),
    indicator: z.string().min(1),
    areaType: areaTypeSchema,
    areaCode: gssCodeSchema,
    areaName: z.string().min(1),
    period: periodSchema,
    /** What the underlying data describe, e.g. "2022/23" */
    dataPeriod: z.string().min(1),
    /** Unrounded; null where there is none. */
    value: z.number().nullable(),
    unit: z.string().min(1),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    interval: intervalSchema.nullable(),
    /** What the range rests on beside what is known, an assumption of ours, as words after “if”; null where nothing. */
    rangeAssumes: z.string().min(1).nullable(),
    status: statusSchema,
    /** 1 = most deprived for measures of deprivation, else 1 = largest; ties share the better rank. */
    rank: z.number().int().positive().nullable(),
    rankOf: z.number().int().positive().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    /** Edition of the main publication, e.g. "2025" or "2019 and 2025" */
    edition: z.string().min(1),
    /** Ids in data/sources.json */
    sources: z.array(z.string().min(1)).min(1),
    /** Id and version of the formula, e.g. "imd-percentile/1" */
    formula: z.string().regex(/^[a-z0-9-]+\/\d+$/),
    notes: z.strictObject({
      /** A sentence that can be said in a meeting as it stands. */
      quote: z.string().min(1),
      /** What must not be made of the figure, with the reason. */
      doNotQuote: z.string().min(1),
      /** What it can and cannot be set beside; empty where nothing limits it. */
      comparability: z.string(),
      /** Facts about this one figure a reader needs, e.g. why there is no rank. */
      remarks: z.array(z.string().min(1)),
    }),
  })
  .refine((figure) => figure.id === figureId(figure.indicator, figure.areaCode, figure.period), {
    message: 'id is not <indicator>.<area_code>.<period>',
  })
  .refine(
    (figure) =>
      (figure.value === null) === ['bounds', 'suppressed', 'missing'].includes(figure.status),
    {
      message: 'a final or approximate figure has a value, any other has none',
    },
  );
export type Figure = z.infer<typeof figureSchema>;

/** The value of a figure that has one; throws `figure without a value: <id>` for one that should. */
export function knownValue({ id, value }: Pick<Figure, 'id' | 'value'>): number {
  if (value === null) throw new Error(`figure without a value: ${id}`);
  return value;
}

export function figureId(indicator: string, areaCode: string, period: string): string {
  return `${indicator}.${areaCode}.${period}`;
}

type Addressed = Pick<Figure, 'indicator' | 'areaCode' | 'period'>;

/** The figures of a whole distribution are read on one page: its name in addresses, and the indicators on it. */
const DISTRIBUTIONS: Readonly<Record<string, RegExp>> = {
  'imd-fifths': /^imd-fifth-[1-5]-share$/,
};

/** The page an indicator's figures share with others, e.g. "imd-fifths"; null where each has its own. */
export function distributionOf(indicator: string): string | null {
  const found = Object.entries(DISTRIBUTIONS).find(([, members]) => members.test(indicator));
  return found?.[0] ?? null;
}

/** The page of an LSOA, e.g. "/neighbourhoods/E01025237/". */
export function neighbourhoodPath(lsoaCode: string): string {
  return `/neighbourhoods/${lsoaCode}/`;
}

/** Whether a figure is read on its neighbourhood's page and has none of its own. */
export function isOfNeighbourhood({ areaCode }: Pick<Figure, 'areaCode'>): boolean {
  return lsoaCodeSchema.safeParse(areaCode).success;
}

/** The folder of a figure's file, and its page where it has one, e.g. "/figures/imd-percentile/E05012193/2025/". */
export function figureFolder({ indicator, areaCode, period }: Addressed): string {
  return `/figures/${indicator}/${areaCode}/${period}/`;
}

/**
 * The figure's permanent address on the site: its page, its neighbourhood's with an anchor, as
 * "/neighbourhoods/E01025237/#imd-percentile.2025", or that of a whole distribution, as
 * "/figures/imd-fifths/E05012193/2025/#imd-fifth-1-share".
 */
export function figurePath(figure: Addressed): string {
  const { indicator, areaCode, period } = figure;
  if (isOfNeighbourhood(figure)) return `${neighbourhoodPath(areaCode)}#${indicator}.${period}`;
  const distribution = distributionOf(indicator);
  return distribution === null
    ? figureFolder(figure)
    : `${figureFolder({ indicator: distribution, areaCode, period })}#${indicator}`;
}

/** The file with everything known of a figure; a neighbourhood's holds all its figures. */
export function figureFilePath(figure: Addressed): string {
  return isOfNeighbourhood(figure)
    ? `/data/areas/${figure.areaCode}.json`
    : `${figureFolder(figure)}figure.json`;
}
