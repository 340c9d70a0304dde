import { formatNumber } from '../../../format/number.ts';
import { formatValue } from '../../../format/value.ts';
import type { Area } from '../../../model/Area.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import { sure } from '../../../model/sure.ts';
import type { DeprivationRow } from '../../../tables/Tables.ts';
import { type DeprivationInputs, partsOf } from '../DeprivationInputs.ts';
import { carriedOver, type EditionLsoas } from '../EditionLsoa.ts';
import {
  type CountedLsoa,
  lsoaColumns,
  number,
  RANK,
  RESIDENTS,
  type RowColumn,
  SHARE,
  tableOf,
  termsInWords,
  WEIGHT,
} from './lsoaColumns.ts';

/** What is averaged, with the columns that lead to it. */
export interface Quantity {
  id: string;
  label: string;
  decimals: number;
  of: (row: DeprivationRow) => number | null;
  /** Shown before the quantity: the rank on the whole index unless something else is given. */
  from?: RowColumn<CountedLsoa>;
  /** Whom a neighbourhood counts: its residents unless something else is given. */
  people?: RowColumn<CountedLsoa>;
}

interface Finish {
  /** What the mean is multiplied by, e.g. 100 for a share in percent. */
  times?: number;
  /** What the mean is taken from, e.g. N + 1 for the average rank. */
  takenFrom?: number;
}

/** The LSOAs that make up an area in an edition: parts of them for a ward, whole ones for the district. */
export function countedLsoas(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
): CountedLsoa[] {
  return partsOf(inputs, data, area).flatMap(({ lsoaCode, share }) => {
    const lsoa = data.lsoas.get(lsoaCode);
    return lsoa === undefined ? [] : [{ lsoa, share }];
  });
}

export function rowsAreOf(area: Area): string {
  return area.type === 'ward'
    ? 'neighbourhoods (LSOAs) with a part in the ward'
    : 'neighbourhoods (LSOAs) of the district';
}

/** Calculation of `Σ s·P·x ÷ Σ s·P`, which most measures are; s is 1 in a district. */
export function meanCalculation(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  indicator: Indicator,
  quantity: Quantity,
  { times = 1, takenFrom }: Finish = {},
): Calculation {
  const counted = countedLsoas(inputs, data, area).filter(
    ({ lsoa }) => carriedOver(lsoa, quantity.of) !== null,
  );
  const isWard = area.type === 'ward';
  const x = ({ lsoa }: CountedLsoa) =>
    sure(carriedOver(lsoa, quantity.of), `${indicator.id} of ${lsoa.lsoaCode}`);
  const counts = quantity.people ?? RESIDENTS;
  const people = (row: CountedLsoa) =>
    Number(sure(counts.cell(row), `${indicator.id}: people of ${row.lsoa.lsoaCode}`));
  const total = counted.reduce((sum, row) => sum + row.share * people(row) * x(row), 0);
  const weight = counted.reduce((sum, row) => sum + row.share * people(row), 0);
  const mean = (times * total) / weight;
  const terms = counted.map((row) =>
    [
      ...(isWard ? [formatNumber(row.share, 3)] : []),
      formatNumber(people(row), 0),
      formatNumber(x(row), quantity.decimals),
    ].join(' × '),
  );
  const by = formatNumber(weight, isWard ? 1 : 0);
  const front = takenFrom === undefined ? '' : `${formatNumber(takenFrom, 0)} − `;
  const factor = times === 1 ? '' : `${formatNumber(times, 0)} × `;
  const result = takenFrom === undefined ? mean : takenFrom - mean;
  return {
    sum: `${front}${factor}${termsInWords(terms)} ÷ ${by} = ${front}${factor}${formatNumber(total, 1)} ÷ ${by} = ${formatValue(indicator, result)}`,
    ...tableOf(
      rowsAreOf(area),
      [
        ...lsoaColumns(inputs, data),
        ...(quantity.id === 'rank' ? [] : [quantity.from ?? RANK]),
        number(quantity.id, quantity.label, quantity.decimals, x),
        counts,
        ...(isWard
          ? [
              SHARE,
              counts === RESIDENTS
                ? WEIGHT
                : number<CountedLsoa>('weight', `weight: share × ${counts.label}`, 1, (row) => {
                    return row.share * people(row);
                  }),
            ]
          : []),
      ],
      counted,
    ),
  };
}
