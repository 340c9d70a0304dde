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
import { type LsoaChange, readExactLookup } from './readExactLookup.ts';

const MSOA_NAMES = 'msoa_names_1.14.csv';

const msoaCodeSchema = z.string().regex(/^E02\d{6}$/, 'an MSOA code is E02 and six digits');

/**
 * Plain names of the House of Commons Library for the MSOAs of 2011 → an LSOA of 2021 with the plain name of the
 * MSOA it lies in. The ONS builds an LSOA's name from its MSOA's ("Preston 007B"). Where a district was renamed or merged
 * its MSOAs are too, so two MSOAs are held to be the same where all LSOAs of the one came from the other and no other
 * LSOA did; of the rest none has a name. Import geography first.
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
  const before = msoasBefore(readExactLookup(publication, districts, log));
  const rows = [...lsoas].flatMap(([code, { name }]) => {
    const known = plain.get(before.get(msoaOf(name) ?? '') ?? '');
    return known === undefined ? [] : [{ lsoa_code: code, name: known }];
  });
  log(
    `${NEIGHBOURHOOD_NAMES}: ${rows.length} of ${lsoas.size} LSOAs have a plain name; the others are in MSOAs that are not as in 2011`,
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

/** MSOA of 2021 → that of 2011 with the same LSOAs, both by the beginning of their names; of others none. */
function msoasBefore(changes: readonly LsoaChange[]): Map<string, string> {
  const pairs = changes.flatMap(({ name11, name21 }) => {
    const [then, now] = [msoaOf(name11), msoaOf(name21)];
    return then === null || now === null ? [] : [{ then, now }];
  });
  const byNow = Map.groupBy(pairs, ({ now }) => now);
  const byThen = Map.groupBy(pairs, ({ then }) => then);
  return new Map(
    pairs
      .filter(
        ({ then, now }) =>
          byNow.get(now)?.every((pair) => pair.then === then) &&
          byThen.get(then)?.every((pair) => pair.now === now),
      )
      .map(({ then, now }) => [now, then]),
  );
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
    'Names are for the areas (MSOAs) of 2011. A neighbourhood (LSOA) of 2021 has one where its MSOA has the same LSOAs as one of 2011, whatever the two are called.',
  ],
  belongs: (name) => name === MSOA_NAMES,
};
