/**
 * Postcode areas outside England. LD, LL and NP cross the border with a few streets each: these are the
 * areas of rows that no point places, where the rest of the area is the better guess.
 */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  Scotland: 'AB DD DG EH FK G HS IV KA KW KY ML PA PH ZE'.split(' '),
  Wales: 'CF LD LL NP SA'.split(' '),
  'Northern Ireland': ['BT'],
  'the Channel Islands or the Isle of Man': ['GY', 'IM', 'JE'],
};

/** The nation of a whole or half postcode by its area; null where the area is, or may be, England's. */
export function nationOfPostcode(postcode: string): string | null {
  const area = /^[A-Z]{1,2}(?=\d)/.exec(postcode.toUpperCase())?.[0];
  if (area === undefined) return null;
  const found = Object.entries(AREAS).find(([, areas]) => areas.includes(area));
  return found?.[0] ?? null;
}
