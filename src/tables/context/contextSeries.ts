/** One series by local authority: where it is in a publication and how its periods are written. */
export interface ContextSeries {
  /** As in `england/context.csv` and, after "context-", in the id of its figures. */
  id: string;
  /** File of the publication without its ending; the metadata stand beside it as .json. */
  file: string;
  /** The word in the file's column `indicator`. */
  label: string;
  periods: 'year' | 'financial-year' | 'day';
  sourceId: string;
}

/** Every series the importer takes; rows of any other indicator in these files are left out and counted. */
export const CONTEXT_SERIES: readonly ContextSeries[] = [
  {
    id: 'employment-rate',
    file: 'ons_employment-rate',
    label: 'Employment rate',
    periods: 'year',
    sourceId: 'ons-employment-rate',
  },
  {
    id: 'unemployment-rate',
    file: 'ons_modelled-unemployment',
    label: 'Modelled unemployment rate',
    periods: 'year',
    sourceId: 'ons-modelled-unemployment',
  },
  {
    id: 'claimant-rate',
    file: 'ons_claimant-count',
    label: 'Claimant Count',
    periods: 'year',
    sourceId: 'ons-claimant-count',
  },
  {
    id: 'median-weekly-pay',
    file: 'ons_gross-median-weekly-pay',
    label: 'Gross median weekly pay',
    periods: 'day',
    sourceId: 'ons-median-weekly-pay',
  },
  {
    id: 'household-income',
    file: 'ons_gross-disposable-household-income-per-head',
    label: 'Gross disposable household income',
    periods: 'year',
    sourceId: 'ons-household-income',
  },
  {
    id: 'child-poverty',
    file: 'ons_children-in-relative-poverty',
    label: 'Children in relative poverty before housing costs',
    periods: 'financial-year',
    sourceId: 'dwp-child-poverty',
  },
  {
    id: 'child-poverty-after-housing',
    file: 'ons_children-in-relative-poverty',
    label: 'Children in relative poverty after housing costs',
    periods: 'financial-year',
    sourceId: 'dwp-child-poverty',
  },
  ...(
    [
      ['life-satisfaction', 'Satisfaction'],
      ['worthwhile', 'Worthwhile'],
      ['happiness', 'Happiness'],
      ['anxiety', 'Anxiety'],
    ] as const
  ).map(
    ([id, label]): ContextSeries => ({
      id,
      file: 'ons_personal-wellbeing-estimates',
      label,
      periods: 'financial-year',
      sourceId: 'ons-personal-wellbeing',
    }),
  ),
];

/** The files of the series, each once, in the order of the list. */
export const CONTEXT_FILES: readonly string[] = [
  ...new Set(CONTEXT_SERIES.map(({ file }) => file)),
];

/** `small-sample`: the publisher gives the value and calls it unreliable. */
export const CONTEXT_STATUSES = ['', 'suppressed', 'missing', 'small-sample'] as const;
export type ContextStatus = (typeof CONTEXT_STATUSES)[number];

/** One value of one area in one period, as published; null where the publisher gives none. */
export interface ContextRow {
  series: string;
  /** Of a district of today, of England or of the United Kingdom. */
  areaCode: string;
  /** e.g. "2023" or "2022-23" */
  period: string;
  /** The day the data are about, e.g. "2025-04-30"; empty where they are about the whole period. */
  day: string;
  value: number | null;
  /** The publisher's 95 % limits; null where it gives none. */
  lower: number | null;
  upper: number | null;
  status: ContextStatus;
}

export const CONTEXT_COLUMNS = [
  'series',
  'area_code',
  'period',
  'day',
  'value',
  'lower',
  'upper',
  'status',
] as const;

export const UNITED_KINGDOM_CODE = 'K02000001';

/** Series of residents that were made in different ways; a change across two of them is no change of people. */
export const VINTAGES = ['rebased', 'older', 'census-2021'] as const;
export type Vintage = (typeof VINTAGES)[number];

/** Ids of the sources of the deflator and of the residents. */
export const DEFLATOR_SOURCE = 'hmt-gdp-deflator';
export const RESIDENTS_SOURCE = 'ons-district-residents';
