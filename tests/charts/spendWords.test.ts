import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/Chart.ts';
import { WIDTH } from '../../src/charts/draw.ts';
import { supplierMap } from '../../src/charts/kinds/supplierMap.ts';
import { SCREEN } from '../../src/charts/theme.ts';
import { sources, WARDS, wardFigures, wardHref, wardTopology } from './madePlace.ts';
import {
  madeAnchorPoints,
  madeBounds,
  madeMonths,
  madeRings,
  moneyIndicator,
  SPEND_CHARTS,
} from './madeSpend.ts';
import { checkXml, marksOf, svgOf, textsOf } from './svgReading.ts';

const HOSTILE = `"><script>alert('x')</script>&=cmd`;

/** Left edge and width of every rectangle with a fill, in drawing order. */
function boxes(svg: string, isLike: (fill: string) => boolean): { x: number; width: number }[] {
  return marksOf(svg, 'rect')
    .filter(({ fill = '' }) => isLike(fill))
    .map(({ x, width }) => ({ x: Number(x), width: Number(width) }));
}

describe('the two published points', () => {
  const at = (own: number | null, total?: number | null, period = '2016-17') => ({
    period,
    own,
    around: 79.2,
    ...(total !== undefined && { total }),
  });
  const first = at(5, 750e6, '2012-13');

  test('a share is said with the totals it is of', () => {
    expect(SPEND_CHARTS['anchor-points']?.headline).toBe(
      'By published results the share spent in Madeham was 5% in 2012-13, then 18.2% in 2016-17, of totals of £750 million and about £617 million',
    );
    // Which bodies were counted is not named for every year of these.
    expect(SPEND_CHARTS['anchor-points']?.subtitle).toMatch(
      /; whether the same bodies were counted is not known$/,
    );
    expect(madeAnchorPoints([first]).subtitle).not.toContain('same bodies');
    expect(madeAnchorPoints([first, at(18.2)], 'Madeham', true).subtitle).not.toContain(
      'same bodies',
    );
    expect(madeAnchorPoints([first, at(18.2, 800e6)]).headline).toContain(
      'of totals of £750 million and £800 million',
    );
    expect(madeAnchorPoints([first, at(18.2, 750e6)]).headline).toMatch(
      /of an unchanged total of £750 million$/,
    );
  });

  test('a fall, a tie, one year, a gap', () => {
    expect(madeAnchorPoints([first, at(2, 750e6)]).headline).toContain(
      'was 5% in 2012-13, then 2%',
    );
    expect(madeAnchorPoints([first, at(5, 600e6)]).headline).toContain('was 5% in both 2012-13');
    expect(madeAnchorPoints([at(18.2, 617e6)]).headline).toBe(
      'By published results the share spent in Madeham was 18.2% in 2016-17',
    );
    expect(madeAnchorPoints([at(null)]).headline).toBe('No share is known for Madeham');
    const zero = madeAnchorPoints([at(0, 617e6)]);
    expect(zero.headline).toBe('By published results the share spent in Madeham was 0% in 2016-17');
    checkXml(svgOf(zero));
    expect(() => madeAnchorPoints([])).toThrow('no figures to draw: points.anchor-spend');
  });

  test('bars are as long as the totals, filled to the shares', () => {
    const svg = svgOf(madeAnchorPoints([first, at(20, 375e6)]));
    expect(boxes(svg, (fill) => fill === SCREEN.band).map(({ width }) => width)).toEqual([
      WIDTH,
      WIDTH / 2,
    ]);
    expect(boxes(svg, (fill) => fill === SCREEN.s4).map(({ width }) => width)).toEqual(
      // 5% of the first year, 20% of half as much.
      [0.05 * WIDTH, 0.1 * WIDTH].map((width) => expect.closeTo(width, 1)),
    );
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['£750m in all', '£375m in all']));
  });

  test('a total nobody published is not drawn as an amount', () => {
    const texts = textsOf(svgOf(madeAnchorPoints([at(18.2)])));
    expect(texts).toContain('no total found');
  });
});

describe('where the money goes', () => {
  test('what is not known is said in the headline, and every part in the alternative', () => {
    const chart = SPEND_CHARTS['rings'];
    expect(chart?.headline).toBe(
      '4.5% of payments are traced to addresses in Madeham; of 53.0% we are not sure where it went, or that it bought anything',
    );
    expect(chart?.alt).toContain('Abroad 0.0%, Place not known 48.6% and Payee withheld 4.4%');
  });

  test('the parts stand end to end in the bar and fill it', () => {
    const all = boxes(svgOf(SPEND_CHARTS['rings'] as Chart), (fill) => fill !== SCREEN.band);
    // Each part is drawn twice: in the whole, and below it at the same place. Nothing is drawn of zero.
    const whole = all.slice(0, 6);
    expect(all.slice(6)).toEqual(whole);
    expect(whole[0]?.x).toBe(0);
    expect(whole.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(WIDTH, 0);
    for (const [i, { x, width }] of whole.slice(0, -1).entries()) {
      expect(whole[i + 1]?.x).toBeCloseTo(x + width, 0);
    }
  });

  test('parts that do not add up are refused', () => {
    expect(() => madeRings([4.5, 24.1, 3, 15.4, 0, 48.6, 0])).toThrow(/^rings add to 95\.\d+ %/);
    expect(() => madeRings([50, 50, 0, 0, 0, 10, null])).toThrow(/^rings add to 110 %/);
  });

  test('everything in one place, nothing known, a part without a value', () => {
    expect(madeRings([100, 0, 0, 0, 0, 0, 0]).headline).toBe(
      '100.0% of payments went to addresses in Madeham',
    );
    expect(madeRings([null, null, null, null, null, null, null]).headline).toBe(
      'Where the money of Madeham goes is not known',
    );
    // The pounds of a lower end are not those of the ring.
    const pounds = (chart: Chart) => chart.table.rows.map((row) => row[2]?.text);
    expect(pounds(madeRings([null, 0, 0, 0, 0, 90, null], undefined, [10, 100]))[0]).toBe(
      'at least £12,345,670',
    );
    expect(pounds(madeRings([null, 0, 0, 0, 0, 100, null], undefined, [0, 100]))[0]).toBe('–');
    expect(pounds(madeRings([10, 0, 0, 0, 0, 90, null]))[0]).toBe('£12,345,670');
    const gap = madeRings([10, 0, 0, 0, 0, 90, null]);
    checkXml(svgOf(gap));
    expect(gap.table.rows.at(-1)?.map(({ text }) => text)).toEqual([
      'Payee withheld',
      'no data',
      '–',
    ]);
  });

  test('hostile labels stay text', () => {
    const chart = madeRings(
      [100, 0, 0, 0, 0, 0, 0],
      [HOSTILE, ...Array.from({ length: 6 }, () => 'x')],
    );
    checkXml(svgOf(chart));
    expect(svgOf(chart)).not.toContain('<script');
  });
});

describe('months', () => {
  const year = Array.from({ length: 12 }, (_, i) => 1e6 + i);

  test('an incomplete year is said so and never set beside whole ones', () => {
    const chart = madeMonths(2022, [...year, ...year, 9e9, 9e9], {
      '2022-23': 12e6,
      '2023-24': 14e6,
      '2024-25': 18e9,
    });
    expect(chart.headline).toBe(
      'Payments came to £12 million in 2022-23, the least of two whole years, and £14 million in 2023-24, the most',
    );
    expect(chart.alt).toContain('Incomplete: 2024-25 (2 of 12 months).');
    expect(textsOf(svgOf(chart))).toContain('2 of 12');
    expect(chart.table.rows.find(([first]) => first?.text.startsWith('2024-25'))?.[0]?.text).toBe(
      '2024-25, 2 of 12 months',
    );
  });

  test('a month with hardly any payments makes its year none that is whole', () => {
    const totals = { '2022-23': 12e6, '2023-24': 14e6 };
    const said = (thin: readonly string[]) => {
      const chart = madeMonths(2022, [...year, ...year], totals, thin);
      const svg = svgOf(chart);
      checkXml(svg);
      return {
        ...{ headline: chart.headline, alt: chart.alt, texts: textsOf(svg) },
        years: chart.table.rows.map(([first]) => first?.text).filter((text) => text?.includes('-')),
      };
    };
    const thin = said(['2023-12']);
    expect(thin.headline).toBe('Payments came to £12 million in 2022-23');
    expect(thin.alt).toMatch(
      / Incomplete: 2023-24 \(11 of 12 months, and hardly any payments of December 2023\)\.$/,
    );
    expect(thin.years).toEqual([
      '2022-23, whole year',
      '2023-24, 11 of 12 months, and hardly any payments of December 2023',
    ]);
    expect(thin.texts).toContain('11 of 12');
    expect(thin.texts).toContain('A month with hardly any payments is not counted.');
    // It is there: nothing is said not to be published.
    expect(thin.texts).not.toContain('not published yet, or we do not have it');
    // A month of another year takes nothing from these.
    const whole = said(['2024-12']);
    expect(whole.headline).toContain('the least of two whole years');
    expect(whole.alt).not.toContain('Incomplete');
    expect(whole.years).toEqual(['2022-23, whole year', '2023-24, whole year']);
    expect(whole.texts.join()).not.toMatch(/of 12|hardly/);
  });

  test('January to March belong to the year before', () => {
    const chart = madeMonths(2023, year, { '2023-24': 12e6 });
    expect(chart.headline).toBe('Payments came to £12 million in 2023-24');
    expect(chart.subtitle).toContain('April 2023 to March 2024');
  });

  test('a tie, one month, a gap in the middle, nothing', () => {
    expect(
      madeMonths(2022, [...year, ...year], { '2022-23': 12e6, '2023-24': 12e6 }).headline,
    ).toBe('Payments came to £12 million in each whole year');
    expect(madeMonths(2023, [5]).headline).toBe(
      'Payments of one month are known, and of no whole year',
    );
    expect(madeMonths(2023, [5]).alt).toContain('Only £5 in April 2023.');
    const gap = madeMonths(2023, [1, null, null, 4, 0, 6, 7, 8, 9, 10, 11, 12]);
    checkXml(svgOf(gap));
    expect(boxes(svgOf(gap), (fill) => fill.startsWith('url('))).toHaveLength(2);
    expect(gap.table.rows.map(([, amount]) => amount?.text).slice(0, 5)).toEqual([
      ...['£1', 'no data', 'no data', '£4', '£0'],
    ]);
    expect(madeMonths(2023, [null]).headline).toBe('No month has data');
  });

  test('a month in which more came back than was paid stands below zero', () => {
    const svg = svgOf(madeMonths(2023, [10, -10, ...year.slice(2)]));
    checkXml(svg);
    expect(svg).not.toMatch(/(width|height)="-/);
  });

  test('a period of another kind is refused', () => {
    expect(() => madeMonths(2023, [1], { '2025': 3 })).toThrow(
      'not a month or a financial year: 2025',
    );
  });
});

describe('bounds', () => {
  const one = (lower: number | null, upper: number | null) =>
    madeBounds([{ label: 'a', lower, upper }]);

  test('both ends are said and no middle', () => {
    const chart = one(10, 50);
    const { headline, alt } = chart;
    const svg = svgOf(chart);
    expect(headline).toBe(
      'Between 10.0% and 50.0% of in-scope payments went to addresses in Madeham; we cannot say more from what we have',
    );
    expect(`${headline}${alt}${svg}`).not.toContain('30.0');
    expect(boxes(svg, (fill) => fill === SCREEN.s4)[0]?.width).toBeCloseTo(0.1 * WIDTH, 1);
    expect(boxes(svg, (fill) => fill.startsWith('url('))[0]).toEqual({
      x: expect.closeTo(0.1 * WIDTH, 1),
      width: expect.closeTo(0.4 * WIDTH, 1),
    });
  });

  test('two ways of counting are set beside each other by both ends', () => {
    const chart = madeBounds([
      { label: 'a', short: 'by boundary', lower: 10, upper: 20 },
      { label: 'b', short: 'by post town', lower: 66, upper: 66 },
    ]);
    expect(chart.headline).toBe(
      'The local share of in-scope payments is 10.0% to 20.0% by boundary and 66.0% by post town: what counts as local decides',
    );
  });

  test('an exact share, nothing, all, and a gap', () => {
    expect(one(3, 3).headline).toBe('3.0% of in-scope payments went to addresses in Madeham');
    expect(one(0, 100).headline).toContain('Between 0.0% and 100.0%');
    expect(one(null, null).headline).toBe('The local share of Madeham is not known');
    for (const chart of [one(0, 0), one(0, 100), one(100, 100), one(null, null)]) {
      checkXml(svgOf(chart));
      expect(svgOf(chart)).not.toMatch(/(width|x)="-/);
    }
  });
});

describe('the map of addresses', () => {
  const count = moneyIndicator('spend-suppliers-in-ward', '£', {
    unit: 'suppliers',
    shortTitle: 'Suppliers',
    areaTypes: ['ward'],
  });
  const amount = moneyIndicator('spend-by-supplier-ward', '£', { areaTypes: ['ward'] });
  const map = (counts: readonly (number | null)[], name = 'Madeham') =>
    supplierMap({
      counts: wardFigures(counts, { indicator: count.id, unit: 'suppliers' }),
      countIndicator: count,
      amounts: wardFigures([null, null, 5_000, null, 0], {
        indicator: amount.id,
        unit: '£',
      }).map((each) => (each.value === null ? { ...each, status: 'suppressed' as const } : each)),
      amountIndicator: amount,
      unlocated: '53.0%',
      payees: '20 largest payees',
      period: '2025',
      dataPeriod: 'April 2024 to March 2025',
      topology: wardTopology(),
      sources,
      placeName: name,
      wardHref,
    });

  test('says that it is a map of addresses and what it cannot show', () => {
    const chart = map([1, 0, 4, 0, 0]);
    expect(chart.headline).toBe(
      'Five suppliers whose ward is known have their addresses in North Moor and Old Town & Quay',
    );
    expect(chart.subtitle).toMatch(/^A map of addresses, not a score\./);
    expect(chart.alt).toContain(
      'Of 53.0% of the payments for goods, services and works no address is known for sure.',
    );
    expect(chart.id).toBe('map.spend-by-supplier-ward.2025');
  });

  test('one, none, and not known', () => {
    expect(map([1, 0, 0, 0, 0]).headline).toBe(
      'One supplier whose ward is known has its address in North Moor',
    );
    expect(map([0, 0, 0, 0, 0]).headline).toBe(
      'None of the located suppliers has its address in a ward of Madeham',
    );
    expect(map([null, null, null, null, null]).headline).toBe(
      'No supplier’s ward is known in Madeham',
    );
  });

  test('pounds that are held back stay so in the table', () => {
    const { table } = map([1, 0, 4, 0, 0]);
    const row = table.rows.find(([ward]) => ward?.href === wardHref(WARDS.north));
    expect(row?.map(({ text }) => text)).toEqual(['North Moor', '1', 'not given']);
  });

  test('a hostile name stays text', () => {
    const chart = map([1, 0, 4, 0, 0], HOSTILE);
    checkXml(svgOf(chart));
    expect(svgOf(chart)).not.toContain('<script');
  });
});
