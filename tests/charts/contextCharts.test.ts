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
  at(NATION, 'England', rate.periods[i] ?? '', value),
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
  it('says whether the limits of first and last overlap', () => {
    expect(chart.headline).toBe(
      'Madeham: 61.2% in 2019, 66.1% in 2023; the limits of the two overlap',
    );
    const apart = [at(OWN, 'Madeham', '2019', 40, 2), at(OWN, 'Madeham', '2023', 50, 2)];
    expect(contextTrend({ figures: apart, nation, indicator: rate, sources }).headline).toBe(
      'Madeham: 40.0% in 2019, 50.0% in 2023; the limits of the two do not overlap',
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
  it('counts the districts whose limits overlap', () => {
    // 66.1 ± 5 reaches from 61.1 to 71.1: Ashby 71.4 to 79.4 is apart, Borrow 57 to 63 is not.
    expect(chart.headline).toBe(
      'Made rate: the limits of one of the two districts most like Madeham overlap those of Madeham',
    );
  });
  it('of values without limits counts those above', () => {
    const bare = contextRanking({
      own: at(OWN, 'Madeham', '2023', 66),
      similar: [at('E07900002', 'Ashby', '2023', 75), at('E07900003', 'Borrow', '2023', 60)],
      nation: undefined,
      indicator: rate,
      sources,
    });
    expect(bare.headline).toBe(
      'Made rate: one of the two districts most like Madeham stands above it',
    );
  });
});
