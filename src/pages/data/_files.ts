import type { APIContext, APIRoute } from 'astro';
import Papa from 'papaparse';
import { INDICATORS, indicatorById } from '../../indicators/registry.ts';
import type { DataFile } from '../../publish/descriptions/DataFile.ts';
import {
  type Dataset,
  datasetOf,
  districtsDatasetOf,
  type PublishedDataset,
} from '../../publish/descriptions/Dataset.ts';
import { DISTRICT_FIELDS, FIGURE_FIELDS } from '../../publish/descriptions/figureFields.ts';
import { FILE_DESCRIPTIONS } from '../../publish/descriptions/fileDescriptions.ts';
import { licencesOf } from '../../publish/descriptions/licences.ts';
import { observedFields } from '../../publish/descriptions/observedFields.ts';
import { districtsCsv } from '../../publish/files/districtsCsv.ts';
import { FIGURE_COLUMNS } from '../../publish/files/figureRecord.ts';
import { loadDistricts } from '../_districts.ts';
import { loadSite } from '../_site.ts';

/**
 * Every file beside this one that is data: a new endpoint is listed, described and packed with no line here.
 * Those that describe the others are not among them.
 */
const ENDPOINTS = import.meta.glob<{ GET: APIRoute }>([
  './*.{csv,json,xlsx,topojson,geojson}.ts',
  '!./datapackage.json.ts',
  '!./*-metadata.json.ts',
]);

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  topojson: 'application/json',
  geojson: 'application/geo+json',
};
/** What a reader looks for first comes first. */
const ORDER = Object.keys(FILE_DESCRIPTIONS);

interface DataFiles extends PublishedDataset {
  /** Of the districts of England, each file an indicator. */
  districts: PublishedDataset;
}
let made: Promise<DataFiles> | undefined;

/** The files of the whole site as built, and what they are together; made once for all who list or pack them. */
export function dataFiles(context: Pick<APIContext, 'site'>): Promise<DataFiles> {
  made ??= makeFiles(context);
  return made;
}

async function makeFiles({ site: origin }: Pick<APIContext, 'site'>): Promise<DataFiles> {
  if (origin === undefined) throw new Error('no site address in astro.config.mjs');
  const site = await loadSite();
  const dataset = datasetOf(site, origin, INDICATORS);
  const files: DataFile[] = [];
  for (const [path, load] of Object.entries(ENDPOINTS)) {
    const name = path.replace(/^\.\//, '').replace(/\.ts$/, '');
    const { GET } = await load();
    const response = await GET({ site: origin, params: {} } as APIContext);
    const file = describe(name, new Uint8Array(await response.arrayBuffer()), dataset);
    // Reading the workbook back would take longer than making it.
    files.push(name === 'figures.xlsx' ? { ...file, rows: site.figures.all.length } : file);
  }
  files.sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
  return { dataset, files, districts: await districtFiles(dataset) };
}

async function districtFiles(ofPlace: Dataset): Promise<PublishedDataset> {
  const { sources } = (await loadSite()).tables;
  const districts = await loadDistricts();
  const files = [...districts].map(([id, rows]): DataFile => {
    const name = `england/${id}.csv`;
    const used = new Set(rows.flatMap((row) => row.sources));
    return {
      name,
      href: `/data/${name}`,
      about: `Districts of England: ${indicatorById(id).title}.`,
      mediaType: 'text/csv',
      content: new TextEncoder().encode(districtsCsv(rows)),
      rows: rows.length,
      fields: DISTRICT_FIELDS,
      licences: licencesOf(sources.filter((source) => used.has(source.id))),
    };
  });
  return { dataset: districtsDatasetOf(ofPlace, districts, sources), files };
}

function place({ name }: DataFile): number {
  const at = ORDER.indexOf(name);
  return at === -1 ? ORDER.length : at;
}

function describe(name: string, content: Uint8Array, dataset: Dataset): DataFile {
  const ending = name.split('.').at(-1) ?? '';
  const table = ending === 'csv' ? readTable(content) : null;
  return {
    name,
    href: `/data/${name}`,
    about:
      FILE_DESCRIPTIONS[name] ??
      (table === null ? '' : `A table with the columns ${table.columns.join(', ')}.`),
    mediaType: MEDIA_TYPES[ending] ?? 'application/octet-stream',
    content,
    rows: table?.rows.length ?? recordsIn(ending, content),
    fields: table && fieldsOf(table),
    licences: dataset.licences,
  };
}

interface Table {
  columns: readonly string[];
  rows: readonly Record<string, string>[];
}

function readTable(content: Uint8Array): Table {
  const { data, meta } = Papa.parse<Record<string, string>>(new TextDecoder().decode(content), {
    header: true,
    skipEmptyLines: true,
  });
  return { columns: meta.fields ?? [], rows: data };
}

function fieldsOf({ columns, rows }: Table) {
  return columns.join() === FIGURE_COLUMNS.join() ? FIGURE_FIELDS : observedFields(columns, rows);
}

/** Features of a map, records of a list; null for anything else. */
function recordsIn(ending: string, content: Uint8Array): number | null {
  if (ending === 'xlsx') return null;
  const json = JSON.parse(new TextDecoder().decode(content));
  if (Array.isArray(json)) return json.length;
  const wards = json.objects?.wards?.geometries;
  for (const list of [json.features, json.figures, wards])
    if (Array.isArray(list)) return list.length;
  return null;
}
