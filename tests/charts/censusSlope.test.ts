import { expect, test } from 'vitest';
import { censusSlope } from '../../src/charts/kinds/censusSlope.ts';
import { BOTH_SIDES } from '../../src/indicators/census/censusDeprived.ts';
import { percentile, figure as plainFigure, sources, WARDS } from './madePlace.ts';
import { checkXml, svgOf, textsOf } from './svgReading.ts';

const share = {
  ...percentile,
  id: 'households',
  title: 'Households counted in at least two ways',
  shortTitle: 'Households, two ways',
  unit: '%' as const,
  periodKind: 'year' as const,
};
const change = {
  ...share,
  id: 'households-change',
  unit: 'percentage points' as const,
  signed: true,
};

function pair(code: string, areaName: string, from: number | null, to: number | null) {
  const figure = (indicator: string, period: string, value: number | null) =>
    plainFigure(code, value, { indicator, period, areaName, sources: ['iod-2025'] });
  return {
    earlier: figure(share.id, '2011', from),
    later: figure(share.id, '2021', to),
    change: figure(change.id, '2011-2021', from === null || to === null ? null : to - from),
  };
}

const place = pair('E07900001', 'Madeham', 27.3, 19.8);
const nation = pair('E92000001', 'England', 24.8, 18.1);
const slope = (own: ReturnType<typeof pair>) =>
  censusSlope({ areas: [own, place, nation], share, change, sources });

test('a change is told beside the nation’s, whichever way each went', () => {
  expect(slope(pair(WARDS.west, 'West End', 30, 35)).headline).toBe(
    'Households, two ways: a rise of 17% in proportion in West End, a fall of 27% in England',
  );
  expect(slope(pair(WARDS.west, 'West End', 30, 20)).headline).toBe(
    'Households, two ways: a fall of 33% in proportion in West End, of 27% in England',
  );
});

test('a change that cannot be told from the nation’s has no number of its own', () => {
  const own = pair(WARDS.west, 'West End', 30, 22);
  const { notes } = own.change;
  const change = { ...own.change, notes: { ...notes, remarks: [BOTH_SIDES] } };
  expect(slope({ ...own, change }).headline).toBe(
    'Households, two ways: in West End too near England’s fall of 27% in proportion to tell apart',
  );
});

test('what one census does not know is said, and no line leads to it', () => {
  const chart = slope(pair(WARDS.west, 'West End', null, 20));
  expect(chart.headline).toBe('How the share moved in West End is not known: West End – to 20.0%');
  const lines = (svg: string) => svg.match(/<path[^>]*aria|<path /g)?.length ?? 0;
  expect(lines(svgOf(chart))).toBe(lines(svgOf(slope(pair(WARDS.west, 'West End', 30, 20)))) - 1);
});

test('the drawing has every value, and values that are close lie apart', () => {
  const chart = slope(pair(WARDS.west, 'West End', 24.7, 18.2));
  checkXml(svgOf(chart));
  const texts = textsOf(svgOf(chart));
  for (const value of ['24.7%', '18.2%', '27.3%', '19.8%', '24.8%', '18.1%'])
    expect(texts).toContain(value);
  const heights = [...svgOf(chart).matchAll(/y="([\d.]+)"[^>]*>([\d.]+)%</g)].map(
    ([, y, text]) => ({ y: Number(y), text }),
  );
  const right = heights.filter(({ text }) => ['18.2', '18.1', '19.8'].includes(text ?? ''));
  const sorted = right.map(({ y }) => y).sort((a, b) => a - b);
  expect(sorted.length).toBe(3);
  for (const [i, y] of sorted.slice(1).entries()) expect(y - (sorted[i] ?? 0)).toBeGreaterThan(16);
});
