import type { Figure } from '../model/Figure.ts';
import type { Theme } from './theme.ts';

/** In a cell where nothing is asked for: no gap in the data. */
export const NOTHING = '–';

/** One cell of the table beneath a chart; a number leads to the page of its figure. */
export interface TableCell {
  text: string;
  href?: string;
  numeric?: boolean;
}

/** The values of a chart once more, as rows. The first cell of a row names it. */
export interface ChartTable {
  caption: string;
  columns: { label: string; numeric: boolean }[];
  rows: TableCell[][];
}

/** A chart as pages, embeds and briefings take it: words, drawing and table from the same figures. */
export interface Chart {
  /** `<kind>.<indicator>[.<area_code>][.<period>]`, e.g. "map.imd-percentile.2025" */
  id: string;
  /** The finding in a sentence without a full stop. */
  headline: string;
  /** Measure, place and period. */
  subtitle: string;
  /** Inline SVG in the colours of a theme, `WIDTH` user units wide unless a wide layout is asked for. */
  draw: (theme: Theme) => string;
  /** The drawing in words, at most 60. */
  alt: string;
  table: ChartTable;
  /** Publisher, title, edition and period of every source. */
  sourceLine: string;
  /** The same where there is little room: publishers in short, the first and the last of a row of editions. */
  shortSource: string;
  /** Address of the licence that all of its sources are under; absent where they share none. */
  licence?: string;
  /** The figures it is made of, for the file that goes with it; none where its table says more than they do. */
  figures: readonly Figure[];
}

/** What a chart is, by the first part of its id: a list of charts tells them apart by it. */
export const CHART_KINDS = {
  map: 'Map',
  tiles: 'Wards of one size',
  rank: 'Ranking',
  trend: 'Over time',
  lines: 'All wards over time',
  profile: 'Kinds of deprivation',
  streets: 'Neighbourhoods',
  rings: 'Near and far',
  squares: 'Squares',
  bars: 'Bars',
  events: 'Dates',
  points: 'Points',
  slope: 'Two censuses',
} as const;
export type ChartKind = keyof typeof CHART_KINDS;

/** Parts that are not given are left out: `chartId('map', 'imd-percentile', undefined, '2025')`. */
export function chartId(
  kind: ChartKind,
  indicator: string,
  areaCode?: string,
  period?: string,
): string {
  return [kind, indicator, areaCode, period].filter((part) => part !== undefined).join('.');
}
