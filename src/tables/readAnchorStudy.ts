import { gssCodeSchema } from '../model/Area.ts';
import type { DataFolder } from './DataFolder.ts';
import type { AnchorPayer, AnchorStudyRow } from './SpendTables.ts';

export const ANCHOR_STUDY_FILE = 'anchor-study.csv';
export const ANCHOR_STUDY_COLUMNS = [
  'measure',
  'area_code',
  'area_name',
  'period',
  'value',
  'unit',
  'standing',
  'publisher',
  'address',
  'note',
] as const;
export const ANCHOR_PAYERS_FILE = 'anchor-payers.csv';
export const ANCHOR_PAYER_COLUMNS = ['payer', 'period', 'address'] as const;

const MEASURES = ['total', 'share', 'local', 'rise', 'leakage', 'council-share'] as const;
const UNITS = ['£m', '%'] as const;
const STANDINGS = ['used', 'conflict', 'context'] as const;

/** What was published of the study of the place's anchor institutions, conflicts among it kept. */
export function readAnchorStudy(
  folder: DataFolder,
  placeCode: string,
): { rows: AnchorStudyRow[]; payers: AnchorPayer[] } {
  const file = `places/${placeCode}/${ANCHOR_STUDY_FILE}`;
  if (!folder.has(file)) return { rows: [], payers: [] };
  const rows = folder.table(file, {
    columns: ANCHOR_STUDY_COLUMNS,
    keyColumn: 'measure',
    keyName: 'published number',
    key: (row: AnchorStudyRow) =>
      [row.measure, row.areaName, row.period, row.value, row.address].join(' '),
    read: (row): AnchorStudyRow => {
      const measure = MEASURES.find((known) => known === row.raw('measure'));
      if (measure === undefined) return row.refuse('unknown measure', 'measure');
      const unit = UNITS.find((known) => known === row.raw('unit'));
      if (unit === undefined) return row.refuse('unknown unit', 'unit');
      const standing = STANDINGS.find((known) => known === row.raw('standing'));
      if (standing === undefined) return row.refuse('unknown standing', 'standing');
      const areaCode = row.raw('area_code');
      if (areaCode !== '' && !gssCodeSchema.safeParse(areaCode).success)
        row.refuse('malformed area code', 'area_code');
      return {
        measure,
        areaCode: areaCode === '' ? null : areaCode,
        areaName: row.text('area_name'),
        period: row.text('period'),
        value: row.decimal('value'),
        unit,
        standing,
        publisher: row.text('publisher'),
        address: row.text('address'),
        note: row.raw('note'),
      };
    },
  });
  const payers = folder.table(`places/${placeCode}/${ANCHOR_PAYERS_FILE}`, {
    columns: ANCHOR_PAYER_COLUMNS,
    keyColumn: 'payer',
    keyName: 'payer',
    key: ({ payer, period }: AnchorPayer) => `${payer} ${period}`,
    read: (row) => ({
      payer: row.text('payer'),
      period: row.text('period'),
      address: row.text('address'),
    }),
  });
  return { rows, payers };
}
