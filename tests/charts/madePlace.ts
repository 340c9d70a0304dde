import type { FeatureCollection, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { EDITIONS } from '../../src/model/Edition.ts';
import { type Figure, figureId } from '../../src/model/Figure.ts';
import type { Indicator } from '../../src/model/Indicator.ts';
import type { Source } from '../../src/model/Source.ts';

/** A made place of five wards: a large one in the north, three side by side, one in the south. */
export const WARDS = {
  north: 'E05900001',
  west: 'E05900002',
  centre: 'E05900003',
  east: 'E05900004',
  south: 'E05900005',
} as const;

export const WARD_NAMES: Readonly<Record<string, string>> = {
  [WARDS.north]: 'North Moor',
  [WARDS.west]: 'West End',
  [WARDS.centre]: 'Old Town & Quay',
  [WARDS.east]: 'Eastfield',
  [WARDS.south]: 'Southgate',
};

const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  [WARDS.north]: [-2.8, 53.84, -2.6, 53.92],
  [WARDS.west]: [-2.8, 53.8, -2.72, 53.84],
  [WARDS.centre]: [-2.72, 53.8, -2.68, 53.84],
  [WARDS.east]: [-2.68, 53.8, -2.6, 53.84],
  [WARDS.south]: [-2.74, 53.76, -2.66, 53.8],
};

/** Two neighbourhoods of the centre, the second reaching into the east, and one of the north. */
export const LSOAS = { a: 'E01900001', b: 'E01900002', c: 'E01900003' } as const;
const LSOA_BOXES: typeof BOXES = {
  [LSOAS.a]: [-2.72, 53.8, -2.7, 53.84],
  [LSOAS.b]: [-2.7, 53.8, -2.66, 53.84],
  [LSOAS.c]: [-2.8, 53.84, -2.6, 53.92],
};

type Box = readonly [number, number, number, number];

/** Rings turn one way or the other by turns: publishers differ, and a drawing must not care. */
function boxes(all: Readonly<Record<string, Box>>, names: Readonly<Record<string, string>>) {
  const features = Object.entries(all).map(([code, [west, south, east, north]], i) => {
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const geometry: Polygon = {
      type: 'Polygon',
      coordinates: [i % 2 === 0 ? ring : ring.toReversed()],
    };
    return {
      type: 'Feature' as const,
      id: code,
      properties: { name: names[code] ?? code },
      geometry,
    };
  });
  return { type: 'FeatureCollection', features } satisfies FeatureCollection;
}

export function wardTopology(names = WARD_NAMES): Topology {
  return topology({ wards: boxes(BOXES, names) });
}

export const lsoaTopology: Topology = topology({ lsoas: boxes(LSOA_BOXES, {}) });

export const percentile: Indicator = {
  id: 'imd-percentile',
  strand: 'neighbourhood',
  title: 'Place on England’s scale of deprivation',
  shortTitle: 'Place in England',
  definition: 'A made indicator.',
  unit: 'percentile',
  decimals: 1,
  directionInWords: 'higher means less deprived',
  rankOneIs: 'lowest',
  rankOneInWords: 'most deprived',
  rankLastInWords: 'least deprived',
  areaTypes: ['ward', 'district'],
  periodKind: 'edition',
  periods: ['2019', '2025'],
  formula: 'imd-percentile/1',
  formulaText: '',
  caveats: [],
  scale: {
    kind: 'sequential',
    edges: [20, 40, 60, 80],
    darkest: 'low',
    labels: ['0 to 20', '20 to 40', '40 to 60', '60 to 80', '80 to 100'],
  },
  signed: false,
};

export const change: Indicator = {
  ...percentile,
  id: 'imd-relative-change',
  title: 'Change against similar wards',
  shortTitle: 'Change',
  unit: 'percentile points',
  rankOneIs: 'highest',
  rankOneInWords: 'largest rise',
  rankLastInWords: 'largest fall',
  scale: {
    kind: 'diverging',
    edges: [-5, -2, 2, 5],
    darkest: null,
    labels: [
      'behind by over 5',
      'behind by 2 to 5',
      'about the same',
      'ahead by 2 to 5',
      'ahead by over 5',
    ],
  },
  signed: true,
};

export const sources: readonly Source[] = ['2015', '2019', '2025'].map((edition) => ({
  id: `iod-${edition}`,
  publisher: 'A Ministry',
  title: `Indices of Deprivation ${edition}`,
  edition,
  dataPeriod: EDITIONS.find(({ id }) => id === edition)?.dataPeriod ?? null,
  licence: 'OGL',
  licenceUrl: null,
  attribution: 'Made.',
  address: null,
  obtained: '2026',
  files: [{ name: 'made.csv', sha256: '0'.repeat(64), rows: 1 }],
  notes: [],
}));

/** A figure of the made place; a null value is missing. */
export function figure(
  areaCode: string,
  value: number | null,
  more: Partial<Omit<Figure, 'id' | 'areaCode' | 'value'>> = {},
): Figure {
  const indicator = more.indicator ?? 'imd-percentile';
  const period = more.period ?? '2025';
  const edition = period.slice(-4);
  return {
    indicator,
    areaType: areaCode.startsWith('E05')
      ? 'ward'
      : areaCode.startsWith('E01')
        ? 'lsoa'
        : 'district',
    areaName: WARD_NAMES[areaCode] ?? areaCode,
    period,
    dataPeriod: EDITIONS.find(({ id }) => id === edition)?.dataPeriod ?? '2022/23',
    unit: 'percentile',
    lower: null,
    upper: null,
    interval: null,
    rangeAssumes: null,
    status: value === null ? 'missing' : 'final',
    rank: null,
    rankOf: null,
    numerator: null,
    denominator: null,
    edition,
    sources: [`iod-${edition}`],
    formula: 'imd-percentile/1',
    notes: { quote: 'q', doNotQuote: 'd', comparability: '', remarks: [] },
    ...more,
    areaCode,
    value,
    id: figureId(indicator, areaCode, period),
  };
}

/** A figure for each ward, in the order north, west, centre, east, south; ranked from the lowest, ties share a rank. */
export function wardFigures(
  values: readonly (number | null)[],
  more: Parameters<typeof figure>[2] = {},
): Figure[] {
  const valued = values.filter((value) => value !== null);
  return Object.values(WARDS).map((code, i) => {
    const value = values[i] ?? null;
    const ranked =
      value === null
        ? {}
        : { rank: 1 + valued.filter((each) => each < value).length, rankOf: valued.length };
    return figure(code, value, { ...ranked, ...more });
  });
}

export const district = figure('E07900001', 38.2, { areaName: 'Madeham' });

export const wardHref = (code: string): string => `/wards/${code}/`;
