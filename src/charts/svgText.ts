import { escapeText } from './escapeText.ts';

/** A coordinate with at most one decimal: more cannot be seen and costs bytes. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/**
 * One line of text with its baseline at y. Classes: `m` middle, `e` end-anchored, `b` bold, `q` quiet, `s` small.
 */
export function svgText(x: number, y: number, content: string, classes = ''): string {
  const attribute = classes === '' ? '' : ` class="${classes}"`;
  return `<text x="${coordinate(x)}" y="${coordinate(y)}"${attribute}>${escapeText(content)}</text>`;
}

/** Several lines, each `lineHeight` below the one before. */
export function svgLines(
  x: number,
  y: number,
  lines: readonly string[],
  lineHeight: number,
  classes = '',
): string {
  return lines.map((line, i) => svgText(x, y + i * lineHeight, line, classes)).join('');
}

/** A straight line between two points. */
export function svgLine(x1: number, y1: number, x2: number, y2: number, classes: string): string {
  return `<path class="${classes}" d="M${coordinate(x1)} ${coordinate(y1)}L${coordinate(x2)} ${coordinate(y2)}"/>`;
}

/** A circle round a point. */
export function svgDot(x: number, y: number, radius: number, classes: string): string {
  return `<circle class="${classes}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${coordinate(radius)}"/>`;
}

/** An upright bar from its upper left corner. */
export function svgBar(
  x: number,
  y: number,
  width: number,
  height: number,
  classes: string,
): string {
  return `<rect class="${classes}" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}" height="${coordinate(height)}"/>`;
}
