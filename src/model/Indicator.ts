import type { AreaType } from './Area.ts';

/** How values are put into classes on a map. */
export interface ClassScale {
  kind: 'sequential' | 'diverging';
  /** Inner class edges, ascending; a value on an edge belongs to the class above it. n edges make n + 1 classes. */
  edges: readonly number[];
  /** The end drawn darkest; null on a diverging scale. */
  darkest: 'low' | 'high' | null;
  /** What the classes are called, lowest first, in a few words a resident understands. */
  labels: readonly string[];
}

export type Unit = 'percentile' | 'percentile points' | '%' | 'proportion' | 'score' | 'rank';

export interface Indicator {
  /** e.g. "imd-percentile" */
  id: string;
  strand: 'neighbourhood' | 'money' | 'ownership';
  /** e.g. "Position among England’s neighbourhoods" */
  title: string;
  /** For menus and table heads, at most about 30 characters. */
  shortTitle: string;
  /** One sentence for a reader who has never heard of it. */
  definition: string;
  unit: Unit;
  /** Decimals shown; figures themselves are never rounded. */
  decimals: number;
  /** What a higher value means, in words, e.g. "higher means less deprived". */
  directionInWords: string;
  /** Which end gets rank 1. */
  rankOneIs: 'lowest' | 'highest';
  /** What rank 1 is called, e.g. "most deprived" or "largest". */
  rankOneInWords: string;
  /** What the last rank is called, e.g. "least deprived" or "smallest". */
  rankLastInWords: string;
  areaTypes: readonly AreaType[];
  /** Ascending periods for which it is computed. */
  periods: readonly string[];
  /** Formula id and version, e.g. "imd-percentile/1". Raise the version when the method changes. */
  formula: string;
  /** The formula as a line of text. */
  formulaText: string;
  caveats: readonly string[];
  scale: ClassScale | null;
  /** For a diverging or signed measure, print + before a gain. */
  signed: boolean;
}
