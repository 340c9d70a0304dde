import { type BuiltPage, sitePages } from '../setup/sitePages.ts';
import { someOfEach } from '../setup/someOfEach.ts';
import { figurePage, siteRows } from './siteData.ts';

/** Kinds of which there are many, each page like the next, and how many are looked at. */
const FEW: Readonly<Record<string, number>> = {
  fifths: 8,
  'earlier period': 16,
  'moved figure': 4,
  neighbourhood: 6,
  'neighbourhood map': 6,
  'ward code': 2,
};

/** Columns on which it depends which parts a figure's page has; its words depend on the indicator, too. */
const SHAPE_OF_FIGURE = ['area_type', 'status', 'interval'];

/**
 * Every page, but of the thousands of figures one for each indicator, kind of area, status and interval, of the
 * hundreds of frames one for each kind of chart, and a few of other kinds: the rest are the same templates with other
 * numbers.
 */
export function sampledPages(folder: string): BuiltPage[] {
  const figures = sampledFigures();
  const frames = new Set<string>();
  const pages = sitePages(folder);
  // Spread over all of a kind, not the first of them.
  const chosen = new Set(
    someOfEach(
      pages,
      ({ kind }) => kind,
      (kind) => FEW[kind] ?? pages.length,
    ),
  );
  return pages.filter((page) => {
    const { address, kind } = page;
    if (kind === 'figure') return figures.has(address);
    if (!chosen.has(page)) return false;
    const frame = /\/embed\/([a-z]+)\./.exec(address)?.[1];
    if (frame === undefined) return true;
    const shape = `${kind} ${frame}`;
    const isNew = !frames.has(shape);
    frames.add(shape);
    return isNew;
  });
}

/** Addresses of one figure of each shape: of each indicator, or of each kind of area, status and interval alone. */
function sampledFigures(
  columns: readonly string[] = ['indicator', ...SHAPE_OF_FIGURE],
): Set<string> {
  const shapes = Map.groupBy(siteRows('data/figures.csv'), (row) =>
    columns.map((column) => row[column]).join(' '),
  );
  return new Set(
    [...shapes.values()].flatMap(([first]) => (first === undefined ? [] : figurePage(first))),
  );
}

/** Pages of one template that differ in what they have: so many of each. */
const OF_A_SHAPE: Readonly<Record<string, number>> = {
  indicator: 1,
  ward: 2,
  claim: 4,
  'earlier period': 3,
};

/**
 * Of figures one for each kind of area, status and interval, of indicators one of each family, and a few wards, claims
 * and earlier periods. Of every other kind onePageOfEachKind gives the page in which most can go wrong.
 */
export function pagesOfEachShape(folder: string): BuiltPage[] {
  const sampled = sampledFigures(SHAPE_OF_FIGURE);
  const seen = new Map<string, number>();
  return sitePages(folder).filter(({ address, kind }) => {
    if (kind === 'figure') return sampled.has(address);
    // "imd-domain-percentile-crime" is of the family "imd-domain".
    const family = kind === 'indicator' ? /^\/indicators\/([a-z]+-[a-z]+)/.exec(address)?.[1] : '';
    const count = seen.get(`${kind} ${family}`) ?? 0;
    seen.set(`${kind} ${family}`, count + 1);
    return count < (OF_A_SHAPE[kind] ?? 0);
  });
}
