import { textWidth, wrapText } from '../../charts/marks/textWidth.ts';

/** Units of a picture: the shape that news sites and the cards of social networks show uncut. */
export const PICTURE = { width: 1200, height: 675 } as const;

/** Pixels for each unit: a picture stays sharp on the screens of phones and in print. */
export const PICTURE_SCALE = 2;

/** Size of the same as PNG. */
export const PNG = {
  width: PICTURE_SCALE * PICTURE.width,
  height: PICTURE_SCALE * PICTURE.height,
} as const;

export interface SetLine {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  size: number;
  isBold: boolean;
}

export interface PictureWords {
  headline: string;
  subtitle: string;
  source: string;
  site: string;
  /** Size of the drawing in units of its own. */
  drawing: { width: number; height: number };
}

export interface PictureLayout {
  lines: SetLine[];
  /** Where the drawing is. */
  box: { x: number; y: number; width: number; height: number };
}

const EDGE = 40;
/** Wide drawings stand beneath their words, others beside them. */
const WIDE_FROM = 1.45;
const BESIDE_WIDTH = 410;
/** By how much the bold of wide faces, such as DejaVu’s, is wider than bold words are reckoned to be. */
const WIDEST_BOLD = 1.1;
/** For other words of such a face, which are reckoned about right. */
const WIDEST = 1.02;
const LEADING = 1.24;

/**
 * Words and drawing in a picture: the words as large as leaves the drawing its room.
 * Throws `too long for a picture: …` rather than cut a sentence that limits what a number means.
 */
export function pictureLayout(words: PictureWords): PictureLayout {
  const isWide = words.drawing.width / words.drawing.height >= WIDE_FROM;
  const width = isWide ? PICTURE.width - 2 * EDGE : BESIDE_WIDTH;
  const most = isWide ? 0.4 * PICTURE.height : PICTURE.height - 2 * EDGE - 28;
  for (let scale = 1; scale > 0.5; scale -= 0.04) {
    const head = [
      setParagraph(words.headline, (isWide ? 36 : 40) * scale, true, width),
      setParagraph(words.subtitle, 20 * scale, false, width),
    ];
    const foot = [
      setParagraph(words.source, 15.5 * scale, false, width),
      setParagraph(words.site, 15.5 * scale, false, width),
    ];
    if (heightOf([...head, ...foot]) + 8 <= most) {
      return layOut(head, foot, words.drawing, isWide);
    }
  }
  throw new Error(`too long for a picture: ${words.headline} ${words.subtitle} ${words.source}`);
}

interface Paragraph {
  lines: string[];
  size: number;
  isBold: boolean;
}

function setParagraph(text: string, size: number, isBold: boolean, width: number): Paragraph {
  const rounded = Math.round(size * 2) / 2;
  // The drawing is opened where our face may not be: nothing is cut in the widest that stands in for it.
  const room = width / (isBold ? WIDEST_BOLD : WIDEST);
  return { lines: wrapBroken(text, room, rounded, isBold), size: rounded, isBold };
}

/** As `wrapText`, and a long address is broken before its parts too. */
function wrapBroken(text: string, width: number, size: number, isBold: boolean): string[] {
  return wrapText(text, width, size, isBold).flatMap((line) => {
    if (textWidth(line, size, isBold) <= width) return [line];
    const lines = [''];
    for (const part of line.split(/(?=[?&/+])/)) {
      const last = lines.length - 1;
      const together = `${lines[last]}${part}`;
      if (lines[last] !== '' && textWidth(together, size, isBold) > width) lines.push(part);
      else lines[last] = together;
    }
    return lines;
  });
}

function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((height, { lines, size }) => height + lines.length * size * LEADING, 0);
}

function layOut(
  head: readonly Paragraph[],
  foot: readonly Paragraph[],
  drawing: PictureWords['drawing'],
  isWide: boolean,
): PictureLayout {
  const lines: SetLine[] = [];
  const put = (paragraphs: readonly Paragraph[], top: number, gap: number) => {
    let y = top;
    for (const { lines: texts, size, isBold } of paragraphs) {
      for (const text of texts) {
        y += size * LEADING;
        lines.push({ text, x: EDGE, y: y - size * 0.3, size, isBold });
      }
      y += gap;
    }
    return y;
  };
  const headBottom = put(head, EDGE - 8, 8);
  const footTop = PICTURE.height - EDGE + 6 - heightOf(foot);
  put(foot, footTop, 0);
  const room = isWide
    ? { left: EDGE, top: headBottom + 8, bottom: footTop - 12 }
    : { left: EDGE + BESIDE_WIDTH + 40, top: EDGE - 10, bottom: PICTURE.height - EDGE + 10 };
  const across = PICTURE.width - EDGE - room.left;
  const down = room.bottom - room.top;
  const scale = Math.min(across / drawing.width, down / drawing.height);
  const width = scale * drawing.width;
  const height = scale * drawing.height;
  return {
    lines,
    box: {
      x: isWide ? room.left : room.left + (across - width) / 2,
      y: room.top + (down - height) / 2,
      width,
      height,
    },
  };
}
