import type { Chart } from '../../charts/Chart.ts';
import { contextRanking } from '../../charts/kinds/contextRanking.ts';
import { contextTrend } from '../../charts/kinds/contextTrend.ts';
import { CONTEXT_INDICATORS } from '../../indicators/context/contextIndicators.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import type { Site } from '../Site.ts';

/** What the context is made from. */
export type Held = Pick<Site, 'tables' | 'figures'>;

/** The indicators of the context the site has figures for. */
export function heldContext(site: Held): Indicator[] {
  const { code } = site.tables.place.place;
  return CONTEXT_INDICATORS.filter(({ id }) => site.figures.over(id, code).length > 0);
}

/** Every chart of the context, as pages show them and embeds take them. */
export function contextCharts(site: Held): Chart[] {
  return heldContext(site).flatMap((indicator) => [
    contextTrendChart(site, indicator),
    contextRankingChart(site, indicator),
  ]);
}

export function contextTrendChart(site: Held, indicator: Indicator): Chart {
  return contextTrend({
    figures: site.figures.over(indicator.id, site.tables.place.place.code),
    nation: nationFigures(site, indicator),
    indicator,
    sources: site.tables.sources,
  });
}

/** The newest period: the one the districts most like the place have figures for. */
export function contextRankingChart(site: Held, indicator: Indicator): Chart {
  const { code } = site.tables.place.place;
  const { own, nation } = newestContext(site, indicator);
  return contextRanking({
    own,
    similar: site.figures.all.filter(
      (figure) =>
        figure.indicator === indicator.id &&
        figure.period === own.period &&
        figure.areaType === 'district' &&
        figure.areaCode !== code,
    ),
    nation,
    indicator,
    sources: site.tables.sources,
  });
}

/** Throws where the indicator has no figure for the place. */
export function newestContext(
  site: Held,
  indicator: Indicator,
): { own: Figure; nation: Figure | undefined } {
  const period = sure(indicator.periods.at(-1), `period of ${indicator.id}`);
  return {
    own: site.figures.get(indicator.id, site.tables.place.place.code, period),
    nation: nationFigures(site, indicator).find((figure) => figure.period === period),
  };
}

export function nationFigures(site: Held, { id }: Indicator): Figure[] {
  return site.figures.all.filter(
    ({ indicator, areaType }) => indicator === id && areaType === 'country',
  );
}
