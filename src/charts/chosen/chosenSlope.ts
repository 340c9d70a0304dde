import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { isValued } from '../words/orderFigures.ts';
import { type ChosenAreas, type ChosenChart, type ChosenPeriod, chosenId } from './ChosenAreas.ts';
import { chosenLines, figuresByArea, namedHeadline } from './chosenLines.ts';
import type { HrefOf } from './chosenTable.ts';
import { isRanged, titled } from './chosenWords.ts';

/** As many areas are told one by one: of more the changes are counted. */
const MOST_TOLD = 2;

/** Two periods: a line an area from one to the other, where they can be joined. */
export function chosenSlope(
  chosen: ChosenAreas,
  [from, to]: readonly [ChosenPeriod, ChosenPeriod],
  hrefOf: HrefOf,
): ChosenChart {
  const figures = chosen.figures.filter(({ period }) => period === from.id || period === to.id);
  const pair = { ...chosen, figures, periods: [from, to] };
  const chart = chosenLines(pair, [from, to], hrefOf);
  const id = chosenId('slope', chosen);
  const headline = slopeHeadline(pair, from, to);
  const alt = `Each area’s value in ${from.words} and in ${to.words}. ${headline}.`;
  return { ...chart, id, headline, alt };
}

/** By the digits a reader sees: a difference that is not printed is none. What was not counted alike is not compared. */
function slopeHeadline(chosen: ChosenAreas, from: ChosenPeriod, to: ChosenPeriod): string {
  const { indicator, figures, areasInWords } = chosen;
  if (from.run !== to.run)
    return titled(
      indicator,
      `${areasInWords} in ${from.label} and in ${to.label}, which were not counted alike and cannot be compared`,
    );
  const areas = [...figuresByArea(figures)].map(([code, own]) => ({
    code,
    own,
    name: own[0]?.areaName ?? code,
  }));
  if (areas.length <= MOST_TOLD) return namedHeadline(indicator, [from, to], areas);
  const count = { higher: 0, lower: 0, same: 0 };
  let ranges = 0;
  for (const { own } of areas) {
    const [before, after] = [from, to].map(({ id }) => own.find(({ period }) => period === id));
    if (before === undefined || after === undefined) continue;
    if (isRanged(before) || isRanged(after)) ranges += 1;
    if (!isValued(before) || !isValued(after)) continue;
    if (formatValue(indicator, before.value) === formatValue(indicator, after.value))
      count.same += 1;
    else if (after.value > before.value) count.higher += 1;
    else count.lower += 1;
  }
  const all = count.higher + count.lower + count.same;
  const between = `in ${to.label} than in ${from.label}`;
  if (all === 0)
    return titled(
      indicator,
      ranges > 0
        ? `only ranges are known in ${from.label} or ${to.label}, so no change is told`
        : `no area has a value in both ${from.label} and ${to.label}`,
    );
  const alike = (['higher', 'lower'] as const).find((way) => count[way] === all);
  const withBoth = all < areas.length ? ' with both values' : '';
  if (alike !== undefined && all > 1)
    return titled(indicator, `${alike} ${between} in all ${formatNumber(all, 0)} areas${withBoth}`);
  if (all === 1)
    return titled(
      indicator,
      `${alike ?? 'the same'} ${alike === undefined ? `in ${to.label} as in ${from.label}` : between} in the one area with both values`,
    );
  const same = count.same === 0 ? '' : `, the same in ${formatNumber(count.same, 0)}`;
  return titled(
    indicator,
    `higher ${between} in ${noneOr(count.higher)} of ${formatNumber(all, 0)} areas${withBoth}, lower in ${noneOr(count.lower)}${same}`,
  );
}

function noneOr(count: number): string {
  return count === 0 ? 'none' : formatNumber(count, 0);
}
