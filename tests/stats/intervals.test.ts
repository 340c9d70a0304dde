import { assert, describe, expect, it } from 'vitest';
import {
  byar,
  exactPoisson,
  poissonInterval,
  poissonQuantiles,
} from '../../src/stats/poissonInterval.ts';

describe('the interval of a count', () => {
  it('is exact below ten', () => {
    const { lower, upper } = poissonInterval(3);
    expect(lower).toBeCloseTo(0.6187, 4);
    expect(upper).toBeCloseTo(8.7673, 4);
    expect(poissonInterval(0).lower).toBe(0);
    expect(poissonInterval(0).upper).toBeCloseTo(-Math.log(0.025), 10);
  });

  it('is Byar’s from ten', () => {
    const { lower, upper } = poissonInterval(25);
    expect(lower).toBeCloseTo(16.1743, 4);
    expect(upper).toBeCloseTo(36.9065, 4);
    expect(poissonInterval(10)).toEqual(byar(10));
    expect(poissonInterval(9)).toEqual(exactPoisson(9));
  });

  it('hardly changes where one method hands over to the other', () => {
    for (let n = 10; n <= 40; n++) {
      expect(Math.abs(byar(n).lower - exactPoisson(n).lower)).toBeLessThan(0.02);
      expect(Math.abs(byar(n).upper - exactPoisson(n).upper)).toBeLessThan(0.02);
    }
  });

  it('refuses what is no count', () => {
    for (const count of [-1, 2.5, Number.NaN]) assert.throws(() => poissonInterval(count), /count/);
  });
});

describe('what luck alone gives around a mean', () => {
  it('is by tables of the Poisson distribution, ends included', () => {
    expect(poissonQuantiles(15.5732)).toEqual({ lower: 8, upper: 24 });
    expect(poissonQuantiles(10)).toEqual({ lower: 4, upper: 17 });
    expect(poissonQuantiles(1)).toEqual({ lower: 0, upper: 3 });
    expect(poissonQuantiles(0)).toEqual({ lower: 0, upper: 0 });
    // Large means do not underflow: 1,000 ± 1.96 · √1,000.
    expect(poissonQuantiles(1000)).toEqual({ lower: 938, upper: 1062 });
    expect(() => poissonQuantiles(-1)).toThrow('not a mean: -1');
  });
});
