import type { Topology } from 'topojson-specification';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Source } from '../model/Source.ts';
import { bareShare } from './bareShare.ts';
import { classGroups, scaleOf } from './classGroups.ts';
import { classKey } from './classKey.ts';
import { drawStrip } from './drawStrip.ts';
import { fitNorthUp, projectShape } from './fitNorthUp.ts';
import { noDataFill, noDataPattern } from './noDataPattern.ts';
import { placeNumbers } from './placeNumbers.ts';
import { readShapes, type Shape } from './readShapes.ts';
import { shapePath } from './shapePath.ts';
import { partId } from './svgDocument.ts';
import { svgText } from './svgText.ts';

export interface WardStreetsOptions {
  /** One an LSOA that reaches into the ward. */
  figures: readonly Figure[];
  /** LSOA code → the share (0 to 1) of its homes that lie in the ward. */
  shares: ReadonlyMap<string, { shareOfLsoa: number }>;
  /** The ward's own figure for the same period. */
  ward: Figure;
  /** Object `lsoas`, geometry id = LSOA code, properties.name. */
  lsoaTopology: Topology;
  /** Object `wards`, geometry id = ward code. */
  wardTopology: Topology;
  wardCode: string;
  indicator: Indicator;
  sources: readonly Source[];
}

/** The zoomed map, then the strip on which the same numbers stand at their values, then the legend. */
export function drawStreets(
  options: WardStreetsOptions,
  chartId: string,
): { height: number; body: string } {
  const { figures, indicator, wardCode } = options;
  const groups = classGroups(figures, indicator, scaleOf(indicator));
  const [ward] = chosenShapes(options.wardTopology, 'wards', [wardCode], 'ward');
  if (ward === undefined) throw new Error(`no shape for ward: ${wardCode}`);
  const fit = fitNorthUp([ward], { width: 400, maxHeight: 360, margin: 16 });
  const outline = projectShape(ward, fit);
  const codes = figures.map(({ areaCode }) => areaCode);
  const lsoas = new Map(
    chosenShapes(options.lsoaTopology, 'lsoas', codes, 'neighbourhood').map(
      (shape) => [shape.code, projectShape(shape, fit)] as const,
    ),
  );
  const frame = partId(chartId, 'f');
  const framePath = `M0 0h400v${fit.height}h-400z`;
  const outlinePath = shapePath(outline.rings);
  const shapes = groups.flatMap(({ tone, members }) =>
    members.map(({ figure }) => {
      const d = shapePath(lsoas.get(figure.areaCode)?.rings ?? []);
      return `<path class="${tone}"${noDataFill(chartId, tone)} d="${d}"/>`;
    }),
  );
  const strip = drawStrip(groups, options.ward, indicator);
  const key = classKey(groups, {
    chartId,
    indicator,
    width: 400,
    withMembers: false,
    noun: 'neighbourhood',
  });
  const stripTop = fit.height + 10;
  const keyTop = stripTop + strip.height + 8;
  // Less than this is a sliver between two publishers' lines.
  const hasBareLand = bareShare(outline, [...lsoas.values()]) > 0.02;
  const body = [
    groups.some(({ tone }) => tone === 'nd') ? noDataPattern(chartId) : '',
    `<clipPath id="${frame}"><path d="${framePath}"/></clipPath>`,
    hasBareLand ? `<path class="bare" d="${outlinePath}"/>` : '',
    `<g class="gap" clip-path="url(#${frame})">${shapes.join('')}</g>`,
    // A veil with a hole of the ward's shape: what reaches beyond the ward is pale.
    `<path class="veil" d="${framePath}${outlinePath}"/>`,
    `<path class="outline" d="${outlinePath}"/>`,
    `<g class="on">${placeNumbers(groups, lsoas, outline, fit).join('')}</g>`,
    `<g transform="translate(0 ${stripTop})">${strip.svg}</g>`,
    `<g transform="translate(0 ${keyTop})">${key.svg}</g>`,
    hasBareLand
      ? `<g transform="translate(0 ${keyTop + key.height})"><rect class="bare box" x=".5" y="4.5" width="21" height="13"/>${svgText(28, 16, 'few or no homes of this ward')}</g>`
      : '',
  ].join('');
  return { height: keyTop + key.height + (hasBareLand ? 24 : 2), body };
}

function chosenShapes(
  topology: WardStreetsOptions['wardTopology'],
  objectName: string,
  codes: readonly string[],
  noun: string,
): Shape[] {
  const shapes = readShapes(topology, objectName);
  return codes.map((code) => {
    const shape = shapes.find((candidate) => candidate.code === code);
    if (shape === undefined) throw new Error(`no shape for ${noun}: ${code}`);
    return shape;
  });
}
