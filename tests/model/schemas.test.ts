import { expect, it } from 'vitest';
import { periodPair } from '../../src/format/period.ts';
import { INDICATORS } from '../../src/indicators/registry.ts';
import { figureSchema } from '../../src/model/Figure.ts';
import { indicatorSchema } from '../../src/model/Indicator.ts';
import { periodSchema } from '../../src/model/Period.ts';
import { figures } from '../indicators/preston.ts';

it('every indicator of the registry holds its schema, under an id of its own', () => {
  for (const indicator of INDICATORS) indicatorSchema.parse(indicator);
  expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
});

it('an indicator says by which words its ends are told: not from the letters of one of them', () => {
  for (const { id, rankOneInWords, rankLastInWords, endsByRank } of INDICATORS)
    expect(endsByRank === true, id).toBe(
      `${rankOneInWords} ${rankLastInWords}` === 'most deprived least deprived',
    );
});

it('periods are years, pairs of editions and financial years', () => {
  expect(['2025', '2019-2025', '2016-17'].every((p) => periodSchema.safeParse(p).success)).toBe(
    true,
  );
  expect(
    ['25', '2019/20', '2019-', '2019-202'].some((p) => periodSchema.safeParse(p).success),
  ).toBe(false);
  expect([periodPair('2019-2025'), periodPair('2016-17')]).toEqual([['2019', '2025'], null]);
});

it('a figure is refused with another id, without value, or with a value it may not show', () => {
  const [good] = figures.all;
  if (good === undefined) throw new Error('no figures');
  expect(figureSchema.safeParse(good).success).toBe(true);
  for (const wrong of [
    { ...good, id: 'imd-percentile.E05012193.2019' },
    { ...good, value: null },
    { ...good, status: 'suppressed' },
    { ...good, sources: [] },
    { ...good, areaCode: 'E99999999' },
    { ...good, extra: 1 },
  ]) {
    expect(figureSchema.safeParse(wrong).success).toBe(false);
  }
});
