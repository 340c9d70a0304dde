import type { CsvRow } from '../../tables/CsvRow.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';

const COLUMNS = [
  'id',
  'published_date',
  'awarded_date',
  'status',
  'title',
  'awarded_supplier',
  'awarded_value',
  'value_low',
  'value_high',
  'url',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&quot;/g, '"'],
  [/&#0?39;|&apos;/g, "'"],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
];
/** A supplier that begins with a title may be a person, whatever follows: withheld. */
const TITLED = /^(mr|mrs|ms|miss|mx|dr|rev|revd|prof|professor|sir|dame)\b/i;

/** Notices of contracts, awarded and closed without naming an award. Points of contact are not read. */
export function readContractNotices(
  publication: PublicationFolder,
  name: string,
  log: (line: string) => void,
) {
  return tidyTable(publication, name, {
    columns: COLUMNS,
    keyColumn: 'id',
    keyName: 'contract notice',
    key: ({ id }: { id: string }) => id,
    log,
    tidy: (row) => {
      const status = row.raw('status');
      if (status !== 'awarded' && status !== 'closed') row.refuse('unknown status', 'status');
      const suppliers = plain(row.raw('awarded_supplier'))
        .split(',')
        .map((supplier) => supplier.trim())
        .filter((supplier) => supplier !== '');
      if (status === 'awarded' && suppliers.length === 0)
        row.refuse('award without a supplier', 'awarded_supplier');
      return {
        id: row.text('id'),
        status,
        published_date: isoDate(row, 'published_date'),
        awarded_date: row.raw('awarded_date') === '' ? null : isoDate(row, 'awarded_date'),
        title: plain(row.text('title')),
        suppliers: suppliers.filter((supplier) => !TITLED.test(supplier)).join('|'),
        awarded_gbp: status === 'awarded' ? row.decimal('awarded_value', { min: 0 }) : null,
        low_gbp: valueOrNull(row, 'value_low'),
        high_gbp: valueOrNull(row, 'value_high'),
        address: row.text('url'),
      };
    },
  });
}

/** A value of zero means one that was not filled in. */
function valueOrNull(row: Row, column: 'value_low' | 'value_high'): number | null {
  const value = row.decimalOrNull(column, { min: 0 });
  return value === 0 ? null : value;
}

function isoDate(row: Row, column: 'published_date' | 'awarded_date'): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(row.raw(column))) row.refuse('not a date', column);
  return row.raw(column);
}

/** Titles come as HTML, with its signs written out. */
function plain(text: string): string {
  let result = text;
  for (const [entity, sign] of ENTITIES) result = result.replace(entity, sign);
  return result.replaceAll(/\s+/g, ' ').trim();
}
