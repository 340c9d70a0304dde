import type { Area } from '../../model/Area.ts';
import type { LsoaSet } from '../../model/Edition.ts';
import { memoize } from '../../model/memoize.ts';
import type { EnglandTables } from '../../tables/Tables.ts';
import { postcodeAllocation } from './allocation.ts';

/** Codes of the LSOAs of 2021 with any part in a district's wards, in order. */
function touchingLsoas(england: EnglandTables, districtCode: string): string[] {
  const { parts } = postcodeAllocation(england, '2021');
  const wards = [...england.wards.values()].filter((ward) => ward.districtCode === districtCode);
  const codes = wards.flatMap(({ code }) => (parts.get(code) ?? []).map((part) => part.lsoaCode));
  return [...new Set(codes)].sort();
}

/** Those LSOAs as areas, under the names the ONS gives them, e.g. "Preston 007B". */
export function neighbourhoodsOf(england: EnglandTables, districtCode: string): Area[] {
  return touchingLsoas(england, districtCode).map((code) => ({
    code,
    name: england.lsoas.get(code)?.name ?? code,
    type: 'lsoa',
  }));
}

/** Of today's LSOAs, those that had the same code and outline in the set of an earlier census. */
export function lastingSince(england: EnglandTables, set: LsoaSet): ReadonlySet<string> {
  return lastingSets(england)[set];
}

const lastingSets = memoize(({ lsoas, lsoa11To21, lsoa01To11 }: EnglandTables) => {
  const since2011 = new Set(
    lsoa11To21.flatMap(({ lsoa11, lsoa21, change }) =>
      change === 'U' && lsoa11 === lsoa21 ? lsoa21 : [],
    ),
  );
  const since2001 = new Set(
    lsoa01To11.flatMap(({ lsoa01, lsoa11, change }) =>
      change === 'U' && lsoa01 === lsoa11 && since2011.has(lsoa11) ? lsoa11 : [],
    ),
  );
  return { '2001': since2001, '2011': since2011, '2021': new Set(lsoas.keys()) };
});
