import { textWidth, widest, wrapText } from '../../charts/marks/textWidth.ts';
import { LIGHT } from '../../charts/theme.ts';
import { asSaid } from '../../format/asSaid.ts';
import { escapeText } from '../../format/escapeText.ts';
import { inSentences } from '../../format/words.ts';
import type { CardPeriod, ShareCard } from '../../site/share/ShareCard.ts';
import { cardMapSvg } from './cardMap.ts';
import { PICTURE_FACE } from './PictureMaker.ts';

/** Size of a card in units and pixels, as networks ask for it. */
export const CARD = { width: 1200, height: 630 } as const;
/** Networks show about 340 pixels of it: 42 units are twelve of those. */
const SMALL = 42;
const EDGE = 64;
const LEADING = 1.16;
const { ink: INK, quiet: QUIET, own: ACCENT } = LIGHT;
/** Widths are estimated for the widest faces a reader may have; the face of the cards is narrower. */
const NARROWER = 0.9;
const MAP = { size: 350, gap: 40 };

/** The card in words, for those who do not see it. */
export function cardInWords(card: ShareCard): string {
  const { kind, sentence, value, note } = asSaidOn(card);
  const earlier = fittingHistory(card.history ?? [])
    .map((at) => `${at.period}: ${at.value}`)
    .join(', ');
  return [kind, sentence, value ?? '', note, earlier]
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.?!…]?”?$/, (end) => (end === '' ? '.' : end)))
    .join(' ');
}

export function shareSvg(card: ShareCard, siteName: string): string {
  const { width, height } = CARD;
  const said = asSaidOn(card);
  const column = (width - 2 * EDGE - (card.map === undefined ? 0 : MAP.size + MAP.gap)) / NARROWER;
  const history = fittingHistory(card.history ?? []);
  // Other periods give way to the words.
  const [blocks, beneath] = [history, []]
    .map((periods): [Block[], CardPeriod[]] => {
      const room = height - 144 - (periods.length > 0 ? 104 : 0);
      return [fitted(said, column, room, periods.length === 0), periods];
    })
    .find(([found, periods]) => found.length > 0 || periods.length === 0) ?? [[], []];
  const lines: string[] = [];
  let y = 44;
  for (const { texts, size, look, above } of blocks) {
    y += above;
    for (const words of texts) {
      y += size * LEADING;
      lines.push(text(words, EDGE, y - size * 0.22, size, look));
    }
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FACE}">` +
    `<path fill="#fff" d="M0 0h${width}v${height}h-${width}z"/><path fill="${ACCENT}" d="M0 0h${width}v16h-${width}z"/>` +
    lines.join('') +
    (card.map === undefined
      ? ''
      : `<g transform="translate(${width - EDGE - MAP.size},60)">${cardMapSvg(card.map, MAP.size, ACCENT)}</g>`) +
    historySvg(beneath, height - 186) +
    text(siteName, EDGE, height - 36, SMALL, `font-weight="700" fill="${ACCENT}"`) +
    '</svg>'
  );
}

/** Names in its words have their article and the printer's apostrophe, as on pages. */
function asSaidOn(card: ShareCard): ShareCard {
  const { kind, sentence, note } = card;
  return { ...card, kind: asSaid(kind), sentence: asSaid(sentence), note: asSaid(note) };
}

interface Block {
  texts: string[];
  size: number;
  look: string;
  /** Units kept free above it. */
  above: number;
}

/** The words as large as leaves room for all; where even the smallest are too many, whole sentences go first, then words. */
function fitted(card: ShareCard, column: number, room: number, isCut = false): Block[] {
  for (let scale = 1; scale >= 0; scale -= 0.1) {
    const blocks = blocksOf(card, column, scale);
    if (heightOf(blocks) <= room) return blocks;
  }
  if (!isCut) return [];
  const sentences = inSentences(card.note);
  return sentences.length < 2
    ? cut(blocksOf(card, column, 0), room)
    : fitted({ ...card, note: sentences.slice(0, -1).join(' ') }, column, room, true);
}

/** Without the last words of the note, then of the sentence; what is cut ends in a sign that it goes on. */
function cut(blocks: Block[], room: number): Block[] {
  for (const block of [blocks.at(-1), blocks[1]])
    while (block !== undefined && block.texts.length > 1 && heightOf(blocks) > room) {
      const kept = block.texts.slice(0, -1);
      const last = (kept.pop() ?? '').replace(/[\s,;:.…]*\s\S*$/, '');
      block.texts = [...kept, `${last} …`];
    }
  return blocks;
}

/** `scale` goes from 1, the largest, to 0, the smallest that can be read. */
function blocksOf(card: ShareCard, column: number, scale: number): Block[] {
  const between = (most: number, least: number) => Math.round(least + scale * (most - least));
  const { kind, sentence, value, note, isVerdict = false } = card;
  const set = (words: string, size: number, isBold: boolean, fill: string, above: number) => ({
    texts: words === '' ? [] : wrapText(words, column, size, isBold),
    size,
    look: `${isBold ? 'font-weight="700" ' : ''}fill="${fill}"`,
    above: words === '' ? 0 : above,
  });
  const blocks = [
    set(kind, SMALL, false, QUIET, 0),
    set(sentence, between(value === undefined ? 76 : 60, SMALL + 4), true, INK, 8),
  ];
  if (value !== undefined) {
    // A number is never broken, so that "5.5% to 60.5%" may have to be smaller.
    const most = column / textWidth(value, 1, true);
    blocks.push(set(value, Math.min(between(150, 84), Math.floor(most)), true, ACCENT, 0));
  }
  blocks.push(
    isVerdict
      ? set(note, between(60, 50), true, ACCENT, 16)
      : set(note, SMALL, false, QUIET, value === undefined ? 16 : 4),
  );
  return blocks;
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { texts, size, above }) => sum + above + texts.length * size * LEADING,
    0,
  );
}

const COLUMN_GAP = 48;

function columnWidth({ period, value }: CardPeriod): number {
  return Math.ceil(NARROWER * widest([period, value], SMALL));
}

/** As many of the newest as stand side by side; one alone is no history. */
function fittingHistory(history: readonly CardPeriod[]): CardPeriod[] {
  const kept: CardPeriod[] = [];
  let free = CARD.width - 2 * EDGE;
  for (const at of history.toReversed()) {
    free -= columnWidth(at) + COLUMN_GAP;
    if (free < -COLUMN_GAP) break;
    kept.unshift(at);
  }
  return kept.length > 1 ? kept : [];
}

function historySvg(history: readonly CardPeriod[], y: number): string {
  let x = EDGE;
  return history
    .map((at, i) => {
      const before = history[i - 1];
      const rule =
        before === undefined || before.run === at.run
          ? ''
          : `<path stroke="${QUIET}" stroke-width="3" d="M${x - COLUMN_GAP / 2} ${y + 4}v88"/>`;
      const drawn =
        rule +
        text(at.period, x, y + 36, SMALL, `fill="${QUIET}"`) +
        text(at.value, x, y + 84, SMALL, `fill="${INK}"`);
      x += columnWidth(at) + COLUMN_GAP;
      return drawn;
    })
    .join('');
}

function text(words: string, x: number, y: number, size: number, look: string): string {
  return `<text x="${x}" y="${Math.round(y)}" font-size="${size}" ${look}>${escapeText(words)}</text>`;
}
