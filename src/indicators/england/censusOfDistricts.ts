import {
  CENSUS_PAIRS,
  CENSUSES,
  type Census,
  type CensusPair,
  type CensusYear,
  perCensus,
} from '../../model/Census.ts';
import type { Tables } from '../../tables/Tables.ts';
import { censusChangeId, shareIndicator } from '../census/censusDeprived.ts';
import {
  type CensusInputs,
  censusInputs,
  censusSources,
  deprivedHouseholds,
  type LeastDimensions,
  lsoasByDistrict,
} from '../census/censusHouseholds.ts';
import { indicatorById } from '../registry.ts';
import { type DistrictRow, PLAIN_ROW } from './DistrictRow.ts';

/** Households counted as deprived in each census, and the changes, of every district of today. */
export function censusOfDistricts(tables: Tables): DistrictRow[] {
  const context = censusInputs(tables);
  if (context === null) return [];
  const codes = perCensus((census) => lsoasByDistrict(tables.census, tables, census));
  return ([1, 2] as const).flatMap((least) =>
    [...tables.england.districts].flatMap(([areaCode, areaName]) => {
      const area = { areaCode, areaName };
      const pct = perCensus(({ id }) => share(context, codes[id].get(areaCode) ?? [], id, least));
      return [
        ...CENSUSES.map((census) => shareRow(area, census, least, pct[census.id])),
        ...CENSUS_PAIRS.map((pair) => {
          const [from, to] = [pct[pair.from.id], pct[pair.to.id]];
          return changeRow(area, pair, least, from === null || to === null ? null : to - from);
        }),
      ];
    }),
  );
}

/** 100 × households deprived in at least so many dimensions ÷ households; null where there are none. */
function share(
  { households }: CensusInputs,
  lsoas: readonly string[],
  year: CensusYear,
  least: LeastDimensions,
): number | null {
  let [deprived, all] = [0, 0];
  for (const lsoa of lsoas) {
    const row = households[year].get(lsoa);
    if (row === undefined) throw new Error(`LSOA without households: ${lsoa} (${year})`);
    deprived += deprivedHouseholds(row, least);
    all += row.households;
  }
  return all === 0 ? null : (100 * deprived) / all;
}

type NamedArea = Pick<DistrictRow, 'areaCode' | 'areaName'>;

function shareRow(
  area: NamedArea,
  census: Census,
  least: LeastDimensions,
  value: number | null,
): DistrictRow {
  const { id, unit } = shareIndicator(least);
  return {
    ...PLAIN_ROW,
    ...area,
    indicator: id,
    period: census.id,
    dataPeriod: census.day,
    value,
    unit,
    status: value === null ? 'missing' : 'final',
    edition: census.id,
    sources: censusSources({ code: area.areaCode, name: area.areaName, type: 'district' }, [
      census.id,
    ]),
  };
}

function changeRow(
  area: NamedArea,
  { period, from, to }: CensusPair,
  least: LeastDimensions,
  value: number | null,
): DistrictRow {
  const { id, unit } = indicatorById(censusChangeId(least));
  return {
    ...PLAIN_ROW,
    ...area,
    indicator: id,
    period,
    dataPeriod: `${from.day} to ${to.day}`,
    value,
    unit,
    status: value === null ? 'missing' : 'final',
    edition: `${from.id} and ${to.id}`,
    sources: censusSources({ code: area.areaCode, name: area.areaName, type: 'district' }, [
      from.id,
      to.id,
    ]),
  };
}
