import type { PlaceTables } from '../../tables/Tables.ts';

/** All live postcodes that begin with one outward code, as `/data/postcodes/<outward>.json`. */
export interface PostcodeList {
  /** e.g. "PR1" */
  outward: string;
  /** Those of the place by ward and neighbourhood; each postcode without its outward code, parted by spaces: "1AA 1AB". */
  wards: { code: string; lsoa: string; postcodes: string }[];
  /** Those of other districts. */
  elsewhere: { district: string; postcodes: string }[];
}

/** "PR1 2HE" → ["PR1", "2HE"] */
export function halvesOf(postcode: string): [outward: string, inward: string] {
  const [outward = '', inward = ''] = postcode.split(' ');
  return [outward, inward];
}

/**
 * One list for each outward code the place has, so that a reader’s device asks for a few kilobytes and never for one
 * postcode. Empty where the place has no table of postcodes.
 */
export function postcodeLists(
  {
    postcodes,
    postcodeLsoas,
    nearbyPostcodes,
  }: Pick<PlaceTables, 'postcodes' | 'postcodeLsoas' | 'nearbyPostcodes'>,
  districtName: (code: string) => string,
): PostcodeList[] {
  const own = Map.groupBy(postcodes, ([postcode]) => halvesOf(postcode)[0]);
  const nearby = Map.groupBy(nearbyPostcodes, ({ postcode }) => halvesOf(postcode)[0]);
  return [...own].sort(byKey).map(([outward, rows]) => ({
    outward,
    wards: inGroups(
      rows.map(([postcode, ward]) => [postcode, `${ward} ${postcodeLsoas.get(postcode)}`]),
    ).map(([group, list]) => {
      const [code = '', lsoa = ''] = group.split(' ');
      return { code, lsoa, postcodes: list };
    }),
    elsewhere: inGroups(
      (nearby.get(outward) ?? []).map(({ postcode, districtCode }) => [
        postcode,
        districtName(districtCode),
      ]),
    ).map(([district, list]) => ({ district, postcodes: list })),
  }));
}

function inGroups(
  rows: readonly (readonly [postcode: string, group: string])[],
): [string, string][] {
  return [...Map.groupBy(rows, ([, group]) => group)].sort(byKey).map(([group, members]) => [
    group,
    members
      .map(([postcode]) => halvesOf(postcode)[1])
      .sort()
      .join(' '),
  ]);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
