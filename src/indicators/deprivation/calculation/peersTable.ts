import type { CalculationTable } from '../../../model/Calculation.ts';
import { sure } from '../../../model/sure.ts';
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
      text('ward_name', 'ward', (code) => sure(wards.get(code), `ward ${code}`).name),
      text('district_name', 'district', (code) => {
        const { districtCode } = sure(wards.get(code), `ward ${code}`);
        return sure(districts.get(districtCode), `district ${districtCode}`);
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
