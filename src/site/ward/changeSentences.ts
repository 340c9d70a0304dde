import { countInWords, countOrNone, formatNumber } from '../../format/number.ts';
import { capitalised, listOfMost, plural } from '../../format/words.ts';
import {
  type JudgedChange,
  remadeNote,
  verdictOfFigure,
  withVerdict,
} from '../../indicators/deprivation/changeVerdict.ts';
import {
  type Direction,
  flaggedIndicatorId,
} from '../../indicators/deprivation/imdFlaggedWards.ts';
import { IMD_RELATIVE_CHANGE } from '../../indicators/deprivation/imdRelativeChange.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import { sure } from '../../model/sure.ts';
import {
  CHANGE_STEPS,
  EARLIER_CHANGE,
  LONGEST_CHANGE,
  pairPeriod,
} from '../../model/WardChange.ts';
import type { Prose, ProsePart } from '../prose/Prose.ts';

const ONE: Readonly<Record<Direction, string>> = {
  rose: 'pulled ahead of nine in ten wards like it',
  fell: 'fell behind nine in ten wards like it',
};
const MANY: Readonly<Record<Direction, string>> = {
  rose: 'pulled ahead of nine in ten wards like them',
  fell: 'fell behind nine in ten wards like them',
};

/** "five wards clearly fell behind nine in ten wards like them, and two narrowly"; null where none did. */
function directionInWords(
  changes: readonly Figure[],
  direction: Direction,
  isNamed: boolean,
): string | null {
  const { firm, narrow } = withVerdict(changes, direction);
  const names = (some: readonly Figure[]) => (isNamed ? ` (${namesOf(some)})` : '');
  const told = (some: readonly Figure[], how: string) =>
    `${countInWords(some.length)} ${plural(some.length, 'ward')}${names(some)} ${how} ${(some.length === 1 ? ONE : MANY)[direction]}`;
  if (firm.length === 0 && narrow.length === 0) return null;
  if (firm.length === 0) return told(narrow, 'narrowly');
  const clearly = told(firm, 'clearly');
  return narrow.length === 0
    ? clearly
    : `${clearly}, and ${countInWords(narrow.length)}${names(narrow)} narrowly`;
}

/** So many names that a sentence can still be read. */
const MOST_NAMED = 8;

function namesOf(wards: readonly Figure[]): string {
  return listOfMost(wards.map(({ areaName }) => areaName).sort(), MOST_NAMED);
}

/**
 * What the wards did between two editions: "five wards clearly fell behind …"; a clause without a full stop. With names
 * where it stands beside other steps, whose wards are not the same.
 */
export function stepInWords(changes: readonly Figure[], isNamed = false): string {
  const known = changes.filter((figure) => verdictOfFigure(figure) !== null);
  if (known.length === 0) return 'it is not known how the wards moved';
  const parts = (['fell', 'rose'] as const).flatMap(
    (direction) => directionInWords(known, direction, isNamed) ?? [],
  );
  return parts.length === 0
    ? 'no ward fell behind, or pulled ahead of, nine in ten wards like it'
    : parts.join('; ');
}

/** Either step of the wards: "From the 2015 index to that of 2019" and what the wards did. */
export function stepsOfWards(
  figures: FigureSet,
  isNamed = false,
): { pair: (typeof CHANGE_STEPS)[number]; when: string; text: string }[] {
  return CHANGE_STEPS.map((pair, i) => {
    const [from, to] = pair;
    return {
      pair,
      when: `${i === 0 ? `From the ${from} index to that of ${to}` : `From ${from} to ${to}`}${remadeNote(to)}`,
      text: stepInWords(figures.wards(IMD_RELATIVE_CHANGE.id, pairPeriod(pair)), isNamed),
    };
  });
}

/** Both steps in a sentence each: "From the 2015 index to that of 2019, five wards …. From 2019 to 2025, one …." */
export function stepsSentence(figures: FigureSet, districtCode: string, isNamed = false): string {
  const gap = movementGap(figures, districtCode);
  if (gap !== null) return gap;
  return stepsOfWards(figures, isNamed)
    .map(({ pair, when, text }) => {
      const beside = (['fell', 'rose'] as const).map((direction) =>
        yardstick(figures, districtCode, pair, direction),
      );
      return [`${when}, ${text}.`, ...beside].filter((said) => said !== null).join(' ');
    })
    .join(' ');
}

/** How usual so many wards are: "Of 100 other districts with about as many wards, three had seven or more fall behind." */
export function yardstick(
  figures: FigureSet,
  districtCode: string,
  pair: Parameters<typeof pairPeriod>[0],
  direction: Direction,
): string | null {
  const figure = figures.find(flaggedIndicatorId(direction), districtCode, pairPeriod(pair));
  if (figure === undefined || figure.value === null || figure.value === 0) return null;
  const { numerator, denominator } = figure;
  if (numerator === null || denominator === null) return null;
  const verb = direction === 'fell' ? 'fall behind' : 'pull ahead';
  return `${othersInWords(numerator, denominator, figure.value)} ${verb}.`;
}

/** "Of 150 other districts with about as many wards, 12 had five or more" */
function othersInWords(numerator: number, denominator: number, wards: number): string {
  return `Of ${formatNumber(denominator, 0)} other districts with about as many wards, ${countOrNone(numerator)} had ${wards === 1 ? 'at least one' : `${countInWords(wards)} or more`}`;
}

/** The sentence that stands in for the count of wards that moved, where no ward has a verdict; null where at least one has. */
export function movementGap(figures: FigureSet, districtCode: string): string | null {
  const whole = pairPeriod(LONGEST_CHANGE);
  const changes = figures.wards(IMD_RELATIVE_CHANGE.id, whole);
  if (changes.some((figure) => verdictOfFigure(figure) !== null)) return null;
  const counted = figures.find(flaggedIndicatorId('fell'), districtCode, whole);
  return counted !== undefined && counted.value === null
    ? counted.notes.quote
    : 'It is not known how the wards moved.';
}

/** "2015 to 2025": editions before are not in it. */
const WHOLE = LONGEST_CHANGE.join(' to ');

/** How the wards of a place moved: either step, then the whole time beside other districts of about its size. */
export function movementSentences(figures: FigureSet, districtCode: string): Prose {
  const gap = movementGap(figures, districtCode);
  if (gap !== null) return [gap];
  const parts: ProsePart[] = [`${stepsSentence(figures, districtCode, true)} `];
  const whole = (['fell', 'rose'] as const).flatMap((direction) => {
    const figure = figures.find(
      flaggedIndicatorId(direction),
      districtCode,
      pairPeriod(LONGEST_CHANGE),
    );
    return figure === undefined || figure.value === null || figure.value === 0
      ? []
      : [{ direction, figure }];
  });
  if (whole.length === 0) return [...parts, `From ${WHOLE} none stood out.`];
  for (const [i, { direction, figure }] of whole.entries()) {
    const verb = direction === 'fell' ? 'fell behind' : 'pulled ahead';
    parts.push(
      i === 0 ? `From ${WHOLE} ` : ' ',
      { text: countOf(figure, i === 0), figure },
      `${namesIn(figures.wards(IMD_RELATIVE_CHANGE.id, pairPeriod(LONGEST_CHANGE)), direction)} ${verb}.${besideOthers(figure)}`,
    );
  }
  return parts;
}

/** " (Ashton and Ribbleton, and Greyfriars narrowly)": those with a verdict; nothing where none has it. */
function namesIn(changes: readonly Figure[], direction: Direction): string {
  const { firm, narrow } = withVerdict(changes, direction);
  const parts = [
    ...(firm.length === 0 ? [] : [namesOf(firm)]),
    ...(narrow.length === 0 ? [] : [`${namesOf(narrow)} narrowly`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', and ')})`;
}

function countOf(figure: Figure, isInside: boolean): string {
  const words = countInWords(knownValue(figure));
  return isInside ? words : capitalised(words);
}

/** " Of 150 other districts with about as many wards, 12 had five or more that did."; nothing where too few are like it. */
function besideOthers({ value, numerator, denominator }: Figure): string {
  if (value === null || numerator === null || denominator === null) return '';
  return ` ${othersInWords(numerator, denominator, value)} that did.`;
}

/**
 * Either step, what is clear alone: "Between the editions of 2015 and 2019 five of the 16 wards of Preston clearly fell behind
 * nine in ten wards that began beside them; between those of 2019 and 2025 one clearly pulled ahead of nine in ten such
 * wards"; without a full stop.
 */
export function wardLinesHeadline(figures: FigureSet, placeName: string): string {
  const steps = CHANGE_STEPS.map((pair, i) => ({
    // Years of publication: the data are some years older.
    when: `between ${i === 0 ? 'the editions' : 'those'} of ${pair[0]} and ${pair[1]}${remadeNote(pair[1])}`,
    known: figures
      .wards(IMD_RELATIVE_CHANGE.id, pairPeriod(pair))
      .filter((figure) => verdictOfFigure(figure) !== null),
  })).filter(({ known }) => known.length > 0);
  if (steps.length === 0)
    return `How the wards of ${placeName} moved since the ${LONGEST_CHANGE[0]} index is not known`;
  const clauses = steps.map(({ when, known }, i) => {
    const [only] = known;
    const whom =
      known.length === 1 && only !== undefined
        ? { one: i === 0 ? only.areaName : 'it', of: '' }
        : {
            one: null,
            of: i === 0 ? ` of the ${formatNumber(known.length, 0)} wards of ${placeName}` : '',
          };
    return `${when} ${clearMoves(known, whom, i === 0)}`;
  });
  return capitalised(clauses.join('; '));
}

/** "from 2015 to 2025 as a whole, five clearly fell behind": what is clear over both steps, which need not be the same wards. */
export function wholeTimeClause(figures: FigureSet): string {
  const changes = figures.wards(IMD_RELATIVE_CHANGE.id, pairPeriod(LONGEST_CHANGE));
  const [fell, rose] = (['fell', 'rose'] as const).map(
    (direction) => withVerdict(changes, direction).firm.length,
  ) as [number, number];
  const told = [
    ...(fell === 0 ? [] : [`${countInWords(fell)} clearly fell behind`]),
    ...(rose === 0 ? [] : [`${countInWords(rose)} clearly pulled ahead`]),
  ];
  return `from ${LONGEST_CHANGE[0]} to ${LONGEST_CHANGE[1]} as a whole, ${told.length === 0 ? 'none clearly did' : told.join(', and ')}`;
}

/**
 * " By this rule about one or two of 16 wards would do each in a step.": a tenth, by what “nine in ten” means, so that a
 * count is not taken for a finding; empty for one ward.
 */
export function byTheRule(wards: number): string {
  if (wards < 2) return '';
  const [least, most] = [Math.floor(wards / 10), Math.ceil(wards / 10)];
  const tenth =
    least === most
      ? `about ${countInWords(most)}`
      : least === 0
        ? 'one or none'
        : `about ${countInWords(least)} or ${countInWords(most)}`;
  return ` By this rule ${tenth} of ${formatNumber(wards, 0)} wards would do each in a step.`;
}

/** Said of a ward that stands out: how usual that is by the rule itself. */
const ONE_IN_TEN = ' By this rule one in ten falls behind, one in ten pulls ahead.';

/** Who clearly moved against wards like it in one step; `one` is the name of an only ward. */
function clearMoves(
  known: readonly Figure[],
  { one, of }: { one: string | null; of: string },
  isFirst: boolean,
): string {
  const fell = withVerdict(known, 'fell').firm.length;
  const rose = withVerdict(known, 'rose').firm.length;
  const who = (count: number) => one ?? `${countOrNone(count)}${of}`;
  const like = (count: number) =>
    isFirst
      ? `nine in ten wards that began beside ${count > 1 ? 'them' : 'it'}`
      : 'nine in ten such wards';
  if (fell + rose === 0)
    return one === null
      ? `${who(0)} clearly fell behind, or pulled ahead of, ${like(0)}`
      : `${one} did not clearly fall behind, or pull ahead of, ${like(1)}`;
  if (fell === 0) return `${who(rose)} clearly pulled ahead of ${like(rose)}`;
  const fallen = `${who(fell)} clearly fell behind ${like(fell)}`;
  return rose === 0 ? fallen : `${fallen}, and ${countInWords(rose)} clearly pulled ahead`;
}

const WARD_VERDICTS: Readonly<
  Record<JudgedChange['verdict'], (like: string) => readonly [firm: string, narrow: string]>
> = {
  rose: (like) => [
    `clearly pulled ahead of nine in ten ${like}`,
    `pulled ahead of nine in ten ${like}, but only narrowly`,
  ],
  within: (like) => [
    `moved much as ${like} did`,
    `moved much as ${like} did, but not by every way of counting`,
  ],
  fell: (like) => [
    `clearly fell behind nine in ten ${like}`,
    `fell behind nine in ten ${like}, but only narrowly`,
  ],
};

/** "clearly fell behind nine in ten wards like it"; null where it is not known. `like` says which wards those are. */
export function wardVerdictInWords(change: Figure, like = 'wards like it'): string | null {
  const found = verdictOfFigure(change);
  return found === null ? null : WARD_VERDICTS[found.verdict](like)[found.isFirm ? 0 : 1];
}

/** How a ward moved: either step, then the whole time; each verdict leads to its figure. */
export function wardMovement(figures: FigureSet, wardCode: string): Prose {
  const step = (pair: readonly [string, string]) =>
    figures.get(IMD_RELATIVE_CHANGE.id, wardCode, pair.join('-'));
  const [first, second, whole] = [...CHANGE_STEPS, LONGEST_CHANGE].map(step);
  if (first === undefined || second === undefined || whole === undefined) return [];
  const told = [first, second, whole].map((change) => wardVerdictInWords(change));
  const [a, b, c] = told;
  if (a == null || b == null || c == null) return [whole.notes.quote];
  const name = whole.areaName;
  const isOut = [first, second, whole].some((change) => {
    const verdict = verdictOfFigure(change)?.verdict;
    return verdict === 'fell' || verdict === 'rose';
  });
  const before = beforeThat(figures, wardCode);
  const likeIt = [
    ...before,
    ` Wards like it began at about its position elsewhere in England.${isOut || before.length > 0 ? ONE_IN_TEN : ''}`,
  ];
  if (a === b && b === c)
    return [
      `From the 2015 index to that of 2019, and on to 2025${remadeNote('2025')}, ${name} `,
      { text: c, figure: whole },
      '.',
      ...likeIt,
    ];
  const begun = [`From the 2015 index to that of 2019, ${name} `, { text: a, figure: first }];
  if (b === c)
    return [
      ...begun,
      `; from 2019 to 2025${remadeNote('2025')}, and `,
      { text: `from ${WHOLE}`, figure: whole },
      ', it ',
      { text: b, figure: second },
      '.',
      ...likeIt,
    ];
  return [
    ...begun,
    `; from 2019 to 2025${remadeNote('2025')} it `,
    { text: b, figure: second },
    `. From ${WHOLE} it `,
    { text: c, figure: whole },
    '.',
    ...likeIt,
  ];
}

/** " Before that, from the 2010 index (approximate) to that of 2015, it clearly pulled ahead …" where it stood out then; nothing of others. */
function beforeThat(figures: FigureSet, wardCode: string): Prose {
  const [from, to] = EARLIER_CHANGE;
  const change = figures.find(IMD_RELATIVE_CHANGE.id, wardCode, pairPeriod(EARLIER_CHANGE));
  const verdict = change === undefined ? null : verdictOfFigure(change);
  if (change === undefined || verdict === null || verdict.verdict === 'within') return [];
  return [
    ` Before that, from the ${from} index (approximate) to that of ${to}, it `,
    { text: sure(wardVerdictInWords(change), `verdict of ${change.id}`), figure: change },
    '.',
  ];
}
