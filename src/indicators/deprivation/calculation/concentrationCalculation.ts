import { formatNumber } from '../../../format/number.ts';
import { formatValue } from '../../../format/value.ts';
import type { Area } from '../../../model/Area.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoas } from '../EditionLsoa.ts';
import {
  type CountedLsoa,
  lsoaColumns,
  number,
  RANK,
  RESIDENTS,
  tableOf,
  termsInWords,
} from './lsoaColumns.ts';
import { countedLsoas, rowsAreOf } from './meanCalculation.ts';

interface FilledLsoa extends CountedLsoa {
  /** Residents that count towards the most deprived tenth. */
  counted: number;
}

/** Calculation of the local concentration: how the most deprived tenth of the residents is filled up. */
export function concentrationCalculation(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  indicator: Indicator,
): Calculation {
  const rows = countedLsoas(inputs, data, area).sort((a, b) => a.lsoa.rank - b.lsoa.rank);
  const residents = rows.reduce((sum, { lsoa }) => sum + lsoa.population, 0);
  const tenth = residents / 10;
  let left = tenth;
  const filled = rows.map((row): FilledLsoa => {
    const counted = Math.min(row.lsoa.population, left);
    left -= counted;
    return { ...row, counted };
  });
  const inside = filled.filter(({ counted }) => counted > 0);
  const total = inside.reduce((sum, { lsoa, counted }) => sum + lsoa.rank * counted, 0);
  const front = `${formatNumber(data.edition.lsoaCount + 1, 0)} − `;
  const terms = inside.map(
    ({ lsoa, counted }) => `${formatNumber(lsoa.rank, 0)} × ${formatNumber(counted, 1)}`,
  );
  return {
    sum:
      `a tenth of ${formatNumber(residents, 0)} residents = ${formatNumber(tenth, 1)}; ` +
      `${front}${termsInWords(terms)} ÷ ${formatNumber(tenth, 1)} = ${front}${formatNumber(total / tenth, 1)} = ` +
      formatValue(indicator, data.edition.lsoaCount + 1 - total / tenth),
    ...tableOf<FilledLsoa>(
      `${rowsAreOf(area)}, most deprived first`,
      [
        ...lsoaColumns(inputs, data),
        RANK,
        RESIDENTS,
        number('residents_counted', 'residents counted', 1, ({ counted }) => counted),
      ],
      filled,
    ),
  };
}
