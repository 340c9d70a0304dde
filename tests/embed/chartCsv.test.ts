import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chartCatalogue } from '../../src/components/chartCatalogue.ts';
import { loadSite } from '../../src/pages/_site.ts';
import { chartCsv } from '../../src/publish/embed/chartCsv.ts';

const site = await loadSite();
const charts = chartCatalogue(site).map(({ chart }) => chart);
const origin = { release: site.release, site: new URL('https://example.org/') };
const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

describe('the data of a chart', () => {
  it('are its figures as they are, once each, and every number its table leads to', () => {
    for (const chart of charts.filter(({ figures }) => figures.length > 0)) {
      const { data, errors } = rowsOf(chartCsv(chart, origin));
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
      const { data, meta } = rowsOf(chartCsv(chart, origin));
      expect(meta.fields).toEqual(chart.table.columns.map(({ label }) => label));
      expect(data.length).toBe(chart.table.rows.length);
    }
  });
});
