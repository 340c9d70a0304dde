import { areaTypeSchema } from '../../model/Area.ts';
import { intervalSchema, STATUSES } from '../../model/Figure.ts';
import { unitSchema } from '../../model/Indicator.ts';
import { COLUMN_MEANINGS } from '../files/dataColumns.ts';
import { DISTRICT_COLUMNS } from '../files/districtsCsv.ts';
import { FIGURE_COLUMNS, type FigureColumn } from '../files/figureRecord.ts';
import type { TableField } from './TableField.ts';

/** GSS codes of England: LSOA, ward, district (four kinds), county, country. */
const GSS_PATTERN = '(E(01|05|06|07|08|09|10|92)[0-9]{6}|K02000001)';

type FieldRule = Omit<TableField, 'name' | 'description'>;
const TEXT: FieldRule = { type: 'string', isRequired: true };
const NUMBER: FieldRule = { type: 'number', isRequired: false };
const COUNT: FieldRule = { type: 'integer', isRequired: false, minimum: 1 };

const RULES: Readonly<Record<FigureColumn, FieldRule>> = {
  figure_id: { ...TEXT, isKey: true },
  indicator: { ...TEXT, pattern: '[a-z0-9]+(-[a-z0-9]+)*' },
  area_type: { ...TEXT, words: areaTypeSchema.options },
  area_code: { ...TEXT, pattern: GSS_PATTERN },
  area_name: TEXT,
  period: { ...TEXT, pattern: '[0-9]{4}(-([0-9]{4}|[0-9]{2}|m(0[1-9]|1[0-2])))?' },
  data_period: TEXT,
  value: NUMBER,
  unit: { ...TEXT, words: unitSchema.options },
  lower: NUMBER,
  upper: NUMBER,
  interval: { type: 'string', isRequired: false, words: intervalSchema.options },
  status: { ...TEXT, words: STATUSES },
  rank: COUNT,
  rank_of: COUNT,
  numerator: NUMBER,
  denominator: NUMBER,
  edition: TEXT,
  sources: { ...TEXT, separator: '|' },
  formula: { ...TEXT, pattern: '[a-z0-9-]+/[0-9]+' },
  release: { ...TEXT, pattern: '([0-9]{4}\\.[0-9]+|open)' },
  url: { ...TEXT, pattern: 'https?://.+' },
};

/** The columns of figures.csv, in their order. */
export const FIGURE_FIELDS: readonly TableField[] = FIGURE_COLUMNS.map(fieldOf);
/** Those of the files about districts of England, which have the same meaning there. */
export const DISTRICT_FIELDS: readonly TableField[] = DISTRICT_COLUMNS.map(fieldOf);

function fieldOf(name: FigureColumn): TableField {
  return { name, ...RULES[name], description: COLUMN_MEANINGS[name] };
}
