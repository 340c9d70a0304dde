import { csvParseRows } from 'd3';
import type { Topology } from 'topojson-specification';
import { withCurled } from '../format/asSaid.ts';
import type { Figure, IntervalKind, Status } from '../model/Figure.ts';

/** A figure as the site’s files have it; sentences stay on its own page. */
export interface LoadedFigure extends Figure {
  /** The page of the figure; none for a district that is not of this site. */
  href?: string;
  /** The area’s name as the files have it. */
  fileName: string;
  /** The release the row is from; none for values of England, which are as published. */
  release: string;
}

/** The files are asked for once. */
const known = new Map<string, Promise<LoadedFigure[]>>();

/** Figures of the site, or values of all districts of England, of one indicator. Rejects where a file cannot be had. */
export function loadFigures(
  data: URL,
  indicator: string,
  which: 'indicators' | 'england',
): Promise<LoadedFigure[]> {
  const path = `${which}/${indicator}.csv`;
  const held = known.get(path) ?? fetchText(new URL(path, data)).then(readFigures);
  known.set(path, held);
  held.catch(() => known.delete(path));
  return held;
}

/** Outlines of the wards of the place. */
export async function loadWards(data: URL): Promise<Topology> {
  return JSON.parse(await fetchText(new URL('wards.topojson', data)));
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} cannot be had (${response.status})`);
  return response.text();
}

const NO_NOTES = { quote: '', doNotQuote: '', comparability: '', remarks: [] };

function readFigures(text: string): LoadedFigure[] {
  // Not csvParse, which makes code of the headings: the policy of the page forbids that.
  const [columns = [], ...rows] = csvParseRows(text);
  return rows.map((cells): LoadedFigure => {
    const row: Record<string, string | undefined> = Object.fromEntries(
      columns.map((column, i) => [column, cells[i]]),
    );
    const cell = (column: string) => row[column] ?? '';
    const number = (column: string) => (cell(column) === '' ? null : Number(cell(column)));
    const { url } = row;
    return {
      id: cell('figure_id'),
      indicator: cell('indicator'),
      areaType: (row['area_type'] ?? 'district') as Figure['areaType'],
      areaCode: cell('area_code'),
      areaName: withCurled(cell('area_name')),
      fileName: cell('area_name'),
      release: cell('release'),
      period: cell('period'),
      dataPeriod: cell('data_period'),
      value: number('value'),
      unit: cell('unit'),
      lower: number('lower'),
      upper: number('upper'),
      interval: (cell('interval') || null) as IntervalKind | null,
      rangeAssumes: null,
      status: cell('status') as Status,
      rank: number('rank'),
      rankOf: number('rank_of'),
      numerator: number('numerator'),
      denominator: number('denominator'),
      edition: cell('edition'),
      sources: cell('sources').split('|'),
      formula: cell('formula'),
      notes: NO_NOTES,
      ...(url !== undefined && { href: localHref(url) }),
    };
  });
}

/** The site may be looked at elsewhere than where it was made for. */
function localHref(address: string): string {
  const { pathname, hash } = new URL(address);
  return pathname + hash;
}
