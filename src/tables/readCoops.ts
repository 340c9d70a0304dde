import { districtCodeSchema, wardCodeSchema } from '../model/Area.ts';
import type { CsvRow } from './CsvRow.ts';
import { COOP_FLAGS, type CoopFlag } from './coops/coopFlags.ts';
import { coopGroup } from './coops/coopGroup.ts';
import { LOCATED_BY } from './coops/locatedBy.ts';
import type { DataFolder } from './DataFolder.ts';
import { readCoopBackgrounds } from './readCoopBackgrounds.ts';
import { readCoopCorrections } from './readCoopCorrections.ts';
import { readCoopDates } from './readCoopDates.ts';
import { readCoopsElsewhere } from './readCoopsElsewhere.ts';
import type { GeographyTables } from './readEngland.ts';
import type { CoopRow, CoopTables } from './Tables.ts';

export const COOPS_FILE = 'england/coops.csv';
export const MUTUALS_FILE = 'england/mutuals.csv';

export const COOP_COLUMNS = [
  'edition',
  'cuk_id',
  'name',
  'registrar',
  'registered_number',
  'legal_form',
  'sector',
  'ownership',
  'group',
  'postcode',
  'located_by',
  'ward_code',
  'district_code',
  'incorporated',
  'dissolved',
  'status',
  'flags',
] as const;

type Row = CsvRow<(typeof COOP_COLUMNS)[number]>;
type Geography = Pick<GeographyTables, 'wards' | 'districts'>;

/** Co-operatives of England in all editions; empty where none was imported. */
export function readCoopRows(folder: DataFolder, geography: Geography): CoopRow[] {
  // No figure rests on the register yet; it is read to be checked like every table.
  readCoopTable(folder, MUTUALS_FILE, geography);
  return readCoopTable(folder, COOPS_FILE, geography);
}

/** Co-operatives of England, with what the place corrects in them and adds to them. */
export function readCoops(
  folder: DataFolder,
  geography: Geography,
  placeCode: string,
  rows: readonly CoopRow[] = readCoopRows(folder, geography),
): CoopTables {
  return {
    rows,
    corrections: readCoopCorrections(folder, geography, placeCode, rows),
    dates: readCoopDates(folder, placeCode, rows),
    elsewhere: readCoopsElsewhere(folder, placeCode, rows),
    backgrounds: readCoopBackgrounds(folder, placeCode, rows),
  };
}

function readCoopTable(folder: DataFolder, file: string, geography: Geography): CoopRow[] {
  if (!folder.has(file)) return [];
  return folder.table(file, {
    columns: COOP_COLUMNS,
    keyColumn: 'cuk_id',
    keyName: 'edition and organisation',
    key: (row: CoopRow) => `${row.edition} ${row.cukId}`,
    read: (row) => readRow(row, geography),
  });
}

function readRow(row: Row, geography: Geography): CoopRow {
  const edition = row.raw('edition');
  if (!/^\d{4}$/.test(edition)) row.refuse('malformed edition', 'edition');
  const ownership = row.raw('ownership');
  const sector = row.raw('sector');
  const group = coopGroup(ownership, sector);
  if (row.raw('group') !== group) row.refuse('other group', 'group', `by its classes ${group}`);
  const status = row.raw('status');
  if (status !== 'live' && status !== 'dead') return row.refuse('unknown status', 'status');
  return {
    edition,
    cukId: row.text('cuk_id'),
    name: row.text('name'),
    registrar: row.raw('registrar'),
    registeredNumber: row.raw('registered_number'),
    legalForm: row.raw('legal_form'),
    sector,
    ownership,
    group,
    postcode: row.raw('postcode'),
    ...placeOf(row, geography),
    incorporated: isoDate(row, 'incorporated'),
    dissolved: isoDate(row, 'dissolved'),
    status,
    flags: flagsOf(row),
  };
}

/** All of what places a row or nothing of it, and the ward in its own district. */
function placeOf(
  row: Row,
  { wards, districts }: Geography,
): Pick<CoopRow, 'locatedBy' | 'wardCode' | 'districtCode'> {
  const text = row.raw('located_by');
  if (text === '') {
    for (const column of ['ward_code', 'district_code'] as const)
      if (row.raw(column) !== '') row.refuse('placed by nothing', column);
    return { locatedBy: null, wardCode: null, districtCode: null };
  }
  const locatedBy = LOCATED_BY.find((way) => way === text);
  if (locatedBy === undefined) return row.refuse('unknown way of placing', 'located_by');
  const wardCode = row.code('ward_code', wardCodeSchema, 'ward code');
  const districtCode = row.code('district_code', districtCodeSchema, 'district code');
  if (!districts.has(districtCode)) row.refuse('unknown district code', 'district_code');
  const ward = wards.get(wardCode);
  if (ward === undefined) return row.refuse('unknown ward code', 'ward_code');
  if (ward.districtCode !== districtCode)
    row.refuse(`other district of ward ${wardCode}`, 'district_code', `it is ${ward.districtCode}`);
  return { locatedBy, wardCode, districtCode };
}

function isoDate(row: Row, column: 'incorporated' | 'dissolved'): string | null {
  const text = row.raw(column);
  if (text === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    row.refuse('not a date', column, 'year-month-day');
  return text;
}

function flagsOf(row: Row): CoopFlag[] {
  const text = row.raw('flags');
  if (text === '') return [];
  return text.split('|').map((name) => {
    const flag = COOP_FLAGS.find((known) => known === name);
    return flag ?? row.refuse('unknown flag', 'flags', `one of ${COOP_FLAGS.join(', ')}`);
  });
}
