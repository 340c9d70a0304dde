import { districtCodeSchema, lsoaCodeSchema } from '../../model/Area.ts';
import { DOMAIN_IDS, type DomainId } from '../../model/Domain.ts';
import type { Edition } from '../../model/Edition.ts';
import type { CsvRow } from '../../tables/CsvRow.ts';
import { POPULATION_COLUMNS } from '../../tables/deprivation/deprivationColumns.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';
import { editionFile } from './publications.ts';

/** District codes before 2009 were two digits and two letters, e.g. "30UK". */
const OLD_DISTRICT_CODE = /^\d\d[A-Z]{2}$/;

/** Domains whose published score is a rate: the share of people who are deprived in it. */
const RATES: readonly DomainId[] = ['income', 'employment'];

type RankColumn = `${DomainId}_rank`;
type ScoreColumn = `${DomainId}_score` | `${DomainId}_tscore`;
type Column =
  | 'edition'
  | 'lsoa_code'
  | 'lsoa_name'
  | 'lad_code'
  | 'lad_name'
  | 'imd_score'
  | 'imd_rank'
  | RankColumn
  | ScoreColumn
  | (typeof POPULATION_COLUMNS)[number];

const COLUMNS: readonly Column[] = [
  'edition',
  'lsoa_code',
  'lsoa_name',
  'lad_code',
  'lad_name',
  'imd_score',
  'imd_rank',
  ...DOMAIN_IDS.flatMap((id) => [`${id}_score`, `${id}_rank`, `${id}_tscore`] as const),
  ...POPULATION_COLUMNS,
];

/** One LSOA as published; decimals stay text, so that they are printed as they were. Empty where there is none. */
export interface LsoaEditionRow {
  row: number;
  lsoaCode: string;
  lsoaName: string;
  districtCode: string;
  districtName: string;
  score: string;
  rank: number;
  domains: Record<DomainId, { score: string; rank: string; transformed: string }>;
  populations: Record<(typeof POPULATION_COLUMNS)[number], string>;
}

/** One edition's file, each cell checked by itself; see `checkRanks` for what holds between rows. */
export function readPublishedEdition(
  publication: PublicationFolder,
  edition: Edition,
  log: (line: string) => void,
): LsoaEditionRow[] {
  return tidyTable(publication, editionFile(edition), {
    columns: COLUMNS,
    keyColumn: 'lsoa_code',
    keyName: 'LSOA code',
    key: (lsoa: LsoaEditionRow) => lsoa.lsoaCode,
    log,
    tidy: (row) => readRow(row, edition),
  });
}

function readRow(row: CsvRow<Column>, edition: Edition): LsoaEditionRow {
  if (row.raw('edition') !== edition.id) row.refuse('other edition', 'edition');
  const districtCode = row.text('lad_code');
  if (!OLD_DISTRICT_CODE.test(districtCode))
    row.code('lad_code', districtCodeSchema, 'district code');
  row.decimal('imd_score', { min: 0, max: 100 });
  const range = { min: 1, max: edition.lsoaCount };
  const domain = (id: DomainId) => {
    row.decimalOrNull(`${id}_rank`, range);
    row.decimalOrNull(`${id}_score`, RATES.includes(id) ? { min: 0, max: 1 } : {});
    row.decimalOrNull(`${id}_tscore`);
    return {
      score: RATES.includes(id) ? tidyDecimal(row.raw(`${id}_score`)) : row.raw(`${id}_score`),
      rank: tidyDecimal(row.raw(`${id}_rank`)),
      transformed: tidyDecimal(row.raw(`${id}_tscore`)),
    };
  };
  const people = (column: (typeof POPULATION_COLUMNS)[number]) => {
    if (edition.denominator === null && row.raw(column) !== '')
      row.refuse(`unexpected ${column}`, column, 'this edition carries no populations');
    if (edition.denominator !== null) row.decimal(column, { min: 0 });
    return tidyDecimal(row.raw(column));
  };
  return {
    row: row.row,
    lsoaCode: row.code('lsoa_code', lsoaCodeSchema, 'LSOA code'),
    lsoaName: row.raw('lsoa_name'),
    districtCode,
    districtName: row.text('lad_name'),
    score: tidyDecimal(row.raw('imd_score')),
    rank: row.integer('imd_rank', range),
    domains: {
      income: domain('income'),
      employment: domain('employment'),
      education: domain('education'),
      health: domain('health'),
      crime: domain('crime'),
      housing: domain('housing'),
      environment: domain('environment'),
    },
    populations: {
      population: people('population'),
      pop_0_15: people('pop_0_15'),
      pop_working_age: people('pop_working_age'),
      pop_60_plus: people('pop_60_plus'),
    },
  };
}

/** The most decimals an edition publishes on purpose; what comes after is noise of binary storage. */
const DECIMALS = 6;

/** A number as published, without noise: "28325.0" → "28325", "12323.5" stays, "5.828697681427002" → "5.828698". */
export function tidyDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  if (/^0*$/.test(fraction)) return whole;
  return fraction.length > DECIMALS ? String(Number(Number(text).toFixed(DECIMALS))) : text;
}
