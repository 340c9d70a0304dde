import { formatDate } from '../../format/date.ts';
import type { DataFile } from './DataFile.ts';
import type { Dataset } from './Dataset.ts';

/** The note that lies in the ZIP: what is in it, and on what terms. Plain text, LF. */
export function readMe(dataset: Dataset, files: readonly DataFile[]): string {
  return `${[
    dataset.title,
    `Release ${dataset.version}, ${formatDate(dataset.date)}. ${dataset.page}`,
    '',
    dataset.description,
    '',
    'Files',
    ...files.map(({ name, about }) => `- ${name}: ${about}`),
    '- datapackage.json: all tables, their columns and rules, as a Tabular Data Package.',
    '- figures.csv-metadata.json: the same of figures.csv for CSV on the Web.',
    '',
    'Licences',
    ...dataset.licences.map(
      ({ title, url, publishers }) =>
        `- ${title}${url === null ? '' : ` <${url}>`}: ${publishers.join('; ')}`,
    ),
    '',
    'Attribution',
    ...[...new Set(dataset.sources.map(({ attribution }) => attribution))].map(
      (line) => `- ${line}`,
    ),
  ].join('\n')}\n`;
}
