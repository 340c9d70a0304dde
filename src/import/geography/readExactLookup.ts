import { lsoaCodeSchema } from '../../model/Area.ts';
import { StaleDistrictCodes } from '../../tables/geography/districtCodeChanges.ts';
import { LSOA_CHANGES, type LsoaChangeLetter } from '../../tables/geography/lsoaChange.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';

export const EXACT_LOOKUP = 'lsoa11_to_lsoa21_exact.csv';

export interface LsoaChange {
  lsoa11: string;
  lsoa21: string;
  name11: string;
  name21: string;
  change: LsoaChangeLetter;
}

/** Which LSOAs of 2011 became which of 2021, England only; prints the districts that are no longer. */
export function readExactLookup(
  publication: PublicationFolder,
  districts: ReadonlyMap<string, string>,
  log: (line: string) => void,
): LsoaChange[] {
  const stale = new StaleDistrictCodes(districts.keys());
  const changes = tidyTable(publication, EXACT_LOOKUP, {
    columns: ['LSOA11CD', 'LSOA11NM', 'LSOA21CD', 'LSOA21NM', 'CHGIND', 'LAD22CD', 'LAD22NM'],
    keyColumn: 'LSOA21CD',
    keyName: 'pair of LSOAs',
    key: (change: LsoaChange) => `${change.lsoa11} ${change.lsoa21}`,
    log,
    tidy: (row) => {
      if (row.raw('LSOA11CD').startsWith('W01') && row.raw('LSOA21CD').startsWith('W01'))
        return new Excluded('in Wales');
      const change = LSOA_CHANGES.find((letter) => letter === row.raw('CHGIND'));
      if (change === undefined) return row.refuse('unknown change', 'CHGIND', 'U, S, M or X');
      stale.note(row.text('LAD22CD'), row.raw('LAD22NM'));
      return {
        lsoa11: row.code('LSOA11CD', lsoaCodeSchema, 'LSOA code'),
        lsoa21: row.code('LSOA21CD', lsoaCodeSchema, 'LSOA code'),
        name11: row.text('LSOA11NM'),
        name21: row.text('LSOA21NM'),
        change,
      };
    },
  });
  log(`${EXACT_LOOKUP}, column LAD22CD (not used): ${stale}`);
  return changes;
}
