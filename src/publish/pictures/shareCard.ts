import { wrapText } from '../../charts/marks/textWidth.ts';
import { escapeText } from '../../format/escapeText.ts';
import type { Claim } from '../../model/Claim.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { PICTURE_FACE } from './PictureMaker.ts';

/** What a network shows beside a shared address, where the page has no chart of its own: words, large. */
export interface ShareCard {
  /** End of its address, `/share/<key>.png`. */
  key: string;
  /** What kind of page it is, e.g. "Indicator". */
  kind: string;
  /** The one sentence. */
  sentence: string;
  /** What more a reader has to know to read it right. */
  note: string;
  /** Whether the note is a verdict on the sentence, which must be seen with it. */
  isVerdict: boolean;
}

/** Units of a card; networks show about 340 pixels of it, so nothing is smaller than 36 units. */
export const CARD = { width: 1200, height: 630 } as const;
const EDGE = 70;
const MOST_SENTENCE = 310;
const SMALLEST = 36;
const LEADING = 1.2;
const BOLD = 'font-weight="700" fill="#1a1f24"';

export function indicatorCard({ id, title, definition }: Indicator): ShareCard {
  return { key: id, kind: 'Indicator', sentence: title, note: definition, isVerdict: false };
}

export function claimCard({ id, claim, verdict }: Claim): ShareCard {
  return {
    key: `claim-${id}`,
    kind: 'What is claimed, set against the data',
    sentence: `“${claim}”`,
    note: `Verdict: ${verdict}`,
    isVerdict: true,
  };
}

export function siteCard(placeName: string): ShareCard {
  return {
    key: 'site',
    kind: placeName,
    sentence: 'Neighbourhoods, public money and co-ops',
    note: 'Every number with its source, its formula and how sure we are',
    isVerdict: false,
  };
}

/** The card in words, for those who do not see it. */
export function cardInWords({ kind, sentence, note }: ShareCard): string {
  return `${kind}. ${sentence.replace(/[.]?$/, '.')} ${note}`;
}

export function shareSvg({ kind, sentence, note, isVerdict }: ShareCard, siteName: string): string {
  const { width, height } = CARD;
  // Widths are estimated for the widest faces a reader may have; the face of the cards is narrower.
  const column = (width - 2 * EDGE) / 0.9;
  let size = 76;
  let lines = wrapText(sentence, column, size, true);
  while (lines.length * size * LEADING > MOST_SENTENCE && size > SMALLEST) {
    size -= 4;
    lines = wrapText(sentence, column, size, true);
  }
  const noteSize = isVerdict ? 56 : SMALLEST;
  const below = 130 + lines.length * size * LEADING + 20;
  const room = Math.max(1, Math.floor((height - 100 - below) / (noteSize * LEADING)));
  const noteLines = wrapText(note, column, noteSize, isVerdict);
  const text = (words: string, y: number, fontSize: number, look: string) =>
    `<text x="${EDGE}" y="${Math.round(y)}" font-size="${fontSize}" ${look}>${escapeText(words)}</text>`;
  const under = (top: number, fontSize: number, i: number) => top + (i + 0.85) * fontSize * LEADING;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FACE}">` +
    `<path fill="#fff" d="M0 0h${width}v${height}h-${width}z"/><path fill="#12436d" d="M0 0h${width}v16h-${width}z"/>` +
    text(kind, 100, SMALLEST, 'fill="#505a63"') +
    lines.map((line, i) => text(line, under(130, size, i), size, BOLD)).join('') +
    upTo(room, noteLines)
      .map((line, i) =>
        text(line, under(below, noteSize, i), noteSize, isVerdict ? BOLD : 'fill="#505a63"'),
      )
      .join('') +
    text(siteName, height - 45, 40, 'font-weight="700" fill="#12436d"') +
    '</svg>'
  );
}

/** The first lines; a sentence that is cut ends in a sign that it goes on. */
function upTo(most: number, lines: readonly string[]): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? '';
  return [...kept, `${last.replace(/[\s,;:.]+\S*$/, '')} …`];
}
