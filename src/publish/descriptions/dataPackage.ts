import type { PublishedDataset } from './Dataset.ts';
import { type Licence, licencesOf } from './licences.ts';
import type { TableField } from './TableField.ts';

/** `datapackage.json`: a Tabular Data Package (version 1) of every CSV file beside it; the first set gives it its name. */
export function dataPackage(published: readonly [PublishedDataset, ...PublishedDataset[]]): string {
  const [{ dataset }] = published;
  const tables = published.flatMap(({ files }) => files.filter(({ fields }) => fields !== null));
  const sources = [...new Set(published.flatMap((each) => each.dataset.sources))];
  return `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: dataset.id,
      id: dataset.page,
      title: dataset.title,
      description: dataset.description,
      homepage: dataset.page,
      ...(dataset.version !== null && { version: dataset.version }),
      created: `${dataset.date}T00:00:00Z`,
      keywords: dataset.keywords,
      licenses: licencesOf(sources).map(packageLicence),
      sources: sources.map(({ title, publisher, address }) => ({
        title: `${publisher}: ${title}`,
        ...(address !== null && { path: address }),
      })),
      resources: tables.map((file) => ({
        profile: 'tabular-data-resource',
        name: file.name.replace(/\.csv$/, '').replaceAll('/', '-'),
        path: file.name,
        title: file.about,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file.content.byteLength,
        licenses: file.licences.map(packageLicence),
        dialect: {
          delimiter: ',',
          lineTerminator: '\n',
          quoteChar: '"',
          doubleQuote: true,
          header: true,
        },
        schema: tableSchema(file.fields ?? []),
      })),
    },
    null,
    1,
  )}\n`;
}

function packageLicence({ id, title, url }: Licence) {
  // The standard asks for a name of the Open Definition or for an address.
  const name = id ?? (url === null ? 'notspecified' : null);
  return { ...(name !== null && { name }), ...(url !== null && { path: url }), title };
}

function tableSchema(fields: readonly TableField[]) {
  const keys = fields.filter(({ isKey }) => isKey).map(({ name }) => name);
  return {
    fields: fields.map(
      ({ name, type, description, isRequired, isKey, words, pattern, minimum }) => {
        const constraints = {
          ...(isRequired && { required: true }),
          ...(isKey === true && { unique: true }),
          ...(words !== undefined && { enum: words }),
          ...(pattern !== undefined && { pattern: `^${pattern}$` }),
          ...(minimum !== undefined && { minimum }),
        };
        return {
          name,
          type,
          ...(description !== '' && { description }),
          ...(Object.keys(constraints).length > 0 && { constraints }),
        };
      },
    ),
    missingValues: [''],
    ...(keys.length > 0 && { primaryKey: keys }),
  };
}
