import { serialiseCsv } from '../../format/csv.ts';
import { lsoaCodeSchema } from '../../model/Area.ts';
import {
  CENSUSES,
  type CensusYear,
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

const publishedFile = (year: CensusYear) =>
  `household_deprivation_${year}_lsoa${year.slice(2)}.csv`;

/** The LSOAs of either census, which the tables have to have, no more and no fewer. */
export type KnownLsoas = Readonly<Record<CensusYear, ReadonlySet<string>>>;

/** Households by dimensions of deprivation, both censuses → one table each, England only. */
export function importCensus(
  publication: PublicationFolder,
  known: KnownLsoas,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const files = new Map(
    CENSUSES.map((year) => [
      householdsFile(year),
      serialiseCsv(readYear(publication, year, known[year], log), HOUSEHOLD_COLUMNS),
    ]),
  );
  return {
    owns: CENSUSES.map(householdsFile),
    files,
    sourceIds: CENSUSES.map(censusSourceId),
    sources: describeSources(CENSUSES.map(fileOriginOf), publication, obtained),
  };
}

type Row = Record<(typeof HOUSEHOLD_COLUMNS)[number], string>;

function readYear(
  publication: PublicationFolder,
  year: CensusYear,
  lsoas: ReadonlySet<string>,
  log: (line: string) => void,
): Row[] {
  const file = publishedFile(year);
  const codeColumn = `lsoa${year.slice(2)}_code`;
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
    `LSOA of ${year}`,
    { codes: lsoas, where: { file: `england/lsoa${year.slice(2)}-ward-weights.csv` } },
    { codes: new Set(rows.map((row) => row.lsoa_code)), where: { file, column: codeColumn } },
  );
  return rows.sort((a, b) => (a.lsoa_code < b.lsoa_code ? -1 : 1));
}

const TABLES: Readonly<Record<CensusYear, string>> = { '2011': 'QS119EW', '2021': 'TS011' };

function fileOriginOf(year: CensusYear): PublicationEntry {
  return {
    id: censusSourceId(year),
    publisher: 'Office for National Statistics',
    title: `Census ${year}, households by deprivation dimensions (${TABLES[year]})`,
    short: { publisher: 'ONS', title: `Census ${year}` },
    edition: year,
    dataPeriod: year === '2011' ? '27 March 2011' : '21 March 2021',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
    address: null,
    notes: [
      'Four dimensions: employment, education, health and disability, housing. Obtained through Nomis by neighbourhood (LSOA); only England is kept.',
      ...(year === '2021'
        ? [
            'Census Day fell in the pandemic, with furlough and children taught at home, and the housing dimension is not defined just as in 2011.',
            'Small cells are slightly changed by the publisher, so that the sum over neighbourhoods differs a little from the published total.',
          ]
        : []),
    ],
    belongs: (name) => name === publishedFile(year),
  };
}
