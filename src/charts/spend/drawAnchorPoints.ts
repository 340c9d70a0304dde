import { scaleLinear } from 'd3';
import { shortMoney } from '../../format/shortMoney.ts';
import { formatValue } from '../../format/value.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { svgLine, svgText } from '../svgText.ts';
import { shortenText, textWidth } from '../textWidth.ts';
import { fillOf, spendPatterns } from './hatching.ts';
import { svgBox } from './svgBox.ts';

/** What a study found of one year: shares of the same total for a small area and a larger one around it. */
export interface AnchorPoint {
  period: string;
  /** Share spent in the district. */
  own: Figure;
  /** Share spent in the county, the district included; undefined where no county was studied. */
  around: Figure | undefined;
  /** Pounds spent in the district. */
  ownAmount: Figure | undefined;
  aroundAmount: Figure | undefined;
  /** Pounds in all: what the shares are of. */
  total: Figure | undefined;
}

export interface AnchorPointsOptions {
  /** Oldest first. */
  points: readonly AnchorPoint[];
  share: Indicator;
  amount: Indicator;
  total: Indicator;
  /** e.g. "Lancashire including Preston" */
  aroundName: string;
  sources: readonly Source[];
}

const BLOCK = 108;

/** A block a year: its name and total, the bar, and the shares written at the ends of what they measure. */
export function drawAnchorPoints(
  chartId: string,
  options: AnchorPointsOptions,
): { height: number; body: string } {
  const { points } = options;
  const totals = points.map(({ total }) => total?.value ?? null);
  const known = totals.filter((value) => value !== null);
  const x = scaleLinear([0, Math.max(0, ...known) || 1], [0, 400]);
  const blocks = points.map((point, i) => {
    const total = totals[i] ?? null;
    // Where no total was published the bar is 100 % and says so: its length must not pass for an amount.
    const length = total === null ? 400 : x(total);
    return `<g transform="translate(0 ${i * BLOCK})">${drawBlock(chartId, point, options, total, length)}</g>`;
  });
  return { height: points.length * BLOCK - 6, body: spendPatterns(chartId) + blocks.join('') };
}

function drawBlock(
  chartId: string,
  { period, own, around, total: totalFigure }: AnchorPoint,
  { share, aroundName }: AnchorPointsOptions,
  total: number | null,
  length: number,
): string {
  const end = (value: number | null) => (Math.max(0, value ?? 0) / 100) * length;
  const ownEnd = end(own.value);
  const aroundEnd = Math.max(ownEnd, end(around?.value ?? null));
  const size =
    total === null ? 'total not published' : `${aboutWord(totalFigure)}${shortMoney(total)} in all`;
  return [
    svgText(0, 15, period, 'b big'),
    svgText(400, 15, size, 'e q'),
    svgBox(0, 24, length, 30, ' class="band box"'),
    svgBox(0, 24, aroundEnd, 30, fillOf(chartId, 's2')),
    svgBox(0, 24, ownEnd, 30, fillOf(chartId, 's4')),
    length - aroundEnd > 76 && around?.value !== null
      ? svgText(length - 8, 43.5, 'elsewhere', 'e s')
      : '',
    own.value === null ? '' : svgLine(ownEnd, 54, ownEnd, 62, 'zero'),
    label(ownEnd, 73, formatValue(share, own.value), own.areaName),
    around === undefined
      ? ''
      : (around.value === null ? '' : svgLine(aroundEnd, 54, aroundEnd, 80, 'zero')) +
        label(aroundEnd, 91, formatValue(share, around.value), aroundName),
  ].join('');
}

/** "18.2% Preston" at the end it names, moved in from the edges where it would be cut. */
function label(end: number, y: number, value: string, name: string): string {
  const bold = textWidth(value, 13, true) + 8;
  const shown = shortenText(name, 396 - bold, 13);
  const width = bold + textWidth(shown, 13);
  const x = Math.max(0, Math.min(end, 400 - width));
  return svgText(x, y, value, 'b') + svgText(x + bold, y, shown);
}

/** A sum that was worked out from others is not printed as if it had been published. */
export function aboutWord(figure: Figure | undefined): string {
  return figure?.status === 'approximate' ? 'about ' : '';
}
