import { formatValue } from '../format/value.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { ClassGroup } from './classGroups.ts';
import { isValued } from './orderFigures.ts';
import { svgDot, svgLine, svgText } from './svgText.ts';
import { textWidth } from './textWidth.ts';
import { drawAxis, drawPercentileEnds, PERCENTILE_ENDS_HEIGHT, valueAxis } from './valueAxis.ts';

const RADIUS = 9;
const STEP = 2 * RADIUS + 2;

/** One numbered dot a neighbourhood on the scale, stacked where they would meet, and the ward's own figure as a line. */
export function drawStrip(
  groups: readonly ClassGroup[],
  ward: Figure,
  indicator: Indicator,
): { svg: string; height: number } {
  const figures = groups.flatMap(({ members }) => members.map(({ figure }) => figure));
  const axis = valueAxis(indicator, [...figures, ward], 16, 384);
  const dots = groups
    .flatMap(({ tone, members }) =>
      members.flatMap(({ figure, number }) =>
        isValued(figure) ? [{ x: axis.x(figure.value), tone, number }] : [],
      ),
    )
    .sort((a, b) => a.x - b.x);
  const levels = stack(dots.map(({ x }) => x));
  const top = 20;
  const bottom = top + 12 + STEP * (Math.max(0, ...levels) + 1);
  const drawn = dots.map(({ x, tone, number }, i) => {
    const y = bottom - 2 - STEP / 2 - (levels[i] ?? 0) * STEP;
    return (
      svgDot(x, y, RADIUS, `dot ${tone}`) + svgText(x, y + 4.5, String(number), `${tone} m s b`)
    );
  });
  const ends = axis.isPercentile ? PERCENTILE_ENDS_HEIGHT + 14 : 0;
  return {
    svg:
      drawAxis(axis, indicator, top, bottom) +
      wardLine(ward, indicator, axis.x, bottom) +
      `<g class="on">${drawn.join('')}</g>` +
      (axis.isPercentile ? drawPercentileEnds(axis, bottom + 31) : ''),
    height: bottom + 18 + ends,
  };
}

/** The lowest level at which a dot touches none before it. */
function stack(positions: readonly number[]): number[] {
  const ends: number[] = [];
  return positions.map((x) => {
    let level = ends.findIndex((end) => x - end >= STEP);
    if (level === -1) level = ends.length;
    ends[level] = x;
    return level;
  });
}

function wardLine(
  ward: Figure,
  indicator: Indicator,
  x: (value: number) => number,
  bottom: number,
): string {
  if (!isValued(ward)) return '';
  const label = `${ward.areaName} ${formatValue(indicator, ward.value)}`;
  const half = textWidth(label, 13, true) / 2;
  const at = x(ward.value);
  return (
    svgLine(at, 17, at, bottom, 'reference') +
    svgText(Math.min(Math.max(at, half), 400 - half), 12, label, 'm b')
  );
}
