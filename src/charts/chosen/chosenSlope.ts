import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { plural } from '../../format/words.ts';
import type { Chart } from '../Chart.ts';
import { isValued } from '../words/orderFigures.ts';
import { type ChosenAreas, type ChosenPeriod, chosenId } from './ChosenAreas.ts';
import { chosenLines } from './chosenLines.ts';
import type { HrefOf } from './chosenTable.ts';

/** Two periods: a line an area from one to the other, where they can be joined. */
export function chosenSlope(
  chosen: ChosenAreas,
  [from, to]: readonly [ChosenPeriod, ChosenPeriod],
  hrefOf: HrefOf,
): Chart {
  const figures = chosen.figures.filter(({ period }) => period === from.id || period === to.id);
  const pair = { ...chosen, figures, periods: [from, to] };
  const chart = chosenLines(pair, [from, to], hrefOf);
  const id = chosenId('slope', chosen);
  const headline = slopeHeadline(pair, from, to);
  const alt = `Each area’s value in ${from.words} and in ${to.words}. ${headline}. The table has every value.`;
  return { ...chart, id, headline, alt };
}

/** By the digits a reader sees: a difference that is not printed is none. */
function slopeHeadline(
  { indicator, figures }: ChosenAreas,
  from: ChosenPeriod,
  to: ChosenPeriod,
): string {
  const count = { higher: 0, lower: 0, same: 0 };
  for (const own of Map.groupBy(figures, ({ areaCode }) => areaCode).values()) {
    const [before, after] = [from, to].map(({ id }) => own.find(({ period }) => period === id));
    if (before === undefined || after === undefined || !isValued(before) || !isValued(after))
      continue;
    if (formatValue(indicator, before.value) === formatValue(indicator, after.value))
      count.same += 1;
    else if (after.value > before.value) count.higher += 1;
    else count.lower += 1;
  }
  const all = count.higher + count.lower + count.same;
  if (all === 0)
    return `${indicator.shortTitle}: no area has a value in both ${from.label} and ${to.label}`;
  const alike = (['higher', 'lower'] as const).find((way) => count[way] === all);
  if (alike !== undefined)
    return `${indicator.shortTitle}: ${alike} in ${to.label} than in ${from.label} in ${all === 1 ? 'the one area' : `all ${formatNumber(all, 0)} areas`}`;
  const same = count.same === 0 ? '' : `, the same in ${formatNumber(count.same, 0)}`;
  return `${indicator.shortTitle}: higher in ${to.label} than in ${from.label} in ${noneOr(count.higher)} of ${formatNumber(all, 0)} ${plural(all, 'area')}, lower in ${noneOr(count.lower)}${same}`;
}

function noneOr(count: number): string {
  return count === 0 ? 'none' : formatNumber(count, 0);
}
