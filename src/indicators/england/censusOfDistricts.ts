import { CENSUSES, type CensusYear } from '../../tables/census/householdDeprivation.ts';
import type { Tables } from '../../tables/Tables.ts';
import { CENSUS_DAY, censusChangeId, shareIndicator } from '../census/censusDeprived.ts';
import {
  type CensusInputs,
  censusInputs,
  censusSources,
  deprivedHouseholds,
  type LeastDimensions,
} from '../census/censusHouseholds.ts';
import { indicatorById } from '../registry.ts';
import { type DistrictRow, PLAIN_ROW } from './DistrictRow.ts';

/** Households counted as deprived in either census, and the change, of every district of today. */
export function censusOfDistricts(tables: Tables): DistrictRow[] {
  const context = censusInputs(tables);
  if (context === null) return [];
  const codes = { 2011: codesIn(context, '2011'), 2021: codesIn(context, '2021') };
  return ([1, 2] as const).flatMap((least) =>
    [...tables.england.districts].flatMap(([areaCode, areaName]) => {
      const area = { areaCode, areaName };
      const pct = (year: CensusYear) =>
        share(context, codes[year].get(areaCode) ?? [], year, least);
      const [from, to] = [pct('2011'), pct('2021')];
      return [
        ...CENSUSES.map((year) => shareRow(area, year, least, year === '2011' ? from : to)),
        changeRow(area, least, from === null || to === null ? null : to - from),
      ];
    }),
  );
}

/** District → codes of its LSOAs in a census; the few cut by a boundary since 2011 count in both. */
function codesIn(
  { tables, households }: CensusInputs,
  year: CensusYear,
): ReadonlyMap<string, string[]> {
  const { england } = tables;
  const codes = new Map<string, string[]>();
  for (const lsoa of households[year].keys()) {
    const today = england.lsoas.get(lsoa)?.districtCode;
    const districts =
      year === '2011'
        ? (england.districtsOfLsoas2011.get(lsoa) ?? [])
        : today === undefined
          ? []
          : [today];
    for (const district of districts) {
      const known = codes.get(district);
      if (known === undefined) codes.set(district, [lsoa]);
      else known.push(lsoa);
    }
  }
  return codes;
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
  year: CensusYear,
  least: LeastDimensions,
  value: number | null,
): DistrictRow {
  const { id, unit } = shareIndicator(least);
  return {
    ...PLAIN_ROW,
    ...area,
    indicator: id,
    period: year,
    dataPeriod: CENSUS_DAY[year],
    value,
    unit,
    status: value === null ? 'missing' : 'final',
    edition: year,
    sources: censusSources({ code: area.areaCode, name: area.areaName, type: 'district' }, [year]),
  };
}

function changeRow(area: NamedArea, least: LeastDimensions, value: number | null): DistrictRow {
  const { id, unit, periods } = indicatorById(censusChangeId(least));
  return {
    ...PLAIN_ROW,
    ...area,
    indicator: id,
    period: periods[0] ?? '',
    dataPeriod: `${CENSUS_DAY['2011']} to ${CENSUS_DAY['2021']}`,
    value,
    unit,
    status: value === null ? 'missing' : 'final',
    edition: '2011 and 2021',
    sources: censusSources(
      { code: area.areaCode, name: area.areaName, type: 'district' },
      CENSUSES,
    ),
  };
}
