import { formatNumber, ordinal } from '../../format/number.ts';
import { capitalised } from '../../format/words.ts';
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
  if (figure.areaType === 'ward' && figure.rankOf > group.length)
    return `${ordinal(figure.rank)} of ${formatNumber(figure.rankOf, 0)} wards of England, where the 1st is the ${indicator.rankOneInWords}.`;
  if (figure.areaType === 'ward') {
    const place = placeAmongWards(figure, group, indicator, placeName);
    return place === null ? null : `${capitalised(place)}.`;
  }
  const areas = figure.areaType === 'lsoa' ? 'neighbourhoods' : 'districts';
  return `${ordinal(figure.rank)} of ${formatNumber(figure.rankOf, 0)} ${areas} of England, where the 1st is the ${indicator.rankOneInWords}.`;
}
