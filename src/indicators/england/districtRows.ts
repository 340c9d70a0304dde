import { sourceIds } from '../../tables/sourceById.ts';
import type { Tables } from '../../tables/Tables.ts';
import { coopInputs } from '../coops/CoopInputs.ts';
import { deprivationInputs } from '../deprivation/DeprivationInputs.ts';
import { cleaned } from '../finishFigures.ts';
import { censusOfDistricts } from './censusOfDistricts.ts';
import { contextOfDistricts } from './contextOfDistricts.ts';
import { coopsOfDistricts } from './coopsOfDistricts.ts';
import type { DistrictRow } from './DistrictRow.ts';
import { deprivationOfDistricts } from './deprivationOfDistricts.ts';

/**
 * Indicator → its values of all districts of England, by period and code: those indicators that tables of all England
 * are here for. Money is not among them.
 */
export function districtRows(tables: Tables): ReadonlyMap<string, readonly DistrictRow[]> {
  const rows = [
    ...deprivationOfDistricts(deprivationInputs(tables)),
    ...censusOfDistricts(tables),
    ...coopsOfDistricts(coopInputs(tables)),
    ...contextOfDistricts(tables),
  ].map((row) => ({
    ...row,
    sources: sourceIds(tables.sources, row.sources),
    value: cleaned(row.value),
    lower: cleaned(row.lower),
    upper: cleaned(row.upper),
  }));
  const order = (row: DistrictRow) => `${row.period} ${row.areaCode}`;
  return new Map(
    [...Map.groupBy(rows, ({ indicator }) => indicator)].map(([indicator, of]) => [
      indicator,
      of.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
    ]),
  );
}
