import { describe, expect, test } from 'vitest';
import { wardMap } from '../../src/charts/kinds/wardMap.ts';
import { wardRanking } from '../../src/charts/kinds/wardRanking.ts';
import { figurePath } from '../../src/model/Figure.ts';
import { CHARTS, VALUES } from './madeCharts.ts';
import {
  percentile,
  sources,
  WARD_NAMES,
  WARDS,
  wardFigures,
  wardHref,
  wardTopology,
} from './madePlace.ts';
import { checkXml, svgOf, textsOf } from './svgReading.ts';

describe.each(Object.entries(CHARTS))('%s', (name, chart) => {
  test('is XML without an id twice, a style or a size', () => {
    checkXml(svgOf(chart));
    const ids = [...svgOf(chart).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const prefix = chart.id.replaceAll('.', '-');
    expect(ids.every((id) => id?.startsWith(prefix))).toBe(true);
    expect(svgOf(chart)).not.toMatch(/style=|<style|class="plot|NaN|Infinity|undefined/);
    // axe refuses labels on shapes; the drawing itself is named and described.
    expect(svgOf(chart).slice(5)).not.toMatch(/<(g|path|circle|rect|line|text)[^>]* aria-label/);
    expect(svgOf(chart)).not.toMatch(/^<svg[^>]* (width|height)=/);
    for (const [, id] of svgOf(chart).matchAll(/(?:url\(|href=")#([^)"]+)/g))
      expect(ids).toContain(id);
  });

  test('has short words and a table of the same values', () => {
    expect(chart.alt.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(chart.headline).not.toMatch(/\.$|worst/i);
    expect(chart.table.rows.every(({ length }) => length === chart.table.columns.length)).toBe(
      true,
    );
    const texts = textsOf(svgOf(chart)).join('|');
    // Some have no room for values, and months print the totals of years in short.
    if (['tiles', 'streets', 'months', 'lines'].includes(name)) return;
    for (const row of chart.table.rows.slice(0, 5)) {
      const value = row.find(({ href }) => href?.startsWith('/figures/'));
      expect(texts).toContain(value?.text);
    }
  });
});

test('a number in the table leads to its figure', () => {
  const [first] = CHARTS['map']?.table.rows ?? [];
  expect(first?.[0]).toEqual({ text: WARD_NAMES[WARDS.centre], href: wardHref(WARDS.centre) });
  expect(first?.[1]).toEqual({
    text: '5.1',
    numeric: true,
    href: figurePath({ indicator: 'imd-percentile', areaCode: WARDS.centre, period: '2025' }),
  });
});

test('ids of two charts never meet', () => {
  const ids = Object.values(CHARTS).flatMap((chart) =>
    [...svgOf(chart).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('hostile names stay text', () => {
  const hostile = `"><script>alert('x')</script>&`;
  const names = { ...WARD_NAMES, [WARDS.west]: hostile };
  const figures = wardFigures(VALUES).map((each) =>
    each.areaCode === WARDS.west ? { ...each, areaName: hostile } : each,
  );
  const options = {
    figures,
    indicator: percentile,
    period: '2025',
    sources,
    placeName: hostile,
    wardHref: (code: string) => `/wards/${code}/"onclick="`,
  };
  const drawn = [
    wardMap({ ...options, topology: wardTopology(names), view: 'map' }),
    wardMap({ ...options, topology: wardTopology(names), view: 'tiles' }),
    wardRanking(options),
  ];
  for (const chart of drawn) {
    const svg = svgOf(chart);
    checkXml(svg);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('"onclick');
  }
});

test('very long names keep the text alternative short', () => {
  const long = 'Saint Someone with the Long Name on the Hill and by the River';
  const figures = wardFigures(VALUES).map((each) => ({
    ...each,
    areaName: `${long} ${each.areaCode}`,
  }));
  const names = Object.fromEntries(figures.map(({ areaCode, areaName }) => [areaCode, areaName]));
  const chart = wardMap({
    figures,
    indicator: percentile,
    period: '2025',
    topology: wardTopology(names),
    sources,
    placeName: 'Madeham',
    wardHref,
    view: 'tiles',
  });
  checkXml(svgOf(chart));
  expect(chart.alt.split(/\s+/).length).toBeLessThanOrEqual(60);
});
