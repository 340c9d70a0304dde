import { countInWords, formatNumber } from '../../format/number.ts';
import { capitalised } from '../../format/words.ts';
import {
  MOST_DEPRIVED_FIFTH_FROM,
  placeInWords,
} from '../../indicators/deprivation/imdEnglandPlace.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Prose } from '../prose/Prose.ts';

/** The sentence that opens the site: how many wards are among England's most deprived, and where the first one is. */
export function standingSentence(places: readonly Figure[], placeName: string): Prose {
  const known = places
    .filter((figure) => figure.value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [first] = known;
  if (first === undefined) return ['The place of the wards among England’s is not known.'];
  const deprived = known.filter((figure) => (figure.value ?? 0) >= MOST_DEPRIVED_FIFTH_FROM);
  const count = deprived.length === 0 ? 'None' : capitalised(countInWords(deprived.length));
  const lead =
    known.length === 1
      ? `${placeName}’s only ward ${deprived.length === 1 ? 'is' : 'is not'} among the most deprived fifth of England’s wards`
      : `${count} of ${placeName}’s ${formatNumber(known.length, 0)} wards ${deprived.length <= 1 ? 'is' : 'are'} among the most deprived fifth of England’s wards`;
  return [
    `${lead}. `,
    {
      text: capitalised(placeInWords(first.value ?? 0, first.areaName, 'are')),
      figure: first,
    },
    '.',
  ];
}
