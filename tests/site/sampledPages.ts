import { type BuiltPage, sitePages } from '../setup/sitePages.ts';
import { figurePage, siteRows } from './siteData.ts';

/**
 * Every page, but of the thousands of figures one for each indicator, kind of area, status and interval, and of the
 * hundreds of frames one for each kind of chart: the others are the same template with other numbers.
 */
export function sampledPages(folder: string): BuiltPage[] {
  const figures = sampledFigures();
  const frames = new Set<string>();
  return sitePages(folder).filter(({ address, kind }) => {
    if (kind === 'figure') return figures.has(address);
    const frame = /\/embed\/([a-z]+)\./.exec(address)?.[1];
    if (frame === undefined) return true;
    const shape = `${kind} ${frame}`;
    const isNew = !frames.has(shape);
    frames.add(shape);
    return isNew;
  });
}

/** Addresses of one figure of each shape: of each indicator, or of each kind of area, status and interval alone. */
export function sampledFigures(
  columns = ['indicator', 'area_type', 'status', 'interval'],
): Set<string> {
  const shapes = Map.groupBy(siteRows('data/figures.csv'), (row) =>
    columns.map((column) => row[column]).join(' '),
  );
  return new Set(
    [...shapes.values()].flatMap(([first]) => (first === undefined ? [] : figurePage(first))),
  );
}
