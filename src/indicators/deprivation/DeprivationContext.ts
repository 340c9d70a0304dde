import type { Area } from '../../model/Area.ts';
import { type EditionId, editionById } from '../../model/Edition.ts';
import type { Tables } from '../../tables/Tables.ts';
import { type Allocation, alternativeAllocations, postcodeAllocation } from './allocation.ts';
import { allEditionLsoas, type EditionLsoa, type EditionLsoas } from './EditionLsoa.ts';
import { type WardMean, wardMean } from './wardMean.ts';

/** What all families of deprivation figures start from; made once. */
export interface DeprivationContext {
  tables: Tables;
  district: Area;
  /** The place's wards by code. */
  wards: readonly Area[];
  editions: readonly EditionLsoas[];
  allocations: Readonly<
    Record<'2011' | '2021', { main: Allocation; alternatives: readonly Allocation[] }>
  >;
}

export function deprivationContext(tables: Tables): DeprivationContext {
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
    editions: allEditionLsoas(england, place.place),
    allocations: { '2011': allocations('2011'), '2021': allocations('2021') },
  };
}

export function editionIn(context: DeprivationContext, id: EditionId): EditionLsoas {
  const found = context.editions.find(({ edition }) => edition.id === id);
  if (found === undefined) throw new Error(`edition not held: ${editionById(id).id}`);
  return found;
}

export interface AllocatedMean extends WardMean {
  /** Lowest and highest value over the main allocation and its alternatives. */
  lower: number;
  upper: number;
}

/** A ward's mean with its range over the ways of sharing LSOAs out; null where there is nothing to weigh. */
export function allocatedMean(
  context: DeprivationContext,
  { lsoas, weightSet }: EditionLsoas,
  wardCode: string,
  x: (lsoa: EditionLsoa) => number | null,
): AllocatedMean | null {
  const { main, alternatives } = context.allocations[weightSet];
  const mean = wardMean(main.parts.get(wardCode) ?? [], lsoas, x);
  if (mean === null) return null;
  const others = alternatives.flatMap(({ parts }) => {
    const other = wardMean(parts.get(wardCode) ?? [], lsoas, x);
    return other === null ? [] : [other.value];
  });
  return {
    ...mean,
    lower: Math.min(mean.value, ...others),
    upper: Math.max(mean.value, ...others),
  };
}

/** An edition is read for one place, and every ward's figures ask for the district's neighbourhoods. */
const ofDistrict = new WeakMap<EditionLsoas, EditionLsoa[]>();

/**
 * The LSOAs of the place's district in an edition, whole. Before 2015 they are those that lie in the
 * district in 2015, for the codes of districts were others.
 */
export function districtLsoas(context: DeprivationContext, data: EditionLsoas): EditionLsoa[] {
  const known = ofDistrict.get(data) ?? findDistrictLsoas(context, data);
  ofDistrict.set(data, known);
  return known;
}

function findDistrictLsoas(context: DeprivationContext, data: EditionLsoas): EditionLsoa[] {
  if (!data.isApproximate) {
    return [...data.lsoas.values()].filter((l) => l.districtCode === context.district.code);
  }
  const inDistrict = new Set(
    context.tables.england.deprivation['2015']
      .filter((row) => row.districtCode === context.district.code)
      .map((row) => row.lsoaCode),
  );
  return [...data.lsoas.values()].filter((l) => inDistrict.has(l.lsoaCode));
}
