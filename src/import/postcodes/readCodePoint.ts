import Papa from 'papaparse';
import { ENGLAND_CODE } from '../../model/Area.ts';
import { CsvRow } from '../../tables/CsvRow.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import type { Ward } from '../../tables/Tables.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyRows } from '../tidyRows.ts';

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

/** What is written for the county of a district that is in none. */
const NO_COUNTY = 'E99999999';
/** The grid’s extent in metres, Shetland included: an easting and northing that were exchanged mostly lie outside. */
const EASTINGS = { min: 0, max: 700_000 };
const NORTHINGS = { min: 0, max: 1_300_000 };

/** A live postcode of England. */
export interface EnglishPostcode {
  /** e.g. "PR1 2HE" */
  postcode: string;
  /** Metres on the British National Grid. */
  easting: number;
  northing: number;
  wardCode: string;
  districtCode: string;
  countyCode: string | null;
}

/**
 * One file of Code-Point Open (the postcodes that begin with the same letters) → its postcodes of England. Rows of
 * other countries, those without a district and those that `whyLeftOut` gives a reason for are left out and counted. Throws a DataError for a row that is not in
 * this layout, and for a ward that is not one of today’s.
 */
export function readCodePoint(
  publication: PublicationFolder,
  name: string,
  wards: ReadonlyMap<string, Ward>,
  log: (line: string) => void,
  whyLeftOut: (postcode: string) => string | null = () => null,
): EnglishPostcode[] {
  const { data } = Papa.parse<string[]>(publication.text(name), { delimiter: ',' });
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
  publication.countRows(name, data.length);
  const index = new Map(CODE_POINT.map((column, place) => [column, place]));
  const rows = data.map((cells, line) => new CsvRow(name, line + 1, cells, index));
  return tidyRows(name, rows, {
    key: ({ postcode }: EnglishPostcode) => postcode,
    keyName: 'postcode',
    keyWhere: (row: Row) => ({ file: name, row: row.row, column: 'postcode' }),
    log,
    tidy: (row) => {
      if (row.cellCount !== CODE_POINT.length)
        row.refuse(`${row.cellCount} cells where Code-Point Open has 10`, 'postcode');
      const postcode = normalPostcode(row.raw('postcode'));
      if (postcode === null) return row.refuse('malformed postcode', 'postcode');
      const reason = whyLeftOut(postcode);
      if (reason !== null) return new Excluded(reason);
      if (row.raw('country') !== ENGLAND_CODE) return new Excluded('not in England');
      if (row.raw('district') === '') return new Excluded('without a district');
      const ward = wards.get(row.raw('ward'));
      if (ward?.districtCode !== row.raw('district'))
        return row.refuse('unknown ward code', 'ward', 'import the geography of the same year');
      const county = row.raw('county');
      return {
        postcode,
        easting: row.integer('easting', EASTINGS),
        northing: row.integer('northing', NORTHINGS),
        wardCode: ward.code,
        districtCode: ward.districtCode,
        countyCode: county === '' || county === NO_COUNTY ? null : county,
      };
    },
  });
}
