import { serialiseCsv } from '../../format/csv.ts';
import type { DataFolder } from '../../tables/DataFolder.ts';
import { normalPayee } from '../../tables/suppliers/normalPayee.ts';
import { SUPPLIER_COLUMNS, SUPPLIERS_FILE } from '../../tables/suppliers/supplierColumns.ts';

/** A row of suppliers.csv as text, cell by cell. */
export type SupplierRecord = Record<(typeof SUPPLIER_COLUMNS)[number], string>;

/** The rows a place has already, as they stand: many are written by hand. */
export function readSupplierRecords(folder: DataFolder, placeCode: string): SupplierRecord[] {
  const file = `places/${placeCode}/${SUPPLIERS_FILE}`;
  if (!folder.has(file)) return [];
  return folder.table(file, {
    columns: SUPPLIER_COLUMNS,
    mayBeEmpty: true,
    keyColumn: 'payee',
    keyName: 'supplier',
    key: (record: SupplierRecord) => normalPayee(record.payee),
    read: (row) =>
      Object.fromEntries(
        SUPPLIER_COLUMNS.map((column) => [column, row.raw(column)]),
      ) as SupplierRecord,
  });
}

/** By name, so that an addition is one line of a comparison. */
export function suppliersTable(records: readonly SupplierRecord[]): string {
  const sorted = [...records].sort((a, b) =>
    normalPayee(a.payee) < normalPayee(b.payee) ? -1 : 1,
  );
  return serialiseCsv(sorted, SUPPLIER_COLUMNS);
}

/** Every name a row answers to, normalised. */
export function payeeNames({
  payee,
  aliases,
}: Pick<SupplierRecord, 'payee' | 'aliases'>): string[] {
  return [payee, ...aliases.split('|')].map(normalPayee).filter((name) => name !== '');
}
