import { describe, expect, it } from 'vitest';
import { memoize } from '../../src/model/memoize.ts';

describe('memoize', () => {
  it('runs once for an object and for each further argument', () => {
    const calls: string[] = [];
    const areaOf = memoize((table: { name: string }, code: string, options: object = {}) => {
      calls.push(`${table.name} ${code} ${JSON.stringify(options)}`);
      return { code };
    });
    const table = { name: 'a' };
    expect(areaOf(table, 'E1')).toBe(areaOf(table, 'E1'));
    expect(areaOf(table, 'E2', { wide: true })).toBe(areaOf(table, 'E2', { wide: true }));
    expect(areaOf(table, 'E2').code).toBe('E2');
    // An equal object is another.
    areaOf({ name: 'a' }, 'E1');
    expect(calls).toEqual(['a E1 {}', 'a E2 {"wide":true}', 'a E2 {}', 'a E1 {}']);
  });

  it('tells strings and numbers apart by value, and uses the key it is given', () => {
    let runs = 0;
    const lengthOf = memoize(
      (word: string | number, { step }: { step: number; note?: string }) => {
        runs++;
        return String(word).length * step;
      },
      ({ step }) => String(step),
    );
    expect([lengthOf('12', { step: 2 }), lengthOf(12, { step: 2 })]).toEqual([4, 4]);
    expect(lengthOf('12', { step: 2, note: 'no part of the key' })).toBe(4);
    expect(lengthOf('12', { step: 3 })).toBe(6);
    expect(runs).toBe(3);
  });

  it('keeps what is not there, and nothing of a call that threw', () => {
    let runs = 0;
    const none = memoize((_: object) => {
      runs++;
      return undefined;
    });
    const fails = memoize((_: object) => {
      runs++;
      throw new Error('no');
    });
    const key = {};
    expect([none(key), none(key), runs]).toEqual([undefined, undefined, 1]);
    expect(() => fails(key)).toThrow('no');
    expect(() => fails(key)).toThrow('no');
    expect(runs).toBe(3);
  });
});
