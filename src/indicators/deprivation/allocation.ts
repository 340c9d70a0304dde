import { memoize } from '../../model/memoize.ts';
import { sure } from '../../model/sure.ts';
import type { EnglandTables, PlaceTables, WardWeight } from '../../tables/Tables.ts';

/** A part of an LSOA that is counted to a ward: `share` of its residents, 0 < share ≤ 1. */
export interface WardPart {
  lsoaCode: string;
  share: number;
}

/**
 * A way of sharing LSOAs out among wards, for LSOAs do not nest in wards. `postcodes` is the one the
 * figures use; the others show how much that choice matters.
 */
export interface Allocation {
  method: 'postcodes' | 'best-fit' | 'households';
  /** Ward code → its parts, in order of LSOA code. */
  parts: ReadonlyMap<string, readonly WardPart[]>;
}

interface CountedPart {
  lsoaCode: string;
  wardCode: string;
  count: number;
}

/** Shares by live postcodes, for all of England. This and the next three are made once for all wards that ask. */
export const postcodeAllocation = memoize(
  (england: EnglandTables, set: '2011' | '2021'): Allocation =>
    shareByPostcodes(england.weights[set]),
);

function shareByPostcodes(weights: readonly WardWeight[]): Allocation {
  const counted = weights.map(({ lsoaCode, wardCode, postcodes }) => ({
    lsoaCode,
    wardCode,
    count: postcodes,
  }));
  return { method: 'postcodes', parts: sharesByWard(counted) };
}

/** Each LSOA whole in the ward with most of its postcodes, for all of England. */
export const wholeAllocation = memoize(
  (england: EnglandTables, set: '2011' | '2021'): Allocation => {
    const whole = [...largestWard(england, set)].map(([lsoaCode, wardCode]) => ({
      lsoaCode,
      wardCode,
      count: 1,
    }));
    return { method: 'best-fit', parts: sharesByWard(whole) };
  },
);

/** The other ways that can be had for the place: each LSOA whole in one ward; by households of the census. */
export function alternativeAllocations(
  england: EnglandTables,
  tables: PlaceTables,
  set: '2011' | '2021',
): Allocation[] {
  const official = tables.bestFit[set];
  const whole = [...official].map(([lsoaCode, wardCode]) => ({ lsoaCode, wardCode, count: 1 }));
  const allocations: Allocation[] = [
    official.size > 0
      ? { method: 'best-fit', parts: sharesByWard(whole) }
      : wholeAllocation(england, set),
  ];
  if (set === '2021' && tables.households.length > 0) {
    const counted = tables.households.map(({ lsoaCode, wardCode, households }) => ({
      lsoaCode,
      wardCode,
      count: households,
    }));
    allocations.push({ method: 'households', parts: sharesByWard(counted) });
  }
  return allocations;
}

/** LSOA code → the ward with the largest share of its postcodes; of equals the first code. */
export const largestWard = memoize(
  (england: EnglandTables, set: '2011' | '2021'): ReadonlyMap<string, string> =>
    findLargestWards(england, set),
);

/** Ward code → the LSOAs whose largest share lies in it. */
export const lsoasByLargestWard = memoize(
  (england: EnglandTables, set: '2011' | '2021'): ReadonlyMap<string, readonly string[]> => {
    const wards = [...largestWard(england, set)];
    return new Map(
      [...Map.groupBy(wards, ([, wardCode]) => wardCode)].map(([wardCode, parts]) => [
        wardCode,
        parts.map(([lsoaCode]) => lsoaCode),
      ]),
    );
  },
);

function findLargestWards(england: EnglandTables, set: '2011' | '2021'): Map<string, string> {
  const largest = new Map<string, { wardCode: string; postcodes: number }>();
  for (const { lsoaCode, wardCode, postcodes } of england.weights[set]) {
    const held = largest.get(lsoaCode);
    const isLarger =
      held === undefined ||
      postcodes > held.postcodes ||
      (postcodes === held.postcodes && wardCode < held.wardCode);
    if (isLarger) largest.set(lsoaCode, { wardCode, postcodes });
  }
  return new Map([...largest].map(([lsoaCode, { wardCode }]) => [lsoaCode, wardCode]));
}

function sharesByWard(counted: readonly CountedPart[]): Map<string, WardPart[]> {
  const totals = new Map<string, number>();
  for (const { lsoaCode, count } of counted) {
    totals.set(lsoaCode, (totals.get(lsoaCode) ?? 0) + count);
  }
  const parts = new Map<string, WardPart[]>();
  for (const { lsoaCode, wardCode, count } of counted) {
    const total = sure(totals.get(lsoaCode), `count of ${lsoaCode}`);
    if (count === 0 || total === 0) continue;
    const ward = parts.get(wardCode) ?? [];
    ward.push({ lsoaCode, share: count / total });
    parts.set(wardCode, ward);
  }
  for (const ward of parts.values()) ward.sort((a, b) => (a.lsoaCode < b.lsoaCode ? -1 : 1));
  return parts;
}
