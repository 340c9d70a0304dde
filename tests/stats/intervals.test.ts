import { assert, describe, expect, it } from 'vitest';
import { byar, exactPoisson, poissonInterval } from '../../src/stats/poissonInterval.ts';

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
