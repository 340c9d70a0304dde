import { countInWords, formatNumber } from '../../format/number.ts';
import { capitalised } from '../../format/words.ts';
import {
  IMD_ENGLAND_PLACE,
  MOST_DEPRIVED_FIFTH_FROM,
  placeOfFigure,
} from '../../indicators/deprivation/imdEnglandPlace.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import { sharedLsoasSentence } from '../../indicators/deprivation/sharedLsoas.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { Prose } from '../prose/Prose.ts';
import type { Site } from '../Site.ts';

/** The sentence that opens the site; where wards share neighbourhoods it is about the district as a whole. */
export function openingSentence({ figures, tables }: Site): Prose {
  const { place } = tables.place;
  const shared = sharedLsoasSentence(tables.england, place);
  if (shared === null)
    return standingSentence(figures.wards(IMD_ENGLAND_PLACE.id, NEWEST_EDITION.id), place.name);
  const whole = figures.get(IMD_PERCENTILE.id, place.code, NEWEST_EDITION.id);
  return [{ text: whole.notes.quote.replace(/\.$/, ''), figure: whole }, `. ${shared}`];
}

/** How many wards are among England's most deprived, and where the first one is. */
export function standingSentence(places: readonly Figure[], placeName: string): Prose {
  const known = places
    .filter((figure) => figure.value !== null)
    .sort((a, b) => knownValue(b) - knownValue(a));
  const [first] = known;
  if (first === undefined) return ['The place of the wards among England’s is not known.'];
  const deprived = known.filter((figure) => knownValue(figure) >= MOST_DEPRIVED_FIFTH_FROM);
  const count = deprived.length === 0 ? 'None' : capitalised(countInWords(deprived.length));
  const lead =
    known.length === 1
      ? `${placeName}’s only ward ${deprived.length === 1 ? 'is' : 'is not'} among the most deprived fifth of England’s wards`
      : `${count} of ${placeName}’s ${formatNumber(known.length, 0)} wards ${deprived.length <= 1 ? 'is' : 'are'} among the most deprived fifth of England’s wards`;
  return [
    `${lead}. `,
    {
      text: capitalised(placeOfFigure(first, 'are')),
      figure: first,
    },
    '.',
  ];
}
