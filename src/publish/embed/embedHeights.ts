import { pairs } from 'd3';
import type { Chart } from '../../charts/Chart.ts';
import { sizeOf } from '../../charts/draw.ts';
import { wrapText } from '../../charts/marks/textWidth.ts';
import { SCREEN } from '../../charts/theme.ts';
import { memoize } from '../../model/memoize.ts';
import { sure } from '../../model/sure.ts';
import { type Imprint, releaseInWords } from './Imprint.ts';

/** The type of an embed page in CSS pixels; its height follows from these and the words. */
export const EMBED_TYPE = {
  edge: 8,
  headline: { size: 18 },
  words: { size: 14 },
  /** Height of a line of either, for its size. */
  line: 1.4,
  /**
   * A tall drawing is never wider than this; a flat one uses its column until it is this high, or so many times its
   * size: its words would be larger than the headline.
   */
  drawing: { width: 460, height: 620, scale: 1.8 },
  /** From this width on the words stand beside a tall drawing, parted by a gap. */
  beside: { from: 760, gap: 24 },
} as const;

/** The widest a drawing is shown, in CSS pixels; whether words are beside it where there is room. */
export function drawingRoom({ width, height }: { width: number; height: number }): {
  widest: number;
  isBeside: boolean;
} {
  const { drawing, beside, edge } = EMBED_TYPE;
  const flat = Math.round((drawing.height * width) / height);
  const large = Math.round(drawing.scale * width);
  return {
    widest: Math.max(drawing.width, Math.min(flat, large, WIDEST - 2 * edge)),
    isBeside: flat + beside.gap < beside.from * 0.8,
  };
}

/** Narrower than this nothing is promised. */
const NARROWEST = 280;
const WIDEST = 1200;
const STEP = 20;

export interface EmbedHeights {
  /** The drawing's height for each pixel of its width. */
  ratio: number;
  /** The widest it is shown, in pixels. */
  widest: number;
  /** From each width of the iframe on: pixels for all but the drawing. */
  words: { from: number; height: number }[];
}

/** What an iframe with a chart needs in height, for any width; made where no fonts can be measured, so a little generous. */
export const embedHeights = memoize(
  reckonHeights,
  ({ siteName, release }: Imprint) => `${siteName} ${releaseInWords(release)}`,
);

function reckonHeights(chart: Chart, imprint: Imprint): EmbedHeights {
  const size = sizeOf(chart.draw(SCREEN));
  const ratio = Math.ceil((1000 * size.height) / size.width) / 1000;
  const { widest, isBeside } = drawingRoom(size);
  const { beside, edge } = EMBED_TYPE;
  const words: EmbedHeights['words'] = [];
  for (let from = NARROWEST; from <= WIDEST; from += STEP) {
    const needed =
      isBeside && from >= beside.from
        ? besideDrawing(wordsHeight(chart, imprint, from - widest - beside.gap), ratio * widest)
        : Math.ceil(wordsHeight(chart, imprint, from));
    if (needed !== words[words.length - 1]?.height) words.push({ from, height: needed });
  }
  return { ratio, widest, words };

  /** What words need beyond the drawing they stand beside; the edges of the page at least. */
  function besideDrawing(wordsHigh: number, drawingHigh: number): number {
    return Math.ceil(Math.max(2 * edge + 6, wordsHigh - drawingHigh));
  }
}

/** Height of the iframe at a width. */
function heightAt({ ratio, widest, words }: EmbedHeights, width: number): number {
  const drawing = Math.min(width - 2 * EMBED_TYPE.edge, widest);
  const beside = words.findLast(({ from }) => from <= width) ?? words[0];
  return Math.ceil(ratio * drawing + sure(beside, 'height of words').height);
}

/** The least height that holds the chart at every width: for an iframe that cannot follow its column. */
export function tallest(heights: EmbedHeights): number {
  let most = 0;
  for (let width = NARROWEST; width <= WIDEST; width += STEP) {
    most = Math.max(most, heightAt(heights, width));
  }
  return most;
}

/** For the attribute `data-heights`: ratio, edges and widest drawing, then width:height, parted by blanks. */
export function heightsAttribute({ ratio, widest, words }: EmbedHeights): string {
  const { edge } = EMBED_TYPE;
  const steps = words.map(({ from, height }) => `${from}:${height}`);
  return [ratio, 2 * edge, widest, ...steps].join(' ');
}

/** Widths between which a frame without a script keeps one height for its words; more would make its code long. */
const BANDS = [360, 480, EMBED_TYPE.beside.from, EMBED_TYPE.beside.from + 100];

/**
 * The height as CSS (`calc(…)`), for a frame in a block that is a container of its inline size: enough at every width,
 * and at most a few lines more than that. A clamp of a steep line is a step: all of it below a width, nothing above.
 */
export function heightStyle(heights: EmbedHeights): string {
  const { ratio, widest } = heights;
  const most = bandHeights(heights);
  const steps = pairs(most).map(([height, next]) => height - next);
  return `calc(min(100cqw - ${2 * EMBED_TYPE.edge}px,${widest}px)*${ratio} + ${most.at(-1)}px${steps
    .map((more, i) => (more === 0 ? '' : ` + clamp(0px,(${BANDS[i]}px - 100cqw)*999,${more}px)`))
    .join('')})`;
}

/** Pixels for words in each band, and beyond the last: enough for all wider ones too. */
function bandHeights({ words }: EmbedHeights): number[] {
  const within = [0, ...BANDS].map((from, i) => {
    const to = BANDS[i] ?? Number.POSITIVE_INFINITY;
    const own = words.filter((step) => step.from >= from && step.from < to);
    const before = words.findLast((step) => step.from <= from) ?? words[0];
    return Math.max(...own.map(({ height }) => height), sure(before, 'height of words').height);
  });
  return within.map((_, i) => Math.max(...within.slice(i)));
}

function wordsHeight(chart: Chart, { siteName, release }: Imprint, width: number): number {
  const { edge, headline, words, line } = EMBED_TYPE;
  // Some faces, such as Verdana and DejaVu, are wider than words are reckoned to be.
  const column = 0.88 * (width - 2 * edge);
  const lines = (text: string, size: number, isBold = false) =>
    wrapText(text, column, size, isBold).length;
  // As in embedPage, with the longer of the two wordings of the release.
  const source = `${chart.shortSource}. ${siteName}, ${releaseInWords(release)}, kept as it was.`;
  const paragraphs = lines(chart.subtitle, words.size) + lines(source, words.size);
  return (
    edge +
    // The last line is the summary of the table.
    (paragraphs + 1) * words.size * line +
    lines(chart.headline, headline.size, true) * headline.size * line +
    // As browsers set headlines and paragraphs apart: above and beneath headline, subtitle, drawing and source.
    0.67 * headline.size +
    4 * words.size +
    // A little for a face with taller letters.
    6
  );
}
