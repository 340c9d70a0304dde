import { serialiseCsv } from '../../format/csv.ts';
import type { DistrictRow } from '../../indicators/england/DistrictRow.ts';

/** The columns of `/data/england/<indicator>.csv` (docs/PUBLIC-CONTRACT.md), named as in figures.csv. */
export const DISTRICT_COLUMNS = [
  'indicator',
  'area_code',
  'area_name',
  'period',
  'data_period',
  'value',
  'unit',
  'lower',
  'upper',
  'interval',
  'status',
  'rank',
  'rank_of',
  'edition',
  'sources',
] as const;

/** Values of all districts of England as CSV: UTF-8, LF, by period and code. */
export function districtsCsv(rows: readonly DistrictRow[]): string {
  return serialiseCsv(
    rows.map((row) => ({
      indicator: row.indicator,
      area_code: row.areaCode,
      area_name: row.areaName,
      period: row.period,
      data_period: row.dataPeriod,
      value: row.value,
      unit: row.unit,
      lower: row.lower,
      upper: row.upper,
      interval: row.interval,
      status: row.status,
      rank: row.rank,
      rank_of: row.rankOf,
      edition: row.edition,
      sources: row.sources.join('|'),
    })),
    DISTRICT_COLUMNS,
  );
}
