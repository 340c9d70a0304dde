import * as Plot from '@observablehq/plot';
import { formatValue, unitInWords } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH, WORDS_SIZE } from '../draw.ts';
import {
  type BoundsParts,
  boundsKey,
  boundsMarks,
  endsOf,
  withEnds,
} from '../marks/boundsMarks.ts';
import { textWidth, wrapText } from '../marks/textWidth.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** One share that is known only between two ends, or exactly. */
export interface BoundsRow {
  /** What this row counts as local or as spending, e.g. "Addresses in the council’s area". */
  label: string;
  /** For a comparison of the rows in one sentence, e.g. "by post town"; all rows have it or none. */
  short?: string;
  figure: Figure;
  indicator: Indicator;
}

export interface ShareBoundsOptions {
  rows: readonly BoundsRow[];
  /** Tells two charts of this kind apart; the first area's or period's where it is left out. */
  title: string;
  /** What is found, where the rows are not about what is local. */
  headline?: string;
  /** What the three parts of a bar are, in two or three short words each; about what is local where it is left out. */
  parts?: BoundsParts;
  placeName: string;
  dataPeriod: string;
  /** What the ends of the first row hang on, in a few words; nothing where it is left out. */
  hangsOn?: string | null;
  sources: readonly Source[];
}

/** Shares from what is certain to what is possible. There is no middle: no value in between is likelier than another. */
export function boundsBars(options: ShareBoundsOptions): Chart {
  const { rows, title, placeName, dataPeriod, hangsOn = null } = options;
  const figures = rows.map(({ figure }) => figure);
  const first = firstFigure(figures, 'bars.spend-local-share');
  const id = chartId('bars', first.indicator, first.areaCode, first.period);
  const headline = options.headline ?? boundsHeadline(options);
  const alt = boundsAlt(options);
  return {
    id,
    headline,
    subtitle: `${title}: ${placeName}, ${dataPeriod}; ${unitsInWords(rows)}${hangsOn === null ? '' : `; ${hangsOn}`}`,
    draw: (theme) => drawShareBounds({ id, headline, alt }, options, theme),
    alt,
    table: {
      caption: `${title}, ${placeName}, ${dataPeriod}`,
      columns: [
        { label: 'What is counted', numeric: false },
        { label: 'At least', numeric: true },
        { label: 'At most', numeric: true },
      ],
      rows: rows.map(({ label, figure, indicator }) => {
        const { lower, upper } = endsOf(figure);
        const cell = figureCell(indicator, figure);
        return [
          { text: label },
          { ...cell, text: formatValue(indicator, lower) },
          { text: formatValue(indicator, upper), numeric: true },
        ];
      }),
    },
    ...sourceLines(figures, options.sources),
  };
}

function boundsHeadline({ rows, placeName }: ShareBoundsOptions): string {
  const [first] = rows;
  if (first === undefined) return `Nothing is known of ${placeName}`;
  if (rows.length > 1 && rows.every(({ short }) => short !== undefined)) return comparison(rows);
  const { lower, upper } = endsOf(first.figure);
  if (lower === null || upper === null) return `The local share of ${placeName} is not known`;
  const text = (value: number) => formatValue(first.indicator, value);
  const of = first.indicator.percentOf ?? 'payments';
  if (text(lower) === text(upper))
    return `${text(lower)} of ${of} went to addresses in ${placeName}`;
  return `Between ${text(lower)} and ${text(upper)} of ${of} went to addresses in ${placeName}; we cannot say more from what we have`;
}

/** Both ends of every way of counting beside each other. */
function comparison(rows: readonly BoundsRow[]): string {
  const parts = rows.map(({ short, figure, indicator }) => {
    const { lower, upper } = endsOf(figure);
    if (lower === null || upper === null) return `not known ${short}`;
    const [least, most] = [formatValue(indicator, lower), formatValue(indicator, upper)];
    return `${least === most ? least : `${least} to ${most}`} ${short}`;
  });
  const of = rows[0]?.indicator.percentOf ?? 'payments';
  return `The local share of ${of} is ${listInWords(parts)}: what counts as local decides`;
}

function unitsInWords(rows: readonly BoundsRow[]): string {
  return listInWords([...new Set(rows.map(({ indicator }) => unitInWords(indicator)))]);
}

function boundsAlt({ rows }: ShareBoundsOptions): string {
  const said = rows.map(({ label, figure, indicator }) => {
    const { lower, upper } = endsOf(figure);
    if (lower === null || upper === null) return `${label}: not known.`;
    return `${label}: at least ${formatValue(indicator, lower)}, at most ${formatValue(indicator, upper)}.`;
  });
  return `Bars from 0 to 100 per cent. ${said.join(' ')}`;
}

const LOCAL_PARTS = ['traced here', 'not known', 'traced elsewhere'] as const;
const LINE = 16;
const BAR = 20;

/** Rows of label and bar: solid as far as is certain, striped as far as is possible, empty beyond. */
function drawShareBounds(
  called: DrawingWords,
  { rows, parts = LOCAL_PARTS }: ShareBoundsOptions,
  theme: Theme,
): string {
  let y = 30;
  const placed = rows.map((row) => {
    const lines = wrapText(row.label, WIDTH - 4, WORDS_SIZE);
    const top = y + lines.length * LINE + 2;
    y = top + BAR + 36;
    return { ...row, ...endsOf(row.figure), lines, top };
  });
  const known = withEnds(placed);
  return drawPlot(called, theme, {
    height: y - 8,
    x: { type: 'linear', domain: [0, 100], range: [0, WIDTH] },
    y: { type: 'identity' },
    marks: [
      ...boundsMarks(called.id, placed, BAR, theme),
      Plot.ruleX(
        known.flatMap(({ lower, upper, top }) =>
          [...new Set([lower, upper])].map((at) => ({ at, top })),
        ),
        { x: 'at', y1: ({ top }) => top - 3, y2: ({ top }) => top + BAR + 3, stroke: theme.zero },
      ),
      ...boundsKey(called.id, parts, theme),
      words([
        ...placed.flatMap(({ lines, top }) =>
          stacked(lines, LINE, { x: 0, y: top - 7 - (lines.length - 1) * LINE }),
        ),
        ...placed.flatMap(({ figure, indicator, top }) =>
          endLines(figure, indicator, top + BAR, theme),
        ),
      ]),
    ],
  });
}

/** "at least 5.5%" and "at most 61.0%" at the ends they name, apart from each other and inside the drawing. */
function endLines(figure: Figure, indicator: Indicator, bottom: number, theme: Theme): Line[] {
  const { lower, upper } = endsOf(figure);
  if (lower === null || upper === null) {
    return [{ x: 0, y: bottom + 15, text: 'no data', fill: theme.quiet }];
  }
  const low = formatValue(indicator, lower);
  const high = formatValue(indicator, upper);
  const isExact = low === high;
  const lowText = isExact ? low : `at least ${low}`;
  const highText = `at most ${high}`;
  const lowWidth = textWidth(lowText, WORDS_SIZE, true);
  const highWidth = textWidth(highText, WORDS_SIZE, true);
  const lowX = Math.min(
    Math.max(0, (lower / 100) * WIDTH - lowWidth / 2),
    isExact ? WIDTH - lowWidth : WIDTH - 24 - lowWidth - highWidth,
  );
  const highX = Math.max(Math.min(WIDTH, (upper / 100) * WIDTH), lowX + lowWidth + 24 + highWidth);
  return [
    { x: lowX, y: bottom + 16, text: lowText, isBold: true },
    ...(isExact
      ? []
      : [{ x: highX, y: bottom + 16, text: highText, anchor: 'end' as const, isBold: true }]),
  ];
}
