import * as Plot from '@observablehq/plot';
import { shortMoney } from '../../format/shortMoney.ts';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import { type EndsOnOne, movedInWords } from '../../indicators/spend/endsOnOne.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH, WORDS_SIZE } from '../draw.ts';
import { patterns } from '../marks/patterns.ts';
import { shortenText, textWidth } from '../marks/textWidth.ts';
import { type Tone, toneFill, toneOfRing } from '../marks/tones.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure } from '../words/orderFigures.ts';
import { ringText, sureShare } from '../words/ringText.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** A part of the money: where it goes, or why that is not known. */
export interface SpendRing {
  figure: Figure;
  indicator: Indicator;
  /** e.g. "In Preston", "Rest of Lancashire", "Place not known" */
  label: string;
  /** What is not known cannot be called far away. */
  kind: 'known' | 'unlocated' | 'redacted';
}

export interface SpendRingsOptions {
  /** Nearest first, what is not known last; their shares add to 100 %. */
  rings: readonly SpendRing[];
  placeName: string;
  /** The time the payments cover, e.g. "April 2019 to December 2025". */
  dataPeriod: string;
  /** How far an end of the nearest ring moves without one document. */
  onOne: EndsOnOne;
  sources: readonly Source[];
}

/** Shares of published figures are rounded, their sum is not: half of a tenth of a per cent may be lost or gained. */
const TOLERANCE_PCT = 0.05;

/**
 * Where the money goes, as one bar of 100 % and its parts beneath, each at its own place in the bar.
 * Throws `rings add to 97.3 %, not 100 %`: a part left out or counted twice would make the others look smaller or larger.
 * Rings without a value are allowed for where another holds their money; they are listed and not drawn.
 */
export function spendRings(options: SpendRingsOptions): Chart {
  const { rings, onOne } = options;
  const moved = movedInWords(onOne, '%');
  const figures = rings.map(({ figure }) => figure);
  const first = firstFigure(figures, 'rings.spend-rings');
  const id = chartId('rings', 'spend-rings', first.areaCode, first.period);
  const shares = figures.map(sureShare).filter((share) => share !== null);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length > 0 && Math.abs(sum - 100) > TOLERANCE_PCT) {
    throw new Error(`rings add to ${sum} %, not 100 % (${id})`);
  }
  const headline = ringsHeadline(options);
  const alt = ringsAlt(options);
  return {
    id,
    headline,
    subtitle: `Where payments for goods, services and works go, by the supplier’s registered or main address: ${options.placeName}, ${options.dataPeriod}; per cent of all payments that are, or may be, for these${moved === null ? '' : `; ${moved}`}`,
    draw: (theme) => drawRings({ id, headline, alt }, rings, theme),
    alt,
    table: ringsTable(options),
    ...sourceLines(figures, options.sources),
  };
}

function ringsHeadline({ rings, placeName }: SpendRingsOptions): string {
  const own = rings.find(({ kind }) => kind === 'known');
  const unknown = rings.filter(({ kind }) => kind !== 'known');
  const sure = own === undefined ? null : sureShare(own.figure);
  if (own === undefined || sure === null)
    return `Where the money of ${placeName} goes is not known`;
  const share = sure === 0 ? 'None' : formatValue(own.indicator, sure);
  // What is withheld, where that is not known, is part of what is not located.
  const lost = unknown.reduce((total, { figure }) => total + (figure.value ?? 0), 0);
  if (lost === 0) return `${share} of payments went to addresses in ${placeName}`;
  const { lower, upper } = own.figure;
  // One end alone would be taken for the share.
  if (lower !== null && upper !== null && lower < upper) {
    const [least, most] = [formatValue(own.indicator, lower), formatValue(own.indicator, upper)];
    return `Suppliers in ${placeName} got ${lower > 0 ? `between ${least} and ${most}` : `at most ${most}`} of the payments that are, or may be, for goods, services and works: of ${formatValue(own.indicator, lost)} we are not sure where it went, or that it bought anything`;
  }
  return sure === 0
    ? `No payment is traced to an address in ${placeName}; of ${formatValue(own.indicator, lost)} we are not sure where it went, or that it bought anything`
    : `${share} of payments are traced to addresses in ${placeName}; of ${formatValue(own.indicator, lost)} we are not sure where it went, or that it bought anything`;
}

function ringsAlt({ rings, placeName }: SpendRingsOptions): string {
  const parts = rings.map(
    ({ label, figure, indicator }) => `${label} ${ringText(indicator, figure)}`,
  );
  return `Bar of 100 per cent of payments that are, or may be, for goods, services and works, ${placeName}, cut by where suppliers have their address. ${listInWords(parts)}.`;
}

function ringsTable({ rings, placeName, dataPeriod }: SpendRingsOptions): Chart['table'] {
  return {
    caption: `Where payments that are, or may be, for goods, services and works go, ${placeName}, ${dataPeriod}`,
    columns: [
      { label: 'Where', numeric: false },
      { label: 'Share', numeric: true },
      { label: 'Pounds', numeric: true },
    ],
    rows: rings.map(({ label, figure, indicator }) => [
      { text: label },
      { ...figureCell(indicator, figure), text: ringText(indicator, figure) },
      {
        text:
          figure.numerator === null || (figure.status === 'bounds' && figure.numerator === 0)
            ? '–'
            : `${figure.status === 'bounds' ? 'at least ' : ''}${formatValue({ unit: '£', decimals: 0, signed: false }, figure.numerator)}`,
        numeric: true,
      },
    ]),
  };
}

const ROW = 38;
const TOP = 54;

/** The whole on top, then a row a part: its piece is below its place in the whole, so that the pieces are seen to add up. */
function drawRings(called: DrawingWords, rings: readonly SpendRing[], theme: Theme): string {
  let start = 0;
  const pieces = rings.map((ring, i) => {
    const from = start;
    // A part of which nothing is sure is a row without a piece.
    start += Math.max(0, sureShare(ring.figure) ?? 0);
    return {
      ring,
      from,
      to: start,
      y: TOP + i * ROW,
      fill: toneFill(called.id, theme, toneOfPart(ring, i)),
    };
  });
  const drawn = pieces.filter(({ from, to }) => to > from);
  const piece = { x1: 'from', x2: 'to', fill: 'fill', stroke: theme.edge } as const;
  return drawPlot(called, theme, {
    height: TOP + rings.length * ROW + 2,
    x: { type: 'linear', domain: [0, 100], range: [0, WIDTH] },
    y: { type: 'identity' },
    marks: [
      patterns(called.id, theme, ['nd', 'rd']),
      Plot.rect(drawn, { ...piece, y1: 18, y2: 48 }),
      Plot.rect(pieces, {
        x1: 0,
        x2: 100,
        y1: ({ y }) => y + 22,
        y2: ({ y }) => y + 31,
        fill: theme.band,
      }),
      Plot.rect(drawn, { ...piece, y1: ({ y }) => y + 22, y2: ({ y }) => y + 31 }),
      words([
        { x: 0, y: 12, text: 'All that counts or may count', size: SMALL_SIZE, fill: theme.quiet },
        { x: WIDTH, y: 12, text: '100%', anchor: 'end', size: SMALL_SIZE, fill: theme.quiet },
        ...pieces.flatMap(({ ring, y }) => rowLines(ring, y + 16, theme)),
      ]),
    ],
  });
}

/** Name, pounds and share of a part. */
function rowLines({ figure, indicator, label, kind }: SpendRing, y: number, theme: Theme): Line[] {
  const share = ringText(indicator, figure);
  const amount = figure.numerator;
  const { lower, upper } = figure;
  // What is traced is the least that went there.
  const isLeast = kind === 'known' && lower !== null && upper !== null && lower < upper;
  const money = amount === null || amount === 0 ? '' : `${shortMoney(amount)}${isLeast ? '+' : ''}`;
  // A little more, for faces with wide letters.
  const shareWidth = 1.1 * textWidth(share, WORDS_SIZE, true);
  const room = WIDTH - 20 - textWidth(money, WORDS_SIZE, true) - shareWidth;
  return [
    { x: 0, y, text: shortenText(label, room, WORDS_SIZE) },
    ...(money === ''
      ? []
      : [{ x: WIDTH - shareWidth - 8, y, text: money, anchor: 'end' as const, fill: theme.quiet }]),
    { x: WIDTH, y, text: share, anchor: 'end', isBold: true },
  ];
}

function toneOfPart({ kind }: SpendRing, index: number): Tone {
  if (kind === 'unlocated') return 'nd';
  if (kind === 'redacted') return 'rd';
  return toneOfRing(index);
}
