import type { ChosenPeriod } from '../../charts/chosen/ChosenAreas.ts';
import { withCurled } from '../../format/asSaid.ts';
import { periodInWords, periodLabel } from '../../format/period.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { comparableRuns } from '../../indicators/comparableRuns.ts';
import { similarInEngland } from '../../indicators/context/ContextData.ts';
import type { DistrictRow } from '../../indicators/england/DistrictRow.ts';
import { INDICATORS } from '../../indicators/registry.ts';
import { isPartOfYear } from '../../indicators/spend/councilSpendTotal.ts';
import { SPEND_MONTHS_PUBLISHED } from '../../indicators/spend/spendCoverage.ts';
import { standsAlone } from '../../indicators/spend/standsAlone.ts';
import { type Area, ENGLAND_CODE } from '../../model/Area.ts';
import { COOP_EDITIONS } from '../../model/CoopEdition.ts';
import { EDITIONS } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Release } from '../../model/Release.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { heldPeriods } from '../../site/indicator/heldPeriods.ts';
import { neighbourhoodPages } from '../../site/neighbourhood/neighbourhoodPages.ts';
import type { Site } from '../../site/Site.ts';
import { siteNameOf } from '../../site/siteName.ts';
import { wardHrefs, wardPages } from '../../site/ward/wardPages.ts';

/** An area a reader can choose. */
export interface CatalogueArea extends Pick<Area, 'code' | 'name'> {
  type: 'ward' | 'district' | 'country';
  /** The page of a ward. */
  href?: string;
}

export interface CatalogueIndicator {
  indicator: Indicator;
  /** Ascending. */
  periods: readonly ChosenPeriod[];
  /** Whether there are figures of wards, of neighbourhoods and of the place, and a file of all districts of England. */
  hasWards: boolean;
  hasNeighbourhoods: boolean;
  hasPlace: boolean;
  hasDistricts: boolean;
}

/** What a chart of a reader’s own can be made of; `/explore/catalogue.json`. */
export interface ExploreCatalogue {
  siteName: string;
  /** Absolute. */
  home: string;
  release: Release;
  place: { code: string; name: string };
  areas: readonly CatalogueArea[];
  /** Areas there are too many of to offer each a box. */
  neighbourhoods: readonly Pick<Area, 'code' | 'name'>[];
  districts: readonly Pick<Area, 'code' | 'name'>[];
  indicators: readonly CatalogueIndicator[];
  sources: readonly Source[];
}

export function exploreCatalogue(
  site: Site,
  origin: URL,
  districts: ReadonlyMap<string, readonly DistrictRow[]>,
): ExploreCatalogue {
  const { place } = site.tables.place;
  const href = wardHrefs(site);
  const similar = similarInEngland(site.tables.england, place.code);
  return {
    siteName: siteNameOf(place),
    home: siteAddress('/', origin).href,
    release: site.release,
    place: { code: place.code, name: place.name },
    areas: [
      ...wardPages(site).map(({ code, name }) => ({
        ...{ code, name, type: 'ward' as const },
        href: siteAddress(href(code), origin).pathname,
      })),
      { code: place.code, name: place.name, type: 'district' },
      { code: ENGLAND_CODE, name: 'England', type: 'country' },
      ...similar.map(({ code, name }) => ({ code, name, type: 'district' as const })),
    ],
    neighbourhoods: neighbourhoodPages(site).map(({ code, name }) => ({ code, name })),
    districts: districtNames(districts, [place.code, ...similar.map(({ code }) => code)]),
    indicators: INDICATORS.flatMap((indicator) => catalogued(site, indicator, districts)),
    // The files a source was read from are on its own page.
    sources: site.tables.sources.map((source) => ({ ...source, files: [], notes: [] })),
  };
}

/** Districts of England of today, by name, but for those that are offered already. */
function districtNames(
  districts: ReadonlyMap<string, readonly DistrictRow[]>,
  offered: readonly string[],
): Pick<Area, 'code' | 'name'>[] {
  const names = new Map(
    [...districts.values()].flatMap((rows) => {
      const newest = rows.reduce((last, { period }) => (period > last ? period : last), '');
      return rows
        .filter(({ period, areaCode }) => period === newest && !offered.includes(areaCode))
        .map(({ areaCode, areaName }) => [areaCode, withCurled(areaName)] as const);
    }),
  );
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** None for an indicator without a figure here. */
function catalogued(
  site: Site,
  indicator: Indicator,
  districts: ReadonlyMap<string, readonly DistrictRow[]>,
): CatalogueIndicator[] {
  const held = site.figures.all.filter((figure) => figure.indicator === indicator.id);
  const ids = heldPeriods(site.figures, indicator).filter((id) =>
    held.some(({ period }) => period === id),
  );
  if (ids.length === 0) return [];
  const runs = comparableRuns(indicator, ids);
  return [
    {
      indicator,
      periods: ids.map((id, i) => {
        const { spend } = site.tables;
        // How many of a year's months we have is said of the whole year.
        const isPart =
          indicator.id !== SPEND_MONTHS_PUBLISHED.id && isPartOfYear(spend, indicator, id);
        const part = isPart ? 'part of ' : '';
        // A sum of a part would look like a fall, and little that is traced like a change.
        const isAlone = standsAlone(spend, site.figures, indicator, id);
        return {
          id,
          label: `${part}${periodLabel(id, indicator.periodKind)}`,
          words: `${part}${periodInWords(id, indicator.periodKind)}`,
          year: yearOf(indicator, id),
          run: isAlone ? -1 - i : sure(runs.get(id), `run of ${indicator.id} in ${id}`),
        };
      }),
      hasWards: held.some(({ areaType }) => areaType === 'ward'),
      hasNeighbourhoods: held.some(({ areaType }) => areaType === 'lsoa'),
      hasPlace: held.some(({ areaCode }) => areaCode === site.tables.place.place.code),
      hasDistricts: districts.has(indicator.id),
    },
  ];
}

/** The time its data describe, as a decimal year: the middle of a financial year, of a pair of editions, of a month. */
function yearOf({ strand, periodKind }: Indicator, period: string): number {
  if (periodKind === 'edition') {
    const list: readonly { id: string; dataYear?: number; year?: number }[] =
      strand === 'ownership' ? COOP_EDITIONS : EDITIONS;
    const known = list.find(({ id }) => id === period);
    if (known !== undefined) return known.dataYear ?? known.year ?? Number(period);
  }
  const [first = '', second] = period.split('-');
  const from = Number(first);
  if (second === undefined) return from + 0.5;
  if (second.startsWith('m')) return from + (Number(second.slice(1)) - 0.5) / 12;
  return second.length === 4 ? (from + Number(second)) / 2 : from + 0.75;
}
