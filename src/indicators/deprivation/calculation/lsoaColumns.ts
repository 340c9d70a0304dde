import { formatNumber } from '../../../format/number.ts';
import type { CalculationColumn } from '../../../model/Calculation.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoa, EditionLsoas } from '../EditionLsoa.ts';

type Cell = string | number | null;

/** A column of a calculation with how its cell is had from a row of the kind. */
export interface RowColumn<Row> extends CalculationColumn {
  cell: (row: Row) => Cell;
}

/** An LSOA with the part of it that counts: 1 for a whole one. */
export interface CountedLsoa {
  lsoa: EditionLsoa;
  share: number;
}

/**
 * Code, the code it has in the edition's own file where that is another, and name. Names are those of
 * 2021; an LSOA whose code has gone since has none here.
 */
export function lsoaColumns(
  { tables }: DeprivationInputs,
  data: Pick<EditionLsoas, 'isApproximate'>,
): RowColumn<CountedLsoa>[] {
  return [
    text('lsoa_code', 'LSOA', ({ lsoa }) => lsoa.lsoaCode),
    ...(data.isApproximate
      ? [
          text<CountedLsoa>('published_code', 'code in the edition', ({ lsoa }) =>
            lsoa.origins.map(({ lsoaCode }) => lsoaCode).join(', '),
          ),
        ]
      : []),
    text('lsoa_name', 'name', ({ lsoa }) => tables.england.lsoas.get(lsoa.lsoaCode)?.name ?? null),
  ];
}

export const RANK = number<CountedLsoa>('rank', 'rank in England', 0, ({ lsoa }) => lsoa.rank);
export const RESIDENTS = number<CountedLsoa>(
  'population',
  'residents',
  0,
  ({ lsoa }) => lsoa.population,
);
export const SHARE = number<CountedLsoa>(
  'share',
  'share of it in the ward',
  3,
  ({ share }) => share,
);
export const WEIGHT = number<CountedLsoa>(
  'weight',
  'weight: share × residents',
  1,
  ({ lsoa, share }) => share * lsoa.population,
);

export function text<Row>(
  id: string,
  label: string,
  cell: (row: Row) => string | null,
): RowColumn<Row> {
  return { id, label, decimals: null, cell };
}

export function number<Row>(
  id: string,
  label: string,
  decimals: number,
  cell: (row: Row) => number | null,
): RowColumn<Row> {
  return { id, label, decimals, cell };
}

/** Columns and rows as the calculation holds them. */
export function tableOf<Row>(
  rowsAre: string,
  columns: readonly RowColumn<Row>[],
  rows: readonly Row[],
) {
  return {
    rowsAre,
    columns: columns.map(({ id, label, decimals }) => ({ id, label, decimals })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** The first terms of a sum, and how many more there are: "(a + b + … 7 more)". */
export function termsInWords(terms: readonly string[]): string {
  const shown = terms.slice(0, terms.length === 3 ? 3 : 2);
  const left = terms.length - shown.length;
  const inner = [...shown, ...(left > 0 ? [`… ${formatNumber(left, 0)} more`] : [])].join(' + ');
  return `(${inner})`;
}
