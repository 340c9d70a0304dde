import type { FigureSet } from '../indicators/FigureSet.ts';
import type { ReleaseHistory } from '../indicators/releases/ReleaseHistory.ts';
import type { KeptCharts } from '../model/KeptCharts.ts';
import type { Release } from '../model/Release.ts';
import type { Tables } from '../tables/Tables.ts';

/** Everything a page is made from: the checked tables, the figures computed from them, the release. */
export interface Site {
  tables: Tables;
  figures: FigureSet;
  release: Release;
  /** The closed releases, set against these figures. */
  releases: ReleaseHistory;
  /** Their charts, as they were; oldest first. */
  keptCharts: readonly KeptCharts[];
}
