import { formatValue } from '../../format/value.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { svgLine, svgLines, svgText } from '../svgText.ts';
import { textWidth, wrapText } from '../textWidth.ts';
import { fillOf, spendPatterns } from './hatching.ts';
import { svgBox } from './svgBox.ts';

/** One share that is known only between two ends, or exactly. */
export interface BoundsRow {
  /** What this row counts as local or as spending, e.g. "Addresses in the council’s area". */
  label: string;
  /** For a comparison of the rows in one sentence, e.g. "by post town"; all rows have it or none. */
  short?: string;
  figure: Figure;
  indicator: Indicator;
}

const LINE = 16;
const BAR = 20;

/** Rows of label and bar: solid as far as is certain, striped as far as is possible, empty beyond. */
export function drawShareBounds(
  chartId: string,
  rows: readonly BoundsRow[],
): { height: number; body: string } {
  let y = 30;
  const parts = rows.map((row) => {
    const lines = wrapText(row.label, 396, 13);
    const top = y + lines.length * LINE + 2;
    y = top + BAR + 22 + 14;
    return (
      svgLines(0, top - 7 - (lines.length - 1) * LINE, lines, LINE, '') + bar(chartId, row, top)
    );
  });
  return { height: y - 8, body: spendPatterns(chartId) + legend(chartId) + parts.join('') };
}

function bar(chartId: string, { figure, indicator }: BoundsRow, top: number): string {
  const { lower, upper } = endsOf(figure);
  const track = svgBox(0, top, 400, BAR, ' class="band box"');
  if (lower === null || upper === null) {
    return track + svgText(0, top + BAR + 15, 'no data', 'q');
  }
  const from = lower * 4;
  const to = upper * 4;
  const low = formatValue(indicator, lower);
  const high = formatValue(indicator, upper);
  const isExact = low === high;
  const lowText = isExact ? low : `at least ${low}`;
  const highText = `at most ${high}`;
  const lowWidth = textWidth(lowText, 13, true);
  const lowX = Math.min(
    Math.max(0, from - lowWidth / 2),
    isExact ? 400 - lowWidth : 376 - lowWidth - textWidth(highText, 13, true),
  );
  const highX = Math.max(Math.min(400, to), lowX + lowWidth + 24 + textWidth(highText, 13, true));
  return [
    track,
    svgBox(from, top, to - from, BAR, fillOf(chartId, 'nd')),
    svgBox(0, top, from, BAR, fillOf(chartId, 's4')),
    svgLine(from, top - 3, from, top + BAR + 3, 'zero'),
    isExact ? '' : svgLine(to, top - 3, to, top + BAR + 3, 'zero'),
    svgText(lowX, top + BAR + 16, lowText, 'b'),
    isExact ? '' : svgText(highX, top + BAR + 16, highText, 'e b'),
  ].join('');
}

function legend(chartId: string): string {
  return [
    svgBox(0.5, 2.5, 16, 13, fillOf(chartId, 's4')),
    svgText(23, 14, 'surely local', 's'),
    svgBox(138.5, 2.5, 16, 13, fillOf(chartId, 'nd')),
    svgText(161, 14, 'not known', 's'),
    svgBox(236.5, 2.5, 16, 13, ' class="band box"'),
    svgText(259, 14, 'surely elsewhere', 's'),
  ].join('');
}

/** Both ends of a share; one that is known exactly has the same at either. */
export function endsOf(figure: Figure): { lower: number | null; upper: number | null } {
  return {
    lower: figure.lower ?? figure.value,
    upper: figure.upper ?? figure.value,
  };
}
