/**
 * What the standards ask of the files that describe our data, written down as JSON Schemas by us:
 * Tabular Data Package and Table Schema (version 1 of the Data Package standard), CSV on the Web (W3C
 * Recommendation of 17 December 2015), and what search engines ask of schema.org/Dataset.
 */
const text = { type: 'string', minLength: 1 };
const name = { type: 'string', pattern: '^[-a-z0-9._/]+$' };
const relativePath = { type: 'string', pattern: '^(?!/|~)(?!.*\\.\\.)[^\\\\]+$' };
const url = { type: 'string', pattern: '^https?://' };

const licences = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: url, title: text },
    anyOf: [{ required: ['name'] }, { required: ['path'] }],
  },
};

const TABLE_SCHEMA = {
  type: 'object',
  required: ['fields'],
  additionalProperties: false,
  properties: {
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'type'],
        additionalProperties: false,
        properties: {
          name: text,
          type: { enum: ['string', 'number', 'integer', 'date'] },
          description: text,
          constraints: {
            type: 'object',
            minProperties: 1,
            additionalProperties: false,
            properties: {
              required: { type: 'boolean' },
              unique: { type: 'boolean' },
              pattern: { type: 'string', format: 'regex' },
              enum: { type: 'array', minItems: 1, uniqueItems: true, items: text },
              minimum: { type: 'number' },
            },
          },
        },
      },
    },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: { type: 'array', minItems: 1, items: text },
  },
};

export const TABULAR_DATA_PACKAGE = {
  type: 'object',
  required: ['profile', 'name', 'resources', 'licenses'],
  properties: {
    profile: { const: 'tabular-data-package' },
    name,
    id: text,
    title: text,
    description: text,
    homepage: url,
    version: text,
    created: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
    keywords: { type: 'array', minItems: 1, items: text },
    licenses: licences,
    sources: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['title'], properties: { title: text, path: url } },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'profile', 'schema'],
        properties: {
          profile: { const: 'tabular-data-resource' },
          name,
          path: relativePath,
          encoding: { const: 'utf-8' },
          mediatype: { type: 'string', pattern: '^.+/.+$' },
          bytes: { type: 'integer', minimum: 1 },
          licenses: licences,
          schema: TABLE_SCHEMA,
        },
      },
    },
  },
};

const datatype = {
  anyOf: [
    { enum: ['string', 'integer', 'decimal', 'date'] },
    {
      type: 'object',
      required: ['base'],
      additionalProperties: false,
      properties: {
        base: { enum: ['string', 'integer', 'decimal', 'date'] },
        format: { type: 'string', format: 'regex' },
        minimum: { type: 'number' },
      },
    },
  ],
};

export const CSVW_TABLE = {
  type: 'object',
  required: ['@context', 'url', 'tableSchema'],
  additionalProperties: false,
  // Any other property of a table has to be of a vocabulary the standard knows by prefix.
  patternProperties: { '^dc:[a-z]+$': {} },
  properties: {
    '@context': {
      type: 'array',
      prefixItems: [
        { const: 'http://www.w3.org/ns/csvw' },
        { type: 'object', properties: { '@language': text }, additionalProperties: false },
      ],
      minItems: 2,
      maxItems: 2,
    },
    url: relativePath,
    lang: text,
    dialect: {
      type: 'object',
      additionalProperties: false,
      properties: {
        encoding: text,
        delimiter: { type: 'string', minLength: 1, maxLength: 1 },
        header: { type: 'boolean' },
        lineTerminators: { type: 'array', items: text },
      },
    },
    tableSchema: {
      type: 'object',
      required: ['columns'],
      additionalProperties: false,
      properties: {
        primaryKey: { type: 'array', minItems: 1, items: text },
        columns: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['name', 'datatype'],
            additionalProperties: false,
            patternProperties: { '^dc:[a-z]+$': {} },
            properties: {
              name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.]*$' },
              titles: text,
              datatype,
              required: { type: 'boolean' },
              null: { type: 'string' },
              separator: text,
            },
          },
        },
      },
    },
  },
};

export const SEARCHABLE_DATASET = {
  type: 'object',
  required: ['@context', '@type', 'name', 'description', 'license', 'distribution'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'Dataset' },
    name: text,
    // Shorter or longer descriptions are left out of the search for data.
    description: { type: 'string', minLength: 50, maxLength: 5000 },
    url,
    license: {
      type: 'array',
      minItems: 1,
      items: { anyOf: [url, { type: 'object', required: ['@type', 'name'] }] },
    },
    creator: { type: 'object', required: ['@type', 'name'], properties: { name: text, url } },
    temporalCoverage: { type: 'string', pattern: '^\\d{4}/\\d{4}$' },
    spatialCoverage: { type: 'object', required: ['name', 'identifier'] },
    distribution: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['@type', 'contentUrl', 'encodingFormat'],
        properties: {
          '@type': { const: 'DataDownload' },
          contentUrl: url,
          encodingFormat: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
        },
      },
    },
  },
};

export const DCAT_CATALOGUE = {
  type: 'object',
  required: [
    '@context',
    '@id',
    '@type',
    'dct:title',
    'dct:description',
    'dct:publisher',
    'dcat:dataset',
  ],
  properties: {
    '@context': {
      type: 'object',
      properties: {
        dcat: { const: 'http://www.w3.org/ns/dcat#' },
        dct: { const: 'http://purl.org/dc/terms/' },
      },
      required: ['dcat', 'dct'],
    },
    '@id': url,
    '@type': { const: 'dcat:Catalog' },
    'dcat:dataset': {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: [
          '@id',
          '@type',
          'dct:title',
          'dct:description',
          'dct:publisher',
          'dcat:distribution',
          'dct:spatial',
          'dct:temporal',
        ],
        properties: {
          '@id': url,
          '@type': { const: 'dcat:Dataset' },
          'dcat:distribution': {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: [
                '@id',
                '@type',
                'dcat:accessURL',
                'dcat:downloadURL',
                'dcat:mediaType',
                'dct:license',
              ],
              properties: {
                '@type': { const: 'dcat:Distribution' },
                'dcat:downloadURL': {
                  type: 'object',
                  required: ['@id'],
                  properties: { '@id': url },
                },
                'dcat:byteSize': { type: 'object', required: ['@value', '@type'] },
                'dct:license': {
                  type: 'array',
                  minItems: 1,
                  items: { type: 'object', required: ['@id'] },
                },
              },
            },
          },
        },
      },
    },
  },
};
