import * as Plot from '@observablehq/plot';
import { roundedSumText } from '../../format/figureText.ts';
import { shortMoney } from '../../format/shortMoney.ts';
import { formatValue, moneyInWords, roundedSum } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId, NOTHING, type TableCell } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH, WORDS_SIZE } from '../draw.ts';
import { patterns } from '../marks/patterns.ts';
import { shortenText, textWidth } from '../marks/textWidth.ts';
import { toneFill } from '../marks/tones.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure, isValued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** What a study found of one year: shares of the same total for a small area and a larger one around it. */
export interface AnchorPoint {
  period: string;
  /** Share spent in the district. */
  own: Figure;
  /** Share spent in the county, the district included; undefined where no county was studied. */
  around: Figure | undefined;
  /** Pounds spent in the district. */
  ownAmount: Figure | undefined;
  aroundAmount: Figure | undefined;
  /** Pounds in all: what the shares are of. */
  total: Figure | undefined;
}

export interface AnchorPointsOptions {
  /** Oldest first. */
  points: readonly AnchorPoint[];
  share: Indicator;
  amount: Indicator;
  total: Indicator;
  /** e.g. "Lancashire including Preston" */
  aroundName: string;
  /** Whether it is known which bodies were counted in every year. */
  areNamed: boolean;
  sources: readonly Source[];
}

/** The years a study published, each as a bar as long as its total, with the local part filled. */
export function anchorPoints(options: AnchorPointsOptions): Chart {
  const { points, share } = options;
  const all = points.flatMap(figuresOf);
  firstFigure(all, `points.${share.id}`);
  const id = chartId('points', share.id);
  const headline = anchorHeadline(points, share);
  const alt = anchorAlt(options);
  const name = sure(points[0], 'year of the study').own.areaName;
  return {
    id,
    headline,
    subtitle: `${share.title}: ${name}${points.some(({ around }) => around !== undefined) ? ` and ${options.aroundName}` : ''}, ${listInWords(points.map(({ period }) => period))}; bars as long as the total spent with suppliers, in cash${points.some((point) => roundingsOf(point).length > 0) ? ', striped where rounding leaves their parts open' : ''}${points.length > 1 && !options.areNamed ? '; whether the same bodies were counted is not known' : ''}`,
    draw: (theme) => drawAnchorPoints({ id, headline, alt }, options, theme),
    alt,
    table: anchorTable(options),
    ...sourceLines(all, options.sources),
  };
}

function figuresOf({ own, around, ownAmount, aroundAmount, total }: AnchorPoint): Figure[] {
  return [own, around, ownAmount, aroundAmount, total].filter((figure) => figure !== undefined);
}

/** The share with what it is of: it can rise because the total is smaller, and the bodies of two years may differ. */
function anchorHeadline(points: readonly AnchorPoint[], share: Indicator): string {
  const valued = points.filter(({ own }) => isValued(own));
  const [first] = valued;
  const last = valued[valued.length - 1];
  const name = sure(points[0], 'year of the study').own.areaName;
  if (first === undefined || last === undefined) return `No share is known for ${name}`;
  const at = ({ own, period }: AnchorPoint) => `${formatValue(share, own.value)} in ${period}`;
  if (first === last) return `By published results the share spent in ${name} was ${at(last)}`;
  const moved =
    first.own.value === last.own.value
      ? `was ${formatValue(share, last.own.value)} in both ${first.period} and ${last.period}`
      : `was ${at(first)}, then ${at(last)}`;
  const { total: before } = first;
  const { total: after } = last;
  if (before === undefined || after === undefined || !isValued(before) || !isValued(after))
    return `By published results the share spent in ${name} ${moved}`;
  const totals =
    knownValue(before) === knownValue(after)
      ? `of an unchanged total of ${sumInWords(after)}`
      : `of totals of ${sumInWords(before)} and ${sumInWords(after)}`;
  return `By published results the share spent in ${name} ${moved}, ${totals}`;
}

function anchorAlt({ points, share, aroundName }: AnchorPointsOptions): string {
  const said = points.map(({ period, own, around, total }) => {
    const larger =
      around === undefined ? '' : `, ${formatValue(share, around.value)} in ${aroundName}`;
    const of = total === undefined || total.value === null ? '' : ` of ${sumInWords(total)}`;
    return `${period}: ${formatValue(share, own.value)} in ${own.areaName}${larger}${of}.`;
  });
  return `Bars, one a year, as long as the total spent. ${said.join(' ')}`;
}

function anchorTable(options: AnchorPointsOptions): Chart['table'] {
  const { points, share, amount, total, aroundName } = options;
  const none: TableCell = { text: NOTHING, numeric: true };
  const money = (figure: Figure | undefined, indicator: Indicator): TableCell => {
    if (figure === undefined) return none;
    const cell = figureCell(indicator, figure);
    return figure.value === null ? cell : { ...cell, text: shortSum(figure) };
  };
  const name = sure(points[0], 'year of the study').own.areaName;
  const hasAround = points.some(({ around }) => around !== undefined);
  return {
    caption: `${share.title}, and the pounds: published, or as a range worked out from rounded shares`,
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

/** A sum in words; one that was worked out from rounded numbers is not printed as if it had been published. */
function sumInWords(figure: Figure): string {
  const value = knownValue(figure);
  return figure.status === 'approximate'
    ? `about ${moneyInWords(roundedSum(value))}`
    : moneyInWords(value);
}

/** The same where there is no room for words: with its range where rounding leaves one. */
function shortSum(figure: Figure): string {
  return roundedSumText(figure, figure) ?? shortMoney(knownValue(figure));
}

function aboutSum(figure: Figure | undefined, value: number): string {
  return figure?.status === 'approximate'
    ? `about ${shortMoney(roundedSum(value))}`
    : shortMoney(value);
}

/** One year in the drawing: where its bar and its parts end, in pounds or, without a total, in parts of the whole. */
interface Block {
  point: AnchorPoint;
  y: number;
  total: number | null;
  end: number;
  ownEnd: number;
  aroundEnd: number;
}

/** How far apart the ends are that a part of a bar may have, worked out from a rounded share: pounds. */
function roundingsOf({ ownAmount, aroundAmount, total }: AnchorPoint): [number, number][] {
  if (total === undefined || total.value === null) return [];
  return [ownAmount, aroundAmount].flatMap((figure): [number, number][] =>
    figure?.interval === 'rounding' && figure.lower !== null && figure.upper !== null
      ? [[figure.lower, figure.upper]]
      : [],
  );
}

const BLOCK = 108;

/** A block a year: its name and total, the bar, and the shares written at the ends of what they measure. */
function drawAnchorPoints(
  called: DrawingWords,
  options: AnchorPointsOptions,
  theme: Theme,
): string {
  const known = options.points.flatMap(({ total }) => total?.value ?? []);
  const most = Math.max(0, ...known) || 1;
  const blocks = options.points.map((point, i): Block => {
    const total = point.total?.value ?? null;
    // Where we found no total the bar is 100 % and says so: its length must not pass for an amount.
    const end = total ?? most;
    // A share that was not published is no piece of the bar.
    const part = (figure: Figure | undefined) =>
      figure === undefined || figure.value === null ? 0 : (Math.max(0, figure.value) / 100) * end;
    const ownEnd = part(point.own);
    return {
      point,
      y: i * BLOCK,
      total,
      end,
      ownEnd,
      aroundEnd: Math.max(ownEnd, part(point.around)),
    };
  });
  const x = (pounds: number) => (pounds / most) * WIDTH;
  const bar = {
    x1: 0,
    y1: ({ y }: Block) => y + 24,
    y2: ({ y }: Block) => y + 54,
    stroke: theme.edge,
  };
  const ticks = blocks.flatMap((block) => {
    const { own, around } = block.point;
    const rows = labelRows(block, x, options.share);
    const at = (end: number, row: number) => ({
      at: end,
      y1: block.y + 54,
      y2: block.y + row - 11,
    });
    return [
      ...(own.value === null ? [] : [at(block.ownEnd, rows.own)]),
      ...(around === undefined || around.value === null ? [] : [at(block.aroundEnd, rows.around)]),
    ];
  });
  const roundings = blocks.flatMap(({ point, y }) =>
    roundingsOf(point).map(([from, to]) => ({ from, to, y })),
  );
  return drawPlot(called, theme, {
    height: blocks.length * BLOCK - 6,
    x: { type: 'linear', domain: [0, most], range: [0, WIDTH] },
    y: { type: 'identity' },
    marks: [
      ...(roundings.length > 0 ? [patterns(called.id, theme, ['nd'])] : []),
      Plot.rect(blocks, { ...bar, x2: 'end', fill: theme.band }),
      Plot.rect(
        blocks.filter(({ aroundEnd }) => aroundEnd > 0),
        { ...bar, x2: 'aroundEnd', fill: theme.s2 },
      ),
      Plot.rect(
        blocks.filter(({ ownEnd }) => ownEnd > 0),
        { ...bar, x2: 'ownEnd', fill: theme.s4 },
      ),
      Plot.rect(roundings, {
        ...{ x1: 'from', x2: 'to', fill: toneFill(called.id, theme, 'nd') },
        ...{ y1: ({ y }) => y + 24, y2: ({ y }) => y + 54 },
      }),
      Plot.ruleX(ticks, { x: 'at', y1: 'y1', y2: 'y2', stroke: theme.zero }),
      words(blocks.flatMap((block) => blockWords(block, x, options, theme))),
    ],
  });
}

/** Below the bar the label of the smaller part comes first, unless the line of the larger one would cross it. */
function labelRows(
  { point: { own, ownAmount, around }, ownEnd, aroundEnd }: Block,
  x: (pounds: number) => number,
  share: Indicator,
): { own: number; around: number } {
  const [value, name] = partLabel(
    x(ownEnd),
    0,
    formatValue(share, own.value),
    sumBeside(own, ownAmount),
  );
  const end = name === undefined ? 0 : name.x + textWidth(name.text, WORDS_SIZE);
  const isCrossed = around !== undefined && value !== undefined && end > x(aroundEnd) - 2;
  return isCrossed ? { own: 91, around: 73 } : { own: 73, around: 91 };
}

function blockWords(
  block: Block,
  x: (pounds: number) => number,
  { share, aroundName }: AnchorPointsOptions,
  theme: Theme,
): Line[] {
  const { point, y, total, end, ownEnd, aroundEnd } = block;
  const { period, own, ownAmount, around, total: totalFigure } = point;
  const rows = labelRows(block, x, share);
  const size = total === null ? 'no total found' : `${aboutSum(totalFigure, total)} in all`;
  const hasRoom = x(end) - x(aroundEnd) > 76 && around?.value !== null;
  return [
    { x: 0, y: y + 15, text: period, isBold: true, size: 17 },
    { x: WIDTH, y: y + 15, text: size, anchor: 'end', fill: theme.quiet },
    ...(hasRoom
      ? [
          {
            x: x(end) - 8,
            y: y + 43.5,
            text: 'elsewhere',
            anchor: 'end' as const,
            size: SMALL_SIZE,
          },
        ]
      : []),
    ...partLabel(x(ownEnd), y + rows.own, formatValue(share, own.value), sumBeside(own, ownAmount)),
    ...(around === undefined
      ? []
      : partLabel(x(aroundEnd), y + rows.around, formatValue(share, around.value), aroundName)),
  ];
}

/** "Preston, £33.8m to £41.3m" */
function sumBeside({ areaName }: Figure, amount: Figure | undefined): string {
  return amount === undefined || amount.value === null
    ? areaName
    : `${areaName}, ${shortSum(amount)}`;
}

/** "18.2% Preston" at the end it names, moved in from the edges where it would be cut. */
function partLabel(end: number, y: number, value: string, name: string): Line[] {
  const bold = textWidth(value, WORDS_SIZE, true) + 8;
  const shown = shortenText(name, WIDTH - 4 - bold, WORDS_SIZE);
  const x = Math.max(0, Math.min(end, WIDTH - bold - textWidth(shown, WORDS_SIZE)));
  return [
    { x, y, text: value, isBold: true },
    { x: x + bold, y, text: shown },
  ];
}
