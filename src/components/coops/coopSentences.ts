import { countInWords } from '../../format/number.ts';
import { listInWords, plural } from '../../format/words.ts';
import { expectedInWords, verdictInWords } from '../../indicators/coops/coopExpected.ts';
import type { PlaceCoop } from '../../indicators/coops/placeCoops.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Prose, ProsePart } from '../prose/Prose.ts';

/** The finding the page on co-ops opens with: how many, and of what kind. */
export function coopOpening(
  { all, worker, club }: Readonly<Record<'all' | 'worker' | 'club', Figure>>,
  coops: readonly PlaceCoop[],
  groups?: Figure,
): Prose {
  const listed = (figure: Figure): ProsePart => ({
    text: countInWords(figure.value ?? 0),
    figure,
  });
  const are = (figure: Figure) => plural(figure.value ?? 0, 'is', 'are');
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
    ` active ${plural(all.value ?? 0, 'co-op')} with a registered office in ${all.areaName}. `,
    { text: sentenceCount(worker.value ?? 0), figure: worker },
    ` ${are(worker)} owned by the people who work in ${plural(worker.value ?? 0, 'it', 'them')}; `,
    listed(club),
    ` ${are(club)} ${plural(club.value ?? 0, 'a club or association', 'clubs or associations')}${age}.`,
    ...(groups === undefined || (groups.value ?? 0) === 0
      ? []
      : [
          ' ',
          { text: sentenceCount(groups.value ?? 0), figure: groups },
          ` more ${plural(groups.value ?? 0, 'is an unincorporated group, which has', 'are unincorporated groups, which have')} no registered office.`,
        ]),
  ];
}

/** What England's rate would give, what luck makes of it, and what there is. */
export function coopDensitySentence(own: Figure, expected: Figure): Prose {
  if (expected.value === null || own.numerator === null) return [own.notes.quote];
  return [
    'At England’s rate ',
    { text: expectedInWords(own.areaName, expected.value, expected), figure: expected },
    ' ',
    { text: verdictInWords(own.numerator, expected), figure: own },
  ];
}

/** What came and went by the dates, with the reason why nothing can be said of growth. */
export function coopEventsSentence(
  registered: readonly Figure[],
  dissolved: readonly Figure[],
  coops: readonly PlaceCoop[] = [],
): string {
  const sum = (figures: readonly Figure[]) =>
    figures.reduce((total, { value }) => total + (value ?? 0), 0);
  const [first, last] = [registered[0], registered.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [came, went] = [sum(registered), sum(dissolved)];
  return `From ${first.period} to ${last.period}, ${countInWords(came)} of the co-ops with complete dates ${plural(came, 'was', 'were')} registered and ${countInWords(went)} ${plural(went, 'was', 'were')} dissolved. After mid-2017 the lists give no dates, so they cannot show whether co-ops grew.${laterSentence(coops)}`;
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
  const count = listed.value ?? 0;
  if (count === 0)
    return [
      { text: 'None', figure: listed },
      ` listed: no active co-op in the ${listed.edition} list has its registered office in ${listed.areaName}.`,
    ];
  return [
    { text: sentenceCount(count), figure: listed },
    ` active ${plural(count, 'co-op')} in the ${listed.edition} list ${plural(count, 'has its registered office', 'have their registered office')} in ${listed.areaName}:`,
  ];
}

/** A count at the head of a sentence: "Three", "None", "16". */
function sentenceCount(count: number): string {
  if (count === 0) return 'None';
  const words = countInWords(count);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
