import { describe, expect, it } from 'vitest';
import { comparableRuns } from '../../src/indicators/comparableRuns.ts';
import { indicatorById } from '../../src/indicators/registry.ts';

const runs = (id: string, periods: readonly string[]) => [
  ...comparableRuns(indicatorById(id), periods).values(),
];

describe('what can be joined over time', () => {
  it('ends before the index that was made anew', () => {
    expect(runs('imd-percentile', ['2010', '2015', '2019', '2025'])).toEqual([0, 0, 0, 1]);
    expect(runs('imd-extent', ['2019', '2025'])).toEqual([0, 1]);
  });

  it('is nothing where each edition counts afresh', () => {
    expect(new Set(runs('imd-average-score', ['2015', '2019', '2025'])).size).toBe(3);
    expect(new Set(runs('income-deprived-share', ['2010', '2019', '2025'])).size).toBe(3);
    expect(new Set(runs('coop-listed', ['2016', '2017', '2022', '2023'])).size).toBe(4);
    expect(new Set(runs('imd-relative-change', ['2015-2019', '2019-2025'])).size).toBe(2);
  });

  it('is every year of a series of years, on both sides of 2025', () => {
    expect(runs('census-households-deprived', ['2011', '2021'])).toEqual([0, 0]);
    expect(new Set(runs('context-median-weekly-pay', ['2023', '2024', '2025'])).size).toBe(1);
  });
});
