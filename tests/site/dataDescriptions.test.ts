import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { FILE_DESCRIPTIONS } from '../../src/publish/descriptions/fileDescriptions.ts';
import { type DeclaredField, rowFaults } from '../files/rowFaults.ts';
import {
  CSVW_TABLE,
  DCAT_CATALOGUE,
  SEARCHABLE_DATASET,
  TABULAR_DATA_PACKAGE,
} from '../files/standards.ts';
import { parsed, sitePage } from '../setup/sitePages.ts';
import { siteBytes, siteRows, siteText } from './siteData.ts';

const folder = inject('siteFolder');
const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { regex: isRegex } });
/** What a schema finds wrong, as "/path: message". */
function faultsOf(schema: object, value: unknown): string[] {
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

interface Package {
  resources: {
    name: string;
    path: string;
    title: string;
    bytes: number;
    licenses: { title: string }[];
    schema: { fields: (DeclaredField & { description?: string })[] };
  }[];
}
interface Csvw {
  url: string;
  tableSchema: {
    columns: {
      name: string;
      datatype: string | { base: string; format?: string; minimum?: number };
      required?: boolean;
      separator?: string;
    }[];
    primaryKey: string[];
  };
}
const dataPackage = JSON.parse(siteText('data/datapackage.json')) as Package;
const csvw = JSON.parse(siteText('data/figures.csv-metadata.json')) as Csvw;
const sources = JSON.parse(siteText('data/sources.json')) as { id: string; licence: string }[];
const tablesIn = (at: string) =>
  readdirSync(join(folder, 'data', at))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(at, name));
const ofPlace = tablesIn('');
const ofDistricts = tablesIn('england');
const tables = [...ofPlace, ...ofDistricts];

describe('datapackage.json', () => {
  it('is a Tabular Data Package', () => {
    expect(faultsOf(TABULAR_DATA_PACKAGE, dataPackage)).toEqual([]);
  });

  it('holds every table beside it, and those of the districts of England', () => {
    expect(ofDistricts.length).toBeGreaterThan(10);
    expect(dataPackage.resources.map(({ path }) => path).sort()).toEqual(tables.toSorted());
    for (const { path, bytes } of dataPackage.resources)
      expect(siteBytes(`data/${path}`).byteLength, path).toBe(bytes);
  });

  it.each(dataPackage.resources)('says of $path what all its rows keep to', ({ path, schema }) => {
    const rows = siteRows(`data/${path}`);
    // A template has no rows, and its head is all there is.
    const [head = ''] = siteText(`data/${path}`).split('\n');
    expect(rows.length === 0 ? head.split(',') : Object.keys(rows[0] ?? {})).toEqual(
      schema.fields.map(({ name }) => name),
    );
    expect(rowFaults(schema.fields, rows)).toEqual([]);
  });

  it.each(ofDistricts)('says of %s what it is, what its columns are and whose it is', (path) => {
    const resource = dataPackage.resources.find((each) => each.path === path);
    expect(resource?.title).toMatch(/^Districts of England: .{5}/);
    for (const { name, description } of resource?.schema.fields ?? [])
      expect(description, name).toBeTruthy();
    const named = new Set(siteRows(`data/${path}`).flatMap((row) => row['sources']?.split('|')));
    const licences = sources.filter(({ id }) => named.has(id)).map(({ licence }) => licence);
    expect(new Set(resource?.licenses.map(({ title }) => title))).toEqual(new Set(licences));
  });

  it('would be found wrong', () => {
    const { profile, ...without } = dataPackage as unknown as Record<string, unknown>;
    expect(faultsOf(TABULAR_DATA_PACKAGE, without)).toEqual([
      ": must have required property 'profile'",
    ]);
    const fields =
      dataPackage.resources.find(({ name }) => name === 'figures')?.schema.fields ?? [];
    const [row] = siteRows('data/figures.csv');
    expect(profile).toBeDefined();
    expect(
      rowFaults(fields, [
        { ...row, value: 'n/a', area_code: '30UK', status: 'guessed', rank: '0', period: '2019-4' },
        { ...row, formula: '' },
      ]),
    ).toEqual([
      `row 3 figure_id: ${row?.['figure_id']}`,
      'row 2 area_code: 30UK',
      'row 2 period: 2019-4',
      'row 2 value: n/a',
      'row 2 status: guessed',
      'row 2 rank: 0',
      'row 3 formula: ',
    ]);
  });
});

describe('figures.csv-metadata.json', () => {
  it('is a table of CSV on the Web', () => {
    expect(faultsOf(CSVW_TABLE, csvw)).toEqual([]);
    expect(csvw.url).toBe('figures.csv');
    expect(csvw.tableSchema.primaryKey).toEqual(['figure_id']);
  });

  it('declares the columns in their order, and every row keeps to them', () => {
    const rows = siteRows('data/figures.csv');
    expect(csvw.tableSchema.columns.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    const fields = csvw.tableSchema.columns.map(({ name, datatype, required }): DeclaredField => {
      const given = typeof datatype === 'string' ? { base: datatype } : datatype;
      return {
        name,
        type: given.base === 'decimal' ? 'number' : (given.base as DeclaredField['type']),
        constraints: {
          ...(required !== undefined && { required }),
          ...(given.format !== undefined && { pattern: given.format }),
          ...(given.minimum !== undefined && { minimum: given.minimum }),
          unique: csvw.tableSchema.primaryKey.includes(name),
        },
      };
    });
    expect(rowFaults(fields, rows)).toEqual([]);
  });

  it('would be found wrong', () => {
    const columns = [{ name: 'a b', datatype: 'decimals' }];
    expect(faultsOf(CSVW_TABLE, { ...csvw, tableSchema: { columns } }).length).toBeGreaterThan(1);
  });
});

describe('for search engines and catalogues', () => {
  const script = parsed(sitePage(folder, '/data/')).querySelector(
    'script[type="application/ld+json"]',
  );
  interface Searched {
    name: string;
    distribution: { contentUrl: string; contentSize: string }[];
    variableMeasured: { propertyID: string }[];
    spatialCoverage: { identifier: string };
  }
  const { hasPart, ...ofThePlace } = JSON.parse(script?.textContent ?? 'null') as Searched & {
    hasPart: Searched[];
  };
  const sets = [ofThePlace, ...hasPart];
  const catalogue = JSON.parse(siteText('data/catalog.jsonld')) as {
    'dcat:dataset': {
      'dct:title': { '@value': string };
      'dcat:distribution': { '@id': string; 'dcat:byteSize': { '@value': string } }[];
    }[];
  };

  it('the page about the data says what they are', () => {
    expect(faultsOf(SEARCHABLE_DATASET, ofThePlace)).toEqual([]);
    expect(new Set(ofThePlace.variableMeasured.map(({ propertyID }) => propertyID))).toEqual(
      new Set(siteRows('data/figures.csv').map((row) => row['indicator'])),
    );
  });

  it('and what the site has of the districts of England, as a set of its own', () => {
    const context = { '@context': 'https://schema.org' };
    expect(
      hasPart.flatMap((part) => faultsOf(SEARCHABLE_DATASET, { ...context, ...part })),
    ).toEqual([]);
    expect(hasPart.map(({ spatialCoverage }) => spatialCoverage.identifier)).toEqual(['E92000001']);
    const files = hasPart.flatMap(({ distribution }) => distribution);
    expect(files.map(({ contentUrl }) => new URL(contentUrl).pathname).sort()).toEqual(
      ofDistricts.map((path) => `/data/${path}`).sort(),
    );
    expect(
      hasPart.flatMap((part) => part.variableMeasured.map(({ propertyID }) => propertyID)).sort(),
    ).toEqual(ofDistricts.map((path) => path.replace(/^england\/|\.csv$/g, '')).sort());
  });

  it('so does the catalogue, of the same files', () => {
    expect(faultsOf(DCAT_CATALOGUE, catalogue)).toEqual([]);
    expect(
      catalogue['dcat:dataset'].map((set) => [
        set['dct:title']['@value'],
        set['dcat:distribution'].map((file) => file['@id']),
      ]),
    ).toEqual(
      sets.map(({ name, distribution }) => [
        name,
        distribution.map(({ contentUrl }) => contentUrl),
      ]),
    );
  });

  it('every file named is there, with the size given', () => {
    expect(ofThePlace.distribution.length).toBeGreaterThanOrEqual(6);
    for (const { contentUrl, contentSize } of sets.flatMap(({ distribution }) => distribution))
      expect(`${siteBytes(new URL(contentUrl).pathname).byteLength} B`, contentUrl).toBe(
        contentSize,
      );
    for (const file of catalogue['dcat:dataset'].flatMap((set) => set['dcat:distribution']))
      expect(String(siteBytes(new URL(file['@id']).pathname).byteLength)).toBe(
        file['dcat:byteSize']['@value'],
      );
  });
});

describe('all.zip', () => {
  it('holds every file as it is, and a note on it', () => {
    const parts = unzipSync(siteBytes('data/all.zip'));
    const { 'README.txt': note, ...files } = parts;
    const text = new TextDecoder().decode(note);
    for (const [name, content] of Object.entries(files)) {
      expect(Buffer.from(content).equals(Buffer.from(siteBytes(`data/${name}`))), name).toBe(true);
      expect(text).toContain(`- ${name}: `);
    }
    const single = readdirSync(join(folder, 'data'), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .filter((name) => !['all.zip', 'index.html', 'catalog.jsonld'].includes(name));
    expect(Object.keys(files).sort()).toEqual([...single, ...ofDistricts].sort());
  });
});

describe('the page about the data', () => {
  it('lists every file that is data, each with a sentence of its own', () => {
    const document = parsed(sitePage(folder, '/data/'));
    const listed = [...document.querySelectorAll('#files ~ .scroll tbody a')].map(
      (link) => link.textContent ?? '',
    );
    expect(listed.length).toBeGreaterThanOrEqual(6);
    for (const name of listed) expect(FILE_DESCRIPTIONS[name], name).toBeDefined();
    for (const name of ofPlace) expect(listed).toContain(name);
  });
});

describe('official codes', () => {
  it.each(tables)('stand beside every name of an area: %s', (name) => {
    const rows = siteRows(`data/${name}`);
    const columns = Object.keys(rows[0] ?? {});
    for (const column of columns.filter((c) => /(area|ward|district|county|lsoa)_name$/.test(c)))
      expect(columns).toContain(column.replace(/name$/, 'code'));
    for (const code of columns.filter((c) => /(area|ward|district|county|lsoa)_code$/.test(c)))
      for (const row of rows)
        expect(row[code]).toMatch(/^(E(01|05|06|07|08|09|10|92)\d{6}|K02000001)?$/);
  });

  it('and figures.csv has one in every row', () => {
    for (const row of siteRows('data/figures.csv')) expect(row['area_code']).toMatch(/^[EK]\d{8}$/);
  });
});
