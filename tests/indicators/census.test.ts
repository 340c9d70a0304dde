import { describe, expect, it } from 'vitest';
import { movedBetween, movedBy } from '../../src/indicators/census/censusDeprived.ts';
import { deprivedHouseholds } from '../../src/indicators/census/censusHouseholds.ts';
import { figures } from './preston.ts';

const PRESTON = 'E07000123';
const ENGLAND = 'E92000001';

describe('households counted as deprived', () => {
  it('are those deprived in at least so many ways', () => {
    const row = { lsoaCode: 'E01000001', households: 15, byDimensions: [1, 2, 3, 4, 5] };
    expect([deprivedHouseholds(row, 1), deprivedHouseholds(row, 2)]).toEqual([14, 12]);
  });

  it('give the shares known of the place and of England', () => {
    const shown = (id: string, area: string, year: string) =>
      figures.get(id, area, year).value?.toFixed(1);
    const two = 'census-households-deprived-two';
    const one = 'census-households-deprived';
    expect(['2011', '2021'].map((year) => shown(two, PRESTON, year))).toEqual(['27.3', '19.8']);
    expect(['2011', '2021'].map((year) => shown(two, ENGLAND, year))).toEqual(['24.8', '18.1']);
    expect(['2011', '2021'].map((year) => shown(one, PRESTON, year))).toEqual(['59.1', '53.4']);
    expect(['2011', '2021'].map((year) => shown(one, ENGLAND, year))).toEqual(['57.5', '51.6']);
    expect(figures.get(one, ENGLAND, '2011').denominator).toBe(22_063_368);
    expect(figures.get(one, ENGLAND, '2021').denominator).toBe(23_435_995);
  });

  it('are told as a change only beside England’s', () => {
    const change = figures.get('census-households-deprived-two-change', PRESTON, '2011-2021');
    expect(change.value).toBeCloseTo(-7.53, 2);
    expect(change.notes.quote).toContain('fell by 7.5 points; in England it fell by 6.7 points');
  });

  it('are approximate for wards, whose households are shared out, and final for whole areas', () => {
    const statuses = (area: string) =>
      figures.get('census-households-deprived', area, '2021').status;
    expect([statuses('E05012193'), statuses(PRESTON), statuses(ENGLAND)]).toEqual([
      'approximate',
      'final',
      'final',
    ]);
  });

  it('move beside another area in words', () => {
    const beside = (own: number, other: number) => movedBetween(own, other, 'Here', 'England');
    expect(beside(-7.5, -6.7)).toBe('fell by 7.5 points in Here and by 6.7 points in England');
    expect(beside(0.4, -6.7)).toBe('rose by 0.4 points in Here and fell by 6.7 points in England');
    expect(beside(-6.71, -6.73)).toBe('fell by 6.7 points in Here and in England');
    expect(beside(0, -1)).toBe('stayed as it was in Here and fell by 1.0 point in England');
  });

  it('move in words', () => {
    expect([-7.53, 0.44, 1.04, 0.04].map(movedBy)).toEqual([
      'fell by 7.5 points',
      'rose by 0.4 points',
      'rose by 1.0 point',
      'stayed as it was',
    ]);
  });
});

it('shares on a low income are those of the index, England beside them', () => {
  const share = figures.get('income-deprived-share', 'E05012206', '2025');
  expect(share.notes.quote).toContain(
    'about 44 in 100 people in Ribbleton lived on a low income, as the index counts it; in England 23.',
  );
});
