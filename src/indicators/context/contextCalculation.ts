import { formatValue } from '../../format/value.ts';
import type { Calculation } from '../../model/Calculation.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { ContextRow } from '../../tables/context/contextSeries.ts';
import type { SeriesData } from './ContextData.ts';

/** A published value is not computed here: its row, and the nation's beside it. */
export function contextCalculation(
  data: SeriesData,
  indicator: Indicator,
  row: ContextRow,
): Calculation {
  const nation =
    row.areaCode === data.nation.code ? undefined : data.row(data.nation.code, row.period);
  const cells = (each: ContextRow) => [
    each.areaCode,
    each.period,
    each.value,
    each.lower,
    each.upper,
  ];
  return {
    sum: `As published: ${formatValue(indicator, row.value)}`,
    rowsAre:
      nation === undefined ? 'rows of the series' : 'rows of the series, the nation’s beside it',
    columns: [
      { id: 'area_code', label: 'Area code', decimals: null },
      { id: 'period', label: 'Period', decimals: null },
      { id: 'value', label: 'Value', decimals: indicator.decimals },
      { id: 'lower', label: 'Lower limit', decimals: indicator.decimals },
      { id: 'upper', label: 'Upper limit', decimals: indicator.decimals },
    ],
    rows: [cells(row), ...(nation === undefined ? [] : [cells(nation)])],
  };
}
