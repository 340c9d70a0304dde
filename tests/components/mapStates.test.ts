import { describe, expect, it } from 'vitest';
import { indicatorById } from '../../src/indicators/registry.ts';
import {
  firstMap,
  nearestMap,
  neighbourhoodPeriods,
  onTheOtherMap,
} from '../../src/site/indicator/mapStates.ts';
import { figures } from '../indicators/preston.ts';

const [position, place, extent] = ['imd-percentile', 'imd-england-place', 'imd-extent'].map(
  indicatorById,
) as [
  ReturnType<typeof indicatorById>,
  ReturnType<typeof indicatorById>,
  ReturnType<typeof indicatorById>,
];

describe('the map of the home page', () => {
  it('is of neighbourhoods up to 150 of them, of wards above', () => {
    expect(firstMap(1).of).toBe('neighbourhoods');
    expect(firstMap(150).of).toBe('neighbourhoods');
    expect(firstMap(151)).toEqual({ of: 'wards', indicator: place });
  });
});

describe('the map nearest to what is asked for', () => {
  it('is of neighbourhoods where there are figures of them, in the period or the newest', () => {
    expect(neighbourhoodPeriods(figures, position)).toContain('2004');
    expect(nearestMap(figures, position, '2025', 'neighbourhoods').href).toBe('/neighbourhoods/');
    expect(nearestMap(figures, position, '2019', 'neighbourhoods').href).toBe(
      '/neighbourhoods/imd-percentile/2019/',
    );
    const crime = indicatorById('imd-domain-percentile-crime');
    expect(nearestMap(figures, crime, '2004', 'neighbourhoods').href).toBe(
      '/neighbourhoods/imd-domain-percentile-crime/2025/',
    );
  });

  it('is of wards where there are none', () => {
    expect(nearestMap(figures, extent, '2025', 'neighbourhoods')).toEqual({
      of: 'wards',
      period: '2025',
      href: '/indicators/imd-extent/',
    });
  });

  it('shows beside neighbourhoods the wards’ place, never their average alone', () => {
    expect(onTheOtherMap(figures, position, 'wards')).toBe(place);
    expect(onTheOtherMap(figures, place, 'neighbourhoods')).toBe(position);
    expect(onTheOtherMap(figures, extent, 'neighbourhoods')).toBe(position);
  });
});
