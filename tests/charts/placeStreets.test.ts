import { describe, expect, test } from 'vitest';
import { englandRuler, rulerHeadline, rulerInWords } from '../../src/charts/kinds/englandRuler.ts';
import { placeStreets } from '../../src/charts/kinds/placeStreets.ts';
import { SCREEN } from '../../src/charts/theme.ts';
import { figure, LSOAS, lsoaTopology, percentile, sources, wardTopology } from './madePlace.ts';
import { checkXml, svgOf, textsOf } from './svgReading.ts';

const pages = Object.entries(LSOAS).map(([letter, code]) => ({
  code,
  name: `Part ${letter.toUpperCase()} & more`,
  href: `/neighbourhoods/${code}/`,
}));

function madeMap(values: Readonly<Record<string, number | null>>) {
  return placeStreets({
    figures: Object.entries(values).map(([code, value]) =>
      figure(code, value, {
        areaType: 'lsoa',
        areaName: `Madeham ${code.slice(-3)}`,
        rank: value === null ? null : Math.round(value * 337.55),
        rankOf: value === null ? null : 33_755,
      }),
    ),
    indicator: percentile,
    period: '2025',
    lsoaTopology,
    wardTopology: wardTopology(),
    sources,
    placeName: 'Madeham',
    pages,
  });
}

const links = (svg: string) =>
  [
    ...svg.matchAll(
      /<a [^>]*data-code="(\w+)"[^>]*><title>([^<]*)<\/title><path[^>]* fill="([^"]+)"/g,
    ),
  ].map(([, code, label, fill]) => ({ code, label, fill }));

describe('the map of all neighbourhoods', () => {
  const svg = svgOf(madeMap({ [LSOAS.a]: 3, [LSOAS.c]: 85 }));

  test('makes each a link with its name and value, coloured by fifths, most deprived first', () => {
    checkXml(svg);
    expect(links(svg).slice(0, 2)).toEqual([
      { code: LSOAS.a, label: 'Part A &amp; more: 97 in 100 less deprived', fill: SCREEN.s4 },
      { code: LSOAS.c, label: 'Part C &amp; more: 15 in 100 less deprived', fill: SCREEN.s0 },
    ]);
  });

  test('has the names of wards above, which no pointer meets', () => {
    expect(textsOf(svg)).toContain('North Moor');
    expect(svg.lastIndexOf('data-code=')).toBeLessThan(svg.indexOf('North Moor'));
  });

  test('says of an outline newer than the edition that it is, in the key too', () => {
    expect(links(svg)[2]).toEqual({
      code: LSOAS.b,
      label: 'Part B &amp; more: its outline is newer than 2025',
      fill: expect.stringMatching(/^url\(#/),
    });
    expect(textsOf(svg)).toContain('outline newer than 2025');
  });

  test('stops at a neighbourhood without page or outline', () => {
    expect(() => madeMap({ E01900009: 3 })).toThrow(/^unknown neighbourhood: E01900009$/);
    expect(() => madeMap({})).toThrow(/^no figures to draw/);
  });
});

describe('the ruler of England', () => {
  const all = 33_755;
  const row = (...positions: number[]) => ({ name: 'Madeham', positions });
  const own = (value: number | null) => ({
    name: 'this neighbourhood',
    figure: figure(LSOAS.a, value, { areaType: 'lsoa' }),
  });
  const draw = (...positions: number[]) =>
    englandRuler({ id: 'strip.made', rows: [row(...positions)], all }, SCREEN);

  test('has a hundred bands', () => {
    const svg = draw(50);
    checkXml(svg);
    // Five fifths, parted by a line whose dashes are as far apart as a hundredth of it is wide.
    expect(svg.match(/height="26"/g)?.length).toBe(5);
    const [, ...dashes] = /stroke-dasharray="([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    expect(dashes.reduce((sum, part) => sum + Number(part), 0)).toBeCloseTo(328 / 100);
  });

  test.each([
    [0, 1],
    [0.999, 1],
    [1, 2],
    [99.2, 100],
    [100, 100],
  ])('puts position %d into band %d', (value, band) => {
    expect(rulerInWords({ id: 'x', own: own(value), rows: [], all })).toContain(
      `this neighbourhood is in band ${band} of 100`,
    );
  });

  test('marks several in one band once, and higher', () => {
    const height = (svg: string) =>
      [...svg.matchAll(/v-([\d.]+)h/g)].map(([, h]) => Number(h)).filter((h) => h < 26);
    expect(height(draw(3.1, 3.2, 3.3))).toHaveLength(1);
    expect(height(draw(3.1, 3.2, 3.3))[0]).toBeGreaterThan(height(draw(3.1))[0] ?? 99);
  });

  test('of a city’s many, the heights are in proportion: no band is cut to the room of five', () => {
    const heights = (...counts: number[]) =>
      [
        ...draw(
          ...counts.flatMap((count, i) => Array.from({ length: count }, () => 10 * i + 5.5)),
        ).matchAll(/v-([\d.]+)h/g),
      ]
        .map(([, h]) => Number(h))
        .filter((h) => h < 26);
    expect(heights(30, 15, 1)).toEqual([18, 9, 2]);
    expect(heights(6, 3)).toEqual([18, 9]);
    // Few stay well seen each.
    expect(heights(5, 1)).toEqual([18, 8]);
  });

  test('marks nothing for a neighbourhood without a value', () => {
    const svg = englandRuler({ id: 'strip.made', own: own(null), rows: [], all }, SCREEN);
    expect(svg).not.toContain(SCREEN.chosen);
    expect(rulerInWords({ id: 'x', own: own(null), rows: [], all })).not.toContain('is in band');
  });

  test('says first what it shows', () => {
    const tail = 'of 100, counted from the most deprived';
    expect(rulerHeadline(row(3))).toBe(`Madeham’s one neighbourhood is in band 4 ${tail}`);
    expect(rulerHeadline(row(3, 3.9))).toBe(
      `The 2 neighbourhoods of Madeham are all in band 4 ${tail}`,
    );
    expect(rulerHeadline(row(97, 3, 40))).toBe(
      `The 3 neighbourhoods of Madeham lie from band 4 to band 98 ${tail}`,
    );
    expect(rulerHeadline({ ...row(3, 40), isWard: true })).toMatch(
      /^The 2 neighbourhoods with at least a tenth of their postcodes in Madeham lie /,
    );
    expect(rulerHeadline({ ...row(3), isWard: true })).toMatch(
      /^The one neighbourhood with at least a tenth of its postcodes in Madeham is /,
    );
    expect(rulerHeadline(row())).toBe('Where the neighbourhoods of Madeham lie is not known');
  });
});
