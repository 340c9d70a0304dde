import { describe, expect, it } from 'vitest';
import {
  placeInWords,
  placeOfFigure,
  placeOfPosition,
  placesAmongWards,
  ranksOfPlace,
} from '../../src/indicators/deprivation/imdEnglandPlace.ts';
import { IMD_PERCENTILE } from '../../src/indicators/deprivation/imdPercentile.ts';
import { placeAmongWards } from '../../src/indicators/placeAmongWards.ts';
import { figures } from './preston.ts';

describe('place among England’s wards', () => {
  const places = placesAmongWards(
    new Map([
      ['a', 10],
      ['b', 20],
      ['c', 20],
      ['d', 70],
      ['e', 90],
    ]),
  );

  it('is the share of the other wards that are less deprived, half of those level with it', () => {
    expect([...places].map(([code, { value }]) => [code, value])).toEqual([
      ['a', 100],
      ['b', 62.5],
      ['c', 62.5],
      ['d', 25],
      ['e', 0],
    ]);
  });

  it('ranks ties at the better rank', () => {
    expect([...places.values()].map(({ rank }) => rank.rank)).toEqual([1, 2, 2, 4, 5]);
    expect(places.get('b')?.rank.isTied).toBe(true);
    expect(places.get('e')?.rank.isLast).toBe(true);
  });

  it('is none where there is no other ward', () => {
    expect(placesAmongWards(new Map([['a', 10]])).size).toBe(0);
  });

  it('eight wards of the place are in the most deprived fifth, Lea & Larches the last of them', () => {
    const deprived = figures
      .wards('imd-england-place', '2025')
      .filter(({ value }) => (value ?? 0) >= 80)
      .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
    expect(deprived.length).toBe(8);
    expect(deprived[0]?.areaName).toBe('Lea & Larches');
    expect(deprived[0]?.value).toBeCloseTo(81.084, 3);
    expect(deprived[0]?.rankOf).toBe(6826);
  });

  it('has the range that other ways of sharing out its neighbourhoods give', () => {
    const others = [10, 20, 20, 70];
    expect(placeOfPosition(20, others)).toBe(50);
    expect(placeOfPosition(20 + 1e-10, others)).toBe(50);
    expect(placeOfPosition(5, others)).toBe(100);
    expect(placeOfPosition(90, others)).toBe(0);
    expect(placeOfPosition(20, [])).toBeNull();
    for (const { value, lower, upper } of figures.wards('imd-england-place', '2025')) {
      expect(lower ?? 101).toBeLessThanOrEqual(value ?? -1);
      expect(upper ?? -1).toBeGreaterThanOrEqual(value ?? 101);
    }
    // Whichever way they are shared out, eight wards of the place are in the most deprived fifth.
    const surely = figures
      .wards('imd-england-place', '2025')
      .filter(({ lower }) => (lower ?? 0) >= 80);
    expect(surely.length).toBe(8);
  });

  it('is said as both ends where they are more than five apart', () => {
    const said = (lower: number | null, upper: number | null) =>
      placeOfFigure({ value: 52, lower, upper, areaName: 'X' }, 'are');
    expect(said(47, 52)).toBe('of every 100 other wards in England, 52 are less deprived than X');
    expect(said(46.9, 52)).toBe(
      'of every 100 other wards in England, 47 to 52 are less deprived than X (by how its neighbourhoods are shared out)',
    );
    // Near either end nobody is rounded away.
    expect(said(94, 99.8)).toContain('94 to more than 99 are');
    expect(said(94, 100)).toContain('94 to 100 are');
    expect(said(0.2, 6)).toContain('fewer than one to 6 are');
    expect(said(0, 6)).toContain('0 to 6 are');
    expect(said(null, null)).toContain('52 are');
  });

  it('has the ranks its range leaves open, and never one rank where it has several', () => {
    const ranks = (lower: number | null, upper: number | null) =>
      ranksOfPlace({ lower, upper, rank: 11, rankOf: 101 });
    expect(ranks(85, 92)).toEqual({ from: 9, to: 16 });
    expect(ranks(90, 90)).toEqual({ from: 11, to: 11 });
    expect(ranks(null, null)).toEqual({ from: 11, to: 11 });
    expect(ranksOfPlace({ lower: 1, upper: 2, rank: null, rankOf: null })).toBeNull();
    for (const figure of figures.wards('imd-england-place', '2025')) {
      const { from, to } = ranksOfPlace(figure) ?? { from: 0, to: 0 };
      expect(from).toBeLessThanOrEqual(figure.rank ?? 0);
      expect(to).toBeGreaterThanOrEqual(figure.rank ?? 9999);
      const said = /it was the (\S+)( to \S+)? most deprived/.exec(figure.notes.quote);
      if (said !== null) expect(said[2] === undefined, figure.areaName).toBe(from === to);
    }
  });

  it('is beside a rank in the district that is about where limits overlap, on every page alike', () => {
    const wards = figures.wards('imd-percentile', '2025');
    const [ashton, greyfriars] = ['Ashton', 'Greyfriars'].map((name) =>
      wards.find(({ areaName }) => areaName === name),
    );
    expect(ashton?.notes.quote).toContain(': about the 9th most deprived of Preston’s 16 wards.');
    expect(greyfriars?.notes.quote).toContain(': the least deprived of Preston’s 16 wards.');
    for (const ward of wards)
      expect(ward.notes.quote).toContain(
        placeAmongWards(ward, wards, IMD_PERCENTILE, 'Preston') ?? 'no place',
      );
  });

  it('is said of every hundred wards, and nobody is rounded away at the ends', () => {
    expect(placeInWords(94.96, 'X', 'are')).toBe(
      'of every 100 other wards in England, 95 are less deprived than X',
    );
    expect(placeInWords(1, 'X')).toBe(
      'of every 100 other wards in England, 1 was less deprived than X',
    );
    expect(placeInWords(99.9, 'X')).toContain('more than 199 of every 200');
    expect(placeInWords(0.4, 'X')).toContain('fewer than one in 200');
    expect(placeInWords(0, 'X', 'are')).toBe('no other ward in England is less deprived than X');
    expect(placeInWords(100, 'X', 'are')).toBe(
      'every other ward in England is less deprived than X',
    );
  });
});
