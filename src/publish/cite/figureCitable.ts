import { figureText, roundedSumText } from '../../format/figureText.ts';
import { figurePeriodInWords } from '../../format/period.ts';
import { rangeBeside } from '../../format/rangeWords.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { valueInWords } from '../../format/value.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { citedNumber } from '../../model/citedNumber.ts';
import { type Figure, figurePath, knownValue } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Place } from '../../model/Place.ts';
import type { Release } from '../../model/Release.ts';
import type { Citable } from './Citable.ts';

interface Published {
  place: Pick<Place, 'name'>;
  release: Release;
  /** Origin of the site. */
  site: URL;
}

/** A figure as something to cite: its value in the title, with what it is a share of and its range, so that neither is lost. */
export function figureCitable(figure: Figure, { place, release, site }: Published): Citable {
  const indicator = indicatorById(figure.indicator);
  const period = figurePeriodInWords(figure, indicator.periodKind);
  const range = rangeBeside(indicator, figure);
  return {
    key: figure.id,
    title: `${indicator.title}: ${areaInWords(figure)}, ${period}: ${shownValue(figure, indicator)}${shareOf(figure, indicator)}${range === '' ? '' : `, ${range}`}`,
    author: siteName(place),
    release: citedNumber(release),
    date: release.date,
    url: siteAddress(figurePath(figure), site).href,
  };
}

export function siteName(place: Pick<Place, 'name'>): string {
  return `${place.name} community wealth`;
}

/** The name of the area, with its kind where a reader could not tell: "neighbourhood Preston 013A". */
export function areaInWords({ areaType, areaName }: Pick<Figure, 'areaType' | 'areaName'>): string {
  return areaType === 'lsoa' ? `neighbourhood ${areaName}` : areaName;
}

/** The value with its unit; for a figure without one its bounds, or why there is none. */
function shownValue(figure: Figure, indicator: Indicator): string {
  // “Average score: … a score of 17.6” would say it twice.
  const isNamed = indicator.unit === 'score' || indicator.unit === 'rank';
  const isOneNumber = figure.value !== null && roundedSumText(indicator, figure) === null;
  return isOneNumber && !isNamed
    ? valueInWords(indicator, knownValue(figure))
    : figureText(indicator, figure);
}

/** " of England’s other wards" after a percentage; nothing after any other value. */
function shareOf({ status }: Figure, { unit, percentOf = 'residents' }: Indicator): string {
  const isNumber = status !== 'missing' && status !== 'suppressed';
  return unit === '%' && isNumber ? ` of ${percentOf}` : '';
}
