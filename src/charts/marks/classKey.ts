import type { Markish } from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import { formatNumber } from '../../format/number.ts';
import { plural } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { SMALL_SIZE, WORDS_SIZE } from '../draw.ts';
import type { Theme } from '../theme.ts';
import type { ClassGroup, Numbered } from '../words/classGroups.ts';
import { type Sign, signs } from './signs.ts';
import { shortenText, textWidth } from './textWidth.ts';
import { toneFill } from './tones.ts';
import { type Line, words } from './words.ts';

const HEAD = 22;
const ROW = 18;

/** A class of the key; it may count more areas than have figures. */
interface KeyClass extends ClassGroup {
  count?: number;
}

interface KeyOptions {
  chartId: string;
  theme: Theme;
  indicator: Indicator;
  /** Of its upper left corner. */
  x: number;
  y: number;
  width: number;
  /** Whether the areas of each class are listed with number, name and value. */
  withMembers: boolean;
  noun: string;
}

/** The legend: a swatch, the class in words and its number of areas, and beneath it the areas themselves. */
export function classKey(
  groups: readonly KeyClass[],
  options: KeyOptions,
): { marks: Markish[]; height: number } {
  const { chartId, theme, x, width, noun } = options;
  const swatches: Sign[] = [];
  const lines: Line[] = [];
  let { y } = options;
  const counted = ({ members, count = members.length }: KeyClass) =>
    `${formatNumber(count, 0)} ${plural(count, noun)}`;
  // Where a label leaves no room for the noun beside it, all of them have the number alone.
  const isRoomy = groups.every(
    (group) =>
      24 + textWidth(group.label, WORDS_SIZE, true) + textWidth(counted(group), SMALL_SIZE) <
      width - 16,
  );
  for (const group of groups) {
    const { tone, label, members, count = members.length } = group;
    swatches.push({
      box: { x: x + 0.5, y: y + 4.5, width: 17, height: 13 },
      fill: toneFill(chartId, theme, tone),
      stroke: theme.edge,
    });
    lines.push(
      { x: x + 24, y: y + 16, text: label, isBold: true },
      {
        x: x + width,
        y: y + 16,
        text: isRoomy ? counted(group) : formatNumber(count, 0),
        anchor: 'end',
        size: SMALL_SIZE,
        fill: theme.quiet,
      },
    );
    y += HEAD;
    if (!options.withMembers || members.length === 0) continue;
    const list = memberLines(members, { ...options, y });
    lines.push(...list.lines);
    y += list.height;
  }
  return { marks: [signs(swatches), words(lines, { isSilent: true })], height: y - options.y };
}

/** The areas in two columns, read down, or in one where there is but one or a name is too long for half the width. */
function memberLines(members: readonly Numbered[], options: KeyOptions) {
  const gap = 22;
  const texts = members.map(({ figure }) => figureText(options.indicator, figure));
  const room = (columnWidth: number, i: number) =>
    columnWidth - 28 - textWidth(sure(texts[i], `text ${i}`), WORDS_SIZE) - 6;
  const half = (options.width - gap) / 2;
  const fits =
    members.length > 1 &&
    members.every(({ figure }, i) => textWidth(figure.areaName, WORDS_SIZE) <= room(half, i));
  const columnWidth = fits ? half : options.width;
  const rows = fits ? Math.ceil(members.length / 2) : members.length;
  const lines = members.flatMap(({ figure, number }, i): Line[] => {
    const x = options.x + (i < rows ? 0 : columnWidth + gap);
    const y = options.y + (i % rows) * ROW + 13;
    return [
      { x: x + 21, y, text: String(number), anchor: 'end', fill: options.theme.quiet },
      { x: x + 28, y, text: shortenText(figure.areaName, room(columnWidth, i), WORDS_SIZE) },
      { x: x + columnWidth, y, text: sure(texts[i], `text ${i}`), anchor: 'end' },
    ];
  });
  return { lines, height: rows * ROW + 6 };
}
