import Papa from 'papaparse';
import { serialiseCsv } from '../../format/csv.ts';
import { CsvRow } from '../../tables/CsvRow.ts';
import { DataError } from '../../tables/DataError.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import { readDistricts, readWards } from '../../tables/readGeography.ts';
import { readPlaces } from '../../tables/readPlaces.ts';
import { SUPPLIER_POSTCODES_SOURCE } from '../../tables/readSpend.ts';
import {
  SUPPLIER_POSTCODE_COLUMNS,
  SUPPLIER_POSTCODES_FILE,
} from '../../tables/suppliers/supplierColumns.ts';
import type { Ward } from '../../tables/Tables.ts';
import { TidyFolder } from '../../tables/TidyFolder.ts';
import { tidyRows } from '../../tables/tidyRows.ts';
import type { ImportResult } from '../ImportResult.ts';
import type { Publication } from '../Publication.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import { Excluded } from '../RowAccount.ts';
import { readSupplierRecords } from './SupplierRecord.ts';

/** The ten columns of Code-Point Open, whose files have no header. */
const CODE_POINT = [
  'postcode',
  'quality',
  'easting',
  'northing',
  'country',
  'regional_health',
  'health',
  'county',
  'district',
  'ward',
] as const;
type Row = CsvRow<(typeof CODE_POINT)[number]>;

const ENGLAND = 'E92000001';
/** What stands for the county of a district that is in none. */
const NO_COUNTY = 'E99999999';

interface SupplierPostcode {
  postcode: string;
  wardCode: string;
  districtCode: string;
  countyCode: string | null;
}

/**
 * Code-Point Open → the postcodes that suppliers of the configured places use and that are not the place's own,
 * each with ward, district and county: `supplier-postcodes.csv`. Import suppliers first. A postcode whose area
 * (its letters) is not among the files stays unplaced, and is named.
 */
export function importSupplierPostcodes(
  publication: Publication,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const folder = new TidyFolder(dataDir);
  const wards = readWards(folder, readDistricts(folder));
  const wanted = new Map(
    readPlaces(dataDir).map(({ code }) => [
      code,
      new Set(
        readSupplierRecords(folder, code)
          .map(({ postcode }) => postcode)
          .filter((postcode) => postcode !== ''),
      ),
    ]),
  );
  const used = new Set([...wanted.values()].flatMap((postcodes) => [...postcodes]));
  const names = publication.names().filter((name) => name.toLowerCase().endsWith('.csv'));
  if (names.length === 0)
    throw new DataError('missing file', '<letters>.csv', { file: publication.folder });
  const found = new Map<string, SupplierPostcode>();
  for (const name of names)
    for (const row of readCodePoint(publication, name, used, wards, log)) {
      if (found.has(row.postcode))
        throw new DataError('postcode in two files', row.postcode, { file: name });
      found.set(row.postcode, row);
    }
  const missing = [...used].filter((postcode) => !found.has(postcode)).sort();
  if (missing.length > 0) log(`not in these files, so not placed: ${missing.join(', ')}`);
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

function readCodePoint(
  publication: Publication,
  name: string,
  used: ReadonlySet<string>,
  wards: ReadonlyMap<string, Ward>,
  log: (line: string) => void,
): SupplierPostcode[] {
  const { data } = Papa.parse<string[]>(publication.text(name), { delimiter: ',' });
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
  publication.countRows(name, data.length);
  const index = new Map(CODE_POINT.map((column, place) => [column, place]));
  const rows = data.map((cells, line) => new CsvRow(name, line + 1, cells, index));
  return tidyRows(name, rows, {
    key: ({ postcode }: SupplierPostcode) => postcode,
    keyName: 'postcode',
    keyWhere: (row: Row) => ({ file: name, row: row.row, column: 'postcode' }),
    log,
    tidy: (row) => {
      if (row.cellCount !== CODE_POINT.length)
        row.refuse(`${row.cellCount} cells where Code-Point Open has 10`, 'postcode');
      const postcode = normalPostcode(row.raw('postcode'));
      if (postcode === null) return row.refuse('malformed postcode', 'postcode');
      if (!used.has(postcode)) return new Excluded('used by no supplier');
      if (row.raw('country') !== ENGLAND) return new Excluded('not in England');
      if (row.raw('district') === '') return new Excluded('without a district');
      const ward = wards.get(row.raw('ward'));
      if (ward?.districtCode !== row.raw('district'))
        return row.refuse('unknown ward code', 'ward', 'import the geography of the same year');
      const county = row.raw('county');
      return {
        postcode,
        wardCode: ward.code,
        districtCode: ward.districtCode,
        countyCode: county === '' || county === NO_COUNTY ? null : county,
      };
    },
  });
}

const CODE_POINT_ENTRY: PublicationEntry = {
  id: SUPPLIER_POSTCODES_SOURCE,
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
