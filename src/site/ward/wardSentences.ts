import { ALIKE_POINTS } from '../../charts/kinds/wardStreets.ts';
import { inHundred } from '../../format/inHundred.ts';
import { countInWords, formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { capitalised, plural, sentenceCount } from '../../format/words.ts';
import { BY_SHARING, hundredsOf } from '../../indicators/deprivation/bySharing.ts';
import { IMD_ENGLAND_PLACE, placeOfFigure } from '../../indicators/deprivation/imdEnglandPlace.ts';
import {
  FIFTH_WORDS,
  FIFTHS,
  fifthIndicatorId,
} from '../../indicators/deprivation/imdFifthShares.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { placeAmongWards } from '../../indicators/placeAmongWards.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import { sure } from '../../model/sure.ts';
import { type Prose, type ProsePart, plainText } from '../prose/Prose.ts';

/** Parts of a whole that tenths miss by more than they need, per cent. */
const PARTS = [
  { from: 23, to: 27, words: 'about a quarter' },
  { from: 32, to: 35, words: 'about a third' },
  { from: 63, to: 66.6, words: 'nearly two thirds' },
  { from: 66.6, to: 68, words: 'about two thirds' },
  { from: 73, to: 77, words: 'about three quarters' },
] as const;

/** A share of people as it is said: "about six in ten people", "nearly two thirds of the people", "nearly everybody", "nobody"; never a decimal. */
export function shareOfPeople(pct: number): string {
  if (pct === 0) return 'nobody';
  if (pct === 100) return 'everybody';
  if (pct < 5) return 'fewer than one in 20 people';
  if (pct > NEARLY_ALL_PCT) return 'nearly everybody';
  const part = PARTS.find(({ from, to }) => pct >= from && pct < to);
  if (part !== undefined) return `${part.words} of the people`;
  const tenths = Math.max(1, Math.min(9, Math.round(pct / 10)));
  return tenths === 5 ? 'about half of the people' : `about ${countInWords(tenths)} in ten people`;
}

/** What the index sums up, where its word is first read. */
export const DEPRIVED_OF =
  '“Deprived” counts income, work, health, schools, crime, homes and surroundings.';

/** A part under this is not worth a clause of its own in the first sentence. */
const LEAST_TOLD_PCT = 5;
/** Where other ways of sharing neighbourhoods out move a share by as much, both ends are given. */
const WIDE_PCT = 10;
/** A share above this is of nearly everybody. */
const NEARLY_ALL_PCT = 95;
/** Where no fifth has so much and at least four have some, the two or three largest do not describe where people live. */
const EVEN_PCT = 30;
/** A sentence has three numbers at most; a range has two. */
const MOST_NUMBERS = 3;

/**
 * How a ward's residents are spread over the fifths of England's neighbourhoods, most deprived first: the largest
 * parts, three numbers at most, and that there are more. Says so where nobody lives in the fifth a reader of the average
 * would look in: an average is of no fifth itself.
 */
export function spreadSentence(shares: readonly Figure[], position: Figure): Prose {
  const known = shares.flatMap((figure, i) =>
    figure.value === null
      ? []
      : [{ figure, value: figure.value, fifth: sure(FIFTHS[i], `fifth ${i + 1}`) }],
  );
  if (known.length < FIFTHS.length)
    return [sure(shares[0], 'share of the first fifth').notes.quote];
  const told = known
    .filter(({ value }) => value >= LEAST_TOLD_PCT)
    .sort((a, b) => b.value - a.value || a.fifth - b.fifth);
  const own =
    position.value === null ? undefined : known[Math.min(4, Math.floor(position.value / 20))];
  const isPast = shares[0]?.period !== NEWEST_EDITION.id;
  const end =
    own?.value === 0 ? `. Nobody ${isPast ? 'lived' : 'lives'} in ${FIFTH_WORDS[own.fifth]}.` : '.';
  if (told.length >= FIFTHS.length - 1 && sure(told[0], 'a fifth').value < EVEN_PCT)
    return [
      ...evenSentence(
        known.map(({ figure }) => figure),
        position,
      ),
      end,
    ];
  let numbers = 0;
  const isOver = told.findIndex(({ figure }) => {
    numbers += shareOrRange(figure, shareOfPeople).numbers;
    return numbers > MOST_NUMBERS;
  });
  const [first, ...others] = isOver === -1 ? told : told.slice(0, isOver);
  if (first === undefined) throw new Error(`no fifth holds residents: ${position.id}`);
  const rest = 100 - [first, ...others].reduce((sum, { value }) => sum + value, 0);
  // Tenths that add to more or less than the whole would be counted by somebody.
  const tenths = [first, ...others].reduce((sum, { value }) => sum + Math.round(value / 10), 0);
  const share =
    rest < LEAST_TOLD_PCT && tenths !== 10
      ? (pct: number) => `about ${formatNumber(pct, 0)} in 100 people`
      : shareOfPeople;
  const live = (isOne: boolean) => (isPast ? 'lived' : isOne ? 'lives' : 'live');
  const approximately = first.figure.status === 'approximate' ? ' (approximately)' : '';
  const parts: ProsePart[] = [
    { text: capitalised(shareOrRange(first.figure, share).text), figure: first.figure },
    ` in ${position.areaName} ${live(first.value > NEARLY_ALL_PCT)}${approximately} in ${FIFTH_WORDS[first.fifth]} of England’s neighbourhoods`,
  ];
  const isMore = rest >= LEAST_TOLD_PCT;
  for (const [i, { figure, fifth }] of others.entries()) {
    parts.push(i === others.length - 1 && !isMore ? ' and ' : ', ');
    parts.push({ text: shareOrRange(figure, share).text.replace(/ (of the )?people/, ''), figure });
    parts.push(` in ${FIFTH_WORDS[fifth].replace(/ fifth$/, '')}`);
  }
  if (isMore) parts.push(', the rest elsewhere');
  if ([first, ...others].some(({ figure }) => tenthsOf(figure) !== null))
    parts.push(` (${BY_SHARING})`);
  parts.push(end);
  return parts;
}

/**
 * "People in Made Ward are spread over England’s neighbourhoods, from the most deprived fifth, where about two in ten live,
 * to the least deprived, where about three in ten live."
 */
function evenSentence(known: readonly Figure[], { areaName }: Figure): Prose {
  const ends = [sure(known[0], 'first fifth'), sure(known.at(-1), 'last fifth')];
  const numbers = ends.reduce((sum, end) => sum + shareOrRange(end, shareOfPeople).numbers, 0);
  const isPast = ends[0]?.period !== NEWEST_EDITION.id;
  const how = ends[0]?.status === 'approximate' ? ' (approximately)' : '';
  const where = (end: Figure): Prose => {
    const { text } = shareOrRange(end, shareOfPeople);
    const live = isPast ? 'lived' : text === 'nobody' ? 'lives' : 'live';
    return [', where ', { text: text.replace(/ (of the )?people/, ''), figure: end }, ` ${live}`];
  };
  const [most = [], least = []] = ends.map(where);
  return [
    `People in ${areaName} ${isPast ? 'were' : 'are'} spread${how} over England’s neighbourhoods, from the most deprived fifth`,
    ...most,
    ', to the least deprived',
    // Two ranges would be more numbers than a sentence bears.
    ...(numbers > MOST_NUMBERS ? [] : least),
    ends.some((end) => tenthsOf(end) !== null) ? ` (${BY_SHARING})` : '',
  ];
}

/** The ends of a share in tenths, where the ways of sharing neighbourhoods out differ widely; else null. */
function tenthsOf({ lower, upper }: Figure): [from: number, to: number] | null {
  return lower === null || upper === null || upper - lower < WIDE_PCT
    ? null
    : [Math.round(lower / 10), Math.round(upper / 10)];
}

/** A share of people in words, or what other ways of sharing out give for it, and how many numbers that has. */
function shareOrRange(
  figure: Figure,
  share: (pct: number) => string,
): { text: string; numbers: 1 | 2 } {
  const ends = tenthsOf(figure);
  if (ends === null) return { text: share(knownValue(figure)), numbers: 1 };
  const [from, to] = ends;
  if (from === 0) return { text: `up to ${countInWords(to)} in ten people`, numbers: 1 };
  if (to === 10) return { text: `${countInWords(from)} in ten people or more`, numbers: 1 };
  return { text: `${countInWords(from)} to ${countInWords(to)} in ten people`, numbers: 2 };
}

/** A ward's place among England's wards and among those of its district. */
function placeSentence(
  place: Figure,
  position: Figure,
  group: readonly Figure[],
  districtName: string,
  why: string,
): Prose {
  if (place.value === null) return [place.notes.quote];
  const among = placeAmongWards(position, group, IMD_PERCENTILE, districtName);
  return [
    { text: capitalised(placeOfFigure(place, 'are', why)), figure: place },
    among === null ? '.' : `; it is ${among}.`,
  ];
}

/** The average position, after the sentence on people, and what the scale is. */
export function positionSentence(position: Figure): Prose {
  if (position.value === null) return [position.notes.quote];
  return [
    'The average position of its residents’ neighbourhoods is ',
    { text: formatValue(IMD_PERCENTILE, position.value), figure: position },
    ', on a scale from 0, the most deprived neighbourhood of England, to 100, the least. An average is nobody’s home: it only serves to set wards beside each other.',
  ];
}

/** The sentences a ward page opens with: how its residents are spread, then its place among wards. */
export function wardOpening(
  shares: readonly Figure[],
  place: Figure,
  position: Figure,
  group: readonly Figure[],
  districtName: string,
): Prose {
  if (position.value === null) return [position.notes.quote];
  const spread = spreadSentence(shares, position);
  // The reason is told in full once in an opening.
  const why = plainText(spread).includes(BY_SHARING) ? 'for the same reason' : BY_SHARING;
  return [...spread, ' ', ...placeSentence(place, position, group, districtName, why)];
}

/** The five shares of an area in an edition, most deprived fifth first. */
export function fifthShares(figures: FigureSet, areaCode: string, period: string): Figure[] {
  return FIFTHS.map((fifth) => figures.get(fifthIndicatorId(fifth), areaCode, period));
}

/** The opening of a ward from its figures of one edition. */
export function openingOf(
  figures: FigureSet,
  wardCode: string,
  period: string,
  districtName: string,
): Prose {
  return wardOpening(
    fifthShares(figures, wardCode, period),
    figures.get(IMD_ENGLAND_PLACE.id, wardCode, period),
    figures.get(IMD_PERCENTILE.id, wardCode, period),
    figures.wards(IMD_PERCENTILE.id, period),
    districtName,
  );
}

/** Below half of the last printed digit of the figure's own page a share is called almost none. */
const ALMOST_NONE_PCT = 0.05;

/**
 * How many of the residents live in the most deprived tenth, and in how many of the neighbourhoods that lie
 * mostly in the ward.
 */
export function wardShareSentence(
  share: Figure,
  counted: { inDecile: number; all: number },
): Prose {
  if (share.value === null) return [share.notes.quote];
  const tenth = 'live in a neighbourhood among the most deprived tenth of England';
  const all = `${countInWords(counted.all)} ${plural(counted.all, 'neighbourhood')}`;
  const range = hundredsOf(share);
  if (range !== null)
    return [
      { text: capitalised(range), figure: share },
      ` of its residents ${tenth} (${BY_SHARING}). Of the ${all} that ${plural(counted.all, 'lies', 'lie')} mostly in the ward, ${counted.inDecile === 0 ? 'none is' : `${countInWords(counted.inDecile)} ${plural(counted.inDecile, 'is', 'are')}`} in that tenth.`,
    ];
  if (share.value < ALMOST_NONE_PCT) {
    const who = share.value === 0 ? 'None' : 'Almost none';
    return [{ text: who, figure: share }, ` of its residents ${tenth}.`];
  }
  if (share.value === 100) return [{ text: 'All', figure: share }, ` of its residents ${tenth}.`];
  return [
    { text: capitalised(inHundred(share.value)), figure: share },
    ` of its residents ${tenth}`,
    counted.inDecile === 0
      ? `, though none of the ${all} that lie mostly in the ward is one of them.`
      : `: ${countInWords(counted.inDecile)} of the ${all} that lie mostly in the ward.`,
  ];
}

/** Which domains stand lowest and highest; none named where all are within five points. */
export function wardDomainSentence(domains: readonly { name: string; figure: Figure }[]): Prose {
  const known = domains
    .filter(({ figure }) => figure.value !== null)
    .sort((a, b) => knownValue(a.figure) - knownValue(b.figure));
  const [lowest, highest] = [known[0], known[known.length - 1]];
  if (lowest === undefined || highest === undefined) return ['The domains are not known.'];
  const spread = knownValue(highest.figure) - knownValue(lowest.figure);
  const shown = ({ name, figure }: { name: string; figure: Figure }): Prose => [
    `${name} (`,
    { text: formatValue(IMD_PERCENTILE, figure.value), figure },
    ')',
  ];
  if (spread < 5) {
    return [
      'All seven kinds of deprivation lie close together, from ',
      ...shown(lowest),
      ' to ',
      ...shown(highest),
      '.',
    ];
  }
  return [
    `${lowest.figure.areaName} is most deprived for `,
    ...shown(lowest),
    ' and least for ',
    ...shown(highest),
    '.',
  ];
}

/**
 * Why a ward has one number of neighbourhoods here and another there: `touching` have a part in it, `shown` of them a
 * tenth and more, `mostly` lie mostly in it.
 */
export function neighbourhoodCounts(
  name: string,
  { touching, shown, mostly }: Readonly<Record<'touching' | 'shown' | 'mostly', number>>,
): string {
  if (touching === mostly)
    return touching === 1
      ? `The one neighbourhood with a part in ${name} lies mostly in it.`
      : `All ${countInWords(touching)} neighbourhoods with a part in ${name} lie mostly in it.`;
  const all = `${sentenceCount(touching)} ${plural(touching, 'neighbourhood has', 'neighbourhoods have')} a part in ${name} and ${plural(touching, 'is', 'are')} in its figures.`;
  const pictured =
    shown === 0
      ? 'None has a tenth of its postcodes here, so no picture is drawn.'
      : shown === touching
        ? `Every one has at least a tenth of its postcodes here and is in this picture.`
        : `${sentenceCount(shown)} of them ${plural(shown, 'has', 'have')} at least a tenth of ${plural(shown, 'its', 'their')} postcodes here and ${plural(shown, 'is', 'are')} in this picture.`;
  const counted =
    mostly === 0
      ? 'None lies mostly in it.'
      : mostly === 1
        ? 'One lies mostly in it; where we count its neighbourhoods, we count this one.'
        : `${sentenceCount(mostly)} lie mostly in it: where we say “${countInWords(1)} of ${countInWords(mostly)}” of its neighbourhoods, we count these.`;
  return `${all} ${pictured} ${counted}`;
}

/** How unlike the ward's neighbourhoods are. */
export function wardStreetsSentence(range: Figure, lsoas: readonly Figure[]): Prose {
  const known = lsoas.filter((figure) => figure.value !== null);
  const sorted = known.toSorted((a, b) => knownValue(a) - knownValue(b));
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
  if (lowest === undefined || highest === undefined || range.value === null) {
    return [range.notes.quote];
  }
  return [
    'The neighbourhoods with at least a tenth of their postcodes in it lie between ',
    { text: formatValue(IMD_PERCENTILE, lowest.value), figure: lowest },
    ' and ',
    { text: formatValue(IMD_PERCENTILE, highest.value), figure: highest },
    ': ',
    {
      text: `${formatNumber(range.value, 0)} ${plural(Math.round(range.value), 'point')} apart`,
      figure: range,
    },
    range.value < ALIKE_POINTS
      ? '. They are much alike.'
      : '. A small part counts here as a whole one.',
  ];
}
