import { describe, expect, it } from 'vitest';
import { editionLsoas } from '../../src/indicators/deprivation/EditionLsoa.ts';
import { officialMatches } from '../../src/indicators/deprivation/officialMatches.ts';
import { measuresOfDistricts } from '../../src/indicators/deprivation/summaryMeasures.ts';
import { editionById } from '../../src/model/Edition.ts';
import { decileOfRank } from '../../src/stats/rankScale.ts';
import { figures, tables } from './preston.ts';

function districtsOf(edition: string) {
  const data = editionLsoas(tables.england, editionById(edition));
  return measuresOfDistricts(data);
}

describe('the official district summary of 2015', () => {
  // The published residents are whole numbers and 20 pairs of LSOAs share a rank; the official table knew
  // the unrounded residents and the untied ranks. So some last digits differ, and never a rank.
  const EXPECTED = {
    'imd-proportion': { valuesEqual: 326, within: 0.00005 },
    'imd-extent': { valuesEqual: 325, within: 0.00006 },
    'imd-average-score': { valuesEqual: 315, within: 0.0006 },
    'imd-average-rank': { valuesEqual: 271, within: 0.2 },
    'imd-local-concentration': { valuesEqual: 281, within: 0.8 },
  };
  const matches = new Map(officialMatches(tables).map((match) => [match.indicator.id, match]));
  for (const [id, { valuesEqual, within }] of Object.entries(EXPECTED)) {
    it(`${id}: all 326 ranks, ${valuesEqual} values to the printed digit, the rest within ${within}`, () => {
      expect(matches.get(id)).toMatchObject({ districts: 326, ranksEqual: 326, valuesEqual });
      expect(matches.get(id)?.largestDifference).toBeLessThanOrEqual(within);
    });
  }

  it('is a check that can fail: one LSOA with another rank is noticed', () => {
    const rows = [...tables.england.deprivation['2015']];
    const first = rows[0];
    if (first === undefined) throw new Error('no rows');
    rows[0] = { ...first, rank: 1 };
    const deprivation = { ...tables.england.deprivation, '2015': rows };
    const broken = { ...tables, england: { ...tables.england, deprivation } };
    const proportion = officialMatches(broken).find(
      ({ indicator }) => indicator.id === 'imd-proportion',
    );
    expect(proportion?.valuesEqual).toBe(325);
  });
});

describe('ranks published for Preston among the districts of each edition', () => {
  // 2015: File 10. 2019: File 10, also Lancashire Insight. 2025: File 10, second version.
  const PUBLISHED = {
    '2015': [72, 61, 53, 46, 60],
    '2019': [46, 45, 46, 27, 61],
    '2025': [57, 50, 50, 32, 59],
  };
  const MEASURES = [
    'imd-average-rank',
    'imd-average-score',
    'imd-proportion',
    'imd-extent',
    'imd-local-concentration',
  ];
  for (const [edition, ranks] of Object.entries(PUBLISHED)) {
    it(`${edition}: ${ranks.join(', ')}`, () => {
      const ours = MEASURES.map((id) => figures.get(id, 'E07000123', edition).rank);
      expect(ours).toEqual(ranks);
    });
  }
});

describe('results the statistical releases report', () => {
  it('2019 and 2025: the five districts with the largest proportion of most deprived neighbourhoods', () => {
    expect(largestProportions('2019')).toEqual([
      'Middlesbrough',
      'Liverpool',
      'Knowsley',
      'Kingston upon Hull, City of',
      'Manchester',
    ]);
    expect(largestProportions('2025')).toEqual([
      'Middlesbrough',
      'Birmingham',
      'Hartlepool',
      'Kingston upon Hull, City of',
      'Manchester',
    ]);
  });

  it('61 % of districts hold a most deprived neighbourhood in 2019, 65 % in 2025', () => {
    const share = (edition: string) => {
      const districts = [...districtsOf(edition).values()];
      const some = districts.filter((m) => (m.get('imd-proportion')?.value ?? 0) > 0);
      return Math.round((100 * some.length) / districts.length);
    };
    expect([share('2019'), share('2025')]).toEqual([61, 65]);
  });

  it('88 % of the most deprived tenth of 2019 were in it in 2015', () => {
    const tenth = (edition: '2015' | '2019') =>
      new Set(
        tables.england.deprivation[edition]
          .filter(({ rank }) => decileOfRank(rank, 32844) === 1)
          .map(({ lsoaCode }) => lsoaCode),
      );
    const [before, after] = [tenth('2015'), tenth('2019')];
    const both = [...after].filter((code) => before.has(code));
    expect(Math.round((100 * both.length) / after.size)).toBe(88);
  });

  it('the ten most deprived: eight in Blackpool in 2019; seven in 2025, with one each in Hastings and Rotherham', () => {
    const districtsOfTen = (edition: '2019' | '2025') => {
      const ten = tables.england.deprivation[edition].filter(({ rank }) => rank <= 10);
      const names = ten.map(
        ({ districtCode }) => tables.england.editionDistricts[edition].get(districtCode) ?? '',
      );
      return Object.fromEntries(
        [...Map.groupBy(names, (name) => name)].map(([name, group]) => [name, group.length]),
      );
    };
    expect(districtsOfTen('2019')).toMatchObject({ Blackpool: 8, Tendring: 1, Liverpool: 1 });
    expect(districtsOfTen('2025')).toEqual({
      Blackpool: 7,
      Hastings: 1,
      Rotherham: 1,
      Tendring: 1,
    });
  });

  it('2019: Blackpool is first on average rank and on average score', () => {
    const blackpool = districtsOf('2019').get('E06000009');
    expect(blackpool?.get('imd-average-rank')?.rank?.rank).toBe(1);
    expect(blackpool?.get('imd-average-score')?.rank?.rank).toBe(1);
  });

  it('2010 to 2025: the most deprived neighbourhood is the same, in Jaywick, Tendring', () => {
    for (const edition of ['2010', '2015', '2019', '2025'] as const) {
      const first = tables.england.deprivation[edition].find(({ rank }) => rank === 1);
      expect(first?.lsoaCode, edition).toBe('E01021988');
    }
  });
});

function largestProportions(edition: '2019' | '2025'): (string | undefined)[] {
  const names = tables.england.editionDistricts[edition];
  return [...districtsOf(edition)]
    .sort(
      ([, a], [, b]) =>
        (b.get('imd-proportion')?.value ?? 0) - (a.get('imd-proportion')?.value ?? 0),
    )
    .slice(0, 5)
    .map(([code]) => names.get(code));
}
