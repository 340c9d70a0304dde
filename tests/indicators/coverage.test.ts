import { describe, expect, it } from 'vitest';
import { carriedOver, editionLsoas } from '../../src/indicators/deprivation/EditionLsoa.ts';
import { isCovered, wardMean } from '../../src/indicators/deprivation/wardMean.ts';
import { editionById } from '../../src/model/Edition.ts';
import type { DeprivationRow, EnglandTables } from '../../src/tables/Tables.ts';
import { figures } from './preston.ts';

const row = (lsoaCode: string, rank: number, population: number | null): DeprivationRow => ({
  lsoaCode,
  districtCode: 'X',
  score: 100 - rank,
  rank,
  domainRanks: {
    income: rank,
    employment: rank,
    education: rank,
    health: rank,
    crime: rank,
    housing: rank,
    environment: rank,
  },
  population,
  workingAge: population,
  incomeRate: null,
  employmentRate: null,
});

/** Of 2001: a was split into a1 and a2, b and c merged into d, e stayed; f is new and has no predecessor. */
function madeEngland(newcomers: number): EnglandTables {
  const of2015 = ['a1', 'a2', 'd', 'e', 'f'].map((code) =>
    row(code, 1, code === 'f' ? newcomers : 1000),
  );
  return {
    deprivation: {
      2010: [row('a', 10, null), row('b', 20, null), row('c', 4000, null), row('e', 50, null)],
      2015: of2015,
    },
    lsoa01To11: [
      { lsoa01: 'a', lsoa11: 'a1', change: 'S' },
      { lsoa01: 'a', lsoa11: 'a2', change: 'S' },
      { lsoa01: 'b', lsoa11: 'd', change: 'M' },
      { lsoa01: 'c', lsoa11: 'd', change: 'M' },
      { lsoa01: 'e', lsoa11: 'e', change: 'U' },
    ],
  } as unknown as EnglandTables;
}

describe('an edition on the LSOAs of 2001', () => {
  const data = editionLsoas(madeEngland(100), editionById('2010'));

  it('is carried over: a child has its parent’s value, several parents their plain mean', () => {
    expect(['a1', 'a2', 'd', 'e'].map((code) => data.lsoas.get(code)?.rank)).toEqual([
      10, 10, 2010, 50,
    ]);
    expect(data.lsoas.has('f')).toBe(false);
  });

  it('takes a step in each parent, not at their mean', () => {
    const merged = data.lsoas.get('d');
    if (merged === undefined) throw new Error('not carried over');
    expect(carriedOver(merged, ({ rank }) => (rank <= 3248 ? 1 : 0))).toBe(0.5);
  });

  it('gives a value from nine in ten residents on, and none below', () => {
    const parts = ['a1', 'a2', 'd', 'e', 'f'].map((lsoaCode) => ({ lsoaCode, share: 1 }));
    const mean = (newcomers: number) =>
      wardMean(
        parts,
        editionLsoas(madeEngland(newcomers), editionById('2010')),
        ({ rank }) => rank,
      );
    // Four thousand residents are covered.
    expect(mean(444)?.value).toBe((10 + 10 + 2010 + 50) / 4);
    expect(mean(445)).toBeNull();
    expect([isCovered(0.9, 1), isCovered(0.8999, 1), isCovered(0, 0)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it('counts a replaced neighbourhood once: 84 of the time, in every figure that counts them', () => {
  for (const edition of ['2004', '2007', '2010']) {
    const share = figures.get('imd-worst-decile-share', 'E07000123', edition);
    const proportion = figures.get('imd-proportion', 'E07000123', edition);
    expect(share.notes.remarks[0]).toBe(
      `${proportion.numerator} of ${proportion.denominator} neighbourhoods are in the most deprived tenth.`,
    );
    expect(proportion.denominator).toBe(84);
  }
});

it('gives the five fifths of an area a hundred together', () => {
  for (const edition of ['2004', '2015', '2025'])
    for (const area of ['E07000123', 'E05012193']) {
      const sum = [1, 2, 3, 4, 5].reduce(
        (total, fifth) =>
          total + (figures.get(`imd-fifth-${fifth}-share`, area, edition).value ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(100, 8);
    }
});
