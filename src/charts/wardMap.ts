import { periodInWords } from '../format/period.ts';
import { type Chart, chartId } from './Chart.ts';
import { scaleOf } from './classGroups.ts';
import { classOf } from './classOf.ts';
import { drawWardShapes } from './drawWardShapes.ts';
import { drawWardTiles } from './drawWardTiles.ts';
import { figureCell } from './figureCell.ts';
import { firstFigure, orderFigures } from './orderFigures.ts';
import { readShapes } from './readShapes.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';
import type { WardDrawing, WardMapOptions } from './wardDrawing.ts';
import {
  extremesHeadline,
  highlightHeadline,
  spreadInWords,
  wardSubtitle,
} from './wardSentences.ts';

/**
 * A map of a place's wards in the classes of the indicator's scale.
 * Throws `no figure for ward: E05…`, `no shape for ward: E05…`, and `ward name differs: …` where map and figure
 * give one code two names: a code alone once joined one ward's shape with another's figures.
 */
export function wardMap(options: WardMapOptions): Chart {
  const { figures, indicator, period, placeName, view, highlight, words } = options;
  const id = words?.id ?? chartId(view, indicator.id, highlight, period);
  firstFigure(figures, id);
  const drawing = { ...options, chartId: id, wards: joinShapes(options) };
  const { width, height, body } = view === 'map' ? drawWardShapes(drawing) : drawWardTiles(drawing);
  const headline =
    words?.headline ??
    highlightHeadline(options) ??
    extremesHeadline(figures, indicator, placeName);
  const what = view === 'map' ? 'Map' : 'Map with one square a ward';
  const alt =
    words?.alt ??
    `${what} of ${placeName}’s wards, coloured by “${indicator.shortTitle}”. ${spreadInWords(figures, indicator)}`;
  return {
    id,
    headline,
    subtitle: words?.subtitle ?? wardSubtitle(figures, indicator, period, `wards of ${placeName}`),
    svg: svgDocument({ chartId: id, width, height, role: 'group', headline, alt, body }),
    alt,
    table: words?.table ?? mapTable(options),
    ...sourceLines(figures, options.sources),
  };
}

function joinShapes({ topology, figures }: WardMapOptions): WardDrawing['wards'] {
  const shapes = readShapes(topology, 'wards');
  const codes = new Set(shapes.map((shape) => shape.code));
  for (const { areaCode } of figures) {
    if (!codes.has(areaCode)) throw new Error(`no shape for ward: ${areaCode}`);
  }
  return shapes.map((shape) => {
    const figure = figures.find((candidate) => candidate.areaCode === shape.code);
    if (figure === undefined) throw new Error(`no figure for ward: ${shape.code}`);
    if (figure.areaName !== shape.name) {
      throw new Error(
        `ward name differs: "${shape.name}" on the map, "${figure.areaName}" in the figures (${shape.code})`,
      );
    }
    return { shape, figure };
  });
}

function mapTable({
  figures,
  indicator,
  period,
  wardHref,
  placeName,
  view,
}: WardMapOptions): Chart['table'] {
  const scale = scaleOf(indicator);
  return {
    caption: `${indicator.title}, wards of ${placeName}, ${periodInWords(period)}: ${view === 'map' ? 'values and classes of the map' : 'values and classes of the squares'}`,
    columns: [
      { label: 'Ward', numeric: false },
      { label: indicator.shortTitle, numeric: true },
      { label: 'Class on the map', numeric: false },
    ],
    rows: orderFigures(figures, indicator.rankOneIs).map((figure) => {
      const index = classOf(scale, figure.value);
      return [
        { text: figure.areaName, href: wardHref(figure.areaCode) },
        figureCell(indicator, figure),
        { text: index === null ? 'no data' : (scale.labels[index] ?? '') },
      ];
    }),
  };
}
