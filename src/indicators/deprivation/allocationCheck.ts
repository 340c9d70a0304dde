import { sure } from '../../model/sure.ts';
import type { EnglandTables, PlaceTables } from '../../tables/Tables.ts';
import { type Allocation, alternativeAllocations, postcodeAllocation } from './allocation.ts';

/** How well one way of sharing LSOAs out among wards reproduces the census totals of the wards. */
export interface AllocationCheck {
  method: Allocation['method'];
  /** Mean over the wards of |shared out − census| ÷ census, in percent. */
  meanErrorPct: number;
  /** The largest of them, and its ward. */
  largestErrorPct: number;
  largestWard: string;
}

/**
 * Residents of mid-2022 by LSOA, shared out to wards in each way, scaled to the census total of the
 * district (the two dates differ) and set against the ward totals of Census 2021. Empty where the
 * place has no ward totals.
 */
export function allocationChecks(england: EnglandTables, place: PlaceTables): AllocationCheck[] {
  const { census2021 } = place;
  if (census2021.size === 0) return [];
  const censusTotal = [...census2021.values()].reduce((sum, n) => sum + n, 0);
  const methods = [
    postcodeAllocation(england, '2021'),
    ...alternativeAllocations(england, place, '2021'),
  ];
  return methods.map(({ method, parts }) => {
    const shared = new Map(
      [...census2021.keys()].map((ward) => [
        ward,
        (parts.get(ward) ?? []).reduce(
          (sum, { lsoaCode, share }) =>
            sum + share * sure(england.lsoas.get(lsoaCode), `neighbourhood ${lsoaCode}`).population,
          0,
        ),
      ]),
    );
    const scale = censusTotal / [...shared.values()].reduce((sum, n) => sum + n, 0);
    const errors = [...census2021].map(([ward, census]) => ({
      ward,
      pct: (100 * Math.abs(sure(shared.get(ward), `share of ${ward}`) * scale - census)) / census,
    }));
    const largest = errors.reduce((a, b) => (b.pct > a.pct ? b : a));
    return {
      method,
      meanErrorPct: errors.reduce((sum, { pct }) => sum + pct, 0) / errors.length,
      largestErrorPct: largest.pct,
      largestWard: england.wards.get(largest.ward)?.name ?? largest.ward,
    };
  });
}
