/**
 * What a row's ward rests on, best first: the place's own live postcodes, the edition's own coordinates,
 * the coordinates kept with the edition of 2016, another edition's coordinates of the same postcode, or
 * the codes the publisher gives.
 */
export const LOCATED_BY = ['code-point', 'edition', 'cache', 'other-edition', 'publisher'] as const;
export type LocatedBy = (typeof LOCATED_BY)[number];
