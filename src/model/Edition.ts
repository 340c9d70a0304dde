/** The census whose LSOAs an edition is published on. */
export type LsoaSet = '2001' | '2011' | '2021';

/** An edition of the English Indices of Deprivation, named by the year of publication. */
interface EditionEntry {
  id: string;
  lsoaSet: LsoaSet;
  /** How many LSOAs the edition ranks: rank runs from 1 (most deprived) to this number. */
  lsoaCount: number;
  /** The period most of the edition's indicators describe, as people write it, e.g. "2015/16". */
  dataPeriod: string;
  /** The middle of that period as a decimal year: where a chart over time puts the edition. */
  dataYear: number;
  /** What the population denominators describe, or null where the edition carries none here. */
  denominator: string | null;
  /** Whether ranks of all seven domains are at hand; those of 2015 come from its transformed scores. */
  hasDomains: boolean;
  /** Whether the shares of people who are income and employment deprived are at hand. */
  hasRates: boolean;
  /** Whether it has new indicators and new areas: no line leads to it from the edition before. */
  isRemade: boolean;
  /** The department’s name has changed; this is the name it published under. */
  publisher: string;
  /** Only a page whose address is known for certain. */
  address: string | null;
  /** What a reader of the source should know. */
  notes: readonly string[];
}

const OLD_LSOAS =
  'On the LSOAs of 2001, with the district codes of its time and no population denominators.';
const THREE_DOMAINS = 'Only education, housing and environment are at hand as domain ranks.';

/*
 * A new edition is one entry here, its file in the folder of an import, and `npm run england`. Which editions a change
 * is reckoned between is in WardChange.ts: that is a choice, since two editions may not be comparable.
 * Counts and periods as docs/INDICATORS.md names them; the periods before 2015 from the editions' technical reports.
 */
const ENTRIES = [
  {
    id: '2004',
    lsoaSet: '2001',
    lsoaCount: 32482,
    dataPeriod: '2001',
    dataYear: 2001.5,
    denominator: null,
    hasDomains: false,
    hasRates: false,
    isRemade: false,
    publisher: 'Office of the Deputy Prime Minister',
    address: null,
    notes: [OLD_LSOAS, THREE_DOMAINS],
  },
  {
    id: '2007',
    lsoaSet: '2001',
    lsoaCount: 32482,
    dataPeriod: '2005',
    dataYear: 2005.5,
    denominator: null,
    hasDomains: false,
    hasRates: false,
    isRemade: false,
    publisher: 'Department for Communities and Local Government',
    address: null,
    notes: [
      OLD_LSOAS,
      THREE_DOMAINS,
      'Scores are rounded to 6 decimals: the further digits come from binary storage. The order of ranks is unchanged by it.',
    ],
  },
  {
    id: '2010',
    lsoaSet: '2001',
    lsoaCount: 32482,
    dataPeriod: '2008',
    dataYear: 2008.5,
    denominator: null,
    hasDomains: true,
    hasRates: true,
    isRemade: false,
    publisher: 'Department for Communities and Local Government',
    address: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2010',
    notes: [OLD_LSOAS],
  },
  {
    id: '2015',
    lsoaSet: '2011',
    lsoaCount: 32844,
    dataPeriod: '2012/13',
    dataYear: 2013,
    denominator: 'mid-2012',
    hasDomains: true,
    hasRates: false,
    isRemade: false,
    publisher: 'Department for Communities and Local Government',
    address: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2015',
    notes: [
      'Domain ranks are derived from the published transformed domain scores: the highest score has rank 1, and equal scores share their middle rank.',
    ],
  },
  {
    id: '2019',
    lsoaSet: '2011',
    lsoaCount: 32844,
    dataPeriod: '2015/16',
    dataYear: 2016,
    denominator: 'mid-2015',
    hasDomains: true,
    hasRates: true,
    isRemade: false,
    publisher: 'Ministry of Housing, Communities and Local Government',
    address: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019',
    notes: [],
  },
  {
    id: '2025',
    lsoaSet: '2021',
    lsoaCount: 33755,
    dataPeriod: '2022/23',
    dataYear: 2023,
    denominator: 'mid-2022',
    hasDomains: true,
    hasRates: true,
    isRemade: true,
    publisher: 'Ministry of Housing, Communities and Local Government',
    address: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025',
    notes: [
      'District codes were brought up to date: Barnsley E08000016 to E08000038, Sheffield E08000019 to E08000039.',
      'LSOA E01027305 (West Northamptonshire 048E) stands in the publication under Cherwell and is kept there in its district totals.',
    ],
  },
] as const satisfies readonly EditionEntry[];

export type EditionId = (typeof ENTRIES)[number]['id'];
export interface Edition extends EditionEntry {
  id: EditionId;
}

/** Oldest first. */
export const EDITIONS: readonly Edition[] = ENTRIES;
export const EDITION_IDS: readonly EditionId[] = ENTRIES.map(({ id }) => id);

/** Throws `unknown edition: x` for anything that is no edition. */
export function editionById(id: string): Edition {
  const edition = EDITIONS.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new Error(`unknown edition: ${id}`);
  return edition;
}

/** The edition a reader is shown first. */
export const NEWEST_EDITION: Edition = ENTRIES[ENTRIES.length - 1] as Edition;

/** Id of the source of an edition. */
export function deprivationSourceId(edition: Pick<Edition, 'id'>): string {
  return `iod-${edition.id}`;
}

/** Id of the source of the official district summary our own measures are proved against. */
export const OFFICIAL_SUMMARY_SOURCE = 'iod-2015-file-10';
