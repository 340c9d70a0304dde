import { countInWords, countOrNone, formatNumber } from '../../format/number.ts';
import { capitalised, listInWords, plural, sentenceCount } from '../../format/words.ts';
import { NEWEST_DENSITY_PERIOD } from '../../indicators/coops/coopDensity.ts';
import { likenessOf } from '../../indicators/coops/coopExpected.ts';
import {
  IMD_ENGLAND_PLACE,
  MOST_DEPRIVED_FIFTH_FROM,
  placeOfFigure,
} from '../../indicators/deprivation/imdEnglandPlace.ts';
import { flaggedIndicatorId } from '../../indicators/deprivation/imdFlaggedWards.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import { sharedLsoasSentence } from '../../indicators/deprivation/sharedLsoas.ts';
import { rankInWords } from '../../indicators/rankInWords.ts';
import {
  type Claim,
  type ClaimVerdict,
  countByDocument,
  countOfVerdicts,
  documentSaysSo,
} from '../../model/Claim.ts';
import { EDITIONS, NEWEST_EDITION } from '../../model/Edition.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import { pairPeriod } from '../../model/WardChange.ts';
import type { PlaceBody } from '../../tables/SpendTables.ts';
import type { Prose, ProsePart } from '../prose/Prose.ts';
import type { Site } from '../Site.ts';
import { movementGap, stepsOfWards } from '../ward/changeSentences.ts';

/** The sentence that opens the site; where wards share neighbourhoods it is about the district as a whole. */
export function openingSentence({ figures, tables }: Site): Prose {
  const { place } = tables.place;
  const shared = sharedLsoasSentence(tables.england, place);
  if (shared === null)
    return wardsInEnglandSentence(
      figures.wards(IMD_ENGLAND_PLACE.id, NEWEST_EDITION.id),
      place.name,
    );
  const whole = figures.get(IMD_PERCENTILE.id, place.code, NEWEST_EDITION.id);
  const { rank, rankOf } = whole;
  if (rank === null || rankOf === null)
    return [{ text: whole.notes.quote.replace(/\.$/, ''), figure: whole }, `. ${shared}`];
  // Means of positions of thousands of residents: no two districts have the same.
  const ranked = { rank, rankOf, isTied: false, isLast: rank === rankOf };
  return [
    `By the average position of its neighbourhoods, ${place.name} is `,
    {
      // In the less deprived half a rank such as 143rd of 296 reads as if the district were deprived: it is counted from the other end.
      text:
        rank > (rankOf + 1) / 2 && !ranked.isLast
          ? `less deprived than ${formatNumber(rank - 1, 0)} of England’s ${formatNumber(rankOf - 1, 0)} other districts`
          : rankInWords(ranked, 'most deprived', 'least deprived', 'England’s # districts'),
      figure: whole,
    },
    `. ${shared}`,
  ];
}

/** How many wards are among England's most deprived, and where the first one is. */
export function wardsInEnglandSentence(places: readonly Figure[], placeName: string): Prose {
  const known = places
    .filter((figure) => figure.value !== null)
    .sort((a, b) => knownValue(b) - knownValue(a));
  const [first] = known;
  if (first === undefined) return ['The place of the wards among England’s is not known.'];
  const deprived = known.filter((figure) => knownValue(figure) >= MOST_DEPRIVED_FIFTH_FROM);
  const count = sentenceCount(deprived.length);
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

/** How the wards moved in either step: the 2025 index measures in a new way, so the two are never given as one. */
export function movedSentence({ figures, tables }: Site): Prose {
  const { place } = tables.place;
  const gap = movementGap(figures, place.code);
  if (gap !== null) return [gap];
  const steps = stepsOfWards(figures).map(({ pair, when, text }) => ({
    text,
    when,
    flagged: (['fell', 'rose'] as const).flatMap((direction) =>
      flaggedOf(
        figures.find(flaggedIndicatorId(direction), place.code, pairPeriod(pair)),
        direction,
      ),
    ),
  }));
  return steps.flatMap(({ when, text, flagged }, i): ProsePart[] => {
    const before = steps.slice(0, i);
    const said = before.some((step) => YARDSTICK_WORDS.test(step.text))
      ? text.replaceAll(YARDSTICK, '')
      : text;
    const compared = before.flatMap((step) => step.flagged.map(({ of }) => of)).at(-1);
    const [first] = flagged;
    return [
      `${i === 0 ? '' : ' '}${when}, `,
      first === undefined ? said : { text: said, figure: first.figure },
      `.${howUsual(flagged, compared)}`,
    ];
  });
}

const YARDSTICK_WORDS = /nine in ten wards like (?:it|them)/;
/** Said in the first step, it need not be said again where a ward did move against it. */
const YARDSTICK = new RegExp(`(?<!,) (?:of )?${YARDSTICK_WORDS.source}`, 'g');

/** Wards of a place that stand out in one direction of a step, beside districts of about its size. */
interface Flagged {
  direction: 'fell' | 'rose';
  figure: Figure;
  wards: number;
  /** Districts it is set beside and how many of them have at least as many; null where too few are like it. */
  of: number | null;
  had: number | null;
}

/** None where no ward stands out, or it is not known. */
function flaggedOf(figure: Figure | undefined, direction: Flagged['direction']): Flagged[] {
  if (figure === undefined || figure.value === null || figure.value === 0) return [];
  const { value: wards, numerator: had, denominator: of } = figure;
  return [{ direction, figure, wards, of, had }];
}

/**
 * How usual so many wards are: " Of 100 other districts with about as many wards, three had seven or more fall behind.";
 * of the same number of districts as before " Of those districts, …". Empty where nothing moved or too few are like it.
 */
function howUsual(flagged: readonly Flagged[], before: number | null | undefined): string {
  const told = flagged.flatMap(({ direction, wards, of, had }) =>
    of === null || had === null
      ? []
      : [
          {
            of,
            text: `${countOrNone(had)} had ${wards === 1 ? 'at least one' : `${countInWords(wards)} or more`} ${direction === 'fell' ? 'fall behind' : 'pull ahead'}`,
          },
        ],
  );
  const [first] = told;
  if (first === undefined) return '';
  const whom =
    first.of === before
      ? 'Of those districts'
      : `Of ${formatNumber(first.of, 0)} other districts with about as many wards`;
  return ` ${whom}, ${listInWords(told.map(({ text }) => text))}.`;
}

/** Whose payments we have, and whose are published and not shown: what we lack is our gap. */
export function otherPayersSentence(bodies: readonly PlaceBody[]): string {
  const here = bodies.filter(({ spend }) => spend !== null).map(({ body }) => body.name);
  const kept = bodies.filter(({ body, spend }) => spend === null && body.withheld !== null).length;
  const others = here.length === 0 ? '' : ` other than ${listInWords(here)}`;
  const published =
    kept === 0
      ? 'they may well publish it'
      : `${countInWords(kept)} ${plural(kept, 'publishes', 'publish')} it on terms we have not seen`;
  return `Nor do we have what large public bodies${others} pay: ${published}.`;
}

/** The registered co-ops of the place beside what England's rate would give. */
export function coopsSentence({ figures, tables }: Site): Prose {
  const { place } = tables.place;
  const [own, expected] = ['coop-density', 'coop-expected'].map((indicator) =>
    figures.find(indicator, place.code, NEWEST_DENSITY_PERIOD),
  );
  if (own === undefined || own.numerator === null || expected === undefined)
    return [`How many co-ops ${place.name} has is not known.`];
  const count = own.numerator;
  const parts: Prose = [
    `A list of ${NEWEST_DENSITY_PERIOD} has `,
    { text: countInWords(count), figure: own },
    ` registered ${plural(count, 'co-op')} in ${place.name}`,
  ];
  if (expected.value === null) return [...parts, '.'];
  const whole = Math.round(expected.value);
  const verdict = {
    fewer: 'At that rate it would have so few less than 5 times in 100',
    more: 'At that rate it would have so many less than 5 times in 100',
    alike: 'The two cannot be told apart',
  }[likenessOf(count, expected)];
  return [
    ...parts,
    '; England’s rate would give ',
    {
      text: whole === 0 ? 'fewer than one' : `about ${countInWords(whole)}`,
      figure: expected,
    },
    `. ${verdict}.`,
  ];
}

/** How many of the things people say hold; null where none was looked into. */
export function claimsSentence({ tables }: Site): string | null {
  const claims = (tables.claims?.claims ?? []).filter(({ standing }) => standing === 'claim');
  const [first, ...others] = claims;
  if (first === undefined) return null;
  const about = `We looked into ${countInWords(claims.length)} ${plural(claims.length, 'thing', 'things')} said about ${tables.place.place.name}.`;
  return `${about} ${others.length === 0 ? verdictOfOne(first) : verdictsOfAll(claims)}`;
}

type Judged = Pick<Claim, 'verdict' | 'holdsBy'>;

function verdictOfOne({ verdict, holdsBy }: Judged): string {
  if (verdict === 'holds') return `It holds${whyHeld(1, holdsBy === 'document' ? 1 : 0)}.`;
  if (verdict === 'holds in part' || verdict === 'does not hold') return `It ${verdict}.`;
  return verdict === 'outside these figures' ? 'No figure bears on it.' : 'We cannot settle it.';
}

/**
 * "Five hold: the document each names says so. Nine hold in part, and two do not. Five are events or plans that no
 * figure bears on. The other 20 we cannot settle." Of none that does not hold nothing is said.
 */
function verdictsOfAll(claims: readonly Judged[]): string {
  const count = (verdict: ClaimVerdict) => countOfVerdicts(claims, verdict);
  const [whole, part] = [count('holds'), count('holds in part')];
  const [against, outside] = [count('does not hold'), count('outside these figures')];
  const open = claims.length - whole - part - against - outside;
  if (open === claims.length) return 'We cannot settle any of them.';
  const byDocument = countByDocument(claims);
  const hold = (n: number) => (n < 2 ? 'holds' : 'hold');
  const sentences = [
    `${sentenceCount(whole)} ${hold(whole)}${whyHeld(whole, byDocument)}`,
    `${sentenceCount(part)} ${hold(part)} in part${against === 0 ? '' : `, and ${countInWords(against)} ${against === 1 ? 'does' : 'do'} not`}`,
    ...(outside === 0
      ? []
      : [
          `${sentenceCount(outside)} ${outside === 1 ? 'is an event or a plan' : 'are events or plans'} that no figure bears on`,
        ]),
    ...(open === 0
      ? []
      : [`The other ${open === 1 ? 'one' : countInWords(open)} we cannot settle`]),
  ];
  return `${sentences.join('. ')}.`;
}

/** A claim that a document says something holds where it does, though no figure of ours bears on it. */
function whyHeld(whole: number, byDocument: number): string {
  const document = documentSaysSo(byDocument);
  if (whole === 0) return '';
  if (byDocument === 0) return ' by our figures';
  return byDocument === whole
    ? `: ${document}`
    : `, ${countInWords(byDocument)} of them in that ${document}`;
}

/** "three to six": the fewest and the most years from one edition to the next, of those we have. */
export function yearsBetweenEditions(): string {
  const gaps = EDITIONS.slice(1).map(({ id }, i) => Number(id) - Number(EDITIONS[i]?.id));
  const [fewest, most] = [Math.min(...gaps), Math.max(...gaps)];
  return fewest === most
    ? countInWords(fewest)
    : `${countInWords(fewest)} to ${countInWords(most)}`;
}
