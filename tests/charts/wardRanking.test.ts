import { expect, it } from 'vitest';
import { sizeOf } from '../../src/charts/draw.ts';
import { wardRanking } from '../../src/charts/kinds/wardRanking.ts';
import { PAPER } from '../../src/charts/theme.ts';
import type { Figure } from '../../src/model/Figure.ts';
import type { Indicator } from '../../src/model/Indicator.ts';
import { sure } from '../../src/model/sure.ts';
import { change, district, percentile, sources, wardFigures, wardHref } from './madePlace.ts';
import { checkXml, textsOf } from './svgReading.ts';

const place = { period: '2025', sources, placeName: 'Madeham', wardHref };
const share: Indicator = { ...percentile, id: 'made-share', unit: '%', shortTitle: 'Share' };

/** Each ward's value, or its least, its value and its most. */
type Given = number | readonly [number, number, number];

function headlineOf(given: readonly Given[], indicator = share, own = 38.2): string {
  const figures = wardFigures(given.map((each) => (typeof each === 'number' ? each : each[1]))).map(
    (figure, i): Figure => {
      const each = given[i];
      return typeof each === 'object'
        ? { ...figure, lower: each[0], upper: each[2], interval: 'allocation' }
        : figure;
    },
  );
  const whole = { ...district, value: own };
  return wardRanking({ ...place, figures, indicator, district: whole }).headline;
}

it.each<[string, readonly Given[], string]>([
  ['all that are above', [50, 39, 38.3, 20, 10], 'three of Madeham’s five wards are above'],
  ['one alone', [50, 20, 20, 20, 10], 'one of Madeham’s five wards is above'],
  ['none', [20, 20, 20, 20, 10], 'none of Madeham’s five wards are above'],
  ['not one that is printed as the place', [50, 38.24, 20, 20, 10], 'one of Madeham’s five wards'],
  ['one as high as is printed above it', [50, 38.25, 20, 20, 10], 'two of Madeham’s five wards'],
  [
    'what another way may add',
    [50, [30, 38, 40], 20, 20, 10],
    '1 or 2 of Madeham’s five wards are',
  ],
  [
    'what it may take',
    [[38, 39, 41], [30, 38, 40], 50, 20, 10],
    '1 to 3 of Madeham’s five wards are',
  ],
  ['up to what it may add', [[30, 38, 40], 20, 20, 20, 10], 'up to one of Madeham’s five wards is'],
])('wards above the place are counted: %s', (_what, given, said) => {
  expect(headlineOf(given)).toContain(`Share: ${said}`);
});

it('wards printed as the place are said to be level with it', () => {
  expect(headlineOf([50, 38.24, 20, 20, 10])).toMatch(/Madeham, 38\.2%; one is level with it$/);
  expect(headlineOf([50, 38.24, 38.15, 20, 10])).toMatch(/; two are level with it$/);
  expect(headlineOf([50, 38.25, 38.14, 20, 10])).toMatch(/Madeham, 38\.2%$/);
  // Not one that is counted among those above already.
  expect(headlineOf([50, [38, 38.24, 40], 20, 20, 10])).toMatch(/1 or 2 of .* Madeham, 38\.2%$/);
  expect(headlineOf([50, [38, 38.24, 38.2], 20, 20, 10])).toMatch(/; one is level with it$/);
});

it('a picture of many wards has them in columns on one scale, each once and in order', () => {
  const names = Array.from({ length: 45 }, (_, i) => `Ward ${i + 1}`);
  const figures = names.map((areaName, i) => ({
    ...sure(wardFigures([90 - i])[0], 'figure'),
    areaName,
    areaCode: `E05${i}`,
  }));
  const draw = (layout: 'tall' | 'wide', count = 45) =>
    wardRanking({
      ...place,
      figures: figures.slice(0, count),
      indicator: share,
      district,
      layout,
    }).draw(PAPER);
  const wide = draw('wide');
  checkXml(wide);
  const said = textsOf(wide).filter((text) => text.startsWith('Ward '));
  expect(said).toEqual(names.toReversed());
  expect(wide.match(/<g transform="translate\(\d+,0\)">/g)).toHaveLength(3);
  expect(sizeOf(wide).width).toBe(3 * 328 + 2 * 28);
  expect(sizeOf(wide).height).toBeLessThan(500);
  expect(textsOf(wide).filter((text) => text === '100%')).toHaveLength(3);
  // As many as one column holds stay in it, and pages have one column always.
  expect(draw('wide', 22)).toBe(draw('tall', 22));
  expect(sizeOf(draw('wide', 23)).width).toBe(2 * 328 + 28);
  expect(sizeOf(draw('tall')).width).toBe(328);
});

it('wards above zero are counted as they are printed', () => {
  expect(headlineOf([3, 0.04, -1, -2, -3], change)).toContain('above zero in one of');
  expect(headlineOf([3, 0.05, -1, -2, -3], change)).toContain('above zero in two of');
  expect(headlineOf([3, [-1, 0.5, 1], -1, -2, -3], change)).toContain('above zero in 1 or 2 of');
});
