import type { Topology } from 'topojson-specification';
import { figureText } from '../format/figureText.ts';
import { classGroups, scaleOf } from './classGroups.ts';
import { classKey } from './classKey.ts';
import { farthestInside, ringBounds } from './findRoom.ts';
import { fitNorthUp, projectShape } from './fitNorthUp.ts';
import { insideDistance } from './insideDistance.ts';
import { noDataFill, noDataPattern } from './noDataPattern.ts';
import { wholeUnitRings } from './shapePath.ts';
import { svgLines, svgText } from './svgText.ts';
import { shortenText, wrapText } from './textWidth.ts';
import { type TileLayout, tileLayout } from './tileLayout.ts';
import { toneOf } from './toneOf.ts';
import { chosenRing, type Drawn, type WardDrawing, wardLink } from './wardDrawing.ts';

const GAP = 4;
const FONT = 12;
const LINE = 13;

/** One place's wards are laid out hundreds of times in a build, always in the same squares. */
const known = new WeakMap<Topology, TileLayout>();

function wardTiles({ topology, wards }: WardDrawing): TileLayout {
  const held = known.get(topology);
  if (held !== undefined) return held;
  const fit = fitNorthUp(
    wards.map(({ shape }) => shape),
    { width: 400, maxHeight: 400, margin: 0 },
  );
  const layout = tileLayout(
    wards.map(({ shape }) => {
      const projected = projectShape(shape, fit).rings;
      const whole = wholeUnitRings(projected);
      const rings = whole.length > 0 ? whole : projected;
      return {
        code: shape.code,
        centre: farthestInside(insideDistance(rings), ringBounds(rings)).point,
      };
    }),
  );
  known.set(topology, layout);
  return layout;
}

/** One square a ward, laid out roughly as the wards lie, with name and value in each. */
export function drawWardTiles(drawing: WardDrawing): Drawn {
  const { chartId, indicator, wards } = drawing;
  const layout = wardTiles(drawing);
  const size = Math.min(96, (400 - (layout.columns - 1) * GAP) / layout.columns);
  const left = (400 - layout.columns * (size + GAP) + GAP) / 2;
  const tiles = wards.map(({ figure }) => {
    const cell = layout.cells.get(figure.areaCode) ?? { column: 0, row: 0 };
    const x = Math.round(left + cell.column * (size + GAP));
    const y = Math.round(1 + cell.row * (size + GAP));
    const tone = toneOf(indicator.scale, figure.value);
    const side = Math.floor(size);
    const lines = wrapText(figure.areaName, size - 6, FONT)
      .slice(0, 3)
      .map((line) => shortenText(line, size - 4, FONT));
    // Value and name together stand in the middle of the square.
    const middle = Math.round(y + size / 2 - 3 - ((lines.length - 1) * LINE) / 2);
    return {
      link: wardLink(
        drawing,
        figure,
        `<path class="${tone} box"${noDataFill(chartId, tone)} d="M${x} ${y}h${side}v${side}h-${side}z"/>`,
      ),
      label:
        svgText(x + size / 2, middle, figureText(indicator, figure), `${tone} m b big`) +
        svgLines(x + size / 2, middle + 18, lines, LINE, `${tone} m s`),
    };
  });
  const groups = classGroups(
    wards.map(({ figure }) => figure),
    indicator,
    scaleOf(indicator),
  );
  const key = classKey(groups, {
    chartId,
    indicator,
    width: 400,
    withMembers: false,
    noun: 'ward',
  });
  const mapHeight = Math.ceil(layout.rows * (size + GAP) + 8);
  const body = [
    groups.some(({ tone }) => tone === 'nd') ? noDataPattern(chartId) : '',
    ...tiles.map(({ link }) => link),
    chosenRing(drawing),
    `<g class="on" aria-hidden="true">${tiles.map(({ label }) => label).join('')}</g>`,
    `<g aria-hidden="true" transform="translate(0 ${mapHeight})">${key.svg}</g>`,
  ].join('');
  return { width: 400, height: mapHeight + key.height + 2, body };
}
