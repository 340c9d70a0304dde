import type { Chart } from '../../src/charts/Chart.ts';
import { areaLines } from '../../src/charts/kinds/areaLines.ts';
import { domainProfile } from '../../src/charts/kinds/domainProfile.ts';
import { wardMap } from '../../src/charts/kinds/wardMap.ts';
import { wardRanking } from '../../src/charts/kinds/wardRanking.ts';
import { wardStreets } from '../../src/charts/kinds/wardStreets.ts';
import { wardTrend } from '../../src/charts/kinds/wardTrend.ts';
import { DOMAINS } from '../../src/model/Domain.ts';
import { EDITIONS } from '../../src/model/Edition.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { areaBars } from './areaBars.ts';
import {
  change,
  district,
  figure,
  LSOAS,
  lsoaTopology,
  percentile,
  sources,
  WARDS,
  wardFigures,
  wardHref,
  wardTopology,
} from './madePlace.ts';
import { SPEND_CHARTS } from './madeSpend.ts';

export const VALUES = [71.7, 34.2, 5.1, 40, null] as const;

const place = { period: '2025', sources, placeName: 'Madeham', wardHref };

export function madeMap(figures: readonly Figure[], view: 'map' | 'tiles' = 'map'): Chart {
  return wardMap({ ...place, figures, indicator: percentile, topology: wardTopology(), view });
}

export function madeRanking(figures: readonly Figure[], places: readonly Figure[] = []): Chart {
  return wardRanking({ ...place, figures, indicator: percentile, district, places });
}

export function madeTrend(figures: readonly Figure[], peers: readonly Figure[] = []): Chart {
  return wardTrend({ figures, peers, indicator: percentile, sources, editions: EDITIONS });
}

export function madeProfile(values: readonly (number | null)[]): Chart {
  const domainFigures = (code: string, list: readonly (number | null)[]) =>
    DOMAINS.map(({ id }, i) =>
      figure(code, list[i] ?? null, {
        indicator: `imd-domain-percentile-${id}`,
        ...(code === district.areaCode && { areaName: 'Madeham' }),
      }),
    );
  return domainProfile({
    figures: domainFigures(WARDS.west, values),
    overall: figure(WARDS.west, 34.2),
    districtFigures: [...domainFigures(district.areaCode, [50, 41, 56, 25, 24, 81, 27]), district],
    domains: DOMAINS,
    indicator: percentile,
    sources,
  });
}

export function madeStreets(
  values: readonly (number | null)[],
  isMostly: readonly boolean[] = [true, true],
): Chart {
  const codes = [LSOAS.a, LSOAS.b];
  return wardStreets({
    figures: codes.map((code, i) =>
      figure(code, values[i] ?? null, { areaName: `Madeham 00${i}A` }),
    ),
    shares: new Map(
      codes.map((code, i) => [code, { shareOfLsoa: 1 - i / 2, isMostly: isMostly[i] ?? false }]),
    ),
    ward: figure(WARDS.centre, 5.1),
    lsoaTopology,
    wardTopology: wardTopology(),
    wardCode: WARDS.centre,
    indicator: percentile,
    sources,
    pageOf: (code) => ({ name: `Part ${code.slice(-1)}`, href: `/neighbourhoods/${code}/` }),
  });
}

const editions = ['2015', '2019', '2025'];

/** Lines of three wards: one named, one with a gap, and one that is known at one time alone. */
export function madeLines(
  values: readonly (readonly (number | null)[])[],
  named: readonly string[] = [WARDS.west],
): Chart {
  return areaLines({
    placeCode: district.areaCode,
    placeName: 'Madeham',
    areas: values.map((list, i) => {
      const code = Object.values(WARDS)[i] ?? '';
      return {
        areaCode: code,
        areaName: figure(code, 0).areaName,
        href: wardHref(code),
        figures: list.flatMap((value, at) => figure(code, value, { period: editions[at] ?? '' })),
        changes: i > 0 ? [] : [figure(code, -3, { indicator: change.id, period: '2015-2019' })],
      };
    }),
    named: new Set(named),
    periods: [
      { period: '2015', year: 2013 },
      { period: '2019', year: 2016 },
      { period: '2025', year: 2023, isNew: true },
    ],
    indicator: percentile,
    change,
    changePairs: [
      ['2015', '2019'],
      ['2019', '2025'],
      ['2015', '2025'],
    ],
    headline: 'How the wards moved',
    subtitle: 'Position, wards of Madeham',
    ends: { top: 'higher: less deprived', bottom: 'lower: more deprived' },
    sources,
  });
}

/** One of each kind, with a gap, an approximate value and intervals among them. */
export const CHARTS: Readonly<Record<string, Chart>> = {
  map: madeMap(wardFigures(VALUES)),
  lines: madeLines([
    [10, 12, 30],
    [null, 40, 35],
    [70, null, null],
  ]),
  tiles: madeMap(wardFigures(VALUES), 'tiles'),
  change: wardMap({
    ...place,
    period: '2019-2025',
    figures: wardFigures([6.2, -2, 0, -7.5, 2], { indicator: change.id, period: '2019-2025' }),
    indicator: change,
    topology: wardTopology(),
    view: 'map',
    highlight: WARDS.east,
  }),
  ranking: madeRanking(
    wardFigures(VALUES).map((each) =>
      each.value === null
        ? each
        : { ...each, lower: each.value - 3, upper: each.value + 2, interval: 'allocation' },
    ),
  ),
  trend: madeTrend(
    editions.map((period, i) =>
      figure(WARDS.west, 30.1 + 2 * i, { period, status: i === 0 ? 'approximate' : 'final' }),
    ),
    editions.slice(1).map((period) =>
      figure(WARDS.west, 33, {
        indicator: 'imd-similar-wards',
        period,
        lower: 25,
        upper: 41,
        interval: 'middle-80',
      }),
    ),
  ),
  profile: madeProfile([12.5, 20, 35.1, 8.4, 50, 90.2, null]),
  streets: madeStreets([2.4, 9.8]),
  bars: areaBars(wardFigures(VALUES), percentile, sources),
  ...SPEND_CHARTS,
};
