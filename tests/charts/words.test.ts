import { describe, expect, test } from 'vitest';
import { wardMap } from '../../src/charts/kinds/wardMap.ts';
import { sourceLines } from '../../src/charts/words/sourceLine.ts';
import { CHARTS, madeMap, madeProfile, madeRanking, madeStreets, madeTrend } from './madeCharts.ts';
import {
  figure,
  percentile,
  sources,
  WARDS,
  wardFigures,
  wardHref,
  wardTopology,
} from './madePlace.ts';
import { marksOf, svgOf, textsOf } from './svgReading.ts';

const map = (values: readonly (number | null)[]) => madeMap(wardFigures(values));

describe('map', () => {
  test('the two ends', () => {
    const chart = map([71.7, 34.2, 5.1, 40, 55]);
    expect(chart.headline).toBe(
      'Old Town & Quay is the most deprived of Madeham’s five wards; North Moor the least',
    );
    expect(chart.alt).toBe(
      'Map of Madeham’s wards, coloured by “Place in England”. Most deprived: Old Town & Quay 5.1. Least deprived: North Moor 71.7. Half are at 40.0 or below.',
    );
  });

  test('ties are named together, many are counted', () => {
    expect(map([71.7, 5.1, 5.1, 40, 55]).headline).toBe(
      'Old Town & Quay and West End are equally most deprived among Madeham’s five wards; North Moor the least',
    );
    expect(map([71.7, 5, 5, 5, 55]).headline).toBe(
      'Three wards are equally most deprived among Madeham’s five wards; North Moor the least',
    );
    expect(map([7, 7, 7, 7, 7]).headline).toBe('Madeham’s five wards are all at 7.0');
    expect(map([7, 7, 7, 7, 7]).alt).toContain('All five wards are at 7.0.');
  });

  test('one value, none, and zero', () => {
    expect(map([null, null, 0, null, null]).headline).toBe('Only Old Town & Quay has data: 0.0');
    expect(map([null, null, 0, null, null]).alt).toContain('No data for four wards.');
    expect(map([]).headline).toBe('No ward of Madeham has data');
    expect(map([]).alt).toContain('No ward has data.');
    expect(map([1, 2, 3, 4, null]).headline).toContain('four wards with data');
  });

  test('other measures name highest and lowest', () => {
    expect(CHARTS['change']?.headline).toBe(
      'Change: highest in North Moor (+6.2), lowest in Eastfield (−7.5)',
    );
  });

  test('a domain is named', () => {
    const indicator = { ...percentile, id: 'imd-domain-percentile-health' };
    const chart = wardMap({
      figures: wardFigures([1, 2, 3, 4, 5], { indicator: indicator.id }),
      indicator,
      period: '2025',
      topology: wardTopology(),
      sources,
      placeName: 'Madeham',
      wardHref,
      view: 'map',
    });
    expect(chart.headline).toContain('most deprived of Madeham’s five wards for health');
  });

  test('the period of the data stands before the edition', () => {
    expect(map([1, 2, 3, 4, 5]).subtitle).toContain('data for 2022/23 (2025 edition)');
    expect(map([1, 2, 3, 4, 5]).sourceLine).toBe(
      'Source: A Ministry, Indices of Deprivation 2025 (data: 2022/23)',
    );
  });

  test('in short, editions of one title are said from the first to the last', () => {
    const figures = ['2015', '2019', '2025'].map((period) => figure(WARDS.west, 5, { period }));
    const short = (count: number) =>
      sourceLines(
        figures.slice(0, count),
        sources.map((source) => ({ ...source, short: { publisher: 'AM', title: 'Indices' } })),
      ).shortSource;
    expect(short(1)).toBe('Source: AM, Indices 2015');
    expect(short(2)).toBe('Sources: AM, Indices 2015 and 2019');
    expect(short(3)).toBe('Sources: AM, Indices 2015 to 2025');
    const [first] = sources;
    expect(sourceLines(figures.slice(0, 1), sources).shortSource).toBe(
      `Source: ${first?.publisher}, ${first?.title}`,
    );
  });
});

describe('ranking', () => {
  const headline = (values: readonly (number | null)[]) =>
    madeRanking(wardFigures(values)).headline;
  test('how many are in the more deprived half of England’s wards, whichever way they are shared out', () => {
    const half = (...places: (readonly [number, number] | number | null)[]) =>
      madeRanking(
        wardFigures([10, 20, 30, 40, 60]),
        wardFigures(places.map((at) => (Array.isArray(at) ? at[0] : at) as number | null)).map(
          (figure, i) => {
            const at = places[i];
            return Array.isArray(at) ? { ...figure, lower: at[0], upper: at[1] } : figure;
          },
        ),
      ).headline;
    const end = 'in the more deprived half of England’s wards';
    expect(half(90, 80, 70, 60, 10)).toBe(`Four of Madeham’s five wards are ${end}`);
    expect(half(90, 50, 50.1, 10, 20)).toBe(`Two of Madeham’s five wards are ${end}`);
    // Printed “50.0” a place is level with the middle.
    expect(half(90, 50.04, 50.05, 10, 20)).toBe(`Two of Madeham’s five wards are ${end}`);
    expect(half(90, 10, 10, 10, 10)).toBe(`One of Madeham’s five wards is ${end}`);
    expect(half(9, 10, 10, 10, null)).toBe(`None of Madeham’s four wards with data are ${end}`);
    expect(half(90, 80, 70, 60, 51)).toBe(`All of Madeham’s five wards are ${end}`);
    expect(half(90, 80, [42, 52], 10, 10)).toBe(`2 or 3 of Madeham’s five wards are ${end}`);
    expect(half(90, [42, 52], [49, 51], 10, 10)).toBe(`1 to 3 of Madeham’s five wards are ${end}`);
    expect(half([42, 52], 10, 10, 10, 10)).toBe(`Up to one of Madeham’s five wards is ${end}`);
  });
  test('no average is set against the middle of neighbourhoods where the places are not known', () => {
    const said = headline([71.7, 34.2, 5.1, 40, null]);
    expect(said).not.toContain('50');
    expect(said).toMatch(/ most deprived of Madeham’s four wards with data; .* the least$/);
  });
});

describe('trend', () => {
  const at = (period: string, value: number | null, more = {}) =>
    figure(WARDS.west, value, { period, ...more });
  test('the last two editions, without calling either better', () => {
    const chart = madeTrend([at('2025', 14.5), at('2019', 12.6)]);
    expect(chart.headline).toBe(
      'The average position of West End was 14.5 on England’s scale of 100 in the remade 2025 edition, after 12.6 in 2019',
    );
    // Two editions apart from each other are joined by nothing.
    expect(svgOf(chart)).not.toMatch(/<path[^>]*d="M[^"]*L/);
    expect(svgOf(chart)).toContain('less comparable');
  });
  test('the band is of wards that were like it at the start', () => {
    const chart = madeTrend(
      [at('2019', 12.6), at('2025', 14.5)],
      [at('2019', 12, { lower: 9, upper: 15 }), at('2025', 13, { lower: 9, upper: 17 })],
    );
    expect(chart.table.columns.map(({ label }) => label)).toContain(
      'Middle 8 in 10 of wards like it in 2015',
    );
    expect(textsOf(svgOf(chart)).join(' ')).toContain(
      'Shaded: middle 8 in 10 like it in 2015; median.',
    );
  });
  test('words tell of the time of the band, which is not of what came before the last edition', () => {
    const like = (period: string) => at(period, 50, { lower: 40, upper: 60 });
    const own = [at('2015', 50.9), at('2019', 41.1), at('2025', 41.5)];
    const peers = [like('2025'), like('2015'), like('2019')];
    expect(madeTrend(own, peers).headline).toMatch(/ 41\.5 .* edition, after 50\.9 in 2015$/);
    const gap = own.map((each) => (each.period === '2015' ? { ...each, value: null } : each));
    expect(madeTrend(gap, peers).headline).toMatch(/, after 41\.1 in 2019$/);
    // Without a band the edition before the last but one is told as well.
    expect(madeTrend(own).headline).toMatch(/, after 41\.1 in 2019 and 50\.9 in 2015$/);
    const unknown = peers.map((each) => ({ ...each, value: null, lower: null, upper: null }));
    expect(madeTrend(own, unknown).headline).toMatch(/, after 41\.1 in 2019 and 50\.9 in 2015$/);
    const same = [at('2015', 39.4), at('2019', 41), at('2025', 41)];
    expect(madeTrend(same).headline).toMatch(/, the same as in 2019, after 39\.4 in 2015$/);
  });
  test('no change, approximate, one edition, none', () => {
    expect(madeTrend([at('2019', 12.61), at('2025', 12.6)]).headline).toMatch(
      /the same as in 2019$/,
    );
    expect(madeTrend([at('2019', 9), at('2025', 9)]).alt).toContain('9.0 in all 2 editions.');
    const loose = [at('2015', 12, { status: 'approximate' }), at('2019', 13)];
    expect(madeTrend(loose).headline).toMatch(/after about 12\.0 in 2015$/);
    expect(svgOf(madeTrend(loose))).toMatch(/<g[^>]*fill="var\(--chart-ground\)"[^>]*><circle/);
    expect(madeTrend([at('2019', null), at('2025', 3)]).headline).toMatch(
      /the only one with data$/,
    );
    expect(madeTrend([at('2019', null), at('2025', 3)]).alt).toContain('No data for one edition.');
    expect(madeTrend([at('2025', null)]).headline).toBe('West End has no data in any edition');
  });

  test('it is drawn on its own part of the scale, with the whole beside it', () => {
    const ends = (...values: number[]) => {
      const [first = 0, second = 0] = values;
      const texts = textsOf(svgOf(madeTrend([at('2019', first), at('2025', second)])));
      const scale = texts.filter((text) => /deprived/.test(text));
      return [...scale, ...texts.filter((text) => text.startsWith('Bar: '))];
    };
    const bar = 'Bar: the part of England’s scale drawn here.';
    expect(ends(5, 15)).toEqual([
      '20: higher is less deprived',
      '0: most deprived in England',
      bar,
    ]);
    expect(ends(41, 42)).toEqual([
      '60: higher is less deprived',
      '40: lower is more deprived',
      bar,
    ]);
    expect(ends(99, 96)).toEqual([
      '100: least deprived in England',
      '80: lower is more deprived',
      bar,
    ]);
    expect(ends(4, 96)).toEqual(['100: least deprived in England', '0: most deprived in England']);
  });
  test('an edition that is not known is refused', () => {
    expect(() => madeTrend([at('2016-17', 3, { sources: ['iod-2025'] })])).toThrow(
      'unknown edition: 2016-17',
    );
  });
});

describe('profile and streets', () => {
  test('domains at the two ends', () => {
    expect(madeProfile([12.5, 20, 35, 8.4, 50, 90, 60]).headline).toBe(
      'West End is most deprived for health and least for housing and services',
    );
    expect(madeProfile([5, 20, 35, 5, 50, 90, null]).headline).toContain('for income and health');
    expect(madeProfile([5, 20, 35, 5, 50, 90, null]).alt).toContain('No data for one domain.');
    expect(madeProfile([5, 5, 5, 5, 5, 5, 5]).headline).toBe('West End is at 5.0 in every domain');
  });
  test('a ward average hides streets', () => {
    expect(madeStreets([2.4, 86.1]).headline).toBe(
      'Neighbourhoods mostly in Old Town & Quay range from 2.4 to 86.1; its one figure, 5.1, hides that',
    );
    // A part of another neighbourhood does not stretch the range; it is said beside it.
    const part = madeStreets([2.4, 86.1], [true, false]);
    expect(part.headline).toBe('The one neighbourhood mostly in Old Town & Quay is at 2.4');
    expect(part.alt).toMatch(/ Parts of others reach up to 86\.1\.$/);
    expect(madeStreets([2.4, 1], [true, false]).alt).toMatch(
      / Parts of others reach down to 1\.0\.$/,
    );
    expect(madeStreets([2.4, 2.4], [true, false]).alt).not.toContain('Parts');
    expect(madeStreets([2.4, 86.1], [false, false]).headline).toMatch(
      /^Neighbourhoods partly in Old Town & Quay range from 2\.4 to 86\.1/,
    );
    expect(madeStreets([2.4, 2.4]).headline).toBe(
      'The two neighbourhoods mostly in Old Town & Quay are all at 2.4',
    );
    expect(madeStreets([2.4, null]).headline).toContain('Only one neighbourhood');
    expect(madeStreets([2.4, null]).alt).toContain('No data for one neighbourhood.');
  });
});

test('a source that was not passed in is refused', () => {
  const figures = wardFigures([1, 2, 3, 4, 5], { sources: ['elsewhere'] });
  expect(() => madeMap(figures)).toThrow('unknown source: elsewhere');
});

test('a comparison of methods is two strokes, a margin of error a line', () => {
  const drawn = (interval: 'allocation' | 'published-95') => {
    const figures = wardFigures([20, 40, 60, 70, 90]).map((each) => ({
      ...each,
      lower: (each.value ?? 0) - 5,
      upper: (each.value ?? 0) + 5,
      interval,
    }));
    const chart = madeRanking(figures);
    const lines = marksOf(svgOf(chart), 'line');
    const across = lines.filter(({ y1, y2, x1, x2 }) => y1 === y2 && x1 !== x2);
    return { across: across.length, subtitle: chart.subtitle };
  };
  const [compared, limits] = [drawn('allocation'), drawn('published-95')];
  expect(limits.across - compared.across).toBe(5);
  expect(compared.subtitle).toContain('; short strokes: by other ways of sharing out');
  expect(limits.subtitle).not.toContain('short strokes');
});
