import type { ShareBounds } from '../../stats/shareBounds.ts';
import type { Draft, Sentences } from '../Draft.ts';

/** The numbers of a share known between two ends: a value where they meet, a middle where one is allowed. */
export function boundsDraft(
  { lowerPct, upperPct, midpointPct, inside, lowerWhole }: Omit<ShareBounds, 'most'>,
  sentences: Sentences,
): Pick<
  Draft,
  | 'value'
  | 'lower'
  | 'upper'
  | 'interval'
  | 'status'
  | 'numerator'
  | 'denominator'
  | 'sentences'
  | 'gapSentence'
  | 'gapDoNotQuote'
> {
  const isExact = lowerPct === upperPct;
  return {
    value: isExact ? lowerPct : midpointPct,
    lower: lowerPct,
    upper: upperPct,
    interval: 'unlocated',
    status: isExact ? 'final' : midpointPct === null ? 'bounds' : 'approximate',
    numerator: inside,
    denominator: lowerWhole,
    sentences: () => sentences,
    gapSentence: sentences.quote,
    gapDoNotQuote: sentences.doNotQuote,
  };
}
