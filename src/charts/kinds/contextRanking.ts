import { countInWords, countOrNone } from '../../format/number.ts';
import { periodInWords } from '../../format/period.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { plural } from '../../format/words.ts';
import { besideNationOf } from '../../indicators/context/besideNation.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { drawFigureRows, figureRow } from '../marks/figureRows.ts';
import { intervalDots } from '../marks/intervalDots.ts';
import { closeAxis } from '../marks/valueAxis.ts';
import { areaTable } from '../words/areaTable.ts';
import { hasLimits } from '../words/figureCell.ts';
import { isValued, orderFigures } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface ContextRankingOptions {
  /** The place's figure of the period. */
  own: Figure;
  /** The districts most like it, same period. */
  similar: readonly Figure[];
  nation: Figure | undefined;
  indicator: Indicator;
  sources: readonly Source[];
}

/** A district among those most like it, each a dot between its limits. */
export function contextRanking(options: ContextRankingOptions): Chart {
  const { own, similar, nation, indicator, sources } = options;
  const id = chartId('rank', indicator.id, undefined, own.period);
  const ordered = orderFigures([own, ...similar], 'highest');
  const all = nation === undefined ? ordered : [...ordered, nation];
  const headline = rankingHeadline(options);
  const alt = `${own.areaName} and the ${similar.length} districts most like it in order, highest first, ${hasLimits(own) ? 'each between its limits' : 'without limits'}. ${valuesInWords(options)}`;
  return {
    id,
    headline,
    subtitle: `${indicator.title}: ${own.areaName} and the districts of England most like it, ${periodInWords(own.period, indicator.periodKind)}; ${unitInWords(indicator)}${chanceWords(options)}`,
    draw: (theme) =>
      drawFigureRows({ id, headline, alt }, theme, {
        indicator,
        reference: nation,
        rows: ordered.map((figure) => figureRow(indicator, figure, figure === own)),
        axisOf: closeAxis,
        marks: (rows) => intervalDots(rows, theme),
      }),
    alt,
    table: areaTable(
      `${indicator.title}, ${own.areaName} and the districts most like it, ${periodInWords(own.period, indicator.periodKind)}`,
      indicator,
      all,
    ),
    ...sourceLines(all, sources),
  };
}

/**
 * How many of the others can be told from the place by the limits of the difference. Without limits none is counted as
 * above or below, since a tenth may decide it: their lowest and highest are said.
 */
function rankingHeadline({ own, similar, indicator }: ContextRankingOptions): string {
  const others = orderFigures(similar, 'highest').filter(isValued);
  const name = own.areaName;
  if (!isValued(own)) return `${indicator.shortTitle}: no value for ${name}`;
  const text = ({ value }: { value: number }) => formatValue(indicator, value);
  const [highest] = others;
  const lowest = others.at(-1);
  if (highest === undefined || lowest === undefined)
    return `${indicator.shortTitle}: ${name} ${text(own)}`;
  const count = countInWords(others.length);
  const alike = plural(others.length, 'district');
  if (hasLimits(own)) {
    const apart = countApart(own, others, indicator);
    if (others.length === 1)
      return `${indicator.shortTitle}: the district most like ${name} ${apart === 1 ? 'differs' : 'does not differ'} clearly from it`;
    return `${indicator.shortTitle}: ${countOrNone(apart)} of the ${count} ${alike} most like ${name} ${apart <= 1 ? 'differs' : 'differ'} clearly from it`;
  }
  const span =
    text(lowest) === text(highest) ? text(lowest) : `${text(lowest)} to ${text(highest)}`;
  return `${indicator.shortTitle}: ${text(own)} in ${name}, ${span} in the ${others.length === 1 ? '' : `${count} `}${alike} most like it`;
}

function countApart(own: Figure, others: readonly Figure[], indicator: Indicator): number {
  return others.filter((other) =>
    ['above', 'below'].includes(besideNationOf(indicator, own, other) ?? ''),
  ).length;
}

/** Some districts seem to differ by chance; as all are set against one estimate, several do where that is off. */
function chanceWords({ own, similar, indicator }: ContextRankingOptions): string {
  const isAnyApart =
    isValued(own) && hasLimits(own) && countApart(own, similar.filter(isValued), indicator) > 0;
  return isAnyApart
    ? `. By chance alone about one in 20 would seem to differ. All are set against one estimate of ${own.areaName}, so several may at once`
    : '';
}

function valuesInWords({ own, similar, nation, indicator }: ContextRankingOptions): string {
  const valued = orderFigures([own, ...similar], 'highest').filter(isValued);
  const [high] = valued;
  const low = valued[valued.length - 1];
  const at = (figure: Figure) => `${figure.areaName} ${formatValue(indicator, figure.value)}`;
  if (high === undefined || low === undefined) return 'No value.';
  return `Highest ${at(high)}, lowest ${at(low)}; ${at(own)}.${nation === undefined ? '' : ` ${at(nation)}, dashed.`}`;
}
