import type { Chart } from '../charts/Chart.ts';
import { type CensusPair, censusSlope } from '../charts/kinds/censusSlope.ts';
import { domainProfile } from '../charts/kinds/domainProfile.ts';
import { placeStreets } from '../charts/kinds/placeStreets.ts';
import { wardMap } from '../charts/kinds/wardMap.ts';
import { wardRanking } from '../charts/kinds/wardRanking.ts';
import { wardStreets } from '../charts/kinds/wardStreets.ts';
import { wardTrend } from '../charts/kinds/wardTrend.ts';
import {
  CENSUS_PAIR,
  censusChangeId,
  censusIndicatorId,
} from '../indicators/census/censusDeprived.ts';
import type { LeastDimensions } from '../indicators/census/censusHouseholds.ts';
import { domainIndicatorId } from '../indicators/deprivation/imdDomainPercentile.ts';
import { IMD_PERCENTILE } from '../indicators/deprivation/imdPercentile.ts';
import { IMD_RELATIVE_CHANGE } from '../indicators/deprivation/imdRelativeChange.ts';
import { indicatorById } from '../indicators/registry.ts';
import { DOMAINS } from '../model/Domain.ts';
import { EDITIONS, NEWEST_EDITION } from '../model/Edition.ts';
import { memoize } from '../model/memoize.ts';
import { ENGLAND_CODE } from '../tables/context/contextSeries.ts';
import { neighbourhoodOf, neighbourhoodPages } from './neighbourhood/neighbourhoodPages.ts';
import type { Site } from './Site.ts';
import { wardVerdictInWords } from './ward/changeSentences.ts';
import { lsoasOfWard } from './ward/lsoasOfWard.ts';
import { wardHrefs } from './ward/wardPages.ts';

/*
 * The charts of the site by what they show. Each picks its figures; how they are drawn is the business
 * of src/charts. A page, its pictures and its embeds show the same chart, which is made for the first of them alone.
 */

interface WardsOptions {
  /** Code of the ward the page is about. */
  highlight?: string;
  /** `wide` for pictures. */
  layout?: 'tall' | 'wide';
}

export const mapChart = memoize(
  (site: Site, indicatorId: string, period: string, options: WardsOptions = {}): Chart => {
    return wardMap({
      ...wardsOf(site, indicatorId, period),
      ...options,
      topology: site.tables.boundaries.wards,
      view: 'map',
    });
  },
);

/** One tile of the same size for each ward. */
export const tilesChart = memoize((site: Site, indicatorId: string, period: string): Chart => {
  return wardMap({
    ...wardsOf(site, indicatorId, period),
    topology: site.tables.boundaries.wards,
    view: 'tiles',
  });
});

export const rankingChart = memoize(
  (site: Site, indicatorId: string, period: string, options: WardsOptions = {}): Chart => {
    const district = site.figures.find(indicatorId, site.tables.place.place.code, period);
    return wardRanking({
      ...wardsOf(site, indicatorId, period),
      ...options,
      ...(district !== undefined && { district }),
    });
  },
);

/** Position of one area over the editions, with similar wards where the area is a ward. */
export const trendChart = memoize((site: Site, areaCode: string): Chart => {
  return wardTrend({
    figures: site.figures.over('imd-percentile', areaCode),
    peers: site.figures.over('imd-similar-wards', areaCode),
    moved: (from, to) => {
      const change = site.figures.find(IMD_RELATIVE_CHANGE.id, areaCode, `${from}-${to}`);
      return change === undefined ? null : wardVerdictInWords(change);
    },
    indicator: IMD_PERCENTILE,
    sources: site.tables.sources,
    editions: EDITIONS,
  });
});

export const profileChart = memoize((site: Site, areaCode: string, period: string): Chart => {
  const domains = (code: string) =>
    DOMAINS.map((domain) => site.figures.get(domainIndicatorId(domain), code, period));
  const districtCode = site.tables.place.place.code;
  return domainProfile({
    figures: domains(areaCode),
    overall: site.figures.get('imd-percentile', areaCode, period),
    // The district is not set beside itself.
    ...(areaCode !== districtCode && {
      districtFigures: [
        ...domains(districtCode),
        site.figures.get('imd-percentile', districtCode, period),
      ],
    }),
    domains: DOMAINS,
    indicator: IMD_PERCENTILE,
    sources: site.tables.sources,
  });
});

/**
 * Households counted as deprived in two censuses, of an area beside the district and England; null where no census
 * was imported or either has no household in the area.
 */
export const censusChart = memoize(
  (site: Site, least: LeastDimensions, area: string): Chart | null => {
    const district = site.tables.place.place.code;
    const share = censusIndicatorId(least);
    const change = censusChangeId(least);
    const areas = [...new Set([area, district, ENGLAND_CODE])].flatMap((code): CensusPair[] => {
      const [earlier, later] = site.figures.over(share, code);
      const moved = site.figures.find(change, code, CENSUS_PAIR);
      return earlier === undefined || later === undefined || moved === undefined
        ? []
        : [{ earlier, later, change: moved }];
    });
    const [own] = areas;
    if (own?.later.areaCode !== area || own.change.value === null) return null;
    return censusSlope({
      areas,
      share: indicatorById(share),
      change: indicatorById(change),
      sources: site.tables.sources,
    });
  },
);

/** Undefined where no neighbourhood has a tenth of its postcodes in the ward, as in the smallest of the City of London. */
export const streetsChart = memoize((site: Site, wardCode: string): Chart | undefined => {
  const streets = lsoasOfWard(site, wardCode);
  if (streets.length === 0) return undefined;
  return wardStreets({
    figures: streets.map(({ figure }) => figure),
    shares: new Map(streets.map(({ figure, share }) => [figure.areaCode, { shareOfLsoa: share }])),
    ward: site.figures.get('imd-percentile', wardCode, NEWEST_EDITION.id),
    lsoaTopology: site.tables.boundaries.lsoas,
    wardTopology: site.tables.boundaries.wards,
    wardCode,
    indicator: IMD_PERCENTILE,
    sources: site.tables.sources,
    pageOf: neighbourhoodOf(site),
  });
});

/** All neighbourhoods of the place with the lines of its wards. */
export const placeStreetsChart = memoize(
  (site: Site, indicatorId: string, period: string): Chart => {
    return placeStreets({
      figures: site.figures.at(indicatorId, period).filter(({ areaType }) => areaType === 'lsoa'),
      indicator: indicatorById(indicatorId),
      period,
      lsoaTopology: site.tables.boundaries.lsoas,
      wardTopology: site.tables.boundaries.wards,
      sources: site.tables.sources,
      placeName: site.tables.place.place.name,
      pages: neighbourhoodPages(site),
    });
  },
);

function wardsOf(site: Site, indicatorId: string, period: string) {
  return {
    figures: site.figures.wards(indicatorId, period),
    indicator: indicatorById(indicatorId),
    period,
    sources: site.tables.sources,
    placeName: site.tables.place.place.name,
    wardHref: wardHrefs(site),
  };
}
