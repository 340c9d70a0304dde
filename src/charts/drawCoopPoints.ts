import type { Topology } from 'topojson-specification';
import { COOP_KINDS, coopKind, shortCoopName } from './coopWords.ts';
import { farthestInside, ringBounds } from './findRoom.ts';
import { fitNorthUp, projectShape } from './fitNorthUp.ts';
import { insideBoth, insideDistance } from './insideDistance.ts';
import type { NumberedCoop } from './NumberedCoop.ts';
import type { Point, Ring, Shape } from './readShapes.ts';
import { readShapes } from './readShapes.ts';
import { shapePath } from './shapePath.ts';
import { spreadMarks } from './spreadMarks.ts';
import { partId } from './svgDocument.ts';
import { coordinate, svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, wrapText } from './textWidth.ts';

interface PointsDrawing {
  id: string;
  /** Object `wards`. */
  topology: Topology;
  numbered: readonly NumberedCoop[];
}

const RADIUS = 10;
const LINE = 16;
/** Round the points, in parts of their extent. */
const MARGIN = 0.12;
/** About 500 metres, for a place whose co-ops all have one address. */
const LEAST_DEGREES = 0.004;

/** Wards as outlines, offices as dots with a numbered mark each, and the list of the numbers. */
export function drawCoopPoints(drawing: PointsDrawing): { height: number; body: string } {
  const placed = drawing.numbered.flatMap((each) =>
    each.point === null ? [] : [{ ...each, point: each.point }],
  );
  const shapes = readShapes(drawing.topology, 'wards');
  const frame = frameOf(
    placed.map(({ point }) => point),
    shapes,
  );
  const fit = fitNorthUp([{ code: '', name: '', rings: [frame] }], {
    width: 400,
    maxHeight: 420,
    margin: 0,
  });
  const { width, height } = fit;
  const projected = shapes.map((shape) => projectShape(shape, fit));
  const inFrame = projected.filter(({ rings }) => {
    const box = ringBounds(rings);
    return box.right > 0 && box.left < width && box.bottom > 0 && box.top < height;
  });
  const clip = partId(drawing.id, 'c');
  const dots = placed.map(({ point }) => fit.project(point));
  const marks = spreadMarks(dots, RADIUS, { width, height });
  const outlines = inFrame.map(({ rings }) => `<path d="${shapePath(rings)}"/>`).join('');
  const body = [
    `<defs><clipPath id="${clip}"><path d="M0 0h${width}v${height}H0z"/></clipPath></defs>`,
    `<g clip-path="url(#${clip})"><path class="ground" d="M0 0h${width}v${height}H0z"/><g class="ward-lines">${outlines}</g>`,
    inFrame.map((shape) => wardLabel(shape, width, height, marks)).join(''),
    '</g>',
    dots
      .map(([x, y], i) => {
        const [mx, my] = marks[i] ?? [x, y];
        const isMoved = Math.hypot(mx - x, my - y) > 2;
        return (isMoved ? svgLine(x, y, mx, my, 'leader') : '') + svgDot(x, y, 2.5, 'pin');
      })
      .join(''),
    placed
      .map(({ coop, number }, i) => {
        const [x, y] = marks[i] ?? [0, 0];
        const { tone } = coopKind(coop.group);
        return mark(tone, x, y) + svgText(x, y + 4.5, String(number), `m b ${tone}`);
      })
      .join(''),
  ].join('');
  const list = drawList(drawing.numbered, height + 24);
  return { height: list.height, body: body + list.svg };
}

/** A corner of the map is no use, so the frame goes round the offices; round all wards where none has a point. */
function frameOf(points: readonly Point[], shapes: readonly Shape[]): Ring {
  const box = ringBounds(points.length > 0 ? [points] : shapes.flatMap(({ rings }) => rings));
  const x = Math.max((box.right - box.left) * MARGIN, LEAST_DEGREES);
  const y = Math.max((box.bottom - box.top) * MARGIN, LEAST_DEGREES);
  const [west, east] = [box.left - x, box.right + x];
  const [south, north] = [box.top - y, box.bottom + y];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

/** A mark's shape is its kind, so that it can be told without colour. */
function mark(tone: string, x: number, y: number): string {
  const [cx, cy] = [coordinate(x), coordinate(y)];
  if (tone === 'k-worker')
    return `<path class="${tone} mark" d="M${coordinate(x - 9)} ${coordinate(y - 9)}h18v18h-18z"/>`;
  if (tone === 'k-other')
    return `<path class="${tone} mark" d="M${cx} ${coordinate(y - 13)}l13 13l-13 13l-13 -13z"/>`;
  return `<circle class="${tone} mark" cx="${cx}" cy="${cy}" r="${RADIUS}"/>`;
}

/** The ward's name where it has room inside the frame and away from the marks. */
function wardLabel(shape: Shape, width: number, height: number, marks: readonly Point[]): string {
  const inside = insideDistance(shape.rings);
  const away = (x: number, y: number) =>
    Math.min(
      x,
      y,
      width - x,
      height - y,
      ...marks.map(([mx, my]) => Math.hypot(mx - x, my - y) - 8),
    );
  const box = ringBounds(shape.rings);
  const { point, radius } = farthestInside(insideBoth(inside, away), {
    left: Math.max(0, box.left),
    right: Math.min(width, box.right),
    top: Math.max(0, box.top),
    bottom: Math.min(height, box.bottom),
  });
  const lines = wrapText(shape.name, 74, 12);
  const half = Math.max(...lines.map((line) => textWidth(line, 12))) / 2;
  const [x, y] = point;
  const fits = radius > 12 && x - half > 2 && x + half < width - 2;
  return fits
    ? svgLines(Math.round(x), Math.round(y) + 4 - (lines.length - 1) * 6, lines, 12, 'm s q halo')
    : '';
}

/** The numbers with their names under their kinds; without a point, the name alone. */
function drawList(numbered: readonly NumberedCoop[], top: number): { svg: string; height: number } {
  let y = top;
  const parts: string[] = [];
  for (const { group, label, tone } of COOP_KINDS) {
    const members = numbered.filter(({ coop }) => coop.group === group);
    if (members.length === 0) continue;
    parts.push(mark(tone, 13, y + 1), svgText(32, y + 5.5, label, 'b'));
    y += 24;
    for (const { coop, number, point } of members) {
      const lines = wrapText(shortCoopName(coop.name), 362, 13);
      parts.push(
        svgText(22, y + 4, point === null ? '–' : String(number), 'e b'),
        svgLines(32, y + 4, lines, LINE),
      );
      y += lines.length * LINE + 2;
    }
    y += 14;
  }
  return { svg: parts.join(''), height: y - 8 };
}
