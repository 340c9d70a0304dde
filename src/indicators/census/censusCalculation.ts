import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import type { Area } from '../../model/Area.ts';
import type { Calculation } from '../../model/Calculation.ts';
import type { Census } from '../../model/Census.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { number, type RowColumn, tableOf, text } from '../deprivation/calculation/lsoaColumns.ts';
import {
  type CensusInputs,
  censusParts,
  censusShare,
  deprivedHouseholds,
  type LeastDimensions,
} from './censusHouseholds.ts';

/** Calculation of a share of households: every neighbourhood of the area with its households and those deprived. */
export function censusCalculation(
  inputs: CensusInputs,
  area: Area,
  census: Census,
  least: LeastDimensions,
  indicator: Indicator,
): Calculation {
  const share = censusShare(inputs, area, census, least);
  const rows = censusParts(inputs, area, census).flatMap((part) => {
    const row = inputs.households[census.id].get(part.lsoaCode);
    return row === undefined ? [] : [{ ...part, row, deprived: deprivedHouseholds(row, least) }];
  });
  type Row = (typeof rows)[number];
  const isWard = area.type === 'ward';
  const decimals = isWard ? 1 : 0;
  const columns: RowColumn<Row>[] = [
    text('lsoa_code', 'LSOA', ({ lsoaCode }) => lsoaCode),
    text('lsoa_name', 'name', ({ lsoaCode }) => {
      return inputs.tables.england.lsoas.get(lsoaCode)?.name ?? null;
    }),
    number('households', 'households', 0, ({ row }) => row.households),
    number('deprived', `deprived in ${least} or more ways`, 0, ({ deprived }) => deprived),
    ...(isWard
      ? [number<Row>('share', 'share of it in the ward', 3, ({ share: part }) => part)]
      : []),
  ];
  return {
    sum:
      share === null
        ? 'no household'
        : `100 × ${formatNumber(share.deprived, decimals)} ÷ ${formatNumber(share.households, decimals)} = ${formatValue(indicator, share.pct)}`,
    ...tableOf(
      isWard
        ? 'neighbourhoods (LSOAs) with a part in the ward'
        : area.type === 'lsoa'
          ? 'neighbourhood (LSOA)'
          : 'neighbourhoods (LSOAs) of the district',
      columns,
      rows,
    ),
  };
}
