import { monthSpan } from '../src/format/monthSpan.ts';
import { formatNumber } from '../src/format/number.ts';
import { moneyInWords } from '../src/format/value.ts';
import { plural } from '../src/format/words.ts';
import { headlineSpan } from '../src/indicators/spend/headlineSpan.ts';
import type { Figure } from '../src/model/Figure.ts';
import { monthsBetween, monthsFrom } from '../src/model/months.ts';
import type { PlaceGap } from '../src/tables/placeGaps.ts';
import type { Tables } from '../src/tables/Tables.ts';

/** Most publications come once a year; payments every month, a month or two later. */
const OLD_MONTHS = 12;
const LATE_MONTHS = 4;

/**
 * The state of a place's data for whoever keeps it, a line each: sources that are a year old, months of payments that
 * should be there by now, how much of the money is located, which figures are not given and why, and what the place lacks.
 * `today` is an ISO date.
 */
export function placeState(
  tables: Tables,
  figures: readonly Figure[],
  gaps: readonly PlaceGap[],
  today: string,
): string[] {
  const { name } = tables.place.place;
  const lines = [
    ...oldSources(tables, today),
    ...paymentLines(tables, figures, today),
    ...notGiven(figures),
    ...gaps.map(({ what, how }) => `not here: ${what}; ${how}`),
  ];
  return [`state of ${name}:`, ...lines.map((line) => `  ${line}`)];
}

function oldSources({ sources }: Tables, today: string): string[] {
  const old = sources.filter(({ obtained }) => monthsBetween(obtained, today) >= OLD_MONTHS);
  if (old.length === 0)
    return [`sources: all ${sources.length} were obtained in the last ${OLD_MONTHS} months`];
  return old.map(
    ({ id, edition, obtained }) =>
      `source out of date: ${id} (${edition}), obtained ${obtained}; see the calendar in CONTRIBUTING.md`,
  );
}

function paymentLines({ spend }: Tables, figures: readonly Figure[], today: string): string[] {
  // The stretch the page speaks of first: a last year of one month would say little, or too much.
  const head = spend.council === null ? undefined : headlineSpan(spend.council)?.span.period;
  const of = (indicator: string) =>
    figures.find(
      (figure) =>
        figure.indicator === indicator && figure.areaType === 'district' && figure.period === head,
    );
  const lines = spend.bodies.flatMap(({ body, spend: held }) => {
    const months = (held?.months ?? []).map(({ month }) => month).sort();
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined)
      return [`payments of ${body.name}: none; ${body.withheld ?? 'not imported'}`];
    const missing = monthsFrom(first, last).length - months.length;
    const late = monthsBetween(last, today);
    const notes = [
      ...(missing > 0 ? [`${missing} ${plural(missing, 'month')} missing between`] : []),
      ...(late >= LATE_MONTHS ? [`OUT OF DATE: the last is ${late} months old`] : []),
    ];
    return [`payments of ${body.name}: ${[monthSpan(first, last), ...notes].join('; ')}`];
  });
  const coverage = of('spend-coverage');
  const unlocated = of('spend-rings-unlocated');
  const pct = (value: number) => `${formatNumber(value, 1)}%`;
  const traced = coverage?.lower ?? coverage?.value ?? null;
  if (coverage !== undefined && traced !== null)
    lines.push(`coverage: at least ${pct(traced)} of the pounds of ${coverage.period} are located`);
  if (unlocated !== undefined && unlocated.value !== null)
    lines.push(
      `not located: ${pct(unlocated.value)}${unlocated.numerator === null ? '' : `, ${moneyInWords(unlocated.numerator)}`}; npm run suppliers -- next says whom to look up`,
    );
  return lines;
}

/** Figures without a value that are neither final nor bounds, a line for each measure, with why. */
function notGiven(figures: readonly Figure[]): string[] {
  const without = figures.filter(({ status }) => status === 'suppressed' || status === 'missing');
  const kinds = Map.groupBy(without, ({ indicator, status }) => `${status}: ${indicator}`);
  return [...kinds].map(([kind, all]) => {
    const why = all[0]?.notes.quote ?? '';
    return `${kind}, ${all.length} ${plural(all.length, 'figure')}: ${why}`;
  });
}
