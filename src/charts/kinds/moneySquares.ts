import * as Plot from '@observablehq/plot';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import { type EndsOnOne, movedInWords } from '../../indicators/spend/endsOnOne.ts';
import type { OneSource } from '../../indicators/spend/oneSource.ts';
import { penceOfPound } from '../../indicators/spend/spendWords.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import type { SpendSpan } from '../../tables/SpendTables.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH, WORDS_SIZE } from '../draw.ts';
import { patterns } from '../marks/patterns.ts';
import { signs } from '../marks/signs.ts';
import { wrapText } from '../marks/textWidth.ts';
import { type Tone, toneFill, toneOfRing } from '../marks/tones.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure } from '../words/orderFigures.ts';
import { ringText, sureShare } from '../words/ringText.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** A part of a hundred pounds. */
export interface MoneySquaresPart {
  /** e.g. "In Preston", "We have only the 20 largest payees" */
  label: string;
  /** Per cent of the whole that is known to belong here, unrounded. */
  sharePct: number;
  /**
   * What is traced to somewhere, what is traced outside and no more known, what is in doubt for either of two reasons,
   * and what is not known for any of three.
   */
  kind: 'traced' | 'outside' | 'weak' | 'doubtful' | 'withheld' | 'not-published' | 'not-here';
  /** What it is of; two parts may share one. */
  figure: Figure;
  indicator: Indicator;
}

export interface MoneySquaresOptions {
  /** Nearest first, what is not known last; their shares add to 100 %. */
  parts: readonly MoneySquaresPart[];
  placeName: string;
  payer: string;
  /** e.g. "April 2019 to December 2025" */
  dataPeriod: string;
  /** The two ends of the district's share that hold whatever is not known, per cent. */
  bounds: { figure: Figure };
  /** Where sums are not the payer's own, and how far an end moves without one document: said beneath the headline. */
  span: Pick<SpendSpan, 'basis'>;
  onOne: EndsOnOne;
  sources: readonly Source[];
}

/** Shares of published figures are rounded, their sum is not. */
const TOLERANCE_PCT = 0.05;

/**
 * £100 as a hundred squares. Throws `squares of 97.3 %, not 100 %` where a part is left out or counted twice.
 */
export function moneySquares(options: MoneySquaresOptions): Chart {
  const { parts, placeName, payer, dataPeriod, bounds, span, onOne } = options;
  const moved = movedInWords(onOne);
  const sum = parts.reduce((total, { sharePct }) => total + sharePct, 0);
  const first = firstFigure([bounds.figure], 'squares.spend-rings');
  const id = chartId('squares', 'spend-rings', first.areaCode, first.period);
  if (Math.abs(sum - 100) > TOLERANCE_PCT)
    throw new Error(`squares of ${sum} %, not 100 % (${id})`);
  const counts = squaresOf(parts.map(({ sharePct }) => sharePct));
  const [least, most] = (['lower', 'upper'] as const).map((end) =>
    sure(bounds.figure[end], `${end} bound of ${bounds.figure.id}`),
  ) as [number, number];
  // Both ends: one alone would be taken for the share.
  const headline = `Of every pound in the payments ${payer} published for goods, services and works, ${penceOfPound(least, most)} went to addresses in ${placeName}`;
  const pounds = parts.map(
    ({ label, sharePct }, i) =>
      `${label} ${poundsInWords(sure(counts[i], `count of ${label}`), sharePct)}`,
  );
  const alt = `A hundred squares, one for each pound of £100 that was, or may have been, paid for goods, services and works. ${listInWords(pounds)}.`;
  const figures = [...parts, bounds].map(({ figure }) => figure);
  return {
    id,
    headline,
    subtitle: `By the supplier’s registered or main address, ${dataPeriod}${span.basis === 'largest' ? ', by a third party’s sums' : ''}${moved === null ? '' : `; ${moved}`}; one square is £1 of £100 of payments that are, or may be, for these, rounded so that they add to 100`,
    draw: (theme) => drawSquares({ id, headline, alt }, parts, counts, theme),
    alt,
    table: {
      caption: `£100 of payments that are, or may be, for goods, services and works, ${placeName}, ${dataPeriod}`,
      columns: [
        { label: 'Where', numeric: false },
        { label: 'Squares of £1', numeric: true },
        { label: 'Share', numeric: true },
      ],
      rows: parts.map(({ label, sharePct, figure, indicator }, i) => [
        { text: label },
        { text: `${counts[i]} of 100`, numeric: true },
        // Where a figure is shown in two parts each has its own share, which is not the figure.
        sureShare(figure) === sharePct
          ? { ...figureCell(indicator, figure), text: ringText(indicator, figure) }
          : {
              text: `${formatValue(indicator, sharePct)}, a part of the ${ringText(indicator, figure)} not located`,
            },
      ]),
    },
    ...sourceLines([...new Set(figures)], options.sources),
  };
}

/** What of the pounds traced elsewhere hangs on one document (oneSource.ts). */
type OnOneDocument = Pick<OneSource, 'gbp' | 'ofGbp'>;

/** ", £19 by one document": what of whole pounds called traced is less so; empty where no document carries half. */
export function onOneInBrief(outside: OnOneDocument | null, away: number): string {
  if (outside === null || away === 0) return '';
  const pounds = Math.round((away * outside.gbp) / outside.ofGbp);
  return `, ${pounds === away ? 'all' : `£${pounds}`} by one document`;
}

/** Whole pounds of £100 that are traced here, traced elsewhere, and neither. */
function poundsInBrief(parts: readonly MoneySquaresPart[]): {
  here: number;
  away: number;
  open: number;
} {
  const counts = squaresOf(parts.map(({ sharePct }) => sharePct));
  const sumOf = (isIn: (part: MoneySquaresPart, index: number) => boolean) =>
    parts.reduce(
      (sum, part, i) => sum + (isIn(part, i) ? sure(counts[i], `count of ${part.label}`) : 0),
      0,
    );
  const isTraced = ({ kind }: MoneySquaresPart) => kind === 'traced' || kind === 'outside';
  return {
    here: sumOf((_, i) => i === 0),
    away: sumOf((part, i) => isTraced(part) && i > 0),
    open: sumOf((part) => !isTraced(part)),
  };
}

/** The squares as three parts (here, elsewhere, not traced), in two rows of fifty for a page that tells more elsewhere. */
export function moneySquaresInBrief(
  { parts, placeName, payer }: Pick<MoneySquaresOptions, 'parts' | 'placeName' | 'payer'>,
  theme: Theme,
  outside: OnOneDocument | null = null,
): string {
  const { here, away, open } = poundsInBrief(parts);
  const sharePct = sure(parts[0], 'part of the money').sharePct;
  const id = 'brief.spend-rings';
  const groups = [
    {
      words: `${poundsInWords(here, sharePct)} traced to ${placeName}`,
      count: here,
      fill: toneFill(id, theme, toneOfRing(0)),
    },
    {
      words: `£${away} traced elsewhere${onOneInBrief(outside, away)}`,
      count: away,
      fill: toneFill(id, theme, 's2'),
    },
    {
      words: `£${open} not sure where, or that it bought anything`,
      count: open,
      fill: toneFill(id, theme, 'nd'),
    },
  ];
  const step = WIDTH / 25;
  const bottom = 4 * step;
  const squares = groups
    .flatMap(({ fill, count }) => Array.from({ length: count }, () => fill))
    .map((fill, n) => ({ fill, x: Math.floor(n / 4) * step, y: (n % 4) * step }));
  const edge = { stroke: theme.edge, strokeWidth: 1 } as const;
  return drawPlot(
    {
      id,
      headline: `£100 of payments by ${payer} that are, or may be, for goods, services and works`,
      alt: `A hundred squares: ${listInWords(groups.map(({ words: said }) => said))}.`,
    },
    theme,
    {
      height: bottom + 8 + groups.length * LINE,
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [
        patterns(id, theme, ['nd']),
        signs(
          [...Map.groupBy(squares, ({ fill }) => fill)].map(([fill, members]) => ({
            ...edge,
            fill,
            path: members
              .map(({ x, y }) => `M${x + 0.5},${y + 0.5}h${step - 2}v${step - 2}h${2 - step}z`)
              .join(''),
          })),
        ),
        signs(
          groups.map(({ fill }, i) => ({
            ...edge,
            fill,
            box: { x: 0.5, y: bottom + 8 + i * LINE, width: 12, height: 12 },
          })),
        ),
        words(
          groups.map(({ words: text }, i): Line => ({ x: 20, y: bottom + 19 + i * LINE, text })),
        ),
      ],
    },
  );
}

/** "£28", "less than £1" of what has no square of its own, "nothing". */
function poundsInWords(count: number, sharePct: number): string {
  return count > 0 ? `£${count}` : sharePct > 0 ? 'less than £1' : 'nothing';
}

/**
 * Shares of 100 % → whole squares that add to 100: what is left over from rounding down goes to the largest
 * remainders, so that no part is a whole square off.
 */
export function squaresOf(sharesPct: readonly number[]): number[] {
  const counts = sharesPct.map((share) => Math.floor(Math.max(0, share)));
  const order = sharesPct
    .map((share, i) => ({ i, rest: Math.max(0, share) - Math.floor(Math.max(0, share)) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let left = 100 - counts.reduce((total, count) => total + count, 0);
  for (const { i } of order) {
    if (left <= 0) break;
    counts[i] = sure(counts[i], `count ${i}`) + 1;
    left -= 1;
  }
  return counts;
}

const SQUARE = 21;
const STEP = 24;
const LINE = 18;
const KEY_TOP = 10 * STEP + 14;

function toneOfPart({ kind }: MoneySquaresPart, index: number): Tone {
  switch (kind) {
    case 'not-here':
      return 'nd';
    case 'not-published':
      return 'rd';
    case 'withheld':
      return 'zero';
    case 'weak':
      return 'band';
    case 'doubtful':
      return 'ground';
    // Outside the district at an unknown distance: its own colour, for it belongs to no ring.
    case 'outside':
      return 'd1';
    case 'traced':
      return toneOfRing(index);
  }
}

/** A part that is there and too small for a square is less than a pound; of one that is not, none is known. */
function squaresText(count: number, sharePct: number): string {
  if (count > 0) return `£${count}`;
  return sharePct > 0 ? '<£1' : 'none known';
}

/** Ten rows of ten, filled from the top left, and a key with the pounds of each part. */
function drawSquares(
  called: DrawingWords,
  parts: readonly MoneySquaresPart[],
  counts: readonly number[],
  theme: Theme,
): string {
  const fills = parts.map((part, i) => toneFill(called.id, theme, toneOfPart(part, i)));
  const squares = fills
    .flatMap((fill, i) => Array.from({ length: sure(counts[i], `count ${i}`) }, () => fill))
    .map((fill, n) => ({ fill, x: (n % 10) * STEP, y: Math.floor(n / 10) * STEP }));
  let y = KEY_TOP;
  const keys = parts.map(({ label, sharePct }, i) => {
    const lines = wrapText(label, WIDTH - 26 - 50, WORDS_SIZE);
    const top = y;
    y += lines.length * LINE + 6;
    return {
      fill: sure(fills[i], `fill of ${label}`),
      lines,
      top,
      pounds: squaresText(sure(counts[i], `count of ${label}`), sharePct),
    };
  });
  const edge = { stroke: theme.edge, strokeWidth: 1 } as const;
  return drawPlot(called, theme, {
    height: y,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(called.id, theme, ['nd', 'rd']),
      Plot.rect(squares, {
        ...edge,
        x1: 'x',
        x2: ({ x }) => x + SQUARE,
        y1: 'y',
        y2: ({ y: top }) => top + SQUARE,
        fill: 'fill',
      }),
      Plot.rect(keys, {
        ...edge,
        x1: 0,
        x2: 16,
        y1: ({ top }) => top,
        y2: ({ top }) => top + 16,
        fill: 'fill',
      }),
      words(
        keys.flatMap(({ lines, top, pounds }): Line[] => [
          ...lines.map((text, i) => ({ x: 26, y: top + 13 + i * LINE, text })),
          { x: WIDTH, y: top + 13, text: pounds, anchor: 'end', isBold: true },
        ]),
      ),
      words([{ x: 10 * STEP + 6, y: 14, text: 'Each is £1', size: SMALL_SIZE, fill: theme.quiet }]),
    ],
  });
}
