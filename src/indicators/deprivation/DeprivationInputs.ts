import type { Area } from '../../model/Area.ts';
import { type EditionId, editionById } from '../../model/Edition.ts';
import { memoize } from '../../model/memoize.ts';
import { sure } from '../../model/sure.ts';
import type { DeprivationRow, Tables } from '../../tables/Tables.ts';
import {
  type Allocation,
  alternativeAllocations,
  postcodeAllocation,
  type WardPart,
} from './allocation.ts';
import { allEditionLsoas, type EditionLsoa, type EditionLsoas } from './EditionLsoa.ts';
import { isCovered, type WardMean, wardMean } from './wardMean.ts';

/** What all families of deprivation figures start from; made once. */
export interface DeprivationInputs {
  tables: Tables;
  district: Area;
  /** The place's wards by code. */
  wards: readonly Area[];
  editions: readonly EditionLsoas[];
  allocations: Readonly<
    Record<'2011' | '2021', { main: Allocation; alternatives: readonly Allocation[] }>
  >;
}

export function deprivationInputs(tables: Tables): DeprivationInputs {
  const { england, place } = tables;
  const wards = [...england.wards.values()]
    .filter((ward) => ward.districtCode === place.place.code)
    .map(({ code, name }): Area => ({ code, name, type: 'ward' }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (wards.length === 0) throw new Error(`district without wards: ${place.place.code}`);
  const allocations = (set: '2011' | '2021') => ({
    main: postcodeAllocation(england, set),
    alternatives: alternativeAllocations(england, place, set),
  });
  return {
    tables,
    district: { code: place.place.code, name: place.place.name, type: 'district' },
    wards,
    editions: allEditionLsoas(england),
    allocations: { '2011': allocations('2011'), '2021': allocations('2021') },
  };
}

export function editionIn(inputs: DeprivationInputs, id: EditionId): EditionLsoas {
  const found = inputs.editions.find(({ edition }) => edition.id === id);
  if (found === undefined) throw new Error(`edition not held: ${editionById(id).id}`);
  return found;
}

export interface AllocatedMean extends WardMean {
  /** The same by every other way of sharing LSOAs out that leaves the ward any. */
  others: readonly number[];
}

/** What a draft says of the ways of sharing LSOAs out: lowest and highest value; nothing where there is only one way. */
export function allocationRange(
  mean: AllocatedMean | null,
  times = 1,
): { lower: number | null; upper: number | null; interval: 'allocation' | null } {
  if (mean === null || mean.others.length === 0)
    return { lower: null, upper: null, interval: null };
  const values = [mean.value, ...mean.others].map((value) => times * value);
  return { lower: Math.min(...values), upper: Math.max(...values), interval: 'allocation' };
}

/** A ward's mean with that of the other ways of sharing LSOAs out; null where there is nothing to weigh. */
export function allocatedMean(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  wardCode: string,
  x: (row: DeprivationRow) => number | null,
  peopleOf?: (lsoa: EditionLsoa) => number,
): AllocatedMean | null {
  const { main, alternatives } = inputs.allocations[data.weightSet];
  const mean = wardMean(main.parts.get(wardCode) ?? [], data, x, peopleOf);
  if (mean === null) return null;
  const others = alternatives.flatMap(({ parts }) => {
    const other = wardMean(parts.get(wardCode) ?? [], data, x, peopleOf);
    return other === null ? [] : [other.value];
  });
  return { ...mean, others };
}

/** The parts of LSOAs an area is made of in an edition: those of the postcodes for a ward, whole ones for the district and England. */
export function partsOf(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
): readonly WardPart[] {
  if (area.type === 'country')
    return [...data.populations.keys()].map((lsoaCode) => ({ lsoaCode, share: 1 }));
  if (area.type === 'ward')
    return inputs.allocations[data.weightSet].main.parts.get(area.code) ?? [];
  return districtCodes(data, inputs).map((lsoaCode) => ({ lsoaCode, share: 1 }));
}

/** The district's mean of a quantity over its whole LSOAs; null where they are covered too little. */
export function districtMean(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  x: (row: DeprivationRow) => number | null,
  peopleOf?: (lsoa: EditionLsoa) => number,
): WardMean | null {
  return wardMean(partsOf(inputs, data, inputs.district), data, x, peopleOf);
}

/**
 * Codes of the LSOAs of the place's district in an edition, whole. Before 2015 they are those that lie in the
 * district in 2015, for the codes of districts were others; a district younger than the edition has the LSOAs that
 * lie in it today. Made once for all wards that ask.
 */
const districtCodes = memoize(
  (data: EditionLsoas, inputs: DeprivationInputs): readonly string[] => {
    const { england } = inputs.tables;
    const { code } = inputs.district;
    const rows = data.isApproximate ? england.deprivation['2015'] : [...data.lsoas.values()];
    const own = rows.filter((row) => row.districtCode === code).map((row) => row.lsoaCode);
    if (own.length > 0) return own;
    return data.weightSet === '2021'
      ? [...england.lsoas].filter(([, lsoa]) => lsoa.districtCode === code).map(([lsoa]) => lsoa)
      : [...england.districtsOfLsoas2011]
          .filter(([, districts]) => districts.has(code))
          .map(([lsoa]) => lsoa)
          .sort();
  },
  ({ district }: DeprivationInputs) => district.code,
);

/** The district's LSOAs with a row in the edition; none where these hold less than 90 % of its residents. */
export function districtLsoas(inputs: DeprivationInputs, data: EditionLsoas): EditionLsoa[] {
  const codes = districtCodes(data, inputs);
  const lsoas = codes.flatMap((lsoaCode) => data.lsoas.get(lsoaCode) ?? []);
  const all = codes.reduce(
    (sum, lsoaCode) => sum + sure(data.populations.get(lsoaCode), `residents of ${lsoaCode}`),
    0,
  );
  const known = lsoas.reduce((sum, { population }) => sum + population, 0);
  return isCovered(known, all) ? lsoas : [];
}
