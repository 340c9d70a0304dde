import { formatDate } from '../../format/date.ts';
import type { PublishedDataset } from './Dataset.ts';
import { licencesOf } from './licences.ts';

/** The note that lies in the ZIP: what is in it, and on what terms. Plain text, LF. */
export function readMe(published: readonly [PublishedDataset, ...PublishedDataset[]]): string {
  const [{ dataset }] = published;
  const sources = [...new Set(published.flatMap((each) => each.dataset.sources))];
  return `${[
    dataset.title,
    `Release ${dataset.version}, ${formatDate(dataset.date)}. ${dataset.page}`,
    '',
    dataset.description,
    '',
    'Files',
    ...published.flatMap(({ files }) => files.map(({ name, about }) => `- ${name}: ${about}`)),
    '- datapackage.json: all tables, their columns and rules, as a Tabular Data Package.',
    '- figures.csv-metadata.json: the same of figures.csv for CSV on the Web.',
    '',
    'Licences',
    ...licencesOf(sources).map(
      ({ title, url, publishers }) =>
        `- ${title}${url === null ? '' : ` <${url}>`}: ${publishers.join('; ')}`,
    ),
    '',
    'Attribution',
    ...[...new Set(sources.map(({ attribution }) => attribution))].map((line) => `- ${line}`),
  ].join('\n')}\n`;
}
