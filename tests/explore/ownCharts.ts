import { vi } from 'vitest';
import { readChoice } from '../../src/explore/Choice.ts';
import { type DrawnChoice, drawChoice } from '../../src/explore/drawChoice.ts';
import { serialiseCsv } from '../../src/format/csv.ts';
import { districtRows } from '../../src/indicators/england/districtRows.ts';
import { exploreCatalogue } from '../../src/publish/explore/exploreCatalogue.ts';
import { districtsCsv } from '../../src/publish/files/districtsCsv.ts';
import { FIGURE_COLUMNS, figureRecord } from '../../src/publish/files/figureRecord.ts';
import type { Site } from '../../src/site/Site.ts';
import { figures, tables } from '../indicators/preston.ts';

const release = { number: '2026.2', date: '2026-11-28', state: 'first' } as const;
const home = new URL('https://example.org/');
const site = { tables, figures, release } as unknown as Site;
export const districts = districtRows(tables);
/** What a reader can choose a chart from. */
export const catalogue = exploreCatalogue(site, home, districts);
const DATA = new URL('/data/', home);

/** The files of the site, as they are written. */
function fileOf(path: string): string {
  const [, folder, id = ''] = /\/data\/(indicators|england)\/([\w-]+)\.csv$/.exec(path) ?? [];
  if (folder === 'indicators') {
    const own = figures.all.filter(({ indicator }) => indicator === id);
    const rows = own.map((figure) => figureRecord(figure, { release, site: home }));
    return serialiseCsv(rows, FIGURE_COLUMNS);
  }
  if (folder === 'england') return districtsCsv(districts.get(id) ?? []);
  return JSON.stringify(tables.boundaries.wards);
}

/** For `beforeAll`: files of the site can be fetched, as its page does. */
export function serveFiles(): () => void {
  vi.stubGlobal('fetch', async (address: URL) => new Response(fileOf(address.pathname)));
  return () => vi.unstubAllGlobals();
}

export function draw(query: string): Promise<DrawnChoice> {
  return drawChoice(readChoice(new URLSearchParams(query), catalogue).choice, catalogue, DATA);
}

export async function chartOf(query: string) {
  const drawn = await draw(query);
  if (drawn.chart === null) throw new Error(`no chart: ${query}`);
  return { ...drawn, chart: drawn.chart };
}
