import type { Chart } from '../../charts/Chart.ts';
import { drawingAlone, sizeOf } from '../../charts/draw.ts';
import { PAPER } from '../../charts/theme.ts';
import type { BriefingPicture } from './Briefing.ts';

/** Half of the page without its margins and the gap between. */
const COLUMN_MM = 85;

/** A chart as it is printed: in plain colours, for a typesetter knows no variables. `mostMm` is the height it may take. */
export function pictureOf({ headline, alt, draw }: Chart, mostMm: number): BriefingPicture {
  const drawing = drawingAlone(draw(PAPER));
  const { width, height } = sizeOf(drawing);
  return {
    headline,
    alt,
    heightMm: Math.min(mostMm, (COLUMN_MM * height) / width),
    svg: drawing.replace(
      '<svg',
      `<svg width="${width}" height="${height}" font-family="Source Sans 3"`,
    ),
  };
}
