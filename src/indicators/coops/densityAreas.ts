import { formatNumber } from '../../format/number.ts';
import { type Area, ENGLAND_CODE } from '../../model/Area.ts';
import type { Calculation } from '../../model/Calculation.ts';
import { memoize } from '../../model/memoize.ts';
import { sure } from '../../model/sure.ts';
import type { EnglandTables } from '../../tables/Tables.ts';
import type { CoopInputs } from './CoopInputs.ts';
import type { PlacedCoop } from './correctedCoops.ts';

/** Rates are for so many residents. */
export const RATE_BASE = 10_000;

/** An area a district is set beside. */
export interface DensityArea {
  area: Area;
  /** The districts it is made of; null = all of England, whatever has no district included. */
  districts: readonly string[] | null;
}

/**
 * England, the county with the districts of its council, and the districts most like the place's: of the ten
 * areas most alike over all measures those that lie in England, for of the others no residents are held.
 */
export function densityAreas({ tables, district }: CoopInputs): DensityArea[] {
  const { england, place } = tables;
  const { county, countyCode } = place.place;
  const countyDistricts = [...tables.spend.regions]
    .filter(([, region]) => region.countyCode === countyCode)
    .map(([code]) => code);
  const areas: DensityArea[] = [
    { area: { code: ENGLAND_CODE, name: 'England', type: 'country' }, districts: null },
  ];
  if (county !== null && countyCode !== null && countyDistricts.length > 0)
    areas.push({
      area: { code: countyCode, name: county, type: 'county' },
      districts: countyDistricts,
    });
  for (const code of england.similarAreas.get(district.code) ?? []) {
    const name = england.districts.get(code);
    if (name !== undefined)
      areas.push({ area: { code, name, type: 'district' }, districts: [code] });
  }
  return areas;
}

/** Residents of mid-2022 of some districts, or of all of England. */
export function residentsOf({ tables }: CoopInputs, districts: readonly string[] | null): number {
  const residents = residentsByDistrict(tables.england);
  const codes = districts ?? [...residents.keys()];
  return codes.reduce((sum, code) => sum + sure(residents.get(code), `residents of ${code}`), 0);
}

/** District → residents of mid-2022; made once. */
export const residentsByDistrict = memoize(
  ({ lsoas }: Pick<EnglandTables, 'lsoas'>): ReadonlyMap<string, number> => {
    const residents = new Map<string, number>();
    for (const { districtCode, population } of lsoas.values())
      residents.set(districtCode, (residents.get(districtCode) ?? 0) + population);
    return residents;
  },
);

export function rateSum(count: number, residents: number): string {
  return `10,000 × ${formatNumber(count, 0)} ÷ ${formatNumber(residents, 0)} = ${formatNumber((RATE_BASE * count) / residents, 4)}`;
}

/** The counts of a county or of England, one row a district: thousands of names would help nobody. */
export function districtsCalculation(
  inputs: CoopInputs,
  counted: readonly PlacedCoop[],
  districts: readonly string[] | null,
  residents: number,
): Calculation {
  const { england } = inputs.tables;
  const counts = Map.groupBy(counted, ({ districtCode }) => districtCode ?? '');
  const codes = districts ?? [...england.districts.keys()];
  const unplaced = counts.get('')?.length ?? 0;
  return {
    sum: rateSum(counted.length, residents),
    rowsAre: 'districts with the co-ops and residents counted in each',
    columns: [
      { id: 'district_code', label: 'District code', decimals: null },
      { id: 'district', label: 'District', decimals: null },
      { id: 'coops', label: 'Active co-ops', decimals: 0 },
      { id: 'residents', label: 'Residents', decimals: 0 },
    ],
    rows: [
      ...codes
        .toSorted()
        .map((code) => [
          code,
          england.districts.get(code) ?? null,
          counts.get(code)?.length ?? 0,
          residentsOf(inputs, [code]),
        ]),
      ...(unplaced > 0 ? [[null, 'in no district that is known', unplaced, 0]] : []),
    ],
  };
}
