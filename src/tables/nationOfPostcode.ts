/**
 * Postcode areas outside England. DG, LD, LL and NP cross the border with a few streets each: of a row that no point
 * places, the rest of the area is the better guess.
 */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  Scotland: 'AB DD DG EH FK G HS IV KA KW KY ML PA PH ZE'.split(' '),
  Wales: 'CF LD LL NP SA'.split(' '),
  'Northern Ireland': ['BT'],
  'the Channel Islands or the Isle of Man': ['GY', 'IM', 'JE'],
};
const CROSSING = new Set(['DG', 'LD', 'LL', 'NP']);

/** Postcode areas without a street in England. */
export const AREAS_OUTSIDE_ENGLAND: ReadonlySet<string> = new Set(
  Object.values(AREAS)
    .flat()
    .filter((area) => !CROSSING.has(area)),
);

/** The postcode area, "PR1 2HE" → "PR", also of half a postcode; null where there is none. */
export function postcodeArea(postcode: string): string | null {
  return /^[A-Z]{1,2}(?=\d)/.exec(postcode.toUpperCase())?.[0] ?? null;
}

/** The nation of a whole or half postcode by its area; null where the area is, or may be, England's. */
export function nationOfPostcode(postcode: string): string | null {
  const area = postcodeArea(postcode);
  if (area === null) return null;
  const found = Object.entries(AREAS).find(([, areas]) => areas.includes(area));
  return found?.[0] ?? null;
}
