import type { Topology } from 'topojson-specification';
import { figureText } from '../format/figureText.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Source } from '../model/Source.ts';
import type { Chart } from './Chart.ts';
import { escapeText } from './escapeText.ts';
import type { Shape } from './readShapes.ts';
import { partId } from './svgDocument.ts';

export interface WardMapOptions {
  /** One a ward. */
  figures: readonly Figure[];
  indicator: Indicator;
  period: string;
  /** Object `wards`, geometry id = ward code, properties.name. */
  topology: Topology;
  sources: readonly Source[];
  placeName: string;
  wardHref: (wardCode: string) => string;
  /** The code of a ward to outline. */
  highlight?: string;
  /** The true map, or one square of the same size for each ward. */
  view: 'map' | 'tiles';
  /** `wide` sets the key beside the map, in 820 units, for pictures; pages take the default, `tall`. */
  layout?: 'tall' | 'wide';
  /** Words and table of a map whose areas are not to be set in an order; they stand in for those made of the values. */
  words?: Pick<Chart, 'id' | 'headline' | 'subtitle' | 'alt' | 'table'>;
}

/** What the two views draw from. */
export interface WardDrawing extends WardMapOptions {
  chartId: string;
  /** A shape and a figure for every ward. */
  wards: readonly { shape: Shape; figure: Figure }[];
}

/** A finished drawing without its outer element. */
export interface Drawn {
  width: number;
  height: number;
  body: string;
}

/** A ward as a link: one stop for a pointer; the page's script adds arrow keys, the table serves without it. */
export function wardLink(drawing: WardDrawing, figure: Figure, content: string): string {
  const title = `${figure.areaName}: ${figureText(drawing.indicator, figure)}`;
  const id = figure.areaCode === drawing.highlight ? ` id="${partId(drawing.chartId, 'h')}"` : '';
  return (
    `<a${id} tabindex="-1" data-code="${escapeText(figure.areaCode)}" ` +
    `href="${escapeText(drawing.wardHref(figure.areaCode))}"><title>${escapeText(title)}</title>${content}</a>`
  );
}

/** A ring round the chosen ward, on a wider one of the ground: it is seen between dark neighbours too, also in greys. */
export function chosenRing({ chartId, highlight }: WardDrawing): string {
  if (highlight === undefined) return '';
  return ['casing', 'chosen']
    .map((name) => `<use class="${name}" href="#${partId(chartId, 'h')}" aria-hidden="true"/>`)
    .join('');
}
