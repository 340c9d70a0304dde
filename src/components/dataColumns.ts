import type { FigureColumn } from '../indicators/files/figureRecord.ts';

/** What each column of figures.csv holds, in plain words. */
export const COLUMN_MEANINGS: Readonly<Record<FigureColumn, string>> = {
  figure_id: 'Identifier: indicator, area code and period, parted by points. It never changes.',
  indicator: 'Identifier of the indicator.',
  area_type: 'ward, district or lsoa (a small neighbourhood).',
  area_code: 'Official code (GSS) of the area.',
  area_name: 'Name of the area.',
  period: 'Edition (2025) or pair of editions (2019-2025).',
  data_period: 'What the data behind it mostly describe.',
  value: 'The figure, not rounded; empty where there is none.',
  unit: 'percentile (0 to 100), percentile points, %, proportion (0 to 1), score or rank.',
  lower: 'Lower end of the range; empty where there is none.',
  upper: 'Upper end of the range.',
  interval:
    'What the range means. allocation: over the ways of sharing neighbourhoods out among wards. middle-80: the middle eight in ten of a group of wards.',
  status: 'final, approximate, bounds, suppressed or missing.',
  rank: '1 = most deprived for measures of deprivation, else 1 = largest; ties share the better rank.',
  rank_of: 'How many areas were ranked.',
  numerator: 'What was counted, where the figure is a share.',
  denominator: 'Out of how many.',
  edition: 'Edition of the publication.',
  sources: 'Identifiers of the sources, parted by |.',
  formula: 'Formula and its version.',
  release: 'Release of this site the row belongs to.',
  url: 'Address of the figure’s own page.',
};
