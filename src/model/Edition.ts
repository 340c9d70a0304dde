import { z } from 'zod';

/** The English Indices of Deprivation, named by the year of publication. */
export const EDITION_IDS = ['2004', '2007', '2010', '2015', '2019', '2025'] as const;
export const editionIdSchema = z.enum(EDITION_IDS);
export type EditionId = z.infer<typeof editionIdSchema>;

/** The census whose LSOAs an edition is published on. */
export type LsoaSet = '2001' | '2011' | '2021';

export interface Edition {
  id: EditionId;
  lsoaSet: LsoaSet;
  /** How many LSOAs the edition ranks: rank runs from 1 (most deprived) to this number. */
  lsoaCount: number;
  /** The period most of the edition's indicators describe, as people write it, e.g. "2015/16". */
  dataPeriod: string;
  /** The middle of that period as a decimal year: where a chart over time puts the edition. */
  dataYear: number;
  /** What the population denominators describe, or null where the edition carries none here. */
  denominator: string | null;
}

/** Counts and periods as docs/INDICATORS.md names them; the periods before 2015 from the editions' technical reports. */
export const EDITIONS: readonly Edition[] = [
  {
    id: '2004',
    lsoaSet: '2001',
    lsoaCount: 32482,
    dataPeriod: '2001',
    dataYear: 2001.5,
    denominator: null,
  },
  {
    id: '2007',
    lsoaSet: '2001',
    lsoaCount: 32482,
    dataPeriod: '2005',
    dataYear: 2005.5,
    denominator: null,
  },
  {
    id: '2010',
    lsoaSet: '2001',
    lsoaCount: 32482,
    dataPeriod: '2008',
    dataYear: 2008.5,
    denominator: null,
  },
  {
    id: '2015',
    lsoaSet: '2011',
    lsoaCount: 32844,
    dataPeriod: '2012/13',
    dataYear: 2013,
    denominator: 'mid-2012',
  },
  {
    id: '2019',
    lsoaSet: '2011',
    lsoaCount: 32844,
    dataPeriod: '2015/16',
    dataYear: 2016,
    denominator: 'mid-2015',
  },
  {
    id: '2025',
    lsoaSet: '2021',
    lsoaCount: 33755,
    dataPeriod: '2022/23',
    dataYear: 2023,
    denominator: 'mid-2022',
  },
];

/** Throws `unknown edition: x` for anything that is not one of the six editions. */
export function editionById(id: string): Edition {
  const edition = EDITIONS.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new Error(`unknown edition: ${id}`);
  return edition;
}

/** The edition a reader is shown first. */
export const NEWEST_EDITION: Edition = editionById('2025');

/** Id of the source of an edition. */
export function deprivationSourceId(edition: Pick<Edition, 'id'>): string {
  return `iod-${edition.id}`;
}

/** Id of the source of the official district summary our own measures are proved against. */
export const OFFICIAL_SUMMARY_SOURCE = 'iod-2015-file-10';
