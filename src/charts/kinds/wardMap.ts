import type { Topology } from 'topojson-specification';
import { periodInWords } from '../../format/period.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId } from '../Chart.ts';
import type { DrawingWords } from '../draw.ts';
import type { AreaMap, AreaShape } from '../map/areaMap.ts';
import { wardInsets } from '../map/closeUps.ts';
import { drawWardShapes } from '../map/drawWardShapes.ts';
import { drawWardTiles } from '../map/drawWardTiles.ts';
import { wardShapes } from '../map/wardShapes.ts';
import type { Theme } from '../theme.ts';
import { classGroups, scaleOf } from '../words/classGroups.ts';
import { classOf } from '../words/classOf.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure, orderFigures } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';
import {
  extremesHeadline,
  highlightHeadline,
  spreadInWords,
  wardSubtitle,
} from '../words/wardSentences.ts';

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
  /** The true map, or one tile of the same size for each ward. */
  view: 'map' | 'tiles';
  /** `wide` sets the key beside the map, in 820 units, for pictures; pages take the default, `tall`. */
  layout?: 'tall' | 'wide';
  /** Words and table of a map whose areas are not to be set in an order; they stand in for those made of the values. */
  words?: Pick<Chart, 'id' | 'headline' | 'subtitle' | 'alt' | 'table'>;
}

/**
 * A map of a place's wards in the classes of the indicator's scale.
 * Throws `no figure for ward: E05…`, `no shape for ward: E05…`, and `ward name differs: …` where map and figure
 * give one code two names: a code alone once joined one ward's shape with another's figures.
 */
export function wardMap(options: WardMapOptions): Chart {
  const { figures, indicator, period, placeName, view, highlight, words } = options;
  const id = words?.id ?? chartId(view, indicator.id, highlight, period);
  firstFigure(figures, id);
  const map = wardShapes(options.topology);
  const joined = joinShapes(map, figures);
  const headline =
    words?.headline ??
    highlightHeadline(options) ??
    extremesHeadline(figures, indicator, placeName);
  const what = view === 'map' ? 'Map' : 'Map with one tile a ward';
  const alt =
    words?.alt ??
    `${what} of ${placeName}’s wards, coloured by “${indicator.shortTitle}”. ${spreadInWords(figures, indicator)}`;
  return {
    id,
    headline,
    subtitle: words?.subtitle ?? wardSubtitle(figures, indicator, period, `wards of ${placeName}`),
    draw: (theme) => drawWards({ id, headline, alt, role: 'group' }, options, map, joined, theme),
    alt,
    table: words?.table ?? mapTable(options),
    ...sourceLines(figures, options.sources),
  };
}

interface JoinedWard {
  shape: AreaShape;
  figure: Figure;
}

function joinShapes({ shapes }: AreaMap, figures: readonly Figure[]): JoinedWard[] {
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

function drawWards(
  called: DrawingWords,
  { figures, indicator, topology, wardHref, highlight, view, layout = 'tall' }: WardMapOptions,
  map: AreaMap,
  joined: readonly JoinedWard[],
  theme: Theme,
): string {
  const groups = classGroups(figures, indicator, scaleOf(indicator));
  const wards = joined.map((ward) => {
    const isIn = ({ figure }: { figure: Figure }) => figure.areaCode === ward.shape.code;
    const group = groups.find(({ members }) => members.some(isIn));
    const member = group?.members.find(isIn);
    if (group === undefined || member === undefined) {
      throw new Error(`ward in no class: ${ward.shape.code}`);
    }
    return { ...ward, number: member.number, tone: group.tone };
  });
  const drawing = {
    called,
    theme,
    map,
    insets: wardInsets(topology),
    wards,
    groups,
    indicator,
    wardHref,
    highlight,
  };
  return view === 'map' ? drawWardShapes(drawing, layout) : drawWardTiles(drawing);
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
    caption: `${indicator.title}, wards of ${placeName}, ${periodInWords(period)}: ${view === 'map' ? 'values and classes of the map' : 'values and classes of the tiles'}`,
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
        { text: index === null ? 'no data' : sure(scale.labels[index], `label of class ${index}`) },
      ];
    }),
  };
}
