import { EDITIONS, type Edition } from '../../model/Edition.ts';
import type { Place } from '../../model/Place.ts';
import type { DeprivationRow, EnglandTables } from '../../tables/Tables.ts';

/**
 * An LSOA of an edition under the code the ward weights know it by. In the editions of 2004 to 2010
 * the code is that of 2011 and the population that of the 2015 edition.
 */
export interface EditionLsoa extends DeprivationRow {
  population: number;
}

/** One edition ready for ward and district values. */
export interface EditionLsoas {
  edition: Edition;
  /** Which weight table its LSOA codes go with. */
  weightSet: '2011' | '2021';
  /** LSOA code → row. */
  lsoas: ReadonlyMap<string, EditionLsoa>;
  /** True where codes and populations of a later edition stand in. */
  isApproximate: boolean;
}

/**
 * Puts an edition on the LSOAs of the weight tables. An LSOA of 2001 whose code is still in use in 2011
 * keeps its own rank; the children of a replaced one (`place.lsoas2001Replaced`) take their parent's;
 * other LSOAs of 2011 have no value in that edition and are left out.
 * Throws where the place names a replaced code that the edition does not have.
 */
export function editionLsoas(england: EnglandTables, place: Place, edition: Edition): EditionLsoas {
  const rows = england.deprivation[edition.id];
  if (edition.lsoaSet !== '2001') {
    const lsoas = new Map(rows.map((row) => [row.lsoaCode, withPopulation(row, edition)]));
    return { edition, weightSet: edition.lsoaSet, lsoas, isApproximate: false };
  }
  const byOldCode = new Map(rows.map((row) => [row.lsoaCode, row]));
  const parents = parentCodes(place, byOldCode);
  const lsoas = new Map<string, EditionLsoa>();
  for (const { lsoaCode, population } of england.deprivation['2015']) {
    const row = byOldCode.get(parents.get(lsoaCode) ?? lsoaCode);
    if (row !== undefined && population !== null) {
      lsoas.set(lsoaCode, { ...row, lsoaCode, population });
    }
  }
  return { edition, weightSet: '2011', lsoas, isApproximate: true };
}

/** All six editions, oldest first. */
export function allEditionLsoas(england: EnglandTables, place: Place): EditionLsoas[] {
  return EDITIONS.map((edition) => editionLsoas(england, place, edition));
}

function withPopulation(row: DeprivationRow, edition: Edition): EditionLsoa {
  if (row.population === null) {
    throw new Error(`LSOA without population: ${row.lsoaCode} in the ${edition.id} edition`);
  }
  return { ...row, population: row.population };
}

function parentCodes(place: Place, byOldCode: ReadonlyMap<string, unknown>): Map<string, string> {
  const parents = new Map<string, string>();
  for (const [parent, children] of Object.entries(place.lsoas2001Replaced)) {
    if (!byOldCode.has(parent)) {
      throw new Error(
        `unknown LSOA code: ${parent} (places/${place.code}.json, lsoas2001Replaced)`,
      );
    }
    for (const child of children) parents.set(child, parent);
  }
  return parents;
}
