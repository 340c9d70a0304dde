import type { DataFolder } from './DataFolder.ts';
import type { CoopDates, CoopRow } from './Tables.ts';

export const COOP_DATE_COLUMNS = [
  'cuk_id',
  'registered_number',
  'registered',
  'dissolved',
  'evidence',
] as const;
export const coopDatesFile = (placeCode: string) => `places/${placeCode}/coop-dates.csv`;

/**
 * Dates of co-operatives found outside the editions, with the evidence for each; none where the place has no
 * such table. Throws a DataError for an organisation that is in no edition, and where an edition has the date.
 */
export function readCoopDates(
  folder: DataFolder,
  placeCode: string,
  rows: readonly CoopRow[],
): CoopDates[] {
  const file = coopDatesFile(placeCode);
  if (!folder.has(file)) return [];
  const byId = Map.groupBy(rows, ({ cukId }) => cukId);
  return folder.table(file, {
    columns: COOP_DATE_COLUMNS,
    keyColumn: 'cuk_id',
    keyName: 'organisation id',
    key: ({ cukId }: CoopDates) => cukId,
    read: (row) => {
      const cukId = row.text('cuk_id');
      const listed = byId.get(cukId);
      if (listed === undefined) return row.refuse('unknown organisation', 'cuk_id');
      const date = (column: 'registered' | 'dissolved', field: 'incorporated' | 'dissolved') => {
        const text = row.raw(column);
        if (text === '') return null;
        if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
          row.refuse('not a date', column, 'year-month-day');
        const known = listed.find((each) => each[field] !== null)?.[field];
        if (known !== undefined && known !== null)
          row.refuse('date that an edition has', column, `${known} there`);
        return text;
      };
      return {
        cukId,
        registeredNumber: row.raw('registered_number'),
        registered: date('registered', 'incorporated'),
        dissolved: date('dissolved', 'dissolved'),
        evidence: row.text('evidence'),
      };
    },
  });
}
