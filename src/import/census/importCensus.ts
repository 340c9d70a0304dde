import { serialiseCsv } from '../../format/csv.ts';
import { lsoaCodeSchema } from '../../model/Area.ts';
import { CENSUS_YEARS, CENSUSES, type Census } from '../../model/Census.ts';
import {
  censusSourceId,
  HOUSEHOLD_COLUMNS,
  householdsFile,
} from '../../tables/census/householdDeprivation.ts';
import { DataError } from '../../tables/DataError.ts';
import { checkSameCodes } from '../../tables/geography/checkSameCodes.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';

const publishedFile = ({ id, lsoaSet }: Census) =>
  `household_deprivation_${id}_lsoa${lsoaSet.slice(2)}.csv`;

/** The LSOAs the tables have to have, no more and no fewer. */
export type KnownLsoas = Readonly<Record<Census['lsoaSet'], ReadonlySet<string>>>;

/** Households by dimensions of deprivation, each census → one table, England only. */
export function importCensus(
  publication: PublicationFolder,
  known: KnownLsoas,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const files = new Map(
    CENSUSES.map((census) => [
      householdsFile(census.id),
      serialiseCsv(readOne(publication, census, known[census.lsoaSet], log), HOUSEHOLD_COLUMNS),
    ]),
  );
  return {
    owns: CENSUS_YEARS.map(householdsFile),
    files,
    sourceIds: CENSUS_YEARS.map(censusSourceId),
    sources: describeSources(CENSUSES.map(fileOriginOf), publication, obtained),
  };
}

type Row = Record<(typeof HOUSEHOLD_COLUMNS)[number], string>;

function readOne(
  publication: PublicationFolder,
  census: Census,
  lsoas: ReadonlySet<string>,
  log: (line: string) => void,
): Row[] {
  const { lsoaSet } = census;
  const file = publishedFile(census);
  const codeColumn = `lsoa${lsoaSet.slice(2)}_code`;
  const counts = HOUSEHOLD_COLUMNS.slice(1);
  const rows = tidyTable(publication, file, {
    columns: [codeColumn, ...counts],
    keyColumn: codeColumn,
    keyName: 'LSOA code',
    key: (row: Row) => row.lsoa_code,
    log,
    tidy: (row) => {
      if (row.raw(codeColumn).startsWith('W01')) return new Excluded('in Wales');
      const [households = 0, ...parts] = counts.map((column) => row.integer(column, { min: 0 }));
      const sum = parts.reduce((total, count) => total + count, 0);
      if (sum !== households)
        row.refuse('households do not add up', 'households', `the dimensions add to ${sum}`);
      return {
        lsoa_code: row.code(codeColumn, lsoaCodeSchema, 'LSOA code'),
        ...Object.fromEntries(counts.map((column) => [column, row.raw(column)])),
      } as Row;
    },
  });
  if (rows.length === 0) throw new DataError('no LSOA of England', '0 rows', { file });
  checkSameCodes(
    `LSOA of ${lsoaSet}`,
    { codes: lsoas, where: { file: `england/lsoa${lsoaSet.slice(2)}-ward-weights.csv` } },
    { codes: new Set(rows.map((row) => row.lsoa_code)), where: { file, column: codeColumn } },
  );
  return rows.sort((a, b) => (a.lsoa_code < b.lsoa_code ? -1 : 1));
}

function fileOriginOf(census: Census): PublicationEntry {
  const { id, day, table, notes } = census;
  return {
    id: censusSourceId(id),
    publisher: 'Office for National Statistics',
    title: `Census ${id}, households by deprivation dimensions (${table})`,
    short: { publisher: 'ONS', title: `Census ${id}` },
    edition: id,
    dataPeriod: day,
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
    address: null,
    notes: [
      'Four dimensions: employment, education, health and disability, housing. Obtained through Nomis by neighbourhood (LSOA); only England is kept.',
      ...notes,
    ],
    belongs: (name) => name === publishedFile(census),
  };
}
