import type { Chart } from '../../charts/Chart.ts';
import { drawingAlone, sizeOf } from '../../charts/draw.ts';
import { PAPER } from '../../charts/theme.ts';
import { IMD_ENGLAND_PLACE } from '../../indicators/deprivation/imdEnglandPlace.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { BriefingPicture } from './Briefing.ts';

/** Half of the page without its margins and the gap between. */
const COLUMN_MM = 85;

/**
 * What the maps of wards show: the place among England's wards, as on the first page, and the average position where
 * wards have no such place.
 */
export function mappedIndicator(figures: FigureSet): string {
  const places = figures.wards(IMD_ENGLAND_PLACE.id, NEWEST_EDITION.id);
  return places.some(({ value }) => value !== null) ? IMD_ENGLAND_PLACE.id : IMD_PERCENTILE.id;
}

/** A chart as it is printed: in plain colours, for a typesetter knows no variables. `mostMm` is the height it may take. */
export function briefingPicture(
  { headline, alt, draw, figures }: Chart,
  mostMm: number,
): BriefingPicture {
  const drawing = drawingAlone(draw(PAPER));
  const { width, height } = sizeOf(drawing);
  return {
    headline,
    alt,
    sources: [...new Set(figures.flatMap(({ sources }) => sources))],
    heightMm: Math.min(mostMm, (COLUMN_MM * height) / width),
    svg: drawing.replace(
      '<svg',
      `<svg width="${width}" height="${height}" font-family="Source Sans 3"`,
    ),
  };
}
