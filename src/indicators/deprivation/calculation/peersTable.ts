import type { CalculationTable } from '../../../model/Calculation.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import { number, type RowColumn, tableOf, text } from './lsoaColumns.ts';

/** The wards a ward is compared with, each with what is read of it. */
export function peersTable(
  { tables }: DeprivationInputs,
  codes: readonly string[],
  columns: readonly RowColumn<string>[],
): CalculationTable {
  const { wards, districts } = tables.england;
  return tableOf<string>(
    'similar wards of England',
    [
      text('ward_code', 'ward code', (code) => code),
      text('ward_name', 'ward', (code) => wards.get(code)?.name ?? null),
      text('district_name', 'district', (code) => {
        return districts.get(wards.get(code)?.districtCode ?? '') ?? null;
      }),
      ...columns,
    ],
    codes,
  );
}

/** A position of a ward, by its code. */
export function positionColumn(
  id: string,
  label: string,
  positions: ReadonlyMap<string, number>,
): RowColumn<string> {
  return number(id, label, 2, (code) => positions.get(code) ?? null);
}
