import type { Area } from '../model/Area.ts';
import type { Calculation } from '../model/Calculation.ts';
import type { IntervalKind, Status } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Ranked } from '../stats/ranking.ts';

/** Sentences for one figure: one that can be said as it stands, one that must not be said, with the reason. */
export interface Sentences {
  quote: string;
  doNotQuote: string;
}

/** A figure before its rank is known. `finishFigures` ranks the drafts and makes figures of them. */
export interface Draft {
  indicator: Indicator;
  area: Area;
  period: string;
  dataPeriod: string;
  /** Null needs a status and a remark that says why. */
  value: number | null;
  lower?: number | null;
  upper?: number | null;
  interval?: IntervalKind | null;
  rangeAssumes?: string | null;
  status: Status;
  /**
   * Who it is ranked among: `wards` = the drafts for wards of the same indicator and period;
   * a ready rank where the others are not figures of this site (districts, LSOAs); null = not ranked.
   */
  ranked: 'wards' | Ranked | null;
  numerator?: number | null;
  denominator?: number | null;
  edition: string;
  sources: readonly string[];
  comparability: string;
  remarks?: readonly string[];
  /** Called once the rank is known; the draft has a value then. */
  sentences: (value: number, rank: Ranked | null) => Sentences;
  /** What is said of the gap where there is no value. */
  gapSentence?: string;
  /** What must not be made of the gap; without it, that no number belongs in its place. */
  gapDoNotQuote?: string;
  /** The rows the figure was made of; called only where it is shown. */
  calculation?: () => Calculation;
}
