import { districtCodeSchema } from '../../model/Area.ts';
import type { OFFICIAL_SUMMARY_COLUMNS } from '../../tables/readOfficialResults.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';

/** The official district summary (File 10) of the 2015 edition: what our own measures are proved against. */
export const OFFICIAL_SUMMARY_2015 = 'lad_summary_2015_official.csv';

/** Our indicator → the file's columns for value and rank. */
const MEASURES = [
  ['imd-average-rank', 'avg_rank', 'rank_avg_rank'],
  ['imd-average-score', 'avg_score', 'rank_avg_score'],
  ['imd-proportion', 'prop10', 'rank_prop10'],
  ['imd-extent', 'extent', 'rank_extent'],
  ['imd-local-concentration', 'local_conc', 'rank_local_conc'],
] as const;

/** One district and measure; the value stays text, for its printed digits are what has to be met. */
export type OfficialSummaryRow = Record<(typeof OFFICIAL_SUMMARY_COLUMNS)[number], string | number>;

/** The file, five rows a district, ordered by district and measure. */
export function readOfficialSummary(
  publication: PublicationFolder,
  log: (line: string) => void,
): OfficialSummaryRow[] {
  const districts = tidyTable(publication, OFFICIAL_SUMMARY_2015, {
    columns: ['lad_code', ...MEASURES.flatMap(([, value, rank]) => [value, rank] as const)],
    keyColumn: 'lad_code',
    keyName: 'district code',
    key: (district: { code: string }) => district.code,
    log,
    tidy: (row) => ({
      code: row.code('lad_code', districtCodeSchema, 'district code'),
      measures: MEASURES.map(([indicator, value, rank]) => {
        row.decimal(value, { min: 0 });
        return { indicator, value: row.raw(value), rank: row.integer(rank, { min: 1 }) };
      }),
    }),
  });
  return districts
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap(({ code, measures }) =>
      measures.map((measure) => ({ district_code: code, ...measure })),
    );
}
