import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { capitalised, plural } from '../../format/words.ts';
import { COOP_DENSITY, NEWEST_DENSITY_PERIOD } from '../../indicators/coops/coopDensity.ts';
import { COOP_EXPECTED, expectedInWords, likenessOf } from '../../indicators/coops/coopExpected.ts';
import {
  verdictInWords,
  verdictOfFigure,
  withVerdict,
} from '../../indicators/deprivation/changeVerdict.ts';
import { flaggedIndicatorId } from '../../indicators/deprivation/imdFlaggedWards.ts';
import { IMD_RELATIVE_CHANGE } from '../../indicators/deprivation/imdRelativeChange.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { type EndsOnOne, movedInWords } from '../../indicators/spend/endsOnOne.ts';
import { carriedInBrief, type OneSource } from '../../indicators/spend/oneSource.ts';
import { addedUpBy } from '../../indicators/spend/spendWords.ts';
import type { Area } from '../../model/Area.ts';
import { NEWEST_COOP_EDITION } from '../../model/CoopEdition.ts';
import { editionById } from '../../model/Edition.ts';
import { type Figure, figurePath } from '../../model/Figure.ts';
import { CHANGE_STEPS, LONGEST_CHANGE, pairPeriod } from '../../model/WardChange.ts';
import type { SpendSpan } from '../../tables/SpendTables.ts';
import {
  movementGap,
  stepInWords,
  wardVerdictInWords,
  wholeTimeClause,
  yardstick,
} from '../ward/changeSentences.ts';

/**
 * One of three strands, as content without a look: a page, an embed or a printout draws it in its own way.
 * There is no total and no order of merit, for the three measure different things.
 */
export interface ProgressStrand {
  id: 'neighbourhood' | 'money' | 'ownership';
  /** e.g. "Money kept local" */
  title: string;
  /** The page that tells more; null where there is none. */
  href: string | null;
  /** The area the value is for where it is not the page's own, e.g. "Preston as a whole, not this ward". */
  scope: string | null;
  /** As printed, e.g. "5.5% to 60.5%", "not known" where there is none; two for two steps, in their order. */
  values: readonly StrandValue[];
  /** What the values are, in a few words that follow them. */
  measure: string;
  /** What it is set beside, a sentence with a full stop. */
  comparator: string;
  /** What the data describe; null where there are none. */
  dataPeriod: string | null;
  /** The verdict in a word or two, never more than the figures bear. */
  word: string;
}

export interface StrandValue {
  text: string;
  /** The page of its figure; null where there is none. */
  href: string | null;
}

/** The span that is shown, and what of it hangs on one document: of the traced pounds, and of the ends of the share. */
export interface PaidInput {
  span: Pick<SpendSpan, 'period' | 'basis'>;
  tracedOnOne: Pick<OneSource, 'gbp' | 'ofGbp'> | null;
  onOne: EndsOnOne;
}

interface StripInput {
  figures: FigureSet;
  /** The ward or district the strip is for. */
  area: Area;
  district: Area;
  /** What the page on money speaks of, never a year only begun; null where no payments are held. */
  paid: PaidInput | null;
}

const [FROM, TO] = [editionById(LONGEST_CHANGE[0]), editionById(LONGEST_CHANGE[1])];
const PAIR = pairPeriod(LONGEST_CHANGE);
const COOP_EDITION = NEWEST_COOP_EDITION.id;
/** Beyond this width, in percentage points, the two bounds bear no statement on how much is local. */
const CLOSE_POINTS = 20;

/** The three strands of an area, always in the same order, which is no order of merit. */
export function progressStrip(input: StripInput): ProgressStrand[] {
  const { area } = input;
  return [
    area.type === 'ward' ? wardNeighbourhood(input) : districtNeighbourhood(input),
    money(input),
    area.type === 'ward' ? wardOwnership(input) : districtOwnership(input),
  ];
}

const NEIGHBOURHOOD = {
  id: 'neighbourhood',
  title: 'Neighbourhood',
  href: `/indicators/${IMD_RELATIVE_CHANGE.id}/${PAIR}/`,
  scope: null,
} as const;
const NOT_KNOWN: StrandValue = { text: 'not known', href: null };
/** "from the 2015 index to that of 2019, and then to 2025" */
const STEPS_IN_WORDS = `from the ${CHANGE_STEPS[0][0]} index to that of ${CHANGE_STEPS[0][1]}, and then to ${CHANGE_STEPS[1][1]}`;
const CHANGE_PERIOD = `${FROM.dataPeriod} to ${TO.dataPeriod}`;

/*
 * Change against wards that began at about its position, not position: position would call a ward that was always well off a
 * success and one that was always poor a failure. The two steps come first, for the index was remade between them; the
 * whole time follows.
 */
function wardNeighbourhood({ figures, area }: StripInput): ProgressStrand {
  const change = figures.find(IMD_RELATIVE_CHANGE.id, area.code, PAIR);
  const isKnown =
    change !== undefined &&
    change.value !== null &&
    change.numerator !== null &&
    change.denominator !== null;
  return isKnown
    ? wardChange(figures, change)
    : unknown(
        NEIGHBOURHOOD,
        change?.notes.quote ?? 'How it moved against similar wards is not known.',
      );
}

function wardChange(figures: FigureSet, whole: Figure): ProgressStrand {
  const steps = CHANGE_STEPS.map((pair) =>
    figures.find(IMD_RELATIVE_CHANGE.id, whole.areaCode, pairPeriod(pair)),
  );
  const [first, second] = steps.map((figure) => {
    const found = figure === undefined ? null : verdictOfFigure(figure);
    return found === null ? 'not known' : verdictInWords(found);
  }) as [string, string];
  const verdict = wardVerdictInWords(whole);
  return {
    ...NEIGHBOURHOOD,
    values: steps.map((figure) =>
      figure === undefined || figure.value === null
        ? NOT_KNOWN
        : { text: formatValue(IMD_RELATIVE_CHANGE, figure.value), href: figurePath(figure) },
    ),
    measure: `points on England’s scale of 100, ${STEPS_IN_WORDS}, against wards elsewhere that began at about the same position`,
    comparator:
      verdict === null
        ? ''
        : `From ${FROM.id} to ${TO.id} as a whole ${whole.areaName} ${verdict}.`,
    dataPeriod: CHANGE_PERIOD,
    word: stepsWord(first, second),
  };
}

/** One word for two steps: "First fell behind …, then moved much as similar wards did". */
function stepsWord(first: string, second: string): string {
  return capitalised(first === second ? `${first}, both times` : `first ${first}, then ${second}`);
}

/*
 * A district has no change against similar districts here, so its wards are counted, beside other districts of about
 * its size, in either step. The word says which way the firm verdicts lean and no more.
 */
function districtNeighbourhood({ figures, district }: StripInput): ProgressStrand {
  const gap = movementGap(figures, district.code);
  if (gap !== null) return unknown(NEIGHBOURHOOD, gap);
  const steps = CHANGE_STEPS.map((pair) => {
    const changes = figures
      .wards(IMD_RELATIVE_CHANGE.id, pairPeriod(pair))
      .filter((figure) => verdictOfFigure(figure) !== null);
    const count = (direction: 'fell' | 'rose') => withVerdict(changes, direction).firm.length;
    const flagged = figures.find(flaggedIndicatorId('fell'), district.code, pairPeriod(pair));
    return { pair, changes, fell: count('fell'), rose: count('rose'), flagged };
  });
  const { length: wards } = figures
    .wards(IMD_RELATIVE_CHANGE.id, PAIR)
    .filter((figure) => verdictOfFigure(figure) !== null);
  const [first, second] = steps.map(leaning) as [string, string];
  return {
    ...NEIGHBOURHOOD,
    values: steps.map(({ changes, fell, rose, flagged }) =>
      changes.length === 0
        ? NOT_KNOWN
        : {
            text: `${fell === 0 ? 'none' : formatNumber(fell, 0)} clearly behind, ${rose === 0 ? 'none' : formatNumber(rose, 0)} ahead`,
            href: flagged === undefined ? NEIGHBOURHOOD.href : figurePath(flagged),
          },
    ),
    measure: `of ${formatNumber(wards, 0)} ${plural(wards, 'ward')}, ${STEPS_IN_WORDS}: clearly behind, or ahead of, nine in ten wards elsewhere that began beside them`,
    comparator: [
      ...steps.flatMap(({ pair, changes }) => [
        `${pair[0]} to ${pair[1]}: ${stepInWords(changes)}.`,
        ...yardsticks(figures, district.code, pair),
      ]),
      `${capitalised(wholeTimeClause(figures))}.`,
      ...yardsticks(figures, district.code, LONGEST_CHANGE),
    ].join(' '),
    dataPeriod: CHANGE_PERIOD,
    word: stepsWord(first, second),
  };
}

function yardsticks(
  figures: FigureSet,
  districtCode: string,
  pair: Parameters<typeof pairPeriod>[0],
): string[] {
  return (['fell', 'rose'] as const)
    .map((direction) => yardstick(figures, districtCode, pair, direction))
    .filter((said) => said !== null);
}

/** Which way the wards of a step lean; a single ward is no "more". */
function leaning(step: { changes: readonly Figure[]; fell: number; rose: number }): string {
  const { changes, fell, rose } = step;
  if (changes.length === 0) return 'not known';
  if (rose + fell === 0) return 'no ward clearly stood out';
  if (rose + fell === 1) return rose === 1 ? 'one ward pulled ahead' : 'one ward fell behind';
  if (rose === fell) return 'as many pulled ahead as fell behind';
  return rose > fell ? 'more pulled ahead than fell behind' : 'more fell behind than pulled ahead';
}

/*
 * The two bounds together: which suppliers are local is known for a part of the money alone. There is no like
 * figure for another place or time, and published shares of other payers are not one, so what is set beside
 * it is how much of the money could be placed at all.
 */
function money({ figures, area, district, paid }: StripInput): ProgressStrand {
  const share =
    paid === null ? undefined : figures.find('spend-local-share', district.code, paid.span.period);
  const scope = area.type === 'ward' ? `${district.name} as a whole, not this ward` : null;
  const base = { id: 'money', title: 'Money kept local', scope } as const;
  if (paid === null || share === undefined || share.lower === null || share.upper === null)
    return unknown(
      { ...base, href: null },
      'How much of the council’s spending goes to suppliers here is not known.',
    );
  const coverage = figures.find('spend-coverage', district.code, share.period);
  const traced = coverage?.lower ?? coverage?.value ?? null;
  const pence = (value: number) => `${formatNumber(value, 0)}p`;
  const { tracedOnOne, onOne, span } = paid;
  const moved = movedInWords(onOne);
  const isClose = share.upper - share.lower <= CLOSE_POINTS && moved === null;
  const others = figures.over('spend-local-share', district.code).length - 1;
  const unlike =
    others > 0
      ? `We have no such figure for another place; ${plural(others, 'another year is', 'other years are')} on the page on money.`
      : 'We have no such figure for another place or an earlier year.';
  return {
    ...base,
    href: '/spend/',
    // Rounded outwards, so that both ends stay true.
    values: [
      {
        text: `${pence(Math.floor(share.lower + 1e-9))} to ${pence(Math.ceil(share.upper - 1e-9))}`,
        href: figurePath(share),
      },
    ],
    measure: `of every pound in the payments the council published for goods, services and works${addedUpBy(span)} went to addresses in ${district.name}${moved === null ? '' : `, or ${moved}`}`,
    comparator:
      traced === null
        ? unlike
        : `We have traced at least ${pence(Math.floor(traced + 1e-9))} of each pound${tracedOnOne === null ? '' : `; ${carriedInBrief(tracedOnOne)} rests on one document alone`}. ${unlike}`,
    dataPeriod: share.dataPeriod,
    word: isClose ? 'Known within narrow bounds' : 'We cannot say closely',
  };
}

/*
 * A ward's co-ops are counted and named: so few bear no rate, and editions cannot be joined to show growth.
 */
function wardOwnership({ figures, area, district }: StripInput): ProgressStrand {
  const listed = figures.find('coop-listed', area.code, COOP_EDITION);
  const all = figures.find('coop-listed', district.code, COOP_EDITION);
  const worker = figures.find('coop-listed-worker', area.code, COOP_EDITION);
  const base = { id: 'ownership', title: 'Co-operative ownership', scope: null } as const;
  if (listed === undefined || listed.value === null)
    return unknown({ ...base, href: null }, 'We have no list of co-ops.');
  const isNone = listed.value === 0;
  return {
    ...base,
    href: '/co-ops/',
    values: [{ text: formatNumber(listed.value, 0), href: figurePath(listed) }],
    measure: `active ${listed.value === 1 ? 'co-op' : 'co-ops'} with a registered office in the ward${isNone || worker === undefined || worker.value === null ? '' : `, ${formatNumber(worker.value, 0)} of them worker-owned`}`,
    comparator:
      all === undefined || all.value === null
        ? ''
        : `${district.name} as a whole has ${formatNumber(all.value, 0)}.`,
    dataPeriod: listed.dataPeriod,
    word: isNone ? 'None listed' : 'Too few for a rate',
  };
}

/** For a district the count beside what England's rate would give, and a word only where luck leaves no doubt. */
function districtOwnership({ figures, area }: StripInput): ProgressStrand {
  const own = figures.find(COOP_DENSITY.id, area.code, NEWEST_DENSITY_PERIOD);
  const expected = figures.find(COOP_EXPECTED.id, area.code, NEWEST_DENSITY_PERIOD);
  const base = { id: 'ownership', title: 'Co-operative ownership', scope: null } as const;
  const count = own?.numerator ?? null;
  if (own === undefined || count === null)
    return unknown({ ...base, href: null }, 'We have no list of co-ops.');
  const shown = {
    ...base,
    href: '/co-ops/',
    values: [{ text: formatNumber(count, 0), href: figurePath(own) }],
    measure: `registered ${plural(count, 'co-op')} on the list`,
    dataPeriod: own.dataPeriod,
  };
  if (expected === undefined || expected.value === null)
    return { ...shown, comparator: '', word: 'Counted' };
  return {
    ...shown,
    comparator: `At England’s rate ${expectedInWords(area.name, expected.value, expected)}`,
    word: {
      alike: 'Cannot be told apart from England',
      fewer: 'Fewer than England’s rate',
      more: 'More than England’s rate',
    }[likenessOf(count, expected)],
  };
}

function unknown(
  base: Pick<ProgressStrand, 'id' | 'title' | 'href' | 'scope'>,
  comparator: string,
): ProgressStrand {
  return {
    ...base,
    values: [NOT_KNOWN],
    measure: '',
    comparator,
    dataPeriod: null,
    word: 'Not known',
  };
}
