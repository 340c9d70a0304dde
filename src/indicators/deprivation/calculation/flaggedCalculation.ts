import { formatNumber } from '../../../format/number.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { ChangeVerdict, WardChange } from '../../../model/WardChange.ts';
import { verdictOf } from '../changeVerdict.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import { number, tableOf, text } from './lsoaColumns.ts';

/** Calculation of a count of flagged wards: every ward of the district with its F and its verdict. */
export function flaggedCalculation(
  { tables, wards }: DeprivationInputs,
  period: string,
  direction: ChangeVerdict,
  changes: ReadonlyMap<string, WardChange>,
): Calculation {
  const rows = wards.flatMap(({ code }) => {
    const change = changes.get(code);
    return change === undefined ? [] : [{ code, change, ...verdictOf(change) }];
  });
  const flagged = rows.filter(({ verdict }) => verdict === direction).length;
  type Row = (typeof rows)[number];
  return {
    sum: `${formatNumber(flagged, 0)} of ${formatNumber(rows.length, 0)} wards with the verdict “${direction}”, ${period.replace('-', ' to ')}`,
    ...tableOf<Row>(
      'wards of the district',
      [
        text('ward_code', 'ward code', ({ code }) => code),
        text('ward_name', 'ward', ({ code }) => tables.england.wards.get(code)?.name ?? null),
        number(
          'smaller',
          'similar wards that fell further or rose less',
          0,
          ({ change }) => change.smaller,
        ),
        number('peers', 'similar wards', 0, ({ change }) => change.peers),
        text('verdict', 'verdict', ({ verdict }) => verdict),
        text('firm', 'in every way of counting', ({ isFirm }) => (isFirm ? 'yes' : 'no')),
      ],
      rows,
    ),
  };
}
