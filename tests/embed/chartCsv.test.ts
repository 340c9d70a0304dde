import { csvParse } from 'd3';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/Chart.ts';
import { chartCsv } from '../../src/publish/embed/chartCsv.ts';
import { shownAgain } from '../../src/publish/embed/keptCharts.ts';
import { FIGURE_COLUMNS } from '../../src/publish/files/figureRecord.ts';
import { chartCatalogue } from '../../src/site/chartCatalogue.ts';
import { site } from '../indicators/preston.ts';

const charts = chartCatalogue(site).map(({ chart }) => chart);
const origin = { release: site.release, site: new URL('https://example.org/') };
const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

/** What Excel, opening a file by a double click, takes for a month; ISO days and days with a month in words are right as days. */
const TAKEN_FOR_A_MONTH = /^(\d{4}[-/](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/]\d{1,4}|\d+[eE]\d+)$/;

describe('the data of a chart', () => {
  it('open in a spreadsheet as they are: marked as UTF-8, and no period is a month', () => {
    let years = 0;
    for (const chart of charts) {
      const csv = chartCsv(chart, origin, site.release.number);
      expect(csv.slice(0, 2), chart.id).toMatch(/^\uFEFF[^\uFEFF]/);
      const cells = rowsOf(csv).data.flatMap((row) => Object.values(row));
      expect(
        cells.filter((cell) => TAKEN_FOR_A_MONTH.test(cell)),
        chart.id,
      ).toEqual([]);
      years += cells.filter((cell) => /^2011–12$/.test(cell)).length;
    }
    expect(years).toBeGreaterThan(0);
  });

  it('are read by programs, too, each column under its published name', async () => {
    const chart = charts.find(({ figures }) => figures.length > 0);
    if (chart === undefined) throw new Error('no chart of figures');
    const csv = chartCsv(chart, origin, site.release.number);
    expect(rowsOf(csv).meta.fields).toEqual([...FIGURE_COLUMNS]);
    const fetched = await new Response(csv).text();
    expect(csvParse(fetched).columns).toEqual([...FIGURE_COLUMNS]);
  });

  it('are its figures as they are, once each, and every number its table leads to', () => {
    for (const chart of charts.filter(({ figures }) => figures.length > 0)) {
      const { data, errors } = rowsOf(chartCsv(chart, origin, site.release.number));
      expect(errors, chart.id).toEqual([]);
      expect(data.length, chart.id).toBe(chart.figures.length);
      for (const row of data) {
        const { value } = site.figures.byId(row['figure_id'] ?? '') ?? { value: undefined };
        expect(row['value'], row['figure_id']).toBe(value === null ? '' : String(value));
      }
      const served = new Set(
        data.map((row) => {
          const { pathname, hash } = new URL(row['url'] ?? '');
          return pathname + hash;
        }),
      );
      const linked = chart.table.rows
        .flat()
        .flatMap(({ href }) => (href?.startsWith('/figures/') ? [href] : []));
      expect(
        linked.filter((href) => !served.has(href)),
        chart.id,
      ).toEqual([]);
    }
  });

  it('are its table as printed where that says more than figures', () => {
    const others = charts.filter(({ figures }) => figures.length === 0);
    expect(others.length).toBeGreaterThan(0);
    for (const chart of others) {
      const { data, meta } = rowsOf(chartCsv(chart, origin, site.release.number));
      const labels = chart.table.columns.map(({ label }) => label);
      expect(meta.fields).toEqual([...labels, 'Sources', 'Licence', 'Release']);
      expect(data.length).toBe(chart.table.rows.length);
      expect(new Set(meta.fields).size, chart.id).toBe(meta.fields?.length);
      for (const row of data) expect(row['Sources'], chart.id).toMatch(/^(?!Source)./);
    }
  });

  it('say in each row whose a printed table is, and where it stands under several licences', () => {
    const [chart] = charts.filter(({ figures, table }) => figures.length === 0 && table.rows[0]);
    if (chart === undefined) throw new Error('no chart of a table');
    const { licence: _, ...open } = { ...chart, sourceLine: 'Source: A, B 2025' };
    const licenceOf = (of: Chart) => rowsOf(chartCsv(of, origin, '2030.1')).data.at(-1);
    expect(licenceOf({ ...open, licence: 'https://example.org/licence' })).toMatchObject({
      Sources: 'A, B 2025',
      Licence: 'https://example.org/licence',
      Release: '2030.1',
    });
    expect(licenceOf(open)?.['Licence']).toBe('each source’s own: https://example.org/sources/');
  });

  it('of charts of closed releases are the sealed tables, with the same said of them', () => {
    let licensed = 0;
    for (const release of site.keptCharts)
      for (const kept of release.charts) {
        const { chart } = shownAgain(kept, site);
        const { data, meta } = rowsOf(chartCsv(chart, origin, release.number));
        expect(new Set(meta.fields).size, kept.id).toBe(kept.table.columns.length + 3);
        expect(data.length, kept.id).toBe(kept.table.rows.length);
        expect(new Set(data.map((row) => row['Release']))).toEqual(new Set([release.number]));
        // The licence of a chart of today that names the same sources, and no other.
        const like = charts.find(({ sourceLine }) => sourceLine === kept.sourceLine);
        if (like !== undefined) expect(chart.licence, kept.id).toBe(like.licence);
        if (chart.licence !== undefined) licensed += 1;
      }
    expect(licensed).toBeGreaterThan(0);
  });
});
