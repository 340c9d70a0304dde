import { periodInWords, periodLabel } from '../format/period.ts';
import { formatValue, unitInWords } from '../format/value.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Source } from '../model/Source.ts';
import { type Chart, chartId, NOTHING } from './Chart.ts';
import { type ContextPoint, drawContextTrend } from './drawContextTrend.ts';
import { figureCell, intervalCell } from './figureCell.ts';
import { firstFigure, isValued, type Valued } from './orderFigures.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';

export interface ContextTrendOptions {
  /** The place's figures, one a period. */
  figures: readonly Figure[];
  /** England's, or the United Kingdom's. */
  nation: readonly Figure[];
  indicator: Indicator;
  sources: readonly Source[];
}

/** A district over time beside the nation, with the band of its limits. */
export function contextTrend(options: ContextTrendOptions): Chart {
  const { figures, nation, indicator, sources } = options;
  const area = firstFigure(figures, `trend.${indicator.id}`);
  const id = chartId('trend', indicator.id, area.areaCode);
  const points = indicator.periods.map((period) => ({
    period,
    own: figures.find((figure) => figure.period === period),
    nation: nation.find((figure) => figure.period === period),
  }));
  const headline = trendHeadline(figures, indicator);
  const alt = trendAlt(options);
  const nationName = nation[0]?.areaName ?? 'no nation';
  const subtitle = `${indicator.title}: ${area.areaName} and ${nationName}; ${unitInWords(indicator)}`;
  const { height, body } = drawContextTrend(points, indicator);
  return {
    id,
    headline,
    subtitle,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: trendTable(points, indicator, subtitle, area.areaName, nationName),
    ...sourceLines([...figures, ...nation], sources),
  };
}

/** First and last value, and whether their limits leave room for no change at all. */
function trendHeadline(figures: readonly Figure[], indicator: Indicator): string {
  const valued = figures.filter(isValued);
  const [first] = valued;
  const last = valued[valued.length - 1];
  const name = figures[0]?.areaName ?? '';
  if (first === undefined || last === undefined) return `${name} has no data in any period`;
  const at = (figure: Valued) =>
    `${formatValue(indicator, figure.value)} in ${periodLabel(figure.period, indicator.periodKind)}`;
  if (first === last) return `${name}: ${at(last)}, the only period with data`;
  const said = `${name}: ${at(first)}, ${at(last)}`;
  if (first.lower === null || first.upper === null || last.lower === null || last.upper === null)
    return indicator.unit.startsWith('£') ? `${said}, in pounds of the time` : said;
  const overlap = first.lower <= last.upper && last.lower <= first.upper;
  return overlap
    ? `${said}; the limits of the two overlap`
    : `${said}; the limits of the two do not overlap`;
}

function trendAlt({ figures, nation, indicator }: ContextTrendOptions): string {
  const valued = figures.filter(isValued);
  const name = figures[0]?.areaName ?? '';
  const sorted = valued.toSorted((a, b) => a.value - b.value);
  const [low] = sorted;
  const high = sorted[sorted.length - 1];
  const last = valued[valued.length - 1];
  const beside = nation.filter(isValued).at(-1);
  if (low === undefined || high === undefined || last === undefined)
    return `Line chart of ${name} without data.`;
  const at = (figure: Valued) => `${formatValue(indicator, figure.value)} (${figure.period})`;
  const gaps = figures.length - valued.length;
  return `Line chart of ${name} over ${figures.length} periods. Lowest ${at(low)}, highest ${at(high)}.${beside === undefined ? '' : ` ${beside.areaName}: ${at(beside)}.`}${gaps === 0 ? '' : ` ${gaps} without data.`}`;
}

function trendTable(
  points: readonly ContextPoint[],
  indicator: Indicator,
  caption: string,
  ownName: string,
  nationName: string,
): Chart['table'] {
  const hasLimits = points.some(({ own }) => own !== undefined && own.lower !== null);
  const none = { text: NOTHING, numeric: true };
  return {
    caption,
    columns: [
      { label: 'Period', numeric: false },
      { label: ownName, numeric: true },
      ...(hasLimits ? [{ label: '95% limits', numeric: true }] : []),
      { label: nationName, numeric: true },
    ],
    rows: points.map(({ period, own, nation }) => [
      { text: capitalisedPeriod(period) },
      own === undefined ? none : figureCell(indicator, own),
      ...(hasLimits ? [own === undefined ? none : intervalCell(indicator, own)] : []),
      nation === undefined ? none : figureCell(indicator, nation),
    ]),
  };
}

function capitalisedPeriod(period: string): string {
  return periodInWords(period, 'year');
}
