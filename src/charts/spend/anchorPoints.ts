import { shortMoney } from '../../format/shortMoney.ts';
import { formatValue, moneyInWords } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { type Cell, type Chart, chartId, NOTHING } from '../Chart.ts';
import { figureCell } from '../figureCell.ts';
import { firstFigure, isValued } from '../orderFigures.ts';
import { sourceLines } from '../sourceLine.ts';
import { svgDocument } from '../svgDocument.ts';
import {
  type AnchorPoint,
  type AnchorPointsOptions,
  aboutWord,
  drawAnchorPoints,
} from './drawAnchorPoints.ts';

/** The years a study published, each as a bar as long as its total, with the local part filled. */
export function anchorPoints(options: AnchorPointsOptions): Chart {
  const { points, share } = options;
  const all = points.flatMap(figuresOf);
  firstFigure(all, `points.${share.id}`);
  const id = chartId('points', share.id);
  const headline = anchorHeadline(points, share);
  const alt = anchorAlt(options);
  const { height, body } = drawAnchorPoints(id, options);
  const name = points[0]?.own.areaName ?? '';
  return {
    id,
    headline,
    subtitle: `${share.title}: ${name}${points.some(({ around }) => around !== undefined) ? ` and ${options.aroundName}` : ''}, ${listInWords(points.map(({ period }) => period))}; bars as long as the total spent with suppliers, in cash`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: anchorTable(options),
    ...sourceLines(all, options.sources),
  };
}

function figuresOf({ own, around, ownAmount, aroundAmount, total }: AnchorPoint): Figure[] {
  return [own, around, ownAmount, aroundAmount, total].filter((figure) => figure !== undefined);
}

/** Both movements in one breath: a share can rise because the total fell. */
function anchorHeadline(points: readonly AnchorPoint[], share: Indicator): string {
  const valued = points.filter(({ own }) => isValued(own));
  const [first] = valued;
  const last = valued[valued.length - 1];
  const name = points[0]?.own.areaName ?? '';
  if (first === undefined || last === undefined) return `No share is known for ${name}`;
  const at = ({ own, period }: AnchorPoint) => `${formatValue(share, own.value)} in ${period}`;
  if (first === last) return `The share spent in ${name} was ${at(last)}`;
  const moved =
    first.own.value === last.own.value
      ? `was ${formatValue(share, last.own.value)} in both ${first.period} and ${last.period}`
      : `${direction(first.own, last.own)} from ${at(first)} to ${at(last)}`;
  const before = first.total?.value ?? null;
  const after = last.total?.value ?? null;
  if (before === null || after === null) return `The share spent in ${name} ${moved}`;
  const joint = after < before ? 'while the total fell' : 'while the total rose';
  const totals =
    before === after
      ? `of an unchanged total of ${moneyInWords(after)}`
      : `${joint} from ${aboutWord(first.total)}${moneyInWords(before)} to ${aboutWord(last.total)}${moneyInWords(after)}`;
  return `The share spent in ${name} ${moved}, ${totals}`;
}

function direction(before: Figure, after: Figure): string {
  return (after.value ?? 0) > (before.value ?? 0) ? 'rose' : 'fell';
}

function anchorAlt({ points, share, aroundName }: AnchorPointsOptions): string {
  const said = points.map(({ period, own, around, total }) => {
    const larger =
      around === undefined ? '' : `, ${formatValue(share, around.value)} in ${aroundName}`;
    const of =
      total === undefined || total.value === null
        ? ''
        : ` of ${aboutWord(total)}${moneyInWords(total.value)}`;
    return `${period}: ${formatValue(share, own.value)} in ${own.areaName}${larger}${of}.`;
  });
  return `Bars, one a year, as long as the total spent. ${said.join(' ')}`;
}

function anchorTable(options: AnchorPointsOptions): Chart['table'] {
  const { points, share, amount, total, aroundName } = options;
  const none: Cell = { text: NOTHING, numeric: true };
  const money = (figure: Figure | undefined, indicator: Indicator): Cell => {
    if (figure === undefined) return none;
    const cell = figureCell(indicator, figure);
    return figure.value === null
      ? cell
      : { ...cell, text: `${aboutWord(figure)}${shortMoney(figure.value)}` };
  };
  const name = points[0]?.own.areaName ?? '';
  const hasAround = points.some(({ around }) => around !== undefined);
  return {
    caption: `${share.title}: published values`,
    columns: [
      { label: 'Financial year', numeric: false },
      { label: `Share in ${name}`, numeric: true },
      { label: `Spent in ${name}`, numeric: true },
      ...(hasAround
        ? [
            { label: `Share in ${aroundName}`, numeric: true },
            { label: `Spent in ${aroundName}`, numeric: true },
          ]
        : []),
      { label: 'Total spent with suppliers', numeric: true },
    ],
    rows: points.map((point) => [
      { text: point.period },
      figureCell(share, point.own),
      money(point.ownAmount, amount),
      ...(hasAround
        ? [
            point.around === undefined ? none : figureCell(share, point.around),
            money(point.aroundAmount, amount),
          ]
        : []),
      money(point.total, total),
    ]),
  };
}
