import { areaTypeSchema, gssCodeSchema } from '../../model/Area.ts';
import { figureId, intervalSchema, statusSchema } from '../../model/Figure.ts';
import { periodSchema } from '../../model/Period.ts';
import {
  RELEASED_COLUMNS,
  type ReleasedColumn,
  type ReleasedFigure,
} from '../../model/ReleasedFigure.ts';
import type { CsvRow } from '../CsvRow.ts';
import type { DataFolder } from '../DataFolder.ts';

/** The figures of a closed release, in their order. Throws a DataError for the first cell that does not hold. */
export function readReleasedFigures(folder: DataFolder, file: string): ReleasedFigure[] {
  return folder.table(file, {
    columns: RELEASED_COLUMNS,
    keyColumn: 'figure_id',
    keyName: 'figure',
    key: (figure: ReleasedFigure) => figure.id,
    read: (row) => {
      const indicator = row.text('indicator');
      const areaCode = row.code('area_code', gssCodeSchema, 'area code');
      const period = row.code('period', periodSchema, 'period');
      const id = row.text('figure_id');
      if (id !== figureId(indicator, areaCode, period))
        row.refuse('figure id is not indicator, area code and period', 'figure_id');
      return {
        id,
        indicator,
        areaType: oneOf(row, 'area_type', areaTypeSchema.options),
        areaCode,
        areaName: row.text('area_name'),
        period,
        dataPeriod: row.text('data_period'),
        value: row.decimalOrNull('value'),
        unit: row.text('unit'),
        lower: row.decimalOrNull('lower'),
        upper: row.decimalOrNull('upper'),
        interval:
          row.raw('interval') === '' ? null : oneOf(row, 'interval', intervalSchema.options),
        status: oneOf(row, 'status', statusSchema.options),
        rank: row.raw('rank') === '' ? null : row.integer('rank', { min: 1 }),
        rankOf: row.raw('rank_of') === '' ? null : row.integer('rank_of', { min: 1 }),
        numerator: row.decimalOrNull('numerator'),
        denominator: row.decimalOrNull('denominator'),
        edition: row.text('edition'),
        sources: row.text('sources').split('|'),
        formula: row.text('formula'),
      };
    },
  });
}

function oneOf<Word extends string>(
  row: CsvRow<ReleasedColumn>,
  column: ReleasedColumn,
  words: readonly Word[],
): Word {
  const text = row.raw(column);
  const word = words.find((known) => known === text);
  return word ?? row.refuse(`unknown ${column.replace('_', ' ')}`, column, words.join(', '));
}
