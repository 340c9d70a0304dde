import type { EditionId } from './Edition.ts';

/** The step before all others; its start is approximate. */
export const EARLIER_CHANGE = ['2010', '2015'] as const;

/** Pairs of editions a change is computed for; the first start is approximate. */
export const CHANGE_PAIRS: readonly (readonly [from: EditionId, to: EditionId])[] = [
  EARLIER_CHANGE,
  ['2015', '2019'],
  ['2015', '2025'],
  ['2019', '2025'],
];

/** The pair that is described first: the longest within which editions are near enough to be compared. */
export const LONGEST_CHANGE = ['2015', '2025'] as const;

/** The two steps of that time, which are told before it: the index was remade between them. */
export const CHANGE_STEPS = [
  ['2015', '2019'],
  ['2019', '2025'],
] as const;

/** How a pair of editions is written as a period, e.g. "2015-2019". */
export function pairPeriod([from, to]: readonly [EditionId, EditionId]): string {
  return `${from}-${to}`;
}

export type ChangeVerdict = 'rose' | 'within' | 'fell';

/** A ward's change between two editions set against wards elsewhere that began beside it. */
export interface WardChange {
  /** Peers began within ± this many percentile points: 2.5, or 5 where those were fewer than 50. */
  within: number;
  peers: number;
  /** Peers with a strictly smaller change. */
  smaller: number;
  /** Median change of the peers, in percentile points. */
  middle: number;
  /**
   * The verdict by each way of counting: postcode shares ± 2.5, ± 5, best fit ± 2.5, ± 5; null where it cannot be had.
   * The first is the verdict; it is firm where all four are the same.
   */
  verdicts: readonly (ChangeVerdict | null)[];
}

/** Whether the same is found in all four ways of counting (INDICATORS, imd-relative-change). */
export function isFirm({ verdicts }: Pick<WardChange, 'verdicts'>): boolean {
  return verdicts.every((verdict) => verdict === verdicts[0] && verdict !== null);
}

/** The edition in which the similar wards of a line over time are chosen: the first that carries its own residents. */
export const SIMILAR_SINCE: EditionId = '2015';
