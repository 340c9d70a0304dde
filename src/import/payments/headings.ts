import { readFileSync } from 'node:fs';
import { DataError } from '../../tables/DataError.ts';
import { readCsv } from '../../tables/readCsv.ts';
import { FIELDS, type PaymentField } from '../../tables/spend/spendFields.ts';
import { plainHeading } from './plainHeading.ts';

export interface KnownHeading {
  field: PaymentField;
  /** Place in the list: where a file has two columns for one field, the lower is read. */
  rank: number;
}

const FILE = 'src/import/payments/headings.csv';

/**
 * The headings all bodies share, as they are compared → field. From the Local Government Transparency Code 2015,
 * the LGA's guidance on publishing spending, and the files of councils and police bodies, their misspellings included.
 */
export const HEADINGS: ReadonlyMap<string, KnownHeading> = readHeadings(
  readFileSync(new URL('headings.csv', import.meta.url), 'utf8'),
);

/** Throws a DataError for a field that does not exist and for a heading given to two. */
export function readHeadings(text: string): Map<string, KnownHeading> {
  const headings = new Map<string, KnownHeading>();
  for (const [rank, row] of readCsv(text, FILE, ['heading', 'field'], {
    exact: true,
  }).rows.entries()) {
    const name = row.text('heading');
    const heading = plainHeading(name);
    const where = { file: FILE, row: row.row };
    const field = FIELDS.find((known) => known === row.text('field'));
    if (field === undefined)
      throw new DataError(
        'unknown field',
        row.text('field'),
        { ...where, column: 'field' },
        `one of ${FIELDS.join(', ')}`,
      );
    if (heading === '') throw new DataError('no heading', name, { ...where, column: 'heading' });
    const other = headings.get(heading);
    if (other !== undefined)
      throw new DataError(
        'heading given twice',
        name,
        { ...where, column: 'heading' },
        `it stands for ${other.field} already`,
      );
    headings.set(heading, { field, rank });
  }
  return headings;
}
