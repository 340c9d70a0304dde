import { z } from 'zod';
import { serialiseCsv } from '../../format/csv.ts';
import { DataFolder } from '../../tables/DataFolder.ts';
import { readDistricts, readLsoas } from '../../tables/readGeography.ts';
import {
  NEIGHBOURHOOD_NAME_COLUMNS,
  NEIGHBOURHOOD_NAMES,
} from '../../tables/readNeighbourhoodNames.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';
import { readExactLookup } from './readExactLookup.ts';

export const MSOA_NAMES = 'msoa_names_1.14.csv';

const msoaCodeSchema = z.string().regex(/^E02\d{6}$/, 'an MSOA code is E02 and six digits');

/**
 * Plain names of the House of Commons Library for the MSOAs of 2011 → an LSOA of 2021 with the plain name of the
 * MSOA it lies in. The ONS builds an LSOA's name from its MSOA's ("Preston 007B"), so an LSOA has one only where all
 * LSOAs of 2011 it comes from begin as it does. Import geography first.
 */
export function importNeighbourhoodNames(
  publication: PublicationFolder,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const folder = new DataFolder(dataDir);
  const districts = readDistricts(folder);
  const lsoas = readLsoas(folder, districts);
  const plain = new Map(
    readMsoaNames(publication, log).map(({ official, name }) => [official, name]),
  );
  const origins = Map.groupBy(readExactLookup(publication, districts, log), ({ lsoa21 }) => lsoa21);
  const rows = [...lsoas].flatMap(([code, { name }]) => {
    const msoa = msoaOf(name);
    const before = origins.get(code) ?? [];
    const isSame = before.length > 0 && before.every(({ name11 }) => msoaOf(name11) === msoa);
    const known = msoa === null || !isSame ? undefined : plain.get(msoa);
    return known === undefined ? [] : [{ lsoa_code: code, name: known }];
  });
  log(
    `${NEIGHBOURHOOD_NAMES}: ${rows.length} of ${lsoas.size} LSOAs have a plain name; of the others the beginning of the name is another than in 2011`,
  );
  return {
    owns: [NEIGHBOURHOOD_NAMES],
    files: new Map([[NEIGHBOURHOOD_NAMES, serialiseCsv(rows, NEIGHBOURHOOD_NAME_COLUMNS)]]),
    sourceIds: [MSOA_NAMES_ENTRY.id],
    sources: describeSources([MSOA_NAMES_ENTRY], publication, obtained),
  };
}

function readMsoaNames(publication: PublicationFolder, log: (line: string) => void) {
  return tidyTable(publication, MSOA_NAMES, {
    columns: ['msoa11cd', 'msoa11nm', 'msoa11hclnm'],
    keyColumn: 'msoa11cd',
    keyName: 'MSOA code',
    key: (msoa: { code: string; official: string; name: string }) => msoa.code,
    log,
    tidy: (row) =>
      row.raw('msoa11cd').startsWith('W02')
        ? new Excluded('in Wales')
        : {
            code: row.code('msoa11cd', msoaCodeSchema, 'MSOA code'),
            official: row.text('msoa11nm'),
            name: row.text('msoa11hclnm').trim().replaceAll("'", '’').replaceAll(' ,', ','),
          },
  });
}

/** "Preston 007B" → "Preston 007"; null for a name of another kind. */
function msoaOf(lsoaName: string): string | null {
  return /^(.+ \d{3})[A-Z]+$/.exec(lsoaName)?.[1] ?? null;
}

const MSOA_NAMES_ENTRY: PublicationEntry = {
  id: 'hocl-msoa-names',
  publisher: 'House of Commons Library',
  title: 'MSOA Names 1.14',
  short: { publisher: 'House of Commons Library', title: 'MSOA names' },
  edition: 'June 2021',
  dataPeriod: '2021',
  licence: 'Open Parliament Licence v3.0',
  licenceUrl:
    'https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/',
  attribution:
    'Contains Parliamentary information licensed under the Open Parliament Licence v3.0.',
  address: null,
  notes: [
    'The licence is the one the Library publishes these names under; the copy read here does not state it.',
    'Names are for the areas (MSOAs) of 2011. A neighbourhood (LSOA) of 2021 has one where the name the ONS gives it begins alike in 2011 and 2021.',
  ],
  belongs: (name) => name === MSOA_NAMES,
};
