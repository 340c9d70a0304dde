import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { classOf } from '../../src/charts/words/classOf.ts';
import { formatFileSize } from '../../src/format/fileSize.ts';
import { countInWords } from '../../src/format/number.ts';
import { shortMoney } from '../../src/format/shortMoney.ts';
import { moneyInWords } from '../../src/format/value.ts';
import { AreaFinder } from '../../src/import/geography/AreaFinder.ts';
import {
  CHANGE_SCALE,
  EMPLOYMENT_SCALE,
  EXTENT_SCALE,
  FIFTH_SCALE,
  HOUSEHOLD_SCALE,
  INCOME_SCALE,
  PERCENTILE_SCALE,
  PLACE_SCALE,
  RANGE_SCALE,
  SCORE_SCALE,
  SHARE_SCALE,
} from '../../src/indicators/deprivation/scales.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import type { Figure } from '../../src/model/Figure.ts';
import type { ClassScale } from '../../src/model/Indicator.ts';
import { formerWardSentence, formerWards } from '../../src/site/find/formerWardWords.ts';
import { progressStrip } from '../../src/site/progress/progressStrip.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import {
  wardDomainSentence,
  wardShareSentence,
  wardStreetsSentence,
} from '../../src/site/ward/wardSentences.ts';
import { extentWeight } from '../../src/stats/deprivationMeasures.ts';
import { byar, exactPoisson, poissonInterval } from '../../src/stats/poissonInterval.ts';
import { decileOfRank } from '../../src/stats/rankScale.ts';

// What a reader sees changes at these values and nowhere else: each is tried on both its sides. `mutate.ts` moves
// them all and expects every test here to fail.

function madeFigure(change: Partial<Figure>): Figure {
  return {
    id: 'made',
    indicator: 'imd-percentile',
    areaType: 'ward',
    areaCode: 'E05012193',
    areaName: 'Made',
    period: '2025',
    dataPeriod: '2022/23',
    value: null,
    unit: 'percentile',
    lower: null,
    upper: null,
    interval: null,
    rangeAssumes: null,
    status: 'final',
    rank: null,
    rankOf: null,
    numerator: null,
    denominator: null,
    edition: '2025',
    sources: [],
    formula: 'made/1',
    notes: { quote: 'So.', doNotQuote: 'Not so.', comparability: '', remarks: [] },
    ...change,
  };
}

describe('sums in words', () => {
  it('are thousands from £1,000', () => {
    expect([999, 1001, 1499, 1500].map(moneyInWords)).toEqual([
      '£999',
      '£1,000',
      '£1,000',
      '£2,000',
    ]);
    expect([999, 1000].map(shortMoney)).toEqual(['£999', '£1k']);
  });

  it('are millions from where the thousands would round to one', () => {
    expect([999_499, 999_500].map(moneyInWords)).toEqual(['£999,000', '£1.0 million']);
    expect([999_499, 999_500].map(shortMoney)).toEqual(['£999k', '£1.0m']);
  });

  it('have one decimal of a million', () => {
    expect([205_849_999, 205_850_001].map(moneyInWords)).toEqual([
      '£205.8 million',
      '£205.9 million',
    ]);
    expect([18_449_999, 18_450_001].map(shortMoney)).toEqual(['£18.4m', '£18.5m']);
  });

  it('are billions from where the millions would round to a thousand', () => {
    expect([999_949_999, 999_950_000].map(moneyInWords)).toEqual([
      '£999.9 million',
      '£1.0 billion',
    ]);
    expect([999_949_999, 999_950_000].map(shortMoney)).toEqual(['£999.9m', '£1.0bn']);
  });
});

describe('other numbers in words', () => {
  it('are words up to nine', () => {
    expect([9, 10].map(countInWords)).toEqual(['nine', '10']);
  });

  it('of bytes are kB from 1,000 and MB from a million', () => {
    expect([999, 1000, 999_499, 1_000_000].map(formatFileSize)).toEqual([
      '999 bytes',
      '1 kB',
      '999 kB',
      '1.0 MB',
    ]);
  });
});

describe('classes of a map', () => {
  const TINY = 1e-9;
  /** Scale, its edges and what stands in the key below and from each of them. */
  const SCALES: [string, ClassScale, [edge: number, below: string, from: string][]][] = [
    [
      'positions',
      PERCENTILE_SCALE,
      [
        [20, 'average of 0 to 20', 'average of 20 to 40'],
        [40, 'average of 20 to 40', 'average of 40 to 60'],
        [60, 'average of 40 to 60', 'average of 60 to 80'],
        [80, 'average of 60 to 80', 'average of 80 to 100'],
      ],
    ],
    [
      'fifths of neighbourhoods',
      FIFTH_SCALE,
      [
        [20, 'most deprived fifth of England', 'second most deprived fifth'],
        [40, 'second most deprived fifth', 'middle fifth'],
        [60, 'middle fifth', 'second least deprived fifth'],
        [80, 'second least deprived fifth', 'least deprived fifth of England'],
      ],
    ],
    [
      'places among wards',
      PLACE_SCALE,
      [
        [20, 'least deprived fifth of wards', 'second least deprived'],
        [40, 'second least deprived', 'middle fifth of wards'],
        [60, 'middle fifth of wards', 'second most deprived'],
        [80, 'second most deprived', 'most deprived fifth of wards'],
      ],
    ],
    [
      'people on a low income',
      INCOME_SCALE,
      [
        [10, 'under 10%', '10 to 20%'],
        [20, '10 to 20%', '20 to 30%'],
        [30, '20 to 30%', '30 to 40%'],
        [40, '30 to 40%', '40% and over'],
      ],
    ],
    [
      'people kept out of work',
      EMPLOYMENT_SCALE,
      [
        [5, 'under 5%', '5 to 10%'],
        [10, '5 to 10%', '10 to 15%'],
        [15, '10 to 15%', '15 to 20%'],
        [20, '15 to 20%', '20% and over'],
      ],
    ],
    [
      'deprived households',
      HOUSEHOLD_SCALE,
      [
        [20, 'under 20%', '20 to 40%'],
        [40, '20 to 40%', '40 to 60%'],
        [60, '40 to 60%', '60 to 80%'],
        [80, '60 to 80%', '80% and over'],
      ],
    ],
    [
      'shares',
      SHARE_SCALE,
      [
        [25, 'under 25%', '25 to 50%'],
        [50, '25 to 50%', '50 to 75%'],
        [75, '50 to 75%', '75 to 100%'],
      ],
    ],
    [
      'extent',
      EXTENT_SCALE,
      [
        [0.25, 'under 0.25', '0.25 to 0.5'],
        [0.5, '0.25 to 0.5', '0.5 to 0.75'],
        [0.75, '0.5 to 0.75', '0.75 to 1'],
      ],
    ],
    [
      'scores',
      SCORE_SCALE,
      [
        [10, 'under 10', '10 to 20'],
        [20, '10 to 20', '20 to 30'],
        [30, '20 to 30', '30 to 40'],
        [40, '30 to 40', '40 and over'],
      ],
    ],
    [
      'ranges',
      RANGE_SCALE,
      [
        [20, 'under 20', '20 to 40'],
        [40, '20 to 40', '40 to 60'],
        [60, '40 to 60', '60 to 80'],
        [80, '60 to 80', '80 and over'],
      ],
    ],
    [
      'changes',
      CHANGE_SCALE,
      [
        [-5, 'behind by over 5', 'behind by 2 to 5'],
        [-2, 'behind by 2 to 5', 'within 2 either way'],
        [2, 'within 2 either way', 'ahead by 2 to 5'],
        [5, 'ahead by 2 to 5', 'ahead by over 5'],
      ],
    ],
  ];
  it.each(SCALES)('of %s begin where the key says', (_name, scale, edges) => {
    const labelOf = (value: number) => scale.labels[classOf(scale, value) ?? -1];
    expect(edges.map(([edge]) => [edge, labelOf(edge - TINY), labelOf(edge)])).toEqual(edges);
    // The first class of a share is that of none at all.
    if (scale === SHARE_SCALE) expect([0, TINY].map(labelOf)).toEqual(['none', 'under 25%']);
    if (scale === EXTENT_SCALE) expect([0, TINY].map(labelOf)).toEqual(['0', 'under 0.25']);
  });
});

describe('sentences of a ward', () => {
  it('name no domain where all lie within five points', () => {
    const said = (highest: number) =>
      plainText(
        wardDomainSentence([
          { name: 'income', figure: madeFigure({ value: 40 }) },
          { name: 'crime', figure: madeFigure({ value: highest }) },
        ]),
      );
    expect(said(44.9)).toMatch(/^All seven kinds of deprivation lie close together/);
    expect(said(45)).toMatch(/^Made is most deprived for income .* and least for crime/);
  });

  it('call neighbourhoods alike within ten points', () => {
    const said = (apart: number) =>
      plainText(
        wardStreetsSentence(madeFigure({ value: apart }), [
          madeFigure({ value: 40 }),
          madeFigure({ value: 40 + apart }),
        ]),
      );
    expect(said(9.9)).toMatch(/They are much alike\.$/);
    expect(said(10)).toMatch(/A small part counts here as a whole one\.$/);
  });

  it('tell none from almost none, and both from a share that can be printed', () => {
    const said = (value: number) =>
      plainText(wardShareSentence(madeFigure({ value }), { inDecile: 1, all: 6 })).split(' of ')[0];
    expect([0, 0.049, 0.05, 99.9, 100].map(said)).toEqual([
      'None',
      'Almost none',
      'Fewer than 1 in 100',
      'More than 99 in 100',
      'All',
    ]);
  });
});

it('the money is called known where its bounds are at most twenty points apart', () => {
  const word = (upper: number) => {
    const share = madeFigure({
      id: 'spend-local-share.E07000901.2024-25',
      indicator: 'spend-local-share',
      areaType: 'district',
      areaCode: 'E07000901',
      period: '2024-25',
      lower: 30,
      upper,
      status: 'bounds',
    });
    const district = { code: 'E07000901', name: 'Ashby', type: 'district' } as const;
    const figures = new FigureSet([share]);
    return progressStrip({
      figures,
      area: district,
      district,
      paid: {
        span: { period: '2024-25', basis: 'payments' },
        tracedOnOne: null,
        onOne: { lower: null, upper: null },
      },
    }).find(({ id }) => id === 'money')?.word;
  };
  expect([50, 50.1].map(word)).toEqual(['Known within narrow bounds', 'We cannot say closely']);
});

describe('former wards', () => {
  const parts = (counts: readonly number[]) =>
    formerWards(
      counts.map((postcodes, i) => ({
        formerCode: 'E05000001',
        formerName: 'Old',
        until: 2019,
        wardCode: `E0590000${i}`,
        postcodes,
      })),
    );
  const said = (counts: readonly number[]) => {
    const [ward] = parts(counts);
    return ward === undefined ? '' : formerWardSentence(ward, (code) => `Ward ${code.at(-1)}`);
  };

  it('have a part from 2% of their postcodes', () => {
    expect(parts([98, 2])[0]?.parts).toHaveLength(2);
    expect(parts([981, 19])[0]?.parts).toHaveLength(1);
  });

  it('are nearly all in one ward from 95%, mostly above half', () => {
    expect(said([95, 5])).toBe('Nearly all of the old ward Old is now in Ward 0.');
    expect(said([94, 6])).toBe('Most of the old ward Old is now in Ward 0, the rest in Ward 1.');
    expect(said([51, 49])).toMatch(/^Most of /);
    expect(said([50, 50])).toMatch(/^The old ward Old is now shared between /);
  });
});

describe('a point beside a boundary', () => {
  /** One square of a tenth of a degree, its western side at 2° west. */
  const square = (name: string): Topology => ({
    type: 'Topology',
    objects: {
      [name]: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'E0', properties: { name: 'A', district: 'D' }, arcs: [[0]] },
        ],
      },
    },
    arcs: [
      [
        [-2, 53],
        [-2, 53.1],
        [-1.9, 53.1],
        [-1.9, 53],
        [-2, 53],
      ],
    ],
  });
  /** So many metres west of the square. */
  const west = (metres: number) => -2 - metres / (111_320 * Math.cos((53.05 * Math.PI) / 180));

  it.each(['wards', 'lsoas'] as const)('is in one of the %s within 20 metres', (object) => {
    const finder = new AreaFinder(square(object), object);
    expect(finder.find(west(19), 53.05)?.code).toBe('E0');
    expect(finder.find(west(21), 53.05)).toBeNull();
  });
});

describe('measures of deprivation', () => {
  const N = 32_844;

  it('count a neighbourhood to the most deprived tenth up to rank N ÷ 10', () => {
    expect([3284, 3285, 29_559, 29_560].map((rank) => decileOfRank(rank, N))).toEqual([
      1, 2, 9, 10,
    ]);
  });

  it('count it wholly to the extent in the first ten bands, not at all beyond the thirtieth', () => {
    expect([3284, 3285, 9853, 9854].map((rank) => extentWeight(rank, N))).toEqual([
      1,
      0.95,
      expect.closeTo(0.05, 12),
      0,
    ]);
  });

  it('have exact limits of a count below ten, and Byar’s from ten', () => {
    expect(poissonInterval(9)).toEqual(exactPoisson(9));
    expect(poissonInterval(10)).toEqual(byar(10));
  });
});
