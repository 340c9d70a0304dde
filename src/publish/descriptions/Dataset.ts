import { formatNumber } from '../../format/number.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { listInWords } from '../../format/words.ts';
import type { DistrictRow } from '../../indicators/england/DistrictRow.ts';
import { ENGLAND_CODE } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import type { Site } from '../../site/Site.ts';
import type { DataFile } from './DataFile.ts';
import { type Licence, licencesOf } from './licences.ts';

/** Figures as one set of data, as catalogues and search engines ask for it. */
export interface Dataset {
  /** e.g. "preston-community-wealth" */
  id: string;
  title: string;
  description: string;
  /** Absolute address of the page about it, and what names the set on that page. */
  page: string;
  anchor: string;
  origin: URL;
  /** Of the release; null where the set is in none. */
  version: string | null;
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

/** A set of data with the files it can be had as. */
export interface PublishedDataset {
  dataset: Dataset;
  files: readonly DataFile[];
}

/** The strands as a reader who has never seen the site would look for them. */
const SUBJECTS: Readonly<Record<Indicator['strand'], string>> = {
  neighbourhood: 'deprivation',
  money: 'money kept local',
  ownership: 'co-operative ownership',
  context: 'work, pay and wellbeing',
};

/** All figures of a place. */
export function datasetOf(site: Site, origin: URL, measures: Dataset['measures']): Dataset {
  const { place } = site.tables.place;
  const { all } = site.figures;
  const used = new Set(all.flatMap(({ sources }) => sources));
  const sources = site.tables.sources.filter(({ id }) => used.has(id));
  const years = yearsOf(all);
  const made = measures.filter(({ id }) => all.some(({ indicator }) => indicator === id));
  const subjects = [...new Set(made.map(({ strand }) => SUBJECTS[strand]))];
  return {
    id: `${place.slug}-community-wealth`,
    title: `Community wealth of ${place.name}: figures by ward and district`,
    description: `${formatNumber(all.length, 0)} figures on ${listInWords(subjects)} in ${place.name} and its wards, ${years[0]} to ${years[1]}, each with its range, rank, sources, formula and a permanent address. Areas have official (GSS) codes.`,
    page: siteAddress('/data/', origin).href,
    anchor: 'dataset',
    origin,
    version: site.release.number,
    date: site.release.date,
    keywords: ['community wealth', ...subjects, place.name],
    licences: licencesOf(sources),
    sources,
    place: { code: place.code, name: place.name },
    years,
    measures: made,
    creator: `${place.name} community wealth`,
    contact: place.corrections,
  };
}

/** What the site of a place holds of all districts of England, beside its own figures. */
export function districtsDatasetOf(
  place: Dataset,
  districts: ReadonlyMap<string, readonly DistrictRow[]>,
  allSources: readonly Source[],
): Dataset {
  const rows = [...districts.values()].flat();
  const used = new Set(rows.flatMap(({ sources }) => sources));
  const sources = allSources.filter(({ id }) => used.has(id));
  const measures = place.measures.filter(({ id }) => districts.has(id));
  const subjects = [...new Set(measures.map(({ strand }) => SUBJECTS[strand]))];
  const years = yearsOf(rows);
  return {
    ...place,
    id: `${place.id}-districts`,
    title: 'Districts of England: values by district and period',
    description: `${formatNumber(rows.length, 0)} values of the districts of England on ${listInWords(subjects)}, ${years[0]} to ${years[1]}, each with its range and rank where there are any, and its sources. Areas have official (GSS) codes.`,
    anchor: 'districts',
    version: null,
    keywords: [...subjects, 'districts of England'],
    licences: licencesOf(sources),
    sources,
    place: { code: ENGLAND_CODE, name: 'England' },
    years,
    measures,
  };
}

function yearsOf(figures: readonly { period: string }[]): [string, string] {
  const first = figures.map(({ period }) => period.slice(0, 4)).sort()[0];
  const last = figures
    .map(({ period }) => lastYear(period))
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) throw new Error('data set without figures');
  return [first, last];
}

/** "2019-2025" → "2025", "2016-17" → "2017", "2019-m04" → "2019". */
function lastYear(period: string): string {
  const century = period.slice(0, 2);
  const end = period.slice(5);
  if (end === '' || end.startsWith('m')) return period.slice(0, 4);
  return end.length === 4 ? end : `${century}${end}`;
}
