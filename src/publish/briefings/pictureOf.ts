import type { Chart } from '../../charts/Chart.ts';
import { cutStyles } from '../../charts/cutStyles.ts';
import { plainDrawing, withoutIdleClasses } from '../../charts/plainDrawing.ts';
import { printSvg } from '../../charts/svgTree.ts';
import type { BriefingPicture } from './Briefing.ts';

/** Half of the page without its margins and the gap between. */
const COLUMN_MM = 85;

/**
 * A chart as it is printed: the colours for paper put in place of variables, which a typesetter does not know.
 * `styles` is the text of charts.css, `mostMm` the height it may take.
 */
export function pictureOf(
  { headline, alt, svg }: Chart,
  styles: string,
  mostMm: number,
): BriefingPicture {
  const drawing = plainDrawing(svg);
  const { print } = cutStyles(styles, drawing);
  withoutIdleClasses(drawing, print);
  const [, , width = 1, height = 1] = (drawing.attributes['viewBox'] ?? '').split(' ').map(Number);
  return {
    headline,
    alt,
    heightMm: Math.min(mostMm, (COLUMN_MM * height) / width),
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<style>svg{font-family:'Source Sans 3';font-size:13px}${print}</style>${printSvg(drawing)}</svg>`,
  };
}
