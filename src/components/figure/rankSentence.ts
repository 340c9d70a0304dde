import { formatNumber, ordinal } from '../../format/number.ts';
import { capitalised } from '../../format/words.ts';
import { IMD_ENGLAND_PLACE, ranksOfPlace } from '../../indicators/deprivation/imdEnglandPlace.ts';
import { placeAmongWards } from '../../indicators/placeAmongWards.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';

/** A figure's rank with its direction, in a sentence; null where it has none. `group` are the wards ranked together. */
export function rankSentence(
  figure: Figure,
  indicator: Indicator,
  group: readonly Figure[],
  placeName: string,
): string | null {
  if (figure.rank === null || figure.rankOf === null) return null;
  // Ranked among all of England's wards, not among those of its district.
  const ranks = figure.indicator === IMD_ENGLAND_PLACE.id ? ranksOfPlace(figure) : null;
  if (ranks !== null && ranks.from !== ranks.to)
    return `${ordinal(ranks.from)} to ${ordinal(ranks.to)} of ${formatNumber(figure.rankOf, 0)} wards of England, by how its neighbourhoods are shared out; the 1st is the ${indicator.rankOneInWords}.`;
  if (ranks !== null)
    return `${ordinal(figure.rank)} of ${formatNumber(figure.rankOf, 0)} wards of England, where the 1st is the ${indicator.rankOneInWords}.`;
  if (figure.areaType === 'ward') {
    const place = placeAmongWards(figure, group, indicator, placeName);
    return place === null ? null : `${capitalised(place)}.`;
  }
  const areas = figure.areaType === 'lsoa' ? 'neighbourhoods' : 'districts';
  return `${ordinal(figure.rank)} of ${formatNumber(figure.rankOf, 0)} ${areas} of England, where the 1st is the ${indicator.rankOneInWords}.`;
}
