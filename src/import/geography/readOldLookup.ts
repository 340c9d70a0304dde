import { lsoaCodeSchema } from '../../model/Area.ts';
import { LSOA_CHANGES, type LsoaChangeLetter } from '../../tables/geography/lsoaChange.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';

export const OLD_LOOKUP = 'lsoa01_to_lsoa11.csv';

export interface OldLsoaChange {
  lsoa01: string;
  lsoa11: string;
  change: LsoaChangeLetter;
}

/** Which LSOAs of 2001 became which of 2011, England only. Throws for an LSOA of 2011 that the weights do not know. */
export function readOldLookup(
  publication: PublicationFolder,
  lsoas2011: ReadonlySet<string>,
  log: (line: string) => void,
): OldLsoaChange[] {
  const changes = tidyTable(publication, OLD_LOOKUP, {
    columns: ['lsoa01_code', 'lsoa11_code', 'change_code'],
    keyColumn: 'lsoa11_code',
    keyName: 'pair of LSOAs',
    key: (change: OldLsoaChange) => `${change.lsoa01} ${change.lsoa11}`,
    log,
    tidy: (row) => {
      if (row.raw('lsoa01_code').startsWith('W01') && row.raw('lsoa11_code').startsWith('W01'))
        return new Excluded('in Wales');
      const change = LSOA_CHANGES.find((letter) => letter === row.raw('change_code'));
      if (change === undefined) return row.refuse('unknown change', 'change_code', 'U, S, M or X');
      const lsoa11 = row.code('lsoa11_code', lsoaCodeSchema, 'LSOA code');
      if (!lsoas2011.has(lsoa11))
        row.refuse('unknown LSOA of 2011', 'lsoa11_code', 'the ward weights have no such LSOA');
      return { lsoa01: row.code('lsoa01_code', lsoaCodeSchema, 'LSOA code'), lsoa11, change };
    },
  });
  const followed = new Set(changes.map((change) => change.lsoa11));
  const lost = [...lsoas2011].filter((code) => !followed.has(code)).sort();
  // Known to be absent from a public copy; what they cover is counted by every figure (`coverage`).
  log(
    `${OLD_LOOKUP}: ${lost.length} LSOAs of 2011 have no predecessor: ${lost.join(', ') || 'none'}`,
  );
  return changes;
}
