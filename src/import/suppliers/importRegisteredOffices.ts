import { serialiseCsv } from '../../format/csv.ts';
import type { Source } from '../../model/Source.ts';
import { DataError } from '../../tables/DataError.ts';
import { DataFolder } from '../../tables/DataFolder.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import { readPlaces } from '../../tables/readPlaces.ts';
import { REGISTER_SOURCE } from '../../tables/readSpend.ts';
import {
  REGISTERED_OFFICE_COLUMNS,
  REGISTERED_OFFICES_FILE,
  type RegisteredOffice,
} from '../../tables/suppliers/RegisteredOffice.ts';
import type { ImportResult } from '../ImportResult.ts';
import { decodeBlocks } from '../payments/reading/decodeBlocks.ts';
import type { FileBytes } from '../payments/reading/FileBytes.ts';
import { textRows } from '../payments/reading/textRows.ts';
import { registeredNumber } from '../payments/registeredNumber.ts';
import { csvFiles } from './csvFiles.ts';
import { publishedPayees } from './publishedPayees.ts';
import { readSupplierRecords } from './SupplierRecord.ts';

/** The columns of the Free Company Data Product that are read, and those of a table somebody drew from the register. */
const LAYOUTS = [
  {
    number: 'CompanyNumber',
    name: 'CompanyName',
    postcode: 'RegAddress.PostCode',
    postTown: 'RegAddress.PostTown',
  },
  {
    number: 'company_number',
    name: 'company_name',
    postcode: 'registered_postcode',
    postTown: 'registered_locality',
  },
] as const;

/**
 * The register of companies (Companies House, Free Company Data Product, unpacked) → the registered offices of companies
 * whose numbers stand in payments or in suppliers.csv: `registered-offices.csv` of each place. The register has millions
 * of rows: it is read in pieces, and only numbers that are asked for are kept.
 */
export function importRegisteredOffices(
  path: string,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const folder = new DataFolder(dataDir);
  const wanted = new Map(
    readPlaces(dataDir).map(({ code }) => [code, numbersOf(folder, code)] as const),
  );
  const all = new Set([...wanted.values()].flatMap((numbers) => [...numbers]));
  if (all.size === 0)
    throw new DataError(
      'no company number is asked for',
      dataDir,
      { file: dataDir },
      'import payments that have a column of company numbers first, or write numbers into suppliers.csv',
    );
  const found = new Map<string, RegisteredOffice>();
  const described: Source['files'] = [];
  for (const file of registerFiles(path)) described.push(readRegister(file, all, found, log));
  const missing = [...all].filter((number) => !found.has(number));
  log(`${all.size} numbers asked for, ${found.size} found, ${missing.length} not in the register`);
  const files = new Map<string, string>();
  for (const [code, numbers] of wanted) {
    const rows = [...numbers].sort().flatMap((number) => found.get(number) ?? []);
    if (rows.length > 0)
      files.set(
        `places/${code}/${REGISTERED_OFFICES_FILE}`,
        serialiseCsv(
          rows.map(({ postTown, ...row }) => ({ ...row, post_town: postTown })),
          REGISTERED_OFFICE_COLUMNS,
        ),
      );
  }
  if (files.size === 0)
    throw new DataError(
      'no number that is asked for is in the register',
      [...all].slice(0, 3).join(', '),
      { file: path },
      'are these the files of Companies House?',
    );
  return {
    owns: [...wanted.keys()].map((code) => `places/${code}/${REGISTERED_OFFICES_FILE}`),
    files,
    sourceIds: [REGISTER_SOURCE],
    sources: [describeRegister(described, obtained)],
  };
}

/** Company numbers of a place's payees, and of suppliers that have a number and no postcode. */
function numbersOf(folder: DataFolder, placeCode: string): Set<string> {
  const paid = publishedPayees(folder, placeCode).flatMap(({ published }) =>
    published?.number?.register === 'company' ? [published.number.number] : [],
  );
  const written = readSupplierRecords(folder, placeCode).flatMap(({ number, kind, postcode }) => {
    const known =
      kind === 'company' && postcode === '' ? registeredNumber('company', number) : null;
    return known === null ? [] : [known.number];
  });
  return new Set([...paid, ...written]);
}

function registerFiles(path: string): FileBytes[] {
  const files = csvFiles(path, 'name the unpacked CSV');
  if (files.length === 0) throw new DataError('missing file', '<register>.csv', { file: path });
  return files;
}

/** Reads one file of the register; every row is kept, not asked for, without a postcode, or faulty. */
function readRegister(
  file: FileBytes,
  wanted: ReadonlySet<string>,
  found: Map<string, RegisteredOffice>,
  log: (line: string) => void,
): Source['files'][number] {
  const encodings = { utf16: null, utf8: 0, windows1252: 0 };
  let at: Record<keyof RegisteredOffice, number> | undefined;
  const counts = { rows: 0, kept: 0, notAsked: 0, withoutPostcode: 0, faulty: 0, repeated: 0 };
  for (const { cells: rows, faults } of textRows(decodeBlocks(file, encodings), ',', file.name))
    for (const [index, cells] of rows.entries()) {
      if (at === undefined) {
        at = columnsOf(cells, file.name);
        continue;
      }
      if (cells.length === 1 && (cells[0] ?? '').trim() === '') continue;
      counts.rows++;
      const number = (cells[at.number] ?? '').trim();
      const postcode = normalPostcode(cells[at.postcode] ?? '');
      if (faults?.has(index) || number === '') counts.faulty++;
      else if (!wanted.has(number)) counts.notAsked++;
      else if (postcode === null) counts.withoutPostcode++;
      else if (found.has(number)) counts.repeated++;
      else {
        counts.kept++;
        const text = (column: number) => (cells[column] ?? '').trim();
        found.set(number, { number, name: text(at.name), postcode, postTown: text(at.postTown) });
      }
    }
  log(
    `${file.name}: ${counts.rows} rows = ${counts.kept} kept + ${counts.notAsked} not asked for + ${counts.withoutPostcode} without a postcode + ${counts.repeated} repeated + ${counts.faulty} faulty`,
  );
  return { name: file.name, sha256: file.sha256(), rows: counts.rows };
}

function columnsOf(
  header: readonly string[],
  file: string,
): Record<keyof RegisteredOffice, number> {
  // The register's own header has a space before some names.
  const names = header.map((name) => name.trim());
  for (const { number, name, postcode, postTown } of LAYOUTS) {
    const at = {
      number: names.indexOf(number),
      name: names.indexOf(name),
      postcode: names.indexOf(postcode),
      postTown: names.indexOf(postTown),
    };
    if (Object.values(at).every((place) => place !== -1)) return at;
  }
  throw new DataError(
    'not the register of companies',
    names.slice(0, 6).join(', '),
    { file, row: 1 },
    `expected columns ${Object.values(LAYOUTS[0]).join(', ')}`,
  );
}

function describeRegister(files: Source['files'], obtained: string): Source {
  const [, day] = /(\d{4}-\d{2}-\d{2})/.exec(files[0]?.name ?? '') ?? [];
  return {
    id: REGISTER_SOURCE,
    publisher: 'Companies House',
    title: 'Register of companies: registered offices',
    short: { publisher: 'Companies House', title: 'registered offices' },
    edition: day ?? obtained,
    dataPeriod: day ?? null,
    licence: 'Public register',
    licenceUrl: null,
    attribution: 'Contains public register information of Companies House.',
    address: 'https://download.companieshouse.gov.uk/en_output.html',
    obtained,
    files,
    notes: [
      'Only companies whose numbers stand in the payments of a place are kept: number, name, postcode and post town.',
    ],
  };
}
