import type { Site } from '../../components/Site.ts';
import { formatNumber } from '../../format/number.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { listInWords } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
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
  measures: readonly Pick<Indicator, 'id' | 'title' | 'unit' | 'definition' | 'strand'>[];
  creator: string;
  /** Where to write with a correction. */
  contact: string | null;
}

/** The strands as a reader who has never seen the site would look for them. */
const SUBJECTS: Readonly<Record<Indicator['strand'], string>> = {
  neighbourhood: 'deprivation',
  money: 'money kept local',
  ownership: 'co-operative ownership',
  context: 'work, pay and wellbeing',
};

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
  const subjects = [...new Set(made.map(({ strand }) => SUBJECTS[strand]))];
  return {
    id: `${place.slug}-community-wealth`,
    title: `Community wealth of ${place.name}: figures by ward and district`,
    description: `${formatNumber(all.length, 0)} figures on ${listInWords(subjects)} in ${place.name} and its wards, ${first} to ${last}, each with its range, rank, sources, formula and a permanent address. Areas have official (GSS) codes.`,
    page: siteAddress('/data/', origin).href,
    origin,
    version: site.release.number,
    date: site.release.date,
    keywords: ['community wealth', ...subjects, place.name],
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
