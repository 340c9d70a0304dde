import type { Tables } from '../../tables/Tables.ts';
import { contextData, type SeriesData } from '../context/ContextData.ts';
import { dataPeriodOf, indicatorOf, ranksOf, STATUS_OF } from '../context/contextDrafts.ts';
import type { DistrictRow } from './DistrictRow.ts';

/** Every published value of every district of today; a rank only in series without limits, which rest on no sample. */
export function contextOfDistricts(tables: Tables): DistrictRow[] {
  return contextData(tables).flatMap((data) =>
    indicatorOf(data).periods.flatMap((period) => rowsOf(tables, data, period)),
  );
}

function rowsOf(tables: Tables, data: SeriesData, period: string): DistrictRow[] {
  const { id, unit } = indicatorOf(data);
  const rows = data.ofDistricts(period);
  const ranks = data.isSampled ? [] : ranksOf(rows);
  return rows.flatMap((row, i): DistrictRow[] => {
    const { areaCode, value, lower, upper, status } = row;
    const areaName = tables.england.districts.get(areaCode);
    if (areaName === undefined) return [];
    const hasLimits = lower !== null && upper !== null;
    const rank = ranks[i];
    return [
      {
        indicator: id,
        areaCode,
        areaName,
        period,
        dataPeriod: dataPeriodOf(row),
        value,
        unit,
        lower,
        upper,
        interval: hasLimits ? 'published-95' : null,
        status: STATUS_OF[status],
        rank: rank?.rank ?? null,
        rankOf: rank?.rankOf ?? null,
        edition: period,
        sources: [data.series.sourceId],
      },
    ];
  });
}
