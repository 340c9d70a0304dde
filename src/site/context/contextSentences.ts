import { countInWords } from '../../format/number.ts';
import { periodInWords } from '../../format/period.ts';
import { formatValue } from '../../format/value.ts';
import { capitalised, listInWords } from '../../format/words.ts';
import {
  type BesideNation,
  besideNationOf,
  differenceInWords,
} from '../../indicators/context/besideNation.ts';
import { nationInWords } from '../../indicators/context/ContextData.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import type { Prose } from '../prose/Prose.ts';
import { type Held, heldContext, nationFigures, newestContext } from './contextCharts.ts';

/** "Preston, 2023: 4.0% (95% limits 2.4% to 5.6%). England: 3.7%. Difference +0.3 …" */
export function besideNationSentence(site: Held, indicator: Indicator): Prose {
  const { own, nation } = newestContext(site, indicator);
  if (own.value === null) return [own.notes.quote];
  const limits =
    own.lower === null
      ? ''
      : ` (95% limits ${formatValue(indicator, own.lower)} to ${formatValue(indicator, own.upper)})`;
  const opening: Prose = [
    `${capitalised(own.areaName)}, ${periodInWords(own.period, indicator.periodKind)}: `,
    linked(indicator, own),
    `${limits}. `,
  ];
  if (nation === undefined) return opening;
  const said = [...opening, `${nation.areaName}: `, linked(indicator, nation)];
  const side = besideNationOf(indicator, own, nation);
  switch (side) {
    case 'unclear':
      return [
        ...said,
        `. Difference ${differenceInWords(indicator, own, nation)}: no clear difference.`,
      ];
    case 'above':
    case 'below':
      return [
        ...said,
        own.lower === null
          ? `, ${side === 'above' ? 'lower' : 'higher'}.`
          : `. Difference ${differenceInWords(indicator, own, nation)}.`,
      ];
    case 'same':
      return [...said, ', the same as printed.'];
    case null:
      return nation.value === null
        ? opening
        : [
            ...said,
            `. ${own.lower === null ? own.areaName : nation.areaName}’s value has no published limits, so whether the two differ is not known.`,
          ];
  }
}

/** In how many measures the newest value can be told from the nation's, by name; the lead of the page. */
export function leadSentence(site: Held): string {
  const compared = heldContext(site).map((indicator) => {
    const { own, nation } = newestContext(site, indicator);
    const side = nation === undefined ? null : besideNationOf(indicator, own, nation);
    return { indicator, side, hasLimits: own.lower !== null };
  });
  const surveyed = compared.filter(({ hasLimits }) => hasLimits);
  const apart = surveyed.filter(({ side }) => side === 'above' || side === 'below');
  const name = site.tables.place.place.name;
  const found =
    apart.length === 0
      ? `none differs clearly from England’s`
      : `${countInWords(apart.length)} ${apart.length === 1 ? 'differs' : 'differ'} clearly from England’s (${named(apart)})`;
  const counted = compared.filter(({ hasLimits }) => !hasLimits);
  const above = counted.filter(({ side }) => side === 'above');
  const below = counted.filter(({ side }) => side === 'below');
  const sides = [
    ...(above.length > 0 ? [`above the national value for ${named(above)}`] : []),
    ...(below.length > 0
      ? [`below ${above.length > 0 ? 'it' : 'the national value'} for ${named(below)}`]
      : []),
  ];
  const bare =
    sides.length === 0 ? '' : `Where no limits are published, ${name} is ${listInWords(sides)}.`;
  const withLimits =
    surveyed.length === 0
      ? `No measure of ${name} has published limits in the newest year.`
      : `Of the ${countInWords(surveyed.length)} measures of ${name} with published limits, ${found} in the newest year.`;
  return [withLimits, ...surveyed.flatMap(({ indicator }) => yearsApart(site, indicator)), bare]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** So many years in a row on one side of the nation are told beside a newest year that is not clear, or is. */
const YEARS_IN_A_ROW = 5;

/**
 * "Median weekly pay was clearly below England’s in each year from 2009 to 2023.": the longest such run, or nothing. A
 * newest year that is not clear is no proof of the contrary.
 */
function yearsApart(site: Held, indicator: Indicator): string[] {
  const nation = nationFigures(site, indicator);
  const own = site.figures.over(indicator.id, site.tables.place.place.code);
  // A year without a value is in no run.
  const sides = indicator.periods.map((at) => {
    const [mine, theirs] = [own, nation].map((all) => all.find(({ period }) => period === at));
    return mine === undefined || theirs === undefined
      ? null
      : besideNationOf(indicator, mine, theirs);
  });
  const run = longestRun(sides);
  if (run === null || run.count < YEARS_IN_A_ROW) return [];
  const [first, last] = [run.from, run.from + run.count - 1].map((i) =>
    periodInWords(sure(indicator.periods[i], `period ${i}`), indicator.periodKind),
  );
  const whose = nationInWords({ name: sure(nation[0], 'nation').areaName });
  const newest = sides.at(-1);
  const isOpenNow = newest === 'unclear' || newest === 'same';
  return [
    `${indicator.shortTitle} was clearly ${run.side} ${whose}’s in each year from ${first} to ${last}.${isOpenNow ? ' That the difference is not clear in the newest year does not mean that it is gone.' : ''}`,
  ];
}

/** Periods in a row on one side of the nation. */
interface Run {
  side: 'above' | 'below';
  from: number;
  count: number;
}

/** The longest run; the newest of two as long. */
function longestRun(sides: readonly (BesideNation | null)[]): Run | null {
  let longest: Run | null = null;
  let from = 0;
  sides.forEach((side, i) => {
    if (side !== sides[from]) from = i;
    const count = i - from + 1;
    if ((side === 'above' || side === 'below') && count >= (longest?.count ?? 0))
      longest = { side, from, count };
  });
  return longest;
}

/** "claimants and household income per head" */
function named(list: readonly { indicator: Indicator }[]): string {
  return listInWords(
    list.map(
      ({ indicator: { shortTitle } }) => shortTitle.charAt(0).toLowerCase() + shortTitle.slice(1),
    ),
  );
}

function linked(indicator: Indicator, figure: Figure) {
  return { text: formatValue(indicator, figure.value), figure };
}
