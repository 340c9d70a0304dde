import { expect, it } from 'vitest';
import { keptReading } from '../../src/model/keptReading.ts';

it('a text that recurs is read once, and of a column in which none does not all is held', () => {
  let reads = 0;
  const read = keptReading((text) => {
    reads += 1;
    return text.length;
  });
  expect([read('01/04/2024'), read('01/04/2024')]).toEqual([10, 10]);
  expect(reads).toBe(1);
  for (let i = 0; i < 60_000; i++) read(`time ${i}`);
  reads = 0;
  expect([read('01/04/2024'), read('time 0')]).toEqual([10, 6]);
  expect(reads).toBe(0);
  expect([read('time 59999'), read('time 59999')]).toEqual([10, 10]);
  expect(reads).toBe(2);
});
