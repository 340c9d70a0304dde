import { type ClassGroup, classGroups, scaleOf } from './classGroups.ts';
import { classKey } from './classKey.ts';
import { boxesTouch, type MapLabel, mapLabel } from './mapLabel.ts';
import { noDataFill, noDataPattern } from './noDataPattern.ts';
import { partId } from './svgDocument.ts';
import { chosenRing, type Drawn, type WardDrawing, wardLink } from './wardDrawing.ts';
import { type WardGeometry, wardGeometry } from './wardGeometry.ts';

/** The true map: shapes, then their numbers and names, then the key that lists every ward under its class. */
export function drawWardShapes(drawing: WardDrawing): Drawn {
  const { chartId, indicator, wards } = drawing;
  const groups = classGroups(
    wards.map(({ figure }) => figure),
    indicator,
    scaleOf(indicator),
  );
  const { fit, outlines } = wardGeometry(drawing.topology);
  const links = wards.map(({ figure }) => {
    const tone = toneIn(groups, figure.areaCode);
    const d = outlines.get(figure.areaCode)?.path ?? '';
    const fill = noDataFill(chartId, tone);
    return wardLink(drawing, figure, `<path class="${tone}"${fill} d="${d}"/>`);
  });
  const all = partId(chartId, 'w');
  const wide = drawing.layout === 'wide';
  const key = classKey(groups, {
    chartId,
    indicator,
    width: wide ? 390 : 400,
    withMembers: true,
    noun: 'ward',
  });
  const hasGaps = groups.some(({ tone }) => tone === 'nd');
  const body = [
    hasGaps ? noDataPattern(chartId) : '',
    // The same shapes with a wide dark border beneath: their outer edge is drawn without a second outline.
    `<use class="edge" href="#${all}" aria-hidden="true"/>`,
    `<g class="gap" id="${partId(chartId, 'g')}"><g id="${all}">${links.join('')}</g></g>`,
    chosenRing(drawing),
    `<g class="on" aria-hidden="true">${labelShapes(groups, outlines).join('')}</g>`,
    `<g aria-hidden="true" transform="translate(${wide ? '430 0' : `0 ${fit.height + 12}`})">${key.svg}</g>`,
  ].join('');
  return wide
    ? { width: 820, height: Math.max(fit.height, key.height) + 2, body }
    : { width: 400, height: fit.height + 12 + key.height + 2, body };
}

/** Numbers in every shape; one that would cover another is left to the key and the tile view. */
function labelShapes(groups: readonly ClassGroup[], outlines: WardGeometry['outlines']): string[] {
  const placed: MapLabel[] = [];
  for (const { tone, members } of groups) {
    for (const { figure, number } of members) {
      const inside = outlines.get(figure.areaCode)?.inside ?? null;
      if (inside === null) continue;
      const label = mapLabel(number, figure.areaName, tone, inside.distance, inside.bounds);
      if (!placed.some((other) => boxesTouch(other.box, label.box))) placed.push(label);
    }
  }
  return placed.map(({ svg }) => svg);
}

function toneIn(groups: readonly ClassGroup[], code: string): string {
  const group = groups.find(({ members }) =>
    members.some(({ figure }) => figure.areaCode === code),
  );
  return group?.tone ?? 'nd';
}
