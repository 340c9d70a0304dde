import { figureText } from '../format/figureText.ts';
import { formatNumber } from '../format/number.ts';
import { plural } from '../format/words.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { ClassGroup, Numbered } from './classGroups.ts';
import { noDataFill } from './noDataPattern.ts';
import { svgText } from './svgText.ts';
import { shortenText, textWidth } from './textWidth.ts';

const FONT = 13;
const HEAD = 22;
const ROW = 18;

export interface ClassKey {
  svg: string;
  height: number;
}

interface KeyOptions {
  chartId: string;
  indicator: Indicator;
  width: number;
  /** Whether the areas of each class are listed with number, name and value. */
  withMembers: boolean;
  noun: string;
}

/** The legend: a swatch, the class in words and its number of areas, and beneath it the areas themselves. */
export function classKey(groups: readonly ClassGroup[], options: KeyOptions): ClassKey {
  const { width, noun } = options;
  const parts: string[] = [];
  let y = 0;
  for (const group of groups) {
    const count = group.members.length;
    const shown = options.withMembers ? memberRows(group.members, options) : { svg: '', height: 0 };
    parts.push(
      `<g transform="translate(0 ${y})"><rect class="${group.tone} box"${noDataFill(options.chartId, group.tone)} x=".5" y="4.5" width="21" height="13"/>`,
      svgText(28, 16, group.label, 'b'),
      svgText(width, 16, `${formatNumber(count, 0)} ${plural(count, noun)}`, 'e q'),
      `${shown.svg}</g>`,
    );
    y += HEAD + shown.height;
  }
  return { svg: parts.join(''), height: y };
}

/** The areas in two columns, read down, or in one where a name is too long for half the width. */
function memberRows(members: readonly Numbered[], options: KeyOptions): ClassKey {
  const gap = 22;
  const texts = members.map(({ figure }) => figureText(options.indicator, figure));
  const room = (columnWidth: number, i: number) =>
    columnWidth - 28 - textWidth(texts[i] ?? '', FONT) - 6;
  const half = (options.width - gap) / 2;
  const fits = members.every(({ figure }, i) => textWidth(figure.areaName, FONT) <= room(half, i));
  const columnWidth = fits ? half : options.width;
  const rows = fits ? Math.ceil(members.length / 2) : members.length;
  const svg = members.map(({ figure, number }, i) => {
    const x = i < rows ? 0 : columnWidth + gap;
    const y = HEAD + (i % rows) * ROW + 13;
    const name = shortenText(figure.areaName, room(columnWidth, i), FONT);
    return (
      svgText(x + 21, y, String(number), 'e q') +
      svgText(x + 28, y, name) +
      svgText(x + columnWidth, y, texts[i] ?? '', 'e')
    );
  });
  return { svg: svg.join(''), height: rows === 0 ? 0 : rows * ROW + 6 };
}
