import { rangeMeanings } from '../../format/rangeWords.ts';
import type { FigureColumn } from './figureRecord.ts';

/** What each column of figures.csv holds, in plain words. */
export const COLUMN_MEANINGS: Readonly<Record<FigureColumn, string>> = {
  figure_id: 'Identifier: indicator, area code and period, parted by points. It never changes.',
  indicator: 'Identifier of the indicator.',
  area_type: 'lsoa (a small neighbourhood), ward, district, county or country.',
  area_code: 'Official code (GSS) of the area.',
  area_name: 'Name of the area.',
  period:
    'Edition (2025), pair of editions (2019-2025), calendar year (2016), financial year (2016-17) or month (2019-m04).',
  data_period: 'What the data behind it mostly describe.',
  value: 'The figure, not rounded; empty where there is none.',
  unit: 'percentile (0 to 100), percentile points, %, proportion (0 to 1), score, rank, co-ops, per 10,000 residents, £, £ per week, £ per head, suppliers or out of 10.',
  lower: 'Lower end of the range; empty where there is none.',
  upper: 'Upper end of the range; empty where there is none.',
  interval: `What the range means. ${rangeMeanings()}`,
  status:
    'final, approximate (rebuilt, worked out or shared out), bounds (known only between lower and upper), suppressed (too few for a number to mean anything) or missing.',
  rank: '1 = most deprived for measures of deprivation, else 1 = largest; ties share the better rank.',
  rank_of: 'How many areas were ranked.',
  numerator: 'What was counted, where the figure is a share or a rate.',
  denominator: 'Out of how many.',
  edition: 'Edition of the publication.',
  sources: 'Identifiers of the sources (see sources.json), parted by |.',
  formula: 'Formula and its version; the version is raised when the method changes.',
  release:
    'Release of this site the row belongs to, e.g. 2026.2; open where the figure is in no release yet as it is.',
  url: 'Address of the figure’s own page.',
};
