import { serialiseCsv } from '../../format/csv.ts';
import { DataError } from '../../tables/DataError.ts';
import { DataFolder } from '../../tables/DataFolder.ts';
import { readDistricts, readWards } from '../../tables/readGeography.ts';
import { readPlaces } from '../../tables/readPlaces.ts';
import { SUPPLIER_POSTCODES_SOURCE } from '../../tables/readSpend.ts';
import { readRegisteredOffices } from '../../tables/suppliers/RegisteredOffice.ts';
import {
  SUPPLIER_POSTCODE_COLUMNS,
  SUPPLIER_POSTCODES_FILE,
} from '../../tables/suppliers/supplierColumns.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { type EnglishPostcode, readCodePoint } from '../postcodes/readCodePoint.ts';
import { publishedPayees } from './publishedPayees.ts';
import { readSupplierRecords } from './SupplierRecord.ts';

/** Payments with postcodes have thousands. */
const MOST_NAMED = 40;

/**
 * Code-Point Open → the postcodes that suppliers of the configured places use and that are not the place's own,
 * each with ward, district and county: `supplier-postcodes.csv`. Import payments, suppliers and registered offices first. A postcode whose area
 * (its letters) is not among the files stays unplaced, and is named.
 */
export function importSupplierPostcodes(
  publication: PublicationFolder,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const folder = new DataFolder(dataDir);
  const wards = readWards(folder, readDistricts(folder));
  const wanted = new Map(
    readPlaces(dataDir).map(({ code }) => [
      code,
      new Set(
        [
          ...readSupplierRecords(folder, code).map(({ postcode }) => postcode),
          ...publishedPayees(folder, code).flatMap(({ published }) => published?.postcodes ?? []),
          ...[...readRegisteredOffices(folder, code).values()].map(({ postcode }) => postcode),
        ].filter((postcode) => postcode !== ''),
      ),
    ]),
  );
  const used = new Set([...wanted.values()].flatMap((postcodes) => [...postcodes]));
  const names = publication.names().filter((name) => name.toLowerCase().endsWith('.csv'));
  if (names.length === 0)
    throw new DataError('missing file', '<letters>.csv', { file: publication.folder });
  const found = new Map<string, EnglishPostcode>();
  for (const name of names)
    for (const row of readCodePoint(publication, name, wards, log, (postcode) =>
      used.has(postcode) ? null : 'used by no supplier',
    )) {
      if (found.has(row.postcode))
        throw new DataError('postcode in two files', row.postcode, { file: name });
      found.set(row.postcode, row);
    }
  const missing = [...used].filter((postcode) => !found.has(postcode)).sort();
  if (missing.length > 0)
    log(
      `not in these files, so not placed (${missing.length}): ${missing.slice(0, MOST_NAMED).join(', ')}${missing.length > MOST_NAMED ? ', …' : ''}`,
    );
  const files = new Map<string, string>();
  for (const [code, postcodes] of wanted) {
    const rows = [...postcodes]
      .sort()
      .flatMap((postcode) => found.get(postcode) ?? [])
      // Where the place's own postcodes ship, they do so in a table of their own.
      .filter(
        ({ districtCode }) => districtCode !== code || !folder.has(`places/${code}/postcodes.csv`),
      );
    if (rows.length === 0) continue;
    files.set(
      `places/${code}/${SUPPLIER_POSTCODES_FILE}`,
      serialiseCsv(
        rows.map((row) => ({
          postcode: row.postcode,
          ward_code: row.wardCode,
          district_code: row.districtCode,
          county_code: row.countyCode,
        })),
        SUPPLIER_POSTCODE_COLUMNS,
      ),
    );
  }
  return {
    owns: [...wanted.keys()].map((code) => `places/${code}/${SUPPLIER_POSTCODES_FILE}`),
    files,
    sourceIds: [CODE_POINT_ENTRY.id],
    sources: describeSources([CODE_POINT_ENTRY], publication, obtained),
  };
}

const CODE_POINT_ENTRY: PublicationEntry = {
  id: `${SUPPLIER_POSTCODES_SOURCE}-2025-10`,
  publisher: 'Ordnance Survey',
  title: 'Code-Point Open: postcodes of suppliers by ward, district and county',
  short: { publisher: 'OS', title: 'Code-Point Open' },
  edition: 'October 2025',
  dataPeriod: 'October 2025',
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution:
    'Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.',
  address: null,
  notes: ['Only postcodes that a supplier in this repository uses are kept.'],
  belongs: (name) => name.toLowerCase().endsWith('.csv'),
};
