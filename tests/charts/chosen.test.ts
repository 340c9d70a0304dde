import { describe, expect, it } from 'vitest';
import type { ChosenAreas, ChosenPeriod } from '../../src/charts/chosen/ChosenAreas.ts';
import { chosenLines } from '../../src/charts/chosen/chosenLines.ts';
import { chosenMap } from '../../src/charts/chosen/chosenMap.ts';
import { chosenRanking } from '../../src/charts/chosen/chosenRanking.ts';
import { chosenScatter } from '../../src/charts/chosen/chosenScatter.ts';
import { chosenSlope } from '../../src/charts/chosen/chosenSlope.ts';
import { chosenSpread } from '../../src/charts/chosen/chosenSpread.ts';
import { PAPER } from '../../src/charts/theme.ts';
import { comparableRuns } from '../../src/indicators/comparableRuns.ts';
import { districtRows } from '../../src/indicators/england/districtRows.ts';
import { indicatorById } from '../../src/indicators/registry.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { figures, tables } from '../indicators/preston.ts';
import { marksOf } from './svgReading.ts';

const noHref = () => undefined;

function periodsOf(id: string): ChosenPeriod[] {
  const { periods } = indicatorById(id);
  const runs = comparableRuns(indicatorById(id), periods);
  return periods.map((period) => ({
    id: period,
    label: period,
    words: period,
    year: Number(period.slice(0, 4)),
    run: runs.get(period) ?? 0,
  }));
}

function chosen(id: string, named: readonly string[] = [], own?: readonly Figure[]): ChosenAreas {
  return {
    indicator: indicatorById(id),
    figures:
      own ?? figures.all.filter((f) => f.indicator === id && /^(E05|E07000123)/.test(f.areaCode)),
    periods: periodsOf(id),
    named,
    areasInWords: 'areas',
    sources: tables.sources,
  };
}

const count = (svg: string, part: RegExp) => [...svg.matchAll(part)].length;
const [ASHTON, CADLEY] = ['E05012193', 'E05012195'];

describe('a chart of one’s own', () => {
  it('joins over time only what can be joined, and sets nothing else beside each other in words', () => {
    const areas = chosen('imd-percentile', [ASHTON, CADLEY]);
    const own = {
      ...areas,
      figures: areas.figures.filter((f) => areas.named.includes(f.areaCode)),
    };
    const chart = chosenLines(own, own.periods, noHref);
    expect(chart.headline).toMatch(
      /^Position in England in 2025: Ashton [\d.]+ and Cadley [\d.]+$/,
    );
    const svg = chart.draw(PAPER);
    // Two areas, five editions each in a line; the newest is a dot alone.
    const lines = [...svg.matchAll(/<path[^>]* d="(M[^"]*)"/g)].map(([, d]) => d ?? '');
    expect(lines.filter((d) => count(d, /L/g) === 4)).toHaveLength(2);
    expect(lines.every((d) => count(d, /L/g) <= 4)).toBe(true);
    // Upright is the break alone: other ways of sharing out are strokes with nothing between, and are said.
    const upright = marksOf(svg, 'line').filter(({ x1, x2, y1, y2 }) => x1 === x2 && y1 !== y2);
    expect(upright).toHaveLength(1);
    expect(chart.subtitle).toContain('; short strokes: by other ways of sharing out');
    expect(svg).toContain('No line crosses a dotted rule');
    const early = own.periods.filter(({ run }) => run === 0);
    expect(chosenLines(own, early, noHref).headline).toMatch(/in 2004, [\d.]+ in 2019/);
  });

  it('counts a change by the digits a reader sees', () => {
    const of = (area: string, period: string, value: number): Figure => ({
      ...figures.get('imd-percentile', ASHTON, period),
      areaCode: area,
      areaName: area,
      value,
    });
    const own = [
      ...[of('E05000001', '2015', 10.04), of('E05000001', '2019', 9.96)],
      ...[of('E05000002', '2015', 10), of('E05000002', '2019', 11)],
      ...[of('E05000003', '2015', 10), of('E05000003', '2019', 9)],
    ];
    const areas = chosen('imd-percentile', [], own);
    const [from, to] = areas.periods.filter(({ id }) => id === '2015' || id === '2019');
    if (from === undefined || to === undefined) throw new Error('no periods');
    expect(chosenSlope(areas, [from, to], noHref).headline).toBe(
      'Position in England: higher in 2019 than in 2015 in 1 of 3 areas, lower in 1, the same in 1',
    );
    const said = (some: readonly Figure[]) =>
      chosenSlope({ ...areas, figures: some }, [from, to], noHref).headline.split(': ')[1];
    // One or two areas are told, not counted.
    expect(said(own.slice(4))).toBe('E05000003 10.0 in 2015, 9.0 in 2019');
    expect(said(own.slice(2, 5))).toBe(
      'E05000002 10.0 in 2015, 11.0 in 2019 and E05000003 10.0 in 2015',
    );
    const two = of('E05000004', '2015', 10);
    const three = [...own.slice(4), two, { ...two, period: '2019', value: 9 }];
    const alone = of('E05000005', '2015', 10);
    expect(said([...three, alone, { ...alone, period: '2019', value: 8 }])).toBe(
      'lower in 2019 than in 2015 in all 3 areas',
    );
    expect(said([...three, alone])).toBe(
      'lower in 2019 than in 2015 in all 2 areas with both values',
    );
    expect(said([...own.slice(4), two, alone])).toBe(
      'lower in 2019 than in 2015 in the one area with both values',
    );
  });

  it('draws a dot for every district that has a value, all within the drawing', () => {
    const all = districtRows(tables);
    // Spread out, heaped at zero, and whole numbers with hundreds at one of them.
    for (const id of ['imd-average-score', 'imd-proportion', 'coop-listed-club', 'coop-density']) {
      const rows = all.get(id) ?? [];
      const own = rows.map((row) => ({ ...row, notes: {} }) as unknown as Figure);
      const period = rows[rows.length - 1]?.period ?? '';
      const areas = chosen(id, ['E07000123'], own);
      const at = { id: period, label: period, words: period, year: 2025, run: 0 };
      const valued = own.filter((figure) => figure.period === period && figure.value !== null);
      const svg = chosenSpread(areas, at, noHref).draw(PAPER);
      const dots = [...svg.matchAll(/<circle[^>]* cy="([-\d.]+)"/g)].map(([, cy]) => Number(cy));
      expect(dots.length, id).toBe(valued.length);
      expect(Math.min(...dots), id).toBeGreaterThanOrEqual(0);
      expect(svg).not.toContain('NaN');
    }
  });

  it('shows a range without a value as a line, and says what has none', () => {
    const [first, ...others] = chosen('imd-percentile').figures.filter((f) => f.period === '2025');
    if (first === undefined) throw new Error('no figures');
    const bounds: Figure = {
      ...first,
      value: null,
      lower: 10,
      upper: 60,
      status: 'bounds',
      interval: 'unlocated',
    };
    const missing = others.map(
      (f, i): Figure =>
        i === 0 ? { ...f, value: null, lower: null, upper: null, status: 'missing' } : f,
    );
    const areas = chosen('imd-percentile', [], [bounds, ...missing]);
    const period = areas.periods[areas.periods.length - 1];
    if (period === undefined) throw new Error('no period');
    const chart = chosenRanking(areas, period, noHref);
    expect(chart.subtitle).toMatch(/1 area has no value\. 1 area has only a range$/);
    expect(count(chart.draw(PAPER), /<circle/g)).toBe(others.length - 1);
    const row = chart.table.rows.find(([head]) => head?.text === first.areaName);
    expect(row?.map(({ text }) => text)).toContain('only a range is known');
  });

  it('of two indicators has the areas that have both', () => {
    const across = chosen('income-deprived-share');
    const up = chosen('coop-density');
    const [a] = across.periods.slice(-1);
    const [b] = up.periods.slice(-1);
    if (a === undefined || b === undefined) throw new Error('no periods');
    const chart = chosenScatter(across, a, up, b, noHref);
    const both = figures
      .at('income-deprived-share', a.id)
      .filter(
        ({ value, areaCode }) =>
          value !== null &&
          /^(E05|E07000123)/.test(areaCode) &&
          (figures.find('coop-density', areaCode, b.id)?.value ?? null) !== null,
      );
    expect(count(chart.draw(PAPER), /<circle/g)).toBe(both.length);
    expect(chart.alt).toContain('need not be cause and effect');
  });

  it('maps the wards it has figures of, and no others', () => {
    const areas = chosen('imd-percentile');
    const period = areas.periods[areas.periods.length - 1];
    if (period === undefined) throw new Error('no period');
    const wards = { ...areas, figures: areas.figures.filter((f) => f.areaType === 'ward') };
    const draw = (own: ChosenAreas) =>
      chosenMap(own, period, tables.boundaries.wards, noHref, () => '#').draw(PAPER);
    expect(draw(wards)).toContain('Ashton');
    expect(() => draw(areas)).toThrow('no shape for ward: E07000123');
  });
});
