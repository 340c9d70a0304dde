import type { Chart } from '../../charts/Chart.ts';
import { PAPER, SCREEN, themeStyles } from '../../charts/theme.ts';
import type { KeptChart, KeptCharts } from '../../model/KeptCharts.ts';
import { memoize } from '../../model/memoize.ts';
import type { CatalogueChart } from '../../site/CatalogueChart.ts';
import { chartCatalogue, inText } from '../../site/chartCatalogue.ts';
import type { Site } from '../../site/Site.ts';
import { siteNameOf } from '../../site/siteName.ts';
import { formerWardPages } from '../../site/ward/formerWardPages.ts';

/** All charts of a site, or those given, as they are kept when its release is closed. */
export function keptCharts(site: Site, charts = chartCatalogue(site)): KeptCharts {
  const { number, date } = site.release;
  return {
    ...{ number, date, siteName: siteNameOf(site.tables.place.place) },
    styles: themeStyles(undefined, 'Canvas', true),
    charts: charts.map(keptChart),
  };
}

function keptChart({ chart, picture, page }: CatalogueChart): KeptChart {
  const { id, headline, subtitle, draw, alt, table, sourceLine, shortSource, licence } = chart;
  return {
    ...{ id, headline, subtitle, alt, sourceLine, shortSource, page },
    ...(licence !== undefined && { licence }),
    svg: draw(SCREEN),
    pictureSvg: picture.draw(PAPER),
    table: { ...table, rows: table.rows.map((row) => row.map(keptCell)) },
  };
}

/** Without its link: the page of a figure shows what the figure is today. */
function keptCell({ text, numeric }: Chart['table']['rows'][number][number]) {
  return { text, ...(numeric !== undefined && { numeric }) };
}

/** Charts that were released and are drawn no more, each in the last release it was in; newest release first. */
export function chartsOfThePast(site: Site): KeptCharts[] {
  const seen = new Set(chartCatalogue(site).map(({ chart }) => chart.id));
  return site.keptCharts.toReversed().flatMap((release) => {
    const charts = release.charts.filter(({ id }) => !seen.has(id));
    for (const { id } of charts) seen.add(id);
    return charts.length === 0 ? [] : [{ ...release, charts }];
  });
}

/**
 * A kept chart as embeds take it. Its way home leads to where the chart is today, to the page of the ward that is
 * no more, or to the first page.
 */
export function shownAgain(kept: KeptChart, site: Site): CatalogueChart {
  const { page: _, svg, pictureSvg, ...words } = kept;
  const licence = kept.licence ?? licencesByLine(chartCatalogue(site)).get(kept.sourceLine);
  const chart = {
    ...words,
    ...(licence !== undefined && { licence }),
    figures: [],
    draw: () => svg,
  };
  const today = chartCatalogue(site).find(({ chart: { id } }) => id === kept.id);
  const former = formerWardPages(site).find(({ code }) => kept.id.split('.').includes(code));
  const home = today?.page ?? former?.href ?? '/';
  return { chart, picture: { ...chart, draw: () => pictureSvg }, page: home };
}

/** What was published by the same publishers under the same titles and editions is under the same licence. */
const licencesByLine = memoize(
  (charts: readonly CatalogueChart[]): ReadonlyMap<string, string> =>
    new Map(
      charts.flatMap(({ chart: { sourceLine, licence } }) =>
        licence === undefined ? [] : [[sourceLine, licence] as const],
      ),
    ),
);

/**
 * The newest closed release that shows a chart with the words and numbers it has today; undefined where none
 * does. In that release alone may it be offered as fixed: a reader who copies the code has seen these numbers.
 */
export function fixedIn(site: Site, chart: Chart): KeptCharts | undefined {
  const last = site.keptCharts.at(-1);
  const kept = last?.charts.find(({ id }) => id === chart.id);
  return kept !== undefined && saidBy(kept) === saidBy(inText(chart)) ? last : undefined;
}

function saidBy({ headline, subtitle, table }: Pick<Chart, 'headline' | 'subtitle' | 'table'>) {
  return JSON.stringify([headline, subtitle, table.rows.map((row) => row.map(({ text }) => text))]);
}
