import { figureText } from '../format/figureText.ts';
import { capitalised } from '../format/words.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { isValued } from './orderFigures.ts';
import { svgDot, svgLine, svgText } from './svgText.ts';
import { shortenText, textWidth } from './textWidth.ts';
import { toneOf } from './toneOf.ts';
import { drawAxis, drawPercentileEnds, PERCENTILE_ENDS_HEIGHT, valueAxis } from './valueAxis.ts';

/** A row of the profile. */
export interface ProfileRow {
  label: string;
  figure: Figure;
  district: Figure | undefined;
  isOverall: boolean;
}

const ROW = 26;
const LEFT = 152;
const RIGHT = 352;

/** Rows of domain, dot on the scale and value; the district as a tick; the whole index on top, set apart by a rule. */
export function drawProfile(
  rows: readonly ProfileRow[],
  areaName: string,
  districtName: string | undefined,
  indicator: Indicator,
): { height: number; body: string } {
  const axis = valueAxis(indicator, [], LEFT, RIGHT);
  const top = 26;
  const bottom = top + rows.length * ROW + 8;
  const drawn = rows.map(({ label, figure, district, isOverall }, i) => {
    const y = top + i * ROW + ROW / 2 + (isOverall ? 0 : 6);
    const weight = isOverall ? 'b' : '';
    return [
      svgText(0, y + 4.5, capitalised(label), weight),
      isOverall ? svgLine(0, y + ROW / 2 + 3, 400, y + ROW / 2 + 3, 'grid') : '',
      isValued(figure) && district !== undefined && isValued(district)
        ? svgLine(axis.x(figure.value), y, axis.x(district.value), y, 'link')
        : '',
      district !== undefined && isValued(district)
        ? svgLine(axis.x(district.value), y - 10, axis.x(district.value), y + 10, 'tick')
        : '',
      isValued(figure)
        ? svgDot(axis.x(figure.value), y, 6, `dot ${toneOf(indicator.scale, figure.value)}`)
        : '',
      svgText(400, y + 4.5, figureText(indicator, figure), isValued(figure) ? 'e b' : 'e q'),
    ].join('');
  });
  return {
    height: bottom + 20 + PERCENTILE_ENDS_HEIGHT + 12,
    body:
      drawLegend(areaName, districtName) +
      drawAxis(axis, indicator, top, bottom) +
      drawn.join('') +
      drawPercentileEnds(axis, bottom + 31),
  };
}

/** What the two signs stand for, in one line. */
function drawLegend(areaName: string, districtName: string | undefined): string {
  const area = shortenText(areaName, districtName === undefined ? 380 : 210, 13);
  const next = 14 + textWidth(area, 13, true) + 18;
  return (
    svgDot(6, 9, 6, 'dot s4') +
    svgText(17, 13.5, area, 'b') +
    (districtName === undefined
      ? ''
      : svgLine(next + 6, 0, next + 6, 18, 'tick') +
        svgText(next + 16, 13.5, shortenText(districtName, 380 - next, 13)))
  );
}
