import { coordinate } from '../svgText.ts';

/** A rectangle; `attributes` are class and fill, ready to be set. Nothing where it would have no area. */
export function svgBox(
  x: number,
  y: number,
  width: number,
  height: number,
  attributes: string,
): string {
  if (width <= 0 || height <= 0) return '';
  return `<rect${attributes} x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(Math.max(width, 0.5))}" height="${coordinate(Math.max(height, 0.5))}"/>`;
}
