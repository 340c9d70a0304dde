import { describe, expect, it } from 'vitest';
import {
  BOTH_SIDES,
  isOnBothSides,
  movedAsEngland,
  movedBetween,
  movedInProportion,
} from '../../src/indicators/census/censusDeprived.ts';
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
    expect(change.notes.quote).toContain(
      'went from 27 to 20 in 100 in Preston. In proportion it fell by 28%, in England by 27%. In points it fell by 7.5, in England by 6.7.',
    );
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
    const beside = (from: number, to: number, england: [number, number] = [24.8, 18.1]) =>
      movedBetween(
        { name: 'Here', from, to },
        { name: 'England', from: england[0], to: england[1] },
      );
    const near = (from: number, to: number) =>
      movedBetween({ name: 'Here', from, to }, { name: 'England', from: 24.8, to: 18.1 }, false);
    // Points that another way of counting puts on either side are said to be too near; what is about as large is not.
    expect(near(29.9, 22.9)).toMatch(
      /In points it fell by 7\.0, in England by 6\.7, too near to tell apart\.$/,
    );
    expect(near(29.6, 22.9)).toMatch(/In points it fell by 6\.7, about as in England\.$/);
    expect(
      figures.get('census-households-deprived-two-change', 'E05012196', '2011-2021').notes.quote,
    ).toContain('too near to tell apart');
    // 39.2 → 29.1 is a fall of 25.8 %, 24.8 → 18.1 of 27.0 %: about a quarter each, and ten points beside seven.
    expect(beside(39.2, 29.1)).toBe(
      'went from 39 to 29 in 100 in Here. In proportion it fell by 26%, in England by 27%. In points it fell by 10.1, in England by 6.7.',
    );
    expect(beside(20, 21)).toContain(
      'In proportion it rose by 5%, in England it fell by 27%. In points it rose by 1.0, in England it fell by 6.7.',
    );
    expect(beside(49.6, 36.2)).toContain('In proportion it fell by 27%, about as in England.');
    expect(beside(20, 20)).toBe(
      'stayed at 20 in 100 in Here. In proportion it did not change, in England it fell by 27%. In points it did not change, in England it fell by 6.7.',
    );
    expect(beside(20, 20, [25, 25])).toContain('it did not change, about as in England.');
    expect(beside(0, 5)).toBe(
      'went from 0 to 5 in 100 in Here. In points it rose by 5.0, in England it fell by 6.7.',
    );
  });

  it('move in a heading', () => {
    const heading = (from: number, to: number) =>
      movedInProportion({ name: 'Here', from, to }, { name: 'England', from: 24.8, to: 18.1 });
    // The scale decides which fell further: both are named. Where they agree, the per cent stand.
    expect(heading(39.2, 29.1)).toBe(
      'in Here a fall about as large as England’s in proportion, larger in points',
    );
    expect(heading(22, 15.4)).toBe(
      'in Here a fall larger than England’s in proportion, about as large in points',
    );
    expect(heading(10, 6)).toBe(
      'in Here a fall larger than England’s in proportion, smaller in points',
    );
    expect(heading(40, 25)).toBe('a fall of 38% in proportion in Here, of 27% in England');
    expect(heading(20, 18)).toBe('a fall of 10% in proportion in Here, of 27% in England');
    expect(heading(24.7, 18)).toBe('a fall of 27% in proportion in Here, about as in England');
    expect(heading(20, 21)).toBe('a rise of 5% in proportion in Here, a fall of 27% in England');
    expect(heading(49.6, 36.2)).toContain('about as large as England’s in proportion, larger');
    expect(heading(20, 20)).toBe('no change in Here, a fall of 27% in England');
    expect(heading(0, 5)).toBe('from 0 to 5 in 100 in Here');
    const near = movedInProportion(
      { name: 'Here', from: 22, to: 15 },
      { name: 'England', from: 24.8, to: 18.1 },
      { isToldApart: false },
    );
    expect(near).toBe('in Here too near England’s fall of 27% in proportion to tell apart');
  });

  it('have a range over the ways of sharing out, and say where that leaves England’s on either side', () => {
    const changes = figures.wards('census-households-deprived-two-change', '2011-2021');
    expect(changes.every(({ interval }) => interval === 'allocation')).toBe(true);
    for (const { value, lower, upper } of changes) {
      expect(lower ?? 1).toBeLessThanOrEqual(value ?? 0);
      expect(upper ?? -100).toBeGreaterThanOrEqual(value ?? 0);
    }
    expect(isOnBothSides([0.71, 0.75], 0.73)).toBe(true);
    expect(isOnBothSides([0.73, 0.75], 0.73)).toBe(false);
    expect(
      movedAsEngland({ name: 'Here', from: 22, to: 15 }, { name: 'England', from: 24.8, to: 18.1 }),
    ).toBe(
      'went from 22 to 15 in 100 in Here, too near England’s fall of 27% in proportion to tell apart.',
    );
    const doubtful = changes.filter(({ notes }) => notes.remarks.includes(BOTH_SIDES));
    for (const { notes } of doubtful) expect(notes.quote).toContain(BOTH_SIDES);
  });
});

it('shares on a low income are those of the index, England beside them', () => {
  const share = figures.get('income-deprived-share', 'E05012206', '2025');
  expect(share.notes.quote).toContain(
    'about 44 in 100 people in Ribbleton lived on a low income, as the index counts it; in England 23.',
  );
});
