/** Where an LSOA of 2011 went, as the exact-fit lookup says. */
interface Successor {
  lsoa11: string;
  lsoa21: string;
}

/**
 * LSOA of 2011 → the districts of today in which its successors of 2021 lie. One in all but a handful of LSOAs that a
 * later change of district boundaries has cut in two.
 */
export function districtsOfLsoas2011(
  successors: readonly Successor[],
  districtOf: (lsoa21: string) => string | undefined,
): Map<string, Set<string>> {
  const districts = new Map<string, Set<string>>();
  for (const { lsoa11, lsoa21 } of successors) {
    const district = districtOf(lsoa21);
    if (district === undefined) continue;
    const held = districts.get(lsoa11) ?? new Set();
    districts.set(lsoa11, held.add(district));
  }
  return districts;
}
