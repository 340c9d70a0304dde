import type { Chart } from '../charts/Chart.ts';
import { censusIndicatorId } from '../indicators/census/censusDeprived.ts';
import { NEWEST_EDITION } from '../model/Edition.ts';
import type { CatalogueChart } from './CatalogueChart.ts';
import { MAPPED_INDICATORS, mapHref } from './indicator/mapStates.ts';
import type { Site } from './Site.ts';
import {
  censusChart,
  censusLinesChart,
  mapChart,
  profileChart,
  rankingChart,
  streetsChart,
  tilesChart,
  trendChart,
  wardLinesChart,
} from './siteCharts.ts';
import { wardPages } from './ward/wardPages.ts';

/** Maps, tiles and rankings of every mapped indicator and period, and the charts of each ward and of the district. */
export function imdCharts(site: Site): CatalogueChart[] {
  return [
    ...indicatorCharts(site),
    ...districtCharts(site),
    ...allWardsCharts(site),
    ...wardCharts(site),
  ];
}

/** Households in two censuses: of the district by either measure, of each ward by the one its page tells. */
export function censusCharts(site: Site): CatalogueChart[] {
  const { code } = site.tables.place.place;
  const charts = [
    ...([1, 2] as const).map((least) => ({
      chart: censusChart(site, least, code),
      page: `/indicators/${censusIndicatorId(least)}/`,
    })),
    ...wardPages(site).map((ward) => ({ chart: censusChart(site, 2, ward.code), page: ward.href })),
  ];
  return charts.flatMap(({ chart, page }) => (chart === null ? [] : [alone(chart, page)]));
}

function indicatorCharts(site: Site): CatalogueChart[] {
  return MAPPED_INDICATORS.flatMap((indicator) =>
    indicator.periods.flatMap((period) => {
      const page = mapHref(indicator, period);
      const of = [site, indicator.id, period] as const;
      return [
        { chart: mapChart(...of), picture: mapChart(...of, { layout: 'wide' }), page },
        alone(tilesChart(...of), page),
        {
          chart: rankingChart(...of),
          picture: rankingChart(...of, { layout: 'wide' }),
          page,
        },
      ];
    }),
  );
}

function districtCharts(site: Site): CatalogueChart[] {
  const { code } = site.tables.place.place;
  const page = '/indicators/imd-percentile/';
  return [
    alone(trendChart(site, code), page),
    alone(profileChart(site, code, NEWEST_EDITION.id), page),
  ];
}

/** All wards over time, by the index and by the census. */
function allWardsCharts(site: Site): CatalogueChart[] {
  return [wardLinesChart(site), censusLinesChart(site)].flatMap((chart) =>
    chart === undefined ? [] : [alone(chart, '/wards/')],
  );
}

function wardCharts(site: Site): CatalogueChart[] {
  const period = NEWEST_EDITION.id;
  return wardPages(site).flatMap(({ code, href }) => {
    const streets = streetsChart(site, code);
    const of = [site, 'imd-percentile', period] as const;
    return [
      {
        chart: mapChart(...of, { highlight: code }),
        picture: mapChart(...of, { highlight: code, layout: 'wide' }),
        page: `${href}beside/`,
      },
      alone(rankingChart(...of, { highlight: code }), `${href}beside/`),
      alone(trendChart(site, code), href),
      alone(profileChart(site, code, period), href),
      ...(streets === undefined ? [] : [alone(streets, href)]),
    ];
  });
}

function alone(chart: Chart, page: string): CatalogueChart {
  return { chart, picture: chart, page };
}
