import { scaleLinear } from 'd3';
import { figureText } from '../format/figureText.ts';
import { formatValue } from '../format/value.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { isValued } from './orderFigures.ts';
import { svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, widest, wrapText } from './textWidth.ts';

const FONT = 13;
const LINE = 15;
const NAME_WIDTH = 140;

/** Rows of name, dot with its limits and value; the nation as a dashed line through them. */
export function drawContextRanking(
  figures: readonly Figure[],
  nation: Figure | undefined,
  ownCode: string,
  indicator: Indicator,
): { height: number; body: string } {
  const names = figures.map(({ areaName }) => wrapText(areaName, NAME_WIDTH, FONT));
  const texts = figures.map((figure) => figureText(indicator, figure));
  const nameColumn = Math.max(...names.map((lines) => widest(lines, FONT, true)));
  const valueColumn = Math.max(...texts.map((text) => textWidth(text, FONT, true)));
  const x = axis(figures, nation, Math.ceil(nameColumn) + 14, 388 - Math.ceil(valueColumn));
  const ticks = x.ticks(4);
  const decimals = ticks.every(Number.isInteger) ? 0 : 1;
  const top = 22;
  let y = top + 2;
  const rows = figures.map((figure, i) => {
    const lines = names[i] ?? [];
    const height = 8 + lines.length * LINE;
    const middle = y + height / 2;
    y += height;
    const isOwn = figure.areaCode === ownCode;
    const baseline = middle + 4.5 - ((lines.length - 1) * LINE) / 2;
    return (
      svgLines(0, baseline, lines, LINE, isOwn ? 'b' : '') +
      (figure.lower !== null && figure.upper !== null
        ? svgLine(x(figure.lower), middle, x(figure.upper), middle, isOwn ? 'line' : 'range')
        : '') +
      (isValued(figure) ? svgDot(x(figure.value), middle, 5, isOwn ? 'own' : 'dot s2') : '') +
      svgText(
        400,
        middle + 4.5,
        texts[i] ?? '',
        figure.value === null ? 'e q' : isOwn ? 'e b' : 'e',
      )
    );
  });
  const bottom = Math.round(y + 2);
  const grid = ticks
    .map(
      (tick) =>
        svgLine(x(tick), top, x(tick), bottom, 'grid') +
        svgText(x(tick), bottom + 14, formatValue({ ...indicator, decimals }, tick), 'm q s'),
    )
    .join('');
  return {
    height: bottom + 20,
    body: grid + reference(nation, x, bottom, indicator) + rows.join(''),
  };
}

function axis(figures: readonly Figure[], nation: Figure | undefined, left: number, right: number) {
  const values = [...figures, ...(nation === undefined ? [] : [nation])]
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((value) => value !== null);
  const low = Math.min(...values);
  const high = Math.max(...values);
  return scaleLinear([low, high === low ? low + 1 : high], [left, right]).nice(4);
}

function reference(
  nation: Figure | undefined,
  x: (value: number) => number,
  bottom: number,
  indicator: Indicator,
): string {
  if (nation === undefined || !isValued(nation)) return '';
  const at = x(nation.value);
  const label = `${nation.areaName} ${formatValue(indicator, nation.value)}`;
  const half = textWidth(label, FONT, true) / 2;
  return (
    svgLine(at, 18, at, bottom, 'reference') +
    svgText(Math.min(Math.max(at, half), 400 - half), 13, label, 'm b')
  );
}
