import { describe, expect, it } from 'vitest';
import {
  placeInWords,
  placesAmongWards,
} from '../../src/indicators/deprivation/imdEnglandPlace.ts';
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

  it('is said of every hundred wards, and nobody is rounded away at the ends', () => {
    expect(placeInWords(94.96, 'X', 'are')).toBe(
      'of every 100 other wards in England, 95 are less deprived than X',
    );
    expect(placeInWords(1, 'X')).toBe(
      'of every 100 other wards in England, 1 was less deprived than X',
    );
    expect(placeInWords(99.9, 'X')).toContain('all but fewer than one in 200');
    expect(placeInWords(0.4, 'X')).toContain('fewer than one in 200');
    expect(placeInWords(0, 'X', 'are')).toBe('no other ward in England is less deprived than X');
    expect(placeInWords(100, 'X', 'are')).toBe(
      'every other ward in England is less deprived than X',
    );
  });
});
