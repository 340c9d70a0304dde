import type { DataFile } from './DataFile.ts';
import type { Dataset } from './Dataset.ts';
import type { TableField } from './TableField.ts';

// "number" would let "NaN" and "INF" through.
const DATATYPES = {
  string: 'string',
  integer: 'integer',
  number: 'decimal',
  date: 'date',
} as const;

/** `<file>-metadata.json` after CSV on the Web, where its readers look for it. */
export function csvwMetadata(dataset: Dataset, file: DataFile): string {
  const fields = file.fields ?? [];
  const keys = fields.filter(({ isKey }) => isKey).map(({ name }) => name);
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: file.name,
      lang: 'en',
      'dc:title': dataset.title,
      'dc:description': file.about,
      'dc:publisher': dataset.creator,
      'dc:issued': { '@value': dataset.date, '@type': 'xsd:date' },
      'dc:license': file.licences.flatMap(({ url }) => (url === null ? [] : [{ '@id': url }])),
      dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] },
      tableSchema: {
        columns: fields.map(column),
        ...(keys.length > 0 && { primaryKey: keys }),
      },
    },
    null,
    1,
  )}\n`;
}

function column({
  name,
  type,
  description,
  isRequired,
  words,
  pattern,
  minimum,
  separator,
}: TableField) {
  const format = pattern ?? (words === undefined ? undefined : words.map(escaped).join('|'));
  const base = DATATYPES[type];
  const datatype =
    format === undefined && minimum === undefined
      ? base
      : {
          base,
          ...(format !== undefined && { format: `^(${format})$` }),
          ...(minimum !== undefined && { minimum }),
        };
  return {
    name,
    titles: name,
    ...(description !== '' && { 'dc:description': description }),
    datatype,
    ...(isRequired ? { required: true } : { null: '' }),
    ...(separator !== undefined && { separator }),
  };
}

/** A word as a pattern that matches it alone: units hold £ and %, none of a pattern's own signs but these. */
function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
