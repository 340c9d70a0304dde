import { figureText } from '../format/figureText.ts';
import { formatValue } from '../format/value.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Source } from '../model/Source.ts';
import { escapeText } from './escapeText.ts';
import { isValued, orderFigures } from './orderFigures.ts';
import { svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, widest, wrapText } from './textWidth.ts';
import { toneOf } from './toneOf.ts';
import { drawAxis, drawPercentileEnds, PERCENTILE_ENDS_HEIGHT, valueAxis } from './valueAxis.ts';

export interface WardRankingOptions {
  /** One a ward. */
  figures: readonly Figure[];
  /** The district as a whole, drawn as a line. */
  district?: Figure;
  indicator: Indicator;
  period: string;
  sources: readonly Source[];
  placeName: string;
  wardHref: (wardCode: string) => string;
  /** The code of a ward whose row is set in bold. */
  highlight?: string;
}

const FONT = 13;
const LINE = 15;
const NAME_WIDTH = 150;

/** Rows of name, dot on the scale and value; the district as a dashed line through them. */
export function drawRanking(options: WardRankingOptions): { height: number; body: string } {
  const { district, indicator } = options;
  const figures = orderFigures(options.figures, indicator.rankOneIs);
  const names = figures.map(({ areaName }) => wrapText(areaName, NAME_WIDTH, FONT));
  const texts = figures.map((figure) => figureText(indicator, figure));
  const nameColumn = Math.max(...names.map((lines) => widest(lines, FONT)));
  const valueColumn = Math.max(...texts.map((text) => textWidth(text, FONT)));
  const drawn = district === undefined ? figures : [...figures, district];
  const axis = valueAxis(
    indicator,
    drawn,
    Math.ceil(nameColumn) + 16,
    386 - Math.ceil(valueColumn),
  );
  const top = district === undefined ? 4 : 22;
  let y = top + 2;
  const rows = figures.map((figure, i) => {
    const lines = names[i] ?? [];
    const height = 7 + lines.length * LINE;
    const isChosen = figure.areaCode === options.highlight;
    const middle = y + height / 2;
    y += height;
    const baseline = middle + 4.5 - ((lines.length - 1) * LINE) / 2;
    const href = escapeText(options.wardHref(figure.areaCode));
    return (
      `<a tabindex="-1" data-code="${escapeText(figure.areaCode)}" href="${href}">${svgLines(0, baseline, lines, LINE, isChosen ? 'b' : '')}</a>` +
      (figure.lower !== null && figure.upper !== null
        ? svgLine(axis.x(figure.lower), middle, axis.x(figure.upper), middle, 'range')
        : '') +
      (isValued(figure)
        ? svgDot(
            axis.x(figure.value),
            middle,
            5,
            `dot ${toneOf(indicator.scale, figure.value)}${isChosen ? ' chosen' : ''}`,
          )
        : '') +
      svgText(
        400,
        middle + 4.5,
        texts[i] ?? '',
        figure.value === null ? 'e q' : isChosen ? 'e b' : 'e',
      )
    );
  });
  const bottom = Math.round(y + 2);
  const ends = axis.isPercentile ? drawPercentileEnds(axis, bottom + 31) : '';
  const reference =
    district !== undefined && isValued(district)
      ? svgLine(axis.x(district.value), 18, axis.x(district.value), bottom, 'reference') +
        referenceLabel(
          axis.x(district.value),
          `${district.areaName} ${formatValue(indicator, district.value)}`,
        )
      : '';
  return {
    height: bottom + 20 + (axis.isPercentile ? PERCENTILE_ENDS_HEIGHT + 12 : 0),
    body: drawAxis(axis, indicator, top, bottom) + reference + rows.join('') + ends,
  };
}

/** Above its line, moved in from the edge of the drawing where it would be cut. */
function referenceLabel(x: number, label: string): string {
  const half = textWidth(label, FONT, true) / 2;
  return svgText(Math.min(Math.max(x, half), 400 - half), 13, label, 'm b');
}
