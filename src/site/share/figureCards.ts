import { figureText } from '../../format/figureText.ts';
import { periodLabel } from '../../format/period.ts';
import { unitInWords } from '../../format/value.ts';
import { capitalised } from '../../format/words.ts';
import { comparableRuns } from '../../indicators/comparableRuns.ts';
import { FIFTH_WORDS, fifthIndicatorId } from '../../indicators/deprivation/imdFifthShares.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { isPartOfYear } from '../../indicators/spend/councilSpendTotal.ts';
import { standsAlone } from '../../indicators/spend/standsAlone.ts';
import { distributionOf, type Figure, isOfNeighbourhood } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { heldPeriods } from '../indicator/heldPeriods.ts';
import type { Site } from '../Site.ts';
import { cardMap } from './cardMap.ts';
import type { CardPeriod, ShareCard } from './ShareCard.ts';

/**
 * The card of an indicator in an area: the newest value, said to be that, the ward marked, the other periods beneath. All
 * periods of the two share it, for a picture each would be thousands.
 */
export function figureCard(site: Site, { indicator: id, areaCode }: Figure): ShareCard {
  const indicator = indicatorById(id);
  const { newest, history, name } = overTime(site, indicator, areaCode);
  return {
    key: `${id}.${areaCode}`,
    kind: indicator.title,
    sentence: name,
    value: figureText(indicator, newest),
    note: noteOf(indicator, newest),
    history,
    ...cardMap(site, areaCode),
  };
}

/** The card of an area's five fifths: the part of its residents in the most deprived one. */
export function fifthsCard(site: Site, areaCode: string): ShareCard {
  const indicator = indicatorById(fifthIndicatorId(1));
  const { newest, history, name } = overTime(site, indicator, areaCode);
  return {
    key: `imd-fifths.${areaCode}`,
    kind: 'Residents by fifth of England’s neighbourhoods',
    sentence: name,
    value: figureText(indicator, newest),
    note: `live in ${FIFTH_WORDS[1]}`,
    history,
    ...cardMap(site, areaCode),
  };
}

/** A card for each indicator and area that has a page. */
export function figureCards(site: Site): ShareCard[] {
  const areas = (figures: readonly Figure[]) => [
    ...new Map(
      figures.map((figure) => [`${figure.indicator} ${figure.areaCode}`, figure]),
    ).values(),
  ];
  const own = site.figures.all.filter((figure) => !isOfNeighbourhood(figure));
  return [
    ...areas(own.filter(({ indicator }) => distributionOf(indicator) === null)).map((figure) =>
      figureCard(site, figure),
    ),
    ...areas(own.filter(({ indicator }) => indicator === fifthIndicatorId(1))).map(({ areaCode }) =>
      fifthsCard(site, areaCode),
    ),
  ];
}

function overTime(site: Site, indicator: Indicator, areaCode: string) {
  const periods = heldPeriods(site.figures, indicator);
  const all = site.figures.over(indicator.id, areaCode);
  // Months are too many to tell beside years.
  const longer = all.filter(({ period }) => periods.includes(period));
  const figures = longer.length > 0 ? longer : all;
  const newest =
    figures.findLast(({ value, lower }) => value !== null || lower !== null) ?? figures.at(-1);
  if (newest === undefined) throw new Error(`no figure for a card: ${indicator.id} ${areaCode}`);
  const runs = comparableRuns(
    indicator,
    figures.map(({ period }) => period),
  );
  const history = figures.map((figure, i): CardPeriod => {
    const isPart = isPartOfYear(site.tables.spend, indicator, figure.period);
    const label = periodLabel(figure.period, indicator.periodKind);
    return {
      period: isPart ? `${label}, part` : label,
      value: figureText(indicator, figure),
      run: standsAlone(site.tables.spend, site.figures, indicator, figure.period)
        ? -1 - i
        : sure(runs.get(figure.period), `run of ${figure.id}`),
    };
  });
  // "newest: 2025", or "2023" of a measure that has no other period.
  const when = isPartOfYear(site.tables.spend, indicator, newest.period)
    ? newest.dataPeriod
    : periodLabel(newest.period, indicator.periodKind);
  const name = `${newest.areaName}, ${history.length > 1 ? 'newest: ' : ''}${when}`;
  return { newest, history, name };
}

/** What the number counts and, where the unit does not say it, which way is which. */
function noteOf(indicator: Indicator, { status }: Figure): string {
  const unit = capitalised(unitInWords(indicator));
  const way = /higher|0 = /.test(unit) ? '' : ` ${capitalised(indicator.directionInWords)}.`;
  return `${status === 'approximate' ? 'Approximate. ' : ''}${unit}.${way}`;
}
