import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSteps } from '../../src/charts/draw.ts';

/** Every point of a path of absolute and relative lines, in tenths; a ring's end leads back to its start. */
function pointsOf(d: string): number[][] {
  let [x, y] = [0, 0];
  const points: number[][] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLlZ])([^MLlZ]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map((text) => Math.round(Number(text) * 10));
    for (let i = 0; i < numbers.length; i += 2) {
      const [a = 0, b = 0] = [numbers[i], numbers[i + 1]];
      [x, y] = command === 'l' ? [x + a, y + b] : [a, b];
      points.push([x, y]);
    }
  }
  return points;
}

const tenth = fc.integer({ min: -4000, max: 9000 }).map((n) => n / 10);
const ring = fc.array(fc.tuple(tenth, tenth), { minLength: 2, maxLength: 40 });

test('an outline in steps has the same points, in fewer characters where they lie close', () => {
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), (rings) => {
      const d = rings
        .map((points) => `M${points.map((point) => point.join(',')).join('L')}Z`)
        .join('');
      const steps = inSteps(d);
      expect(pointsOf(steps)).toEqual(pointsOf(d));
      expect(steps.match(/Z/g)?.length).toBe(rings.length);
    }),
  );
  const close = `M214,184${'L219,180L214,184'.repeat(20)}Z`;
  expect(inSteps(close).length).toBeLessThan(0.6 * close.length);
  expect(inSteps(close)).toMatch(/^M214,184l5-4-5,4 5-4/);
});

test('short paths and curves are left as they are', () => {
  for (const d of ['M1,2L3,4Z', `M1,2C${'1,2,3,4,5,6,'.repeat(20)}7,8Z`, ''])
    expect(inSteps(d)).toBe(d);
});
