import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/Chart.ts';
import { contextRanking } from '../../src/charts/kinds/contextRanking.ts';
import { contextTrend } from '../../src/charts/kinds/contextTrend.ts';
import { SCREEN } from '../../src/charts/theme.ts';
import type { Figure } from '../../src/model/Figure.ts';
import type { Indicator } from '../../src/model/Indicator.ts';
import { figure, percentile, sources } from './madePlace.ts';
import { checkXml, marksOf, readPath, svgOf, textsOf } from './svgReading.ts';

const OWN = 'E07900001';
const NATION = 'E92000001';

const rate: Indicator = {
  ...percentile,
  id: 'context-made-rate',
  strand: 'context',
  title: 'A made rate',
  shortTitle: 'Made rate',
  unit: '%',
  percentOf: 'people asked',
  areaTypes: ['district', 'country'],
  rankOneIs: 'highest',
  periodKind: 'year',
  periods: ['2019', '2020', '2021', '2022', '2023'],
  scale: null,
};

/** A value with limits so far on each side; none where there is no value or no distance. */
function at(
  code: string,
  name: string,
  period: string,
  value: number | null,
  half?: number,
): Figure {
  const isLimited = value !== null && half !== undefined;
  return figure(code, value, {
    indicator: rate.id,
    areaName: name,
    areaType: code === NATION ? 'country' : 'district',
    period,
    dataPeriod: period,
    sources: ['iod-2025'],
    unit: '%',
    ...(isLimited && { lower: value - half, upper: value + half, interval: 'published-95' }),
  });
}

const own = [61.2, 64, null, 70.5, 66.1].map((value, i) =>
  at(OWN, 'Madeham', rate.periods[i] ?? '', value, 5),
);
const nation = [65, 65.5, 66, 66.4, 67].map((value, i) =>
  at(NATION, 'England', rate.periods[i] ?? '', value, 0.2),
);
const others = [
  at('E07900002', 'Ashby', '2023', 75.4, 4),
  at('E07900003', 'Borrow & <Quay>', '2023', 60, 3),
  at('E07900004', 'Cwm', '2023', null),
];
const newest = own[4] as Figure;

const CHARTS: Readonly<Record<string, Chart>> = {
  'context-trend': contextTrend({ figures: own, nation, indicator: rate, sources }),
  'context-ranking': contextRanking({
    own: newest,
    similar: others,
    nation: nation[4],
    indicator: rate,
    sources,
  }),
};

describe.each(Object.entries(CHARTS))('%s', (_, chart) => {
  it('is XML with ids of its own, short words and a table of the same values', () => {
    checkXml(svgOf(chart));
    const ids = [...svgOf(chart).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.every((id) => id?.startsWith(chart.id.replaceAll('.', '-')))).toBe(true);
    expect(svgOf(chart)).not.toMatch(/style=|NaN|Infinity|undefined|<Quay>/);
    expect(chart.alt.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(chart.headline).not.toMatch(/\.$|worst/);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
  });
});

describe('the line over time', () => {
  const chart = CHARTS['context-trend'] as Chart;
  it('ends at a gap and begins again after it, line and band alike', () => {
    const drawn = marksOf(svgOf(chart), 'path');
    const own = drawn.filter(({ stroke }) => stroke === SCREEN.own);
    const band = drawn.filter(({ fill }) => fill === SCREEN.band);
    // Each run of periods with values is a part of its own.
    expect(own.map(({ d }) => d?.match(/M/g)?.length)).toEqual([2]);
    expect(band.map(({ d }) => d?.match(/M/g)?.length)).toEqual([2]);
  });
  it('says whether the change differs from the nation’s', () => {
    expect(chart.headline).toBe(
      'Madeham: 61.2% in 2019, 66.1% in 2023; England: 65.0% and 67.0%: no clear difference between the two changes',
    );
    const apart = [at(OWN, 'Madeham', '2019', 40, 2), at(OWN, 'Madeham', '2023', 50, 2)];
    expect(contextTrend({ figures: apart, nation, indicator: rate, sources }).headline).toBe(
      'Madeham: 40.0% in 2019, 50.0% in 2023; England: 65.0% and 67.0%: Madeham rose more, or fell less, than England',
    );
    // Without limits of all four nothing is said of the two changes.
    const bare = nation.map((figure) => ({ ...figure, lower: null, upper: null, interval: null }));
    expect(contextTrend({ figures: apart, nation: bare, indicator: rate, sources }).headline).toBe(
      'Madeham: 40.0% in 2019, 50.0% in 2023; England: 65.0% and 67.0%',
    );
  });
  it('says beneath what sets its periods apart, where something does', () => {
    expect(chart.subtitle).toMatch(/per cent of [^.]*$/);
    const claimants = { ...rate, id: 'context-claimant-rate' };
    expect(contextTrend({ figures: own, nation, indicator: claimants, sources }).subtitle).toMatch(
      /\. Who has to look for work changed with Universal Credit, from 2013 to 2018$/,
    );
  });
  it('draws values in their order, higher values higher', () => {
    const line = marksOf(svgOf(chart), 'path').find(({ stroke }) => stroke === SCREEN.own);
    const [[, first = 0] = [], [, second = 0] = []] = readPath(line?.['d'] ?? '')[0] ?? [];
    // 61.2 → 64 rises on the page: a smaller y.
    expect(first).toBeGreaterThan(second);
  });
});

describe('the order of districts', () => {
  const chart = CHARTS['context-ranking'] as Chart;
  it('is by value, one without a value last, the nation after all', () => {
    expect(chart.table.rows.map(([name]) => name?.text)).toEqual([
      'Ashby',
      'Madeham',
      'Borrow & <Quay>',
      'Cwm',
      'England',
    ]);
    expect(textsOf(svgOf(chart))).toContain('England 67.0%');
  });
  it('counts the districts that can be told apart by the limits of the difference', () => {
    // Ashby: 9.3 ± √(5² + 4²) = 6.4, apart. Borrow: 6.1 ± √(5² + 3²) = 5.83, apart although the limits overlap.
    const told = (value: number) =>
      contextRanking({
        own: newest,
        similar: [
          at('E07900002', 'Ashby', '2023', 75.4, 4),
          at('E07900003', 'B', '2023', value, 3),
        ],
        nation: nation[4],
        indicator: rate,
        sources,
      }).headline;
    expect(chart.headline).toBe(
      'Made rate: two of the two districts most like Madeham differ clearly from it',
    );
    expect(told(60.4)).toBe(
      'Made rate: one of the two districts most like Madeham differs clearly from it',
    );
  });
  it('says what chance would do where any seems to differ', () => {
    expect(chart.subtitle).toMatch(
      /\. By chance alone about one in 20 would seem to differ\. All are set against one estimate of Madeham, so several may at once$/,
    );
    const alike = contextRanking({
      own: newest,
      similar: [at('E07900002', 'Ashby', '2023', 66, 4)],
      nation: nation[4],
      indicator: rate,
      sources,
    });
    expect(alike.headline).toBe(
      'Made rate: the district most like Madeham does not differ clearly from it',
    );
    expect(alike.subtitle).not.toContain('chance');
  });
  it('of values without limits counts none as above, but says their lowest and highest', () => {
    const bare = (...values: number[]) =>
      contextRanking({
        own: at(OWN, 'Madeham', '2023', 66),
        similar: values.map((value, i) => at(`E0790000${i + 2}`, `Ashby ${i}`, '2023', value)),
        nation: undefined,
        indicator: rate,
        sources,
      });
    expect(bare(60, 75).headline).toBe(
      'Made rate: 66.0% in Madeham, 60.0% to 75.0% in the two districts most like it',
    );
    expect(bare(75).headline).toBe(
      'Made rate: 66.0% in Madeham, 75.0% in the district most like it',
    );
    expect(bare(60, 75).subtitle).not.toContain('chance');
  });
});
