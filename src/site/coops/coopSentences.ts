import { countInWords, countOrNone } from '../../format/number.ts';
import { listInWords, plural, sentenceCount } from '../../format/words.ts';
import { countVerdictInWords, expectedInWords } from '../../indicators/coops/coopExpected.ts';
import type { PlaceCoop } from '../../indicators/coops/placeCoops.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { Prose, ProsePart } from '../prose/Prose.ts';

/** The finding the page on co-ops opens with: how many, and of what kind. */
export function coopOpening(
  { all, worker, club }: Readonly<Record<'all' | 'worker' | 'club', Figure>>,
  coops: readonly PlaceCoop[],
  groups?: Figure,
): Prose {
  const listed = (figure: Figure): ProsePart => ({
    text: countInWords(knownValue(figure)),
    figure,
  });
  const clubYears = coops
    .filter(
      ({ group, state, isUnincorporated }) =>
        group === 'club' && state === 'listed' && !isUnincorporated,
    )
    .flatMap(({ registered }) => (registered === null ? [] : [registered.slice(0, 4)]))
    .sort();
  const [first, last] = [clubYears[0], clubYears.at(-1)];
  const age =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `, registered in ${first}`
        : `, registered between ${first} and ${last}`;
  return [
    `The newest list, of ${all.dataPeriod}, has `,
    listed(all),
    ` active ${plural(knownValue(all), 'co-op')} with a registered office in ${all.areaName}. `,
    ...kindsOf(all, worker, club, age),
    ...(groups === undefined || knownValue(groups) === 0
      ? []
      : [
          ' Apart from these the list has ',
          { text: countInWords(knownValue(groups)), figure: groups },
          ` ${plural(knownValue(groups), 'unincorporated group, which has', 'unincorporated groups, which have')} no registered office.`,
        ]),
  ];
}

/** How many of the co-ops are owned by those who work in them, and how many are clubs; of one and of none too. */
function kindsOf(all: Figure, worker: Figure, club: Figure, age: string): Prose {
  if (knownValue(all) === 0) return [];
  if (knownValue(all) === 1)
    return [
      { text: knownValue(worker) === 1 ? 'It is' : 'It is not', figure: worker },
      ' listed as owned by the people who work in it',
      knownValue(worker) === 1 ? ', and ' : knownValue(club) === 1 ? '; ' : ', nor ',
      {
        text: knownValue(club) === 1 ? 'it is' : knownValue(worker) === 1 ? 'is not' : 'is it',
        figure: club,
      },
      ` a club or association${age}.`,
    ];
  return [
    { text: sentenceCount(knownValue(worker)), figure: worker },
    ` ${knownValue(worker) === 0 ? 'is' : plural(knownValue(worker), 'is', 'are')} listed as owned by the people who work in ${plural(knownValue(worker), 'it', 'them')}; `,
    { text: countOrNone(knownValue(club)), figure: club },
    ` ${knownValue(club) === 0 ? 'is a club or association' : plural(knownValue(club), 'is a club or association', 'are clubs or associations')}${age}.`,
  ];
}

/** What England's rate would give, what luck makes of it, and what there is. */
export function coopDensitySentence(own: Figure, expected: Figure): Prose {
  if (expected.value === null || own.numerator === null) return [own.notes.quote];
  return [
    'At England’s rate ',
    { text: expectedInWords(own.areaName, expected.value, expected), figure: expected },
    ' ',
    { text: countVerdictInWords(own.numerator, expected), figure: own },
  ];
}

/** What came and went by the dates, with the reason why nothing can be said of growth. */
export function coopEventsSentence(
  registered: readonly Figure[],
  dissolved: readonly Figure[],
  coops: readonly PlaceCoop[] = [],
): string {
  const sum = (figures: readonly Figure[]) =>
    figures.reduce((total, figure) => total + knownValue(figure), 0);
  const [first, last] = [registered[0], registered.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [came, went] = [sum(registered), sum(dissolved)];
  return `From ${first.period} to ${last.period}, ${countOrNone(came)} of the co-ops with complete dates ${came === 0 ? 'was' : plural(came, 'was', 'were')} registered and ${countOrNone(went)} ${went === 0 ? 'was' : plural(went, 'was', 'were')} dissolved. So few say nothing about a trend, and we have no such count for England. After mid-2017 the lists give no dates, so they cannot show whether co-ops grew.${laterSentence(coops)}`;
}

/** Those whose date of registration was found elsewhere, by name and year; empty where there are none. */
function laterSentence(coops: readonly PlaceCoop[]): string {
  const later = coops.filter(
    ({ datesEvidence, registered }) => datesEvidence !== null && registered !== null,
  );
  if (later.length === 0) return '';
  return ` Dates found elsewhere: ${listInWords(later.map(({ name, registered }) => `${name}, registered in ${registered?.slice(0, 4)}`))}.`;
}

/** How many co-ops of one ward are in the newest edition, or that none is listed; never a rate, never a change. */
export function wardCoopsSentence(listed: Figure): Prose {
  const count = knownValue(listed);
  if (count === 0)
    return [
      { text: 'None', figure: listed },
      ` listed: no active co-op in the ${listed.edition} list has its registered office in ${listed.areaName}.`,
    ];
  return [
    { text: sentenceCount(count), figure: listed },
    ` active ${plural(count, 'co-op')} in the ${listed.edition} list ${plural(count, 'has its registered office', 'have their registered office')} in ${listed.areaName}.`,
  ];
}
