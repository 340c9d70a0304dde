import { expect, test } from 'vitest';
import { largestChanges, rangeOfLines, standOutWords } from '../../src/charts/kinds/areaLines.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { madeLines } from './madeCharts.ts';
import { WARD_NAMES, WARDS } from './madePlace.ts';
import { svgOf, textsOf } from './svgReading.ts';

const codes = Object.values(WARDS);
const named = codes.slice(0, 2);
const paths = (svg: string) => [...svg.matchAll(/<path[^>]*>/g)].map(([path]) => path);
const segments = (svg: string, isDotted: boolean) =>
  paths(svg)
    .filter((path) => /stroke-width/.test(path) && /dasharray/.test(path) === isDotted)
    .flatMap((path) => [...path.matchAll(/L/g)]).length;

test('a line that leads to what is measured in a new way is dotted, any other is whole', () => {
  const svg = svgOf(madeLines([[10, 12, 30]], []));
  expect(segments(svg, false)).toBe(1);
  expect(segments(svg, true)).toBe(1);
});

test('a gap is not drawn over as if it were known', () => {
  const svg = svgOf(madeLines([[10, null, 30]], []));
  expect(segments(svg, false)).toBe(0);
  expect(segments(svg, true)).toBe(1);
  expect(segments(svgOf(madeLines([[null, null, 30]], [])), true)).toBe(0);
});

test('names those that stand out with their last value, and nobody else', () => {
  const texts = textsOf(
    svgOf(
      madeLines(
        [
          [10, 12, 30],
          [20, 22, 30.2],
          [70, 71, 72],
        ],
        named,
      ),
    ),
  ).join('|');
  expect(texts).toContain('30.0');
  expect(texts).toContain('30.2');
  expect(texts).not.toContain(WARD_NAMES[codes[2] ?? '']);
});

test('names of values that are close do not lie on each other', () => {
  const svg = svgOf(
    madeLines(
      [
        [10, 12, 30],
        [20, 22, 30.2],
        [70, 71, 72],
      ],
      codes,
    ),
  );
  const heights = [...svg.matchAll(/<text[^>]*font-weight="700"[^>]*y="([\d.]+)" x="152/g)].map(
    ([, y]) => Number(y),
  );
  expect(heights).toHaveLength(3);
  const sorted = heights.toSorted((a, b) => a - b);
  expect((sorted[1] ?? 0) - (sorted[0] ?? 0)).toBeGreaterThanOrEqual(15);
  expect((sorted[2] ?? 0) - (sorted[1] ?? 0)).toBeGreaterThanOrEqual(15);
});

test('the table has every ward and time, and says where there is none', () => {
  const { table, alt } = madeLines([[10, null, 30]]);
  expect(table.rows[0]?.map(({ text }) => text).slice(1, 4)).toEqual(['10.0', 'no data', '30.0']);
  expect(alt).toMatch(/^A line for each of 1 area of Madeham, 2015 to 2025\./);
});

test('the columns of changes say from when to when, the steps before the whole time', () => {
  const { columns, rows } = madeLines([[10, 12, 30]]).table;
  expect(columns.slice(-3).map(({ label }) => label)).toEqual([
    'Change, 2015 to 2019',
    'Change, 2019 to 2025',
    'Change, 2015 to 2025',
  ]);
  expect(rows[0]?.slice(-3).map(({ text }) => text)).toEqual(['−3.0', '–', '–']);
});

test('years beneath it that are close do not touch, and the last stays where the lines end', () => {
  const svg = svgOf(madeLines([[10, 12, 30]], codes));
  const years = [...svg.matchAll(/<text[^>]*x="([\d.]+)"[^>]*>(20\d\d)<\/text>/g)]
    .map(([, x, year]) => ({ x: Number(x), year }))
    .toSorted((a, b) => a.x - b.x);
  expect(years.map(({ year }) => year)).toEqual(['2015', '2019', '2025']);
  // "2019" is some 31 units wide in bold.
  for (const [i, { x }] of years.entries())
    expect(x - (years[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(i === 0 ? 16 : 37);
  expect(years[2]?.x).toBe(138);
});

test('where not all that stand out have room for a name, that is said', () => {
  expect([11, 12].map((count) => standOutWords(count))).toEqual([
    ['Named:', ''],
    ['In colour:', '; names are of the largest changes either way'],
  ]);
  // What all are read beside takes the room of one.
  expect([10, 11].map((count) => standOutWords(count, true))).toEqual([
    ['Named:', ''],
    ['In colour:', '; names are of the largest changes either way'],
  ]);
});

test('small moves look small: 20 points are shown at least, within 0 to 100', () => {
  expect(rangeOfLines([64.7, 67.5])).toEqual([expect.closeTo(56.1), expect.closeTo(76.1)]);
  expect(rangeOfLines([1, 3])).toEqual([0, 20]);
  expect(rangeOfLines([99, 99])).toEqual([80, 100]);
  expect(rangeOfLines([10, 29.9])).toEqual([expect.closeTo(9.95), expect.closeTo(29.95)]);
  expect(rangeOfLines([10, 30])).toEqual([10, 30]);
  const svg = svgOf(madeLines([[66.3, 67.5, 64.7]], []));
  const numbers = [...svg.matchAll(/<text[^>]*x="([\d.]+)"[^>]*>(\d\d)<\/text>/g)];
  expect(numbers.map(([, , text]) => text)).toEqual(['60', '65', '70', '75']);
  // Within the drawing: a number of two digits is some 15 units wide in the type of an axis.
  for (const [, x] of numbers) expect(Number(x)).toBeGreaterThanOrEqual(15);
});

test('where there is no room for all names the largest changes have theirs, by turns up and down', () => {
  const area = (areaCode: string, ...changes: (number | null)[]) => ({
    areaCode,
    areaName: areaCode,
    figures: [],
    changes: changes.map((value) => ({ value }) as Figure),
  });
  const areas = [area('a', 1, -2), area('b', -9, 1), area('c', 3, null), area('d'), area('e', 4)];
  const named = (most: number) => largestChanges(areas, most).map(({ areaCode }) => areaCode);
  expect(named(5)).toEqual(['a', 'b', 'c', 'd', 'e']);
  // Up: e, c, d; down: b, a.
  expect(named(4)).toEqual(['a', 'b', 'c', 'e']);
  expect(named(3)).toEqual(['b', 'c', 'e']);
  expect(named(2)).toEqual(['b', 'e']);
  // A small change down has its name beside larger ones up.
  const [f, g, h] = [area('f', 5), area('g', 4), area('h', -1)];
  expect(largestChanges([f, g, h], 2)).toEqual([f, h]);
});
