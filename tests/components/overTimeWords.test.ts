import { describe, expect, it } from 'vitest';
import {
  readDistrictOverTime,
  readOverTime,
} from '../../src/components/indicator/overTimeWords.ts';
import { INDICATORS, indicatorById } from '../../src/indicators/registry.ts';

const said = (id: string, periods: readonly string[]) => readOverTime(indicatorById(id), periods);
const ofDistrict = (id: string, periods: readonly string[], hasRanks = false) =>
  readDistrictOverTime(indicatorById(id), periods, hasRanks);
const EDITIONS = ['2015', '2019', '2025'];

describe('a table of several periods says how it may be read', () => {
  it('positions by edition, and that one was remade where it is there', () => {
    expect(said('imd-percentile', EDITIONS)).toBe(
      'Each edition compares places with each other at the time. The 2025 edition is less directly comparable with those before.',
    );
    expect(said('imd-percentile', ['2015', '2019'])).not.toContain('2025');
  });

  it('scores and rates of the index never along a row', () => {
    for (const id of ['imd-average-score', 'income-deprived-share', 'employment-deprived-share'])
      expect(said(id, EDITIONS), id).toContain('never along a row');
    expect(said('imd-worst-decile-share', EDITIONS)).not.toContain('never along a row');
  });

  it('a census beside England’s, which ranks no places', () => {
    for (const id of ['census-households-deprived-two', 'census-households-deprived-two-change']) {
      expect(said(id, ['2011', '2021']), id).toMatch(/^Read a change only beside England’s/);
      expect(ofDistrict(id, ['2011', '2021']), id).not.toContain('districts');
    }
  });

  it('changes that do not add up, and one period that shows none', () => {
    expect(said('imd-relative-change', ['2015-2019', '2019-2025', '2015-2025'])).toContain(
      'do not add up',
    );
    expect(said('claimant-rate', ['2026-m01'])).toBe(
      'There is one period alone: read down the column.',
    );
    expect(ofDistrict('imd-extent', ['2025'])).toBeNull();
  });

  it('a district’s ranks where it has them, and nothing of ranks where it has none', () => {
    expect(ofDistrict('imd-average-score', EDITIONS, true)).toMatch(
      /different numbers of districts .* footing of its own/,
    );
    expect(ofDistrict('imd-extent', EDITIONS, true)).not.toContain('footing');
    expect(ofDistrict('imd-fifth-1-share', EDITIONS)).not.toContain('rank');
    expect(ofDistrict('income-deprived-share', ['2019', '2025'])).toBe(
      'Each edition counts on a footing of its own: no change between two of them can be read off.',
    );
    for (const { id, strand } of INDICATORS.filter(({ strand: of }) => of !== 'neighbourhood'))
      expect(ofDistrict(id, EDITIONS), `${id} ${strand}`).toBeNull();
  });
});
