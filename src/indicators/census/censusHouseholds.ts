import { type Area, ENGLAND_CODE } from '../../model/Area.ts';
import { CENSUS_YEARS, type Census, type CensusYear, perCensus } from '../../model/Census.ts';
import { memoize } from '../../model/memoize.ts';
import { type CensusHouseholds, censusSourceId } from '../../tables/census/householdDeprivation.ts';
import type { Tables } from '../../tables/Tables.ts';
import {
  type Allocation,
  alternativeAllocations,
  postcodeAllocation,
  type WardPart,
} from '../deprivation/allocation.ts';

/** Deprived in at least so many of the four dimensions. */
export type LeastDimensions = 1 | 2;

/** Households of an area in one census. */
export interface CensusCount {
  /** Households counted as deprived. */
  deprived: number;
  households: number;
  /** 100 · deprived ÷ households */
  pct: number;
}

export interface CensusShare extends CensusCount {
  /** The same by every other way of sharing LSOAs out among wards, in percent; empty for whole areas. */
  otherPct: ReadonlyMap<Allocation['method'], number>;
}

/** What the census figures start from: the households of each census by LSOA. */
export interface CensusInputs {
  tables: Tables;
  wards: readonly Area[];
  district: Area;
  england: Area;
  households: Readonly<Record<CensusYear, ReadonlyMap<string, CensusHouseholds>>>;
}

/** Null where not every census was imported. */
export function censusInputs(tables: Tables): CensusInputs | null {
  const { census, england, place } = tables;
  if (CENSUS_YEARS.some((year) => census.households[year].length === 0)) return null;
  return {
    tables,
    wards: [...england.wards.values()]
      .filter((ward) => ward.districtCode === place.place.code)
      .map(({ code, name }): Area => ({ code, name, type: 'ward' }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    district: { code: place.place.code, name: place.place.name, type: 'district' },
    england: { code: ENGLAND_CODE, name: 'England', type: 'country' },
    households: perCensus(({ id }) => byCode(census.households[id])),
  };
}

/** Made once for all places. */
const byCode = memoize(
  (rows: readonly CensusHouseholds[]): ReadonlyMap<string, CensusHouseholds> =>
    new Map(rows.map((row) => [row.lsoaCode, row])),
);

/** The parts of LSOAs an area is made of in a census: shared out by postcodes for a ward, whole for others. */
export function censusParts(
  { tables, households }: CensusInputs,
  area: Area,
  { id, lsoaSet }: Census,
): readonly WardPart[] {
  const { england } = tables;
  if (area.type === 'ward') return postcodeAllocation(england, lsoaSet).parts.get(area.code) ?? [];
  const whole = (code: string): WardPart => ({ lsoaCode: code, share: 1 });
  if (area.type === 'lsoa') return [whole(area.code)];
  return area.type === 'country'
    ? [...households[id].keys()].map(whole)
    : (lsoasByDistrict(tables.census, tables, { id, lsoaSet }).get(area.code) ?? []).map(whole);
}

/**
 * District → codes of its LSOAs in a census; the few cut by a boundary since 2011 count in both. Made once for all
 * places.
 */
export const lsoasByDistrict = memoize(
  (
    { households }: Tables['census'],
    { england }: Pick<Tables, 'england'>,
    { id, lsoaSet }: Pick<Census, 'id' | 'lsoaSet'>,
  ): ReadonlyMap<string, readonly string[]> => {
    const codes = new Map<string, string[]>();
    for (const { lsoaCode } of households[id]) {
      const today = england.lsoas.get(lsoaCode)?.districtCode;
      const districts =
        lsoaSet === '2011'
          ? (england.districtsOfLsoas2011.get(lsoaCode) ?? [])
          : today === undefined
            ? []
            : [today];
      for (const district of districts) {
        const known = codes.get(district);
        if (known === undefined) codes.set(district, [lsoaCode]);
        else known.push(lsoaCode);
      }
    }
    return codes;
  },
  (_, { id }) => id,
);

/** Σ s·(households deprived in at least so many dimensions) ÷ Σ s·households; null where there are none. */
export function censusShare(
  inputs: CensusInputs,
  area: Area,
  census: Census,
  least: LeastDimensions,
): CensusShare | null {
  if (area.type === 'country') return shareOfEngland(inputs.tables.census, inputs, census, least);
  const own = countParts(inputs, censusParts(inputs, area, census), census.id, least);
  if (own === null) return null;
  const { england, place } = inputs.tables;
  const others =
    area.type === 'ward'
      ? alternativeAllocations(england, place, census.lsoaSet).flatMap(({ method, parts }) => {
          const other = countParts(inputs, parts.get(area.code) ?? [], census.id, least);
          return other === null ? [] : [[method, other.pct] as const];
        })
      : [];
  return { ...own, otherPct: new Map(others) };
}

/** Made once for all places. */
const shareOfEngland = memoize(
  (
    _tables: Tables['census'],
    inputs: CensusInputs,
    census: Census,
    least: LeastDimensions,
  ): CensusShare | null => {
    const parts = censusParts(inputs, inputs.england, census);
    const own = countParts(inputs, parts, census.id, least);
    return own === null ? null : { ...own, otherPct: new Map() };
  },
  (_, { id }, least) => `${id} ${least}`,
);

function countParts(
  { households }: CensusInputs,
  parts: readonly WardPart[],
  year: CensusYear,
  least: LeastDimensions,
): CensusCount | null {
  let [deprived, all] = [0, 0];
  for (const { lsoaCode, share } of parts) {
    const row = households[year].get(lsoaCode);
    if (row === undefined) throw new Error(`LSOA without households: ${lsoaCode} (${year})`);
    deprived += share * deprivedHouseholds(row, least);
    all += share * row.households;
  }
  return all === 0 ? null : { deprived, households: all, pct: (100 * deprived) / all };
}

/** Households deprived in at least so many dimensions. */
export function deprivedHouseholds(
  { byDimensions }: CensusHouseholds,
  least: LeastDimensions,
): number {
  return byDimensions.slice(least).reduce((sum, count) => sum + count, 0);
}

/** Ids of sources, or of their families, behind census figures of an area. */
export function censusSources(area: Area, years: readonly CensusYear[]): string[] {
  return [
    ...years.map(censusSourceId),
    ...(area.type === 'ward' ? ['code-point-weights', 'ons-wards'] : []),
  ].sort();
}
