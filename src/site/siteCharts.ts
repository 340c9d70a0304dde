import type { Chart } from '../charts/Chart.ts';
import { type AreaLine, areaLines, standOutWords } from '../charts/kinds/areaLines.ts';
import { type CensusSpan, censusSlope } from '../charts/kinds/censusSlope.ts';
import { domainProfile } from '../charts/kinds/domainProfile.ts';
import { placeStreets } from '../charts/kinds/placeStreets.ts';
import { wardMap } from '../charts/kinds/wardMap.ts';
import { wardRanking } from '../charts/kinds/wardRanking.ts';
import { wardStreets } from '../charts/kinds/wardStreets.ts';
import { wardTrend } from '../charts/kinds/wardTrend.ts';
import { censusChangeId, censusIndicatorId } from '../indicators/census/censusDeprived.ts';
import type { LeastDimensions } from '../indicators/census/censusHouseholds.ts';
import { largestWard } from '../indicators/deprivation/allocation.ts';
import { withVerdict } from '../indicators/deprivation/changeVerdict.ts';
import { domainIndicatorId } from '../indicators/deprivation/imdDomainPercentile.ts';
import { IMD_ENGLAND_PLACE } from '../indicators/deprivation/imdEnglandPlace.ts';
import { IMD_PERCENTILE } from '../indicators/deprivation/imdPercentile.ts';
import { IMD_RELATIVE_CHANGE } from '../indicators/deprivation/imdRelativeChange.ts';
import { sharedLsoasSentence } from '../indicators/deprivation/sharedLsoas.ts';
import { indicatorById } from '../indicators/registry.ts';
import { ENGLAND_CODE } from '../model/Area.ts';
import { CENSUSES, NEWEST_CENSUS_PAIR as PAIR, readBesideEngland } from '../model/Census.ts';
import { DOMAINS } from '../model/Domain.ts';
import { EDITIONS, editionById, NEWEST_EDITION } from '../model/Edition.ts';
import type { Figure } from '../model/Figure.ts';
import { memoize } from '../model/memoize.ts';
import { CHANGE_STEPS, LONGEST_CHANGE, pairPeriod } from '../model/WardChange.ts';
import { neighbourhoodOf, neighbourhoodPages } from './neighbourhood/neighbourhoodPages.ts';
import type { Site } from './Site.ts';
import {
  byTheRule,
  wardLinesHeadline,
  wardVerdictInWords,
  wholeTimeClause,
} from './ward/changeSentences.ts';
import { lsoasOfWard } from './ward/lsoasOfWard.ts';
import { censusLinesHeadline } from './ward/peopleSentences.ts';
import { wardHrefs, wardPages } from './ward/wardPages.ts';

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
      ...(indicatorId === IMD_PERCENTILE.id && {
        places: site.figures.wards(IMD_ENGLAND_PLACE.id, period),
      }),
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
      return change === undefined
        ? null
        : wardVerdictInWords(change, `wards level with it in ${from}`);
    },
    indicator: IMD_PERCENTILE,
    sources: site.tables.sources,
    editions: EDITIONS,
  });
});

/** All wards of the place since 2015 on England's scale, those named that fell behind or pulled ahead of wards like them. */
export const wardLinesChart = memoize((site: Site): Chart | undefined => {
  const { place } = site.tables.place;
  const changePairs = [...CHANGE_STEPS, LONGEST_CHANGE];
  const areas = linesOfWards(site, IMD_PERCENTILE.id, (code) =>
    changePairs.flatMap(
      (pair) => site.figures.find(IMD_RELATIVE_CHANGE.id, code, pairPeriod(pair)) ?? [],
    ),
  );
  if (areas.length === 0) return undefined;
  const named = flaggedWards(site);
  const [before, after] = standOutWords(named.size);
  return areaLines({
    placeCode: place.code,
    placeName: place.name,
    areas,
    named,
    periods: EDITIONS.filter(
      ({ dataYear }) => dataYear >= editionById(LONGEST_CHANGE[0]).dataYear,
    ).map(({ id, dataYear }) => ({ period: id, year: dataYear, isNew: id === NEWEST_EDITION.id })),
    indicator: IMD_PERCENTILE,
    change: IMD_RELATIVE_CHANGE,
    changePairs,
    headline: wardLinesHeadline(site.figures, place.name),
    subtitle: `${IMD_PERCENTILE.title} by edition, wards of ${place.name}: 0 = most deprived, 100 = least.${named.size === 0 ? '' : ` ${before} those that clearly did either in one of the two steps${after}; ${wholeTimeClause(site.figures)}.${byTheRule(areas.length)}`} Dotted: ${NEWEST_EDITION.id} measures in a new way. A line that falls says that others passed it; whether life got better or worse it does not say`,
    ends: { top: 'higher: less deprived', bottom: 'lower: more deprived' },
    sources: site.tables.sources,
  });
});

/** Households counted as deprived in all wards in each census, England's change beside them; undefined without a census. */
export const censusLinesChart = memoize((site: Site): Chart | undefined => {
  const { place } = site.tables.place;
  const [share, change] = [indicatorById(censusIndicatorId(2)), indicatorById(censusChangeId(2))];
  const changeOf = (code: string) => site.figures.find(change.id, code, PAIR.period);
  const areas = linesOfWards(site, share.id, (code) => changeOf(code) ?? []);
  const england = changeOf(ENGLAND_CODE);
  if (areas.length === 0 || england === undefined) return undefined;
  const named = flaggedWards(site);
  const [before, after] = standOutWords(named.size, true);
  return areaLines({
    placeCode: place.code,
    placeName: place.name,
    areas,
    named,
    reference: {
      areaCode: ENGLAND_CODE,
      areaName: england.areaName,
      figures: site.figures.over(share.id, ENGLAND_CODE),
      changes: [england],
    },
    periods: CENSUSES.map(({ id }) => ({ period: id, year: Number(id) })),
    indicator: share,
    change,
    changePairs: [[PAIR.from.id, PAIR.to.id]],
    headline: censusLinesHeadline(
      areas.flatMap(({ changes }) => changes),
      england,
      place.name,
      sharedLsoasSentence(site.tables.england, place) !== null,
    ),
    subtitle: `${share.title} of four (work, education, health, housing), % of households, wards of ${place.name}, approximate.${named.size === 0 ? '' : ` ${before} the same wards as in the chart of the index${after}.`} ${readBesideEngland(PAIR).replace(/\.$/, '')}`,
    ends: { top: 'higher: more households', bottom: 'lower: fewer households' },
    sources: site.tables.sources,
  });
});

/** Wards that have a figure of an indicator, each with all of its periods. */
function linesOfWards(
  site: Site,
  indicatorId: string,
  changesOf: (code: string) => Figure | readonly Figure[],
): AreaLine[] {
  const href = wardHrefs(site);
  return wardPages(site).flatMap(({ code, name }) => {
    const figures = site.figures.over(indicatorId, code);
    const changes = [changesOf(code)].flat();
    return figures.every(({ value }) => value === null)
      ? []
      : [
          {
            areaCode: code,
            areaName: name,
            href: href(code),
            figures,
            changes,
          },
        ];
  });
}

/** Codes of the wards that clearly moved against wards like them in either step. */
function flaggedWards({ figures }: Site): ReadonlySet<string> {
  return new Set(
    CHANGE_STEPS.map((pair) => figures.wards(IMD_RELATIVE_CHANGE.id, pairPeriod(pair)))
      .flatMap((changes) =>
        (['fell', 'rose'] as const).flatMap((direction) => withVerdict(changes, direction).firm),
      )
      .map(({ areaCode }) => areaCode),
  );
}

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
    const areas = [...new Set([area, district, ENGLAND_CODE])].flatMap((code): CensusSpan[] => {
      const at = (year: string) => site.figures.find(share, code, year);
      const [earlier, later] = [at(PAIR.from.id), at(PAIR.to.id)];
      const moved = site.figures.find(change, code, PAIR.period);
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
  const mostly = largestWard(site.tables.england, '2021');
  return wardStreets({
    figures: streets.map(({ figure }) => figure),
    shares: new Map(
      streets.map(({ figure: { areaCode }, share }) => [
        areaCode,
        { shareOfLsoa: share, isMostly: mostly.get(areaCode) === wardCode },
      ]),
    ),
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
