import { describe, expect, it } from 'vitest';
import { changeVerdict } from '../../src/indicators/deprivation/changeVerdict.ts';
import { changeCells } from '../../src/indicators/deprivation/englandWards.ts';
import {
  flaggedDistrict,
  flaggedInWords,
} from '../../src/indicators/deprivation/imdFlaggedWards.ts';
import { similarWards } from '../../src/indicators/deprivation/similarWards.ts';
import { isFirm, type WardChange } from '../../src/model/WardChange.ts';
import type { EnglandTables } from '../../src/tables/Tables.ts';
import { figures, tables } from './preston.ts';

const england = tables.england;
const elsewhere = [...england.wards.values()].filter((ward) => ward.districtCode !== 'E07000123');
const startsAt = (distances: readonly number[]) =>
  new Map(distances.map((distance, i) => [elsewhere[i]?.code ?? '', 50 + distance]));

it('takes wards within 2.5 points, the edge included', () => {
  const starts = startsAt([...Array.from({ length: 50 }, () => 2.5), 2.51]);
  const peers = similarWards(england, 'E07000123', 50, starts);
  expect([peers.codes.length, peers.within]).toEqual([50, 2.5]);
});

it('widens to 5 points where fewer than 50 are that near', () => {
  const starts = startsAt([...Array.from({ length: 49 }, () => 1), 4.9, 5.1]);
  const peers = similarWards(england, 'E07000123', 50, starts);
  expect([peers.codes.length, peers.within]).toEqual([50, 5]);
});

it('names the nearest first, on either side', () => {
  const starts = startsAt([2, -0.1, 1, -1.5]);
  const { codes } = similarWards(england, 'E07000123', 50, starts);
  expect(codes.map((code) => starts.get(code))).toEqual([49.9, 51, 48.5, 52]);
});

it('leaves the wards of the district itself out', () => {
  const own = [...england.wards.values()].find((ward) => ward.districtCode === 'E07000123');
  const starts = new Map([...startsAt([0, 0]), [own?.code ?? '', 50]]);
  expect(similarWards(england, 'E07000123', 50, starts).codes).not.toContain(own?.code);
});

it('names a verdict from nine in ten on, at either end, both edges included', () => {
  const verdicts = [90, 89, 50, 11, 10].map((smaller) => changeVerdict(smaller, 100));
  expect(verdicts).toEqual(['rose', 'within', 'within', 'within', 'fell']);
  // 0.9 × 70 is 63 and nothing less, whatever binary fractions make of it.
  expect([changeVerdict(63, 70), changeVerdict(62, 70), changeVerdict(7, 70)]).toEqual([
    'rose',
    'within',
    'fell',
  ]);
});

describe('cells of all wards at once', () => {
  // "a" begins at 50 and changes by 0; the others lie about it, each in a district of its own but for the last.
  const made = (others: readonly (readonly [start: number, change: number])[]) => {
    const starts = new Map([['a', 50], ...others.map(([s], i) => [`w${i}`, s] as const)]);
    const ends = new Map([['a', 50], ...others.map(([s, c], i) => [`w${i}`, s + c] as const)]);
    return { starts, ends };
  };

  it('are what one ward at a time gives', () => {
    const others = Array.from({ length: 120 }, (_, i) => [44 + i / 10, (i % 7) - 3] as const);
    const { starts, ends } = made(others);
    const cell = changeCells(starts, ends, (code) => code).get('a');
    const near = others.filter(([s]) => Math.abs(s - 50) <= 2.5);
    const wide = others.filter(([s]) => Math.abs(s - 50) <= 5);
    const less = (group: typeof near) => group.filter(([s, c]) => s + c - s < 0).length;
    expect([cell?.near.peers, cell?.near.smaller]).toEqual([near.length, less(near)]);
    expect([cell?.wide.peers, cell?.wide.smaller]).toEqual([wide.length, less(wide)]);
  });

  it('give the wider band where the nearer holds 49, and the nearer from 50 on', () => {
    const of = (count: number) => {
      const others = [...Array.from({ length: count }, () => [51, 1] as const), [54, 1] as const];
      const { starts, ends } = made(others);
      return changeCells(starts, ends, (code) => code).get('a')?.near.within;
    };
    expect([of(49), of(50)]).toEqual([5, 2.5]);
  });

  it('hold no ward of the same district', () => {
    const { starts, ends } = made([[50, 1]]);
    expect(changeCells(starts, ends, () => 'one').get('a')?.near.peers).toBe(0);
  });
});

const change = (
  verdicts: WardChange['verdicts'],
  smaller = verdicts[0] === 'fell' ? 5 : 95,
): WardChange => ({ within: 2.5, peers: 100, smaller, middle: 0, verdicts });

it('a verdict is firm where all four ways of counting find it, and only there', () => {
  expect(isFirm(change(['fell', 'fell', 'fell', 'fell']))).toBe(true);
  expect(isFirm(change(['fell', 'fell', 'fell', 'within']))).toBe(false);
  expect(isFirm(change(['fell', 'fell', null, null]))).toBe(false);
});

describe('flagged wards of a district', () => {
  /** Districts of ten wards and ten neighbourhoods each, "X0" to "X24"; the first has ten flagged. */
  const madeEngland = (lsoasOfFirst = 10) => {
    const wards = new Map(
      Array.from({ length: 25 }, (_, d) =>
        Array.from({ length: 10 }, (_, w) => {
          const code = `X${d}-${w}`;
          return [code, { code, name: code, districtCode: `X${d}` }] as const;
        }),
      ).flat(),
    );
    const lsoas = new Map(
      [...wards.values()]
        .filter(({ code, districtCode }) => {
          return districtCode !== 'X0' || Number(code.split('-')[1]) < lsoasOfFirst;
        })
        .map(({ code, districtCode }) => [code, { name: code, districtCode, population: 1500 }]),
    );
    return { wards, lsoas } as unknown as EnglandTables;
  };
  const fell = (codes: readonly string[]) =>
    new Map(codes.map((code) => [code, change(['fell', 'fell', 'fell', 'fell'])]));
  const all = (d: number) => Array.from({ length: 10 }, (_, w) => `X${d}-${w}`);

  it('are set beside other districts of like size, not beside chance', () => {
    const changes = fell([...all(0), ...all(1), ...all(2).slice(0, 9)]);
    expect(flaggedDistrict(madeEngland(), changes, 'X0', 'fell')).toEqual({
      wards: 10,
      flagged: 10,
      firm: 10,
      others: 24,
      atLeastAsMany: 1,
    });
    expect(flaggedDistrict(madeEngland(), changes, 'X2', 'fell')?.atLeastAsMany).toBe(2);
  });

  it('are not counted where wards share neighbourhoods', () => {
    expect(flaggedDistrict(madeEngland(9), fell(all(0)), 'X0', 'fell')).toBeNull();
    // Nor is such a district a yardstick for others.
    expect(flaggedDistrict(madeEngland(9), fell(all(0)), 'X1', 'fell')?.others).toBe(23);
  });

  it('are said with what other districts have, and without where these are too few', () => {
    const found = { wards: 10, flagged: 10, firm: 9, others: 24, atLeastAsMany: 1 };
    const said = (more: object) =>
      flaggedInWords({ ...found, ...more }, 'fell', ['2015', '2019'], 'Madeham');
    expect(said({})).toBe(
      'Between the 2015 and 2019 editions of the Indices of Deprivation, 10 of Madeham’s 10 wards fell behind nine in ten similar wards, nine of them in every way of counting. Of the 24 other districts with about as many wards, one had at least as many.',
    );
    expect(said({ others: 20 })).toContain('other districts');
    expect(said({ others: 19 })).not.toContain('other districts');
    expect(said({ flagged: 0, firm: 0 })).toContain('none of Madeham’s 10 wards fell behind');
    expect(said({ flagged: 1, firm: 1 })).toContain('one of Madeham’s 10 wards');
    expect(said({ firm: 0 })).toContain('though not in every way of counting');
  });
});

it('the place’s own verdicts: seven fell behind from 2015 to 2019, five of them firmly', () => {
  const of = (period: string, direction: 'rose' | 'fell') =>
    flaggedDistrict(
      england,
      tables.englandWards.changes.get(period) ?? new Map(),
      'E07000123',
      direction,
    );
  const counts = (period: string, direction: 'rose' | 'fell') => {
    const found = of(period, direction);
    return [found?.flagged, found?.firm];
  };
  expect(counts('2015-2019', 'fell')).toEqual([7, 5]);
  expect(counts('2015-2019', 'rose')).toEqual([0, 0]);
  expect(counts('2019-2025', 'fell')).toEqual([1, 0]);
  expect(counts('2019-2025', 'rose')).toEqual([1, 1]);
});

it('the whole time is never said without its two steps, and a step without the other', () => {
  const quote = (id: string, area: string, period: string) =>
    figures.get(id, area, period).notes.quote;
  const cadley = (period: string) => quote('imd-relative-change', 'E05012195', period);
  expect(cadley('2015-2025')).toMatch(
    /moved much as similar wards did: .* From 2015 to 2019 it fell behind nine in ten similar wards; from 2019 to 2025 it moved much as similar wards did, but not by every way of counting\.$/,
  );
  expect(cadley('2015-2019')).not.toContain('2025');
  const fallen = (period: string) => quote('imd-flagged-wards-fell', 'E07000123', period);
  expect(fallen('2015-2025')).toMatch(
    / By step it was seven from 2015 to 2019 and one from 2019 to 2025; they need not be the same wards\.$/,
  );
  expect(quote('imd-flagged-wards-rose', 'E07000123', '2015-2025')).toContain(
    'By step it was none from 2015 to 2019 and one from 2019 to 2025',
  );
  expect(fallen('2019-2025')).not.toContain('By step');
});
