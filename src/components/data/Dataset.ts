import { periodLabel } from '../../format/period.ts';
import type { Source } from '../../model/Source.ts';
import type { Site } from '../Site.ts';
import { type Licence, licencesOf } from './licences.ts';

/** All figures of a place as one set of data, as catalogues and search engines ask for it. */
export interface Dataset {
  /** e.g. "preston-community-wealth" */
  id: string;
  title: string;
  description: string;
  /** Absolute address of the page about it. */
  page: string;
  origin: URL;
  version: string;
  date: string;
  keywords: readonly string[];
  licences: readonly Licence[];
  /** Those the figures rest on. */
  sources: readonly Source[];
  place: { code: string; name: string };
  /** First and last year any figure is about. */
  years: [string, string];
  /** What is measured, by title. */
  measures: readonly { id: string; title: string; unit: string; definition: string }[];
  creator: string;
  /** Where to write with a correction. */
  contact: string | null;
}

export function datasetOf(site: Site, origin: URL, measures: Dataset['measures']): Dataset {
  const { place } = site.tables.place;
  const { all } = site.figures;
  const used = new Set(all.flatMap(({ sources }) => sources));
  const sources = site.tables.sources.filter(({ id }) => used.has(id));
  const years = all.map(({ period }) => period.slice(0, 4)).sort();
  const ends = all.map(({ period }) => lastYear(period)).sort();
  const [first, last] = [years[0], ends.at(-1)];
  if (first === undefined || last === undefined) throw new Error('data set without figures');
  const made = measures.filter(({ id }) => all.some(({ indicator }) => indicator === id));
  return {
    id: `${place.slug}-community-wealth`,
    title: `Community wealth of ${place.name}: figures by ward and district`,
    description: `${all.length} figures on deprivation, money kept local and co-operative ownership in ${place.name} and its wards, ${first} to ${periodLabel(last)}, each with its range, rank, sources, formula and a permanent address. Areas have official (GSS) codes.`,
    page: new URL('/data/', origin).href,
    origin,
    version: site.release.number,
    date: site.release.date,
    keywords: ['community wealth', 'deprivation', 'co-operatives', 'local spending', place.name],
    licences: licencesOf(sources),
    sources,
    place: { code: place.code, name: place.name },
    years: [first, last],
    measures: made,
    creator: `${place.name} community wealth`,
    contact: place.corrections,
  };
}

/** "2019-2025" → "2025", "2016-17" → "2017", "2019-m04" → "2019". */
function lastYear(period: string): string {
  const century = period.slice(0, 2);
  const end = period.slice(5);
  if (end === '' || end.startsWith('m')) return period.slice(0, 4);
  return end.length === 4 ? end : `${century}${end}`;
}
