import { countInWords, formatNumber } from '../../format/number.ts';
import { plural } from '../../format/words.ts';
import { FIFTH_SCALE } from '../../indicators/deprivation/scales.ts';
import type { Figure } from '../../model/Figure.ts';
import { drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { type Sign, signs } from '../marks/signs.ts';
import { textWidth } from '../marks/textWidth.ts';
import { toneOfClass } from '../marks/tones.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { classOf } from '../words/classOf.ts';

/** A group of neighbourhoods marked under the ruler, e.g. those of a ward. */
export interface RulerRow {
  /** e.g. "Ribbleton" */
  name: string;
  /** A ward has those with at least a tenth of their postcodes in it, which is said beside their number; a place has its own. */
  isWard?: boolean;
  /** Positions of its neighbourhoods, 0 to 100. */
  positions: readonly number[];
}

export interface RulerOptions {
  /** Unique on its page, e.g. "strip.imd-percentile.E05012205.2025" */
  id: string;
  /** Your neighbourhood; left out on the pages of wards and of the place. */
  own?: { name: string; figure: Figure };
  /** The ward, the place: in the order they are drawn. */
  rows: readonly RulerRow[];
  /** How many neighbourhoods the ruler is of: all of England's. */
  all: number;
}

const BAND = WIDTH / 100;
/** Between two bands. */
const GAP = 0.6;
/** How much wider than reckoned a line is in the widest of bold faces. */
const WIDEST_BOLD = 1.1;
const RULER = 26;
const ROW = 42;

/**
 * England's neighbourhoods as a ruler of 100 bands from the most to the least deprived, one in a hundred of them in
 * each, with one neighbourhood, a ward's and a place's marked on it.
 */
export function englandRuler({ id, own, rows, all }: RulerOptions, theme: Theme): string {
  const top = own === undefined ? 4 : 44;
  const bottom = top + RULER;
  const lines: Line[] = [];
  const tones = Map.groupBy(Array.from({ length: 100 }).keys(), (band) =>
    toneOfClass(FIFTH_SCALE, classOf(FIFTH_SCALE, band + 0.5)),
  );
  const drawn: Sign[] = [...tones].map(([tone, [first = 0, ...others]]) => ({
    box: { x: first * BAND, y: top, width: (1 + others.length) * BAND - GAP, height: RULER },
    fill: theme[tone as 's0'],
    stroke: theme.edge,
    strokeWidth: 0.3,
  }));
  // One dashed line parts the bands: a hundred boxes would be half of a page's drawings.
  const middle = top + RULER / 2;
  drawn.push({
    line: { x1: BAND - GAP, x2: WIDTH - GAP, y1: middle, y2: middle },
    stroke: theme.ground,
    strokeWidth: RULER - 0.4,
    strokeDasharray: `${GAP} ${(BAND - GAP).toFixed(2)}`,
  });
  if (own !== undefined && own.figure.value !== null) {
    const x = placeOf(own.figure.value);
    const half = 0.56 * textWidth(own.name, SMALL_SIZE, true);
    drawn.push({ path: `M${x - 8} ${top - 16}h16l-8 14z`, fill: theme.chosen, stroke: theme.ink });
    drawn.push({
      box: { x: bandOf(own.figure.value), y: top - 2, width: BAND, height: RULER + 4 },
      fill: theme.chosen,
      stroke: theme.ink,
      strokeWidth: 1,
    });
    lines.push({
      x: Math.min(Math.max(x, half), WIDTH - half),
      y: top - 24,
      text: own.name,
      anchor: 'middle',
      isBold: true,
      size: SMALL_SIZE,
    });
  }
  lines.push(
    { x: 0, y: bottom + 15, text: 'most deprived', size: SMALL_SIZE, fill: theme.quiet },
    {
      x: WIDTH,
      y: bottom + 15,
      text: 'least deprived',
      anchor: 'end',
      size: SMALL_SIZE,
      fill: theme.quiet,
    },
    {
      x: WIDTH / 2,
      y: bottom + 15,
      text: 'the middle of England',
      anchor: 'middle',
      size: SMALL_SIZE,
      fill: theme.quiet,
    },
  );
  for (const [i, { name, positions }] of rows.entries()) {
    const y = bottom + 26 + i * ROW;
    const count = formatNumber(positions.length, 0);
    const label = `${name}: ${count} ${plural(positions.length, 'neighbourhood')}`;
    // Beside a long name there is the number alone; the headline says what is counted.
    const text =
      WIDEST_BOLD * textWidth(label, SMALL_SIZE, true) <= WIDTH ? label : `${name}: ${count}`;
    lines.push({ x: 0, y: y + 12, text, size: SMALL_SIZE, isBold: true });
    drawn.push({ line: { x1: 0, x2: WIDTH, y1: y + 34, y2: y + 34 }, stroke: theme.grid });
    // Several in one band are one mark: its height says how many.
    // In the order of the scale they pack better than in that of their codes.
    const inOrder = positions.toSorted((a, b) => a - b);
    const bands = [...Map.groupBy(inOrder, bandOf)].map(([x, { length }]) => ({
      x,
      count: length,
    }));
    const most = Math.max(...bands.map(({ count }) => count));
    const marks = bands.map(({ x, count }) =>
      box(x + 0.4, y + 34, BAND - 0.8, markHeight(count, most)),
    );
    if (marks.length > 0) drawn.push({ path: marks.join(''), fill: theme.own });
  }
  const headline = 'England’s neighbourhoods from the most to the least deprived';
  return drawPlot(
    { id, headline, alt: rulerInWords({ id, ...(own !== undefined && { own }), rows, all }) },
    theme,
    {
      height: bottom + 26 + rows.length * ROW,
      marks: [signs(drawn), words(lines)],
    },
  );
}

/** The room of a row. */
const HIGHEST = 18;
/** The least that is seen of a mark. */
const LOWEST = 2;
/** As many in a band as a mark that is well seen for one has room for, in steps. */
const FEW = 5;

/** Of few neighbourhoods one is well seen; of the many of a city the fullest band has all the room, others in proportion. */
function markHeight(count: number, most: number): number {
  return most <= FEW
    ? 8 + ((HIGHEST - 8) * (count - 1)) / (FEW - 1)
    : Math.max(LOWEST, (HIGHEST * count) / most);
}

/** Where the neighbourhoods of a ward or place lie, in a sentence without a full stop. */
export function rulerHeadline({ name, positions, isWard = false }: RulerRow): string {
  if (positions.length === 0) return `Where the neighbourhoods of ${name} lie is not known`;
  const [low, high] = [Math.min(...positions), Math.max(...positions)];
  const [first, last] = [bandNumber(low), bandNumber(high)];
  if (positions.length === 1)
    return `${isWard ? `The one neighbourhood with at least a tenth of its postcodes in ${name}` : `${name}’s one neighbourhood`} is in band ${first} of 100, counted from the most deprived`;
  const all = `The ${formatNumber(positions.length, 0)} neighbourhoods ${isWard ? 'with at least a tenth of their postcodes in' : 'of'} ${name}`;
  return first === last
    ? `${all} are all in band ${first} of 100, counted from the most deprived`
    : `${all} lie from band ${first} to band ${last} of 100, counted from the most deprived`;
}

/** The ruler in words, and no more than it shows. */
export function rulerInWords({ own, rows, all }: RulerOptions): string {
  const at = (value: number) => `band ${bandNumber(value)} of 100`;
  const marked = rows.map(({ name, positions, isWard = false }) => {
    const [low, high] = [Math.min(...positions), Math.max(...positions)];
    return positions.length === 1
      ? `${name} has one neighbourhood${isWard ? ' with at least a tenth of its postcodes in it' : ''}, in ${at(low)}.`
      : `${isWard ? `The ${countInWords(positions.length)} neighbourhoods with at least a tenth of their postcodes in ${name}` : `${name}’s ${countInWords(positions.length)} neighbourhoods`} lie from ${at(low)} to ${at(high)}.`;
  });
  const first =
    own === undefined || own.figure.value === null
      ? ''
      : `${own.name} is in ${at(own.figure.value)}. `;
  return `England’s ${formatNumber(all, 0)} neighbourhoods in 100 bands of equal number, the most deprived first. ${first}${marked.join(' ')}`;
}

/** A box as a part of a path, from its lower left corner. */
function box(x: number, y: number, width: number, height: number): string {
  return `M${x},${y}v${-height}h${width}v${height}z`;
}

/** A position of 0 to 100 falls into band 1 to 100. */
function bandNumber(position: number): number {
  return Math.min(99, Math.floor(position)) + 1;
}

function bandOf(position: number): number {
  return (bandNumber(position) - 1) * BAND;
}

function placeOf(position: number): number {
  return bandOf(position) + BAND / 2;
}
