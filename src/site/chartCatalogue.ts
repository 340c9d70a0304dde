import type { Chart } from '../charts/Chart.ts';
import { asSaid, withCurled } from '../format/asSaid.ts';
import { CHART_ID } from '../model/KeptCharts.ts';
import { memoize } from '../model/memoize.ts';
import type { CatalogueChart } from './CatalogueChart.ts';
import { claimCharts } from './claims/claimCharts.ts';
import { contextCharts } from './context/contextCharts.ts';
import { coopCharts, coopPictures } from './coops/coopCharts.ts';
import { censusCharts, imdCharts } from './imdCharts.ts';
import type { Site } from './Site.ts';
import { spendCharts } from './spend/spendCharts.ts';

/** Every family of charts, one line each. */
const FAMILIES: readonly ((site: Site) => CatalogueChart[])[] = [
  imdCharts,
  censusCharts,
  (site) => shownOn('/spend/', spendCharts(site)),
  (site) => shownOn('/co-ops/', coopCharts(site), coopPictures(site)),
  (site) => shownOn('/context/', contextCharts(site)),
  (site) => shownOn('/claims/', claimCharts(site)),
];

/** The charts of a strand that are shown on one page, or each on a page of its own. */
function shownOn(
  page: string | ((chart: Chart) => string),
  charts: readonly Chart[],
  /** Of those that are drawn in another way for pictures. */
  pictures: readonly Chart[] = [],
): CatalogueChart[] {
  return charts.map((chart) => ({
    chart,
    picture: pictures.find(({ id }) => id === chart.id) ?? chart,
    page: typeof page === 'string' ? page : page(chart),
  }));
}

/**
 * Every chart of the site, in the order of its families; made once for all pages of a build.
 * Throws `chart id twice: …` and `chart id cannot be an address: …`.
 */
export const chartCatalogue = memoize((site: Site): readonly CatalogueChart[] =>
  checkedCharts(FAMILIES.flatMap((family) => family(site))).map((entry) => ({
    ...entry,
    chart: inText(entry.chart),
    picture: inText(entry.picture),
  })),
);

/** The chart with names in its words as they are said. */
export function inText(chart: Chart): Chart {
  const { headline, subtitle, alt, table } = chart;
  return {
    ...chart,
    headline: asSaid(headline),
    subtitle: asSaid(subtitle),
    alt: asSaid(alt),
    table: {
      ...table,
      caption: asSaid(table.caption),
      columns: table.columns.map((column) => ({ ...column, label: withCurled(column.label) })),
      rows: table.rows.map((cells) =>
        cells.map((cell) => ({ ...cell, text: withCurled(cell.text) })),
      ),
    },
    // A page, its embed and the heights of its frame take the same drawing.
    draw: memoize((theme) => withCurled(chart.draw(theme))),
  };
}

function checkedCharts(charts: readonly CatalogueChart[]): readonly CatalogueChart[] {
  const ids = new Set<string>();
  for (const { chart } of charts) {
    if (ids.has(chart.id)) throw new Error(`chart id twice: ${chart.id}`);
    if (!CHART_ID.test(chart.id)) {
      throw new Error(`chart id cannot be an address: ${chart.id}`);
    }
    ids.add(chart.id);
  }
  return charts;
}
