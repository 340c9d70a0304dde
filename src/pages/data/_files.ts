import type { APIContext } from 'astro';
import type { Site } from '../../components/Site.ts';
import { placeCoops } from '../../indicators/coops/placeCoops.ts';
import { coopsCsv } from '../../indicators/files/coopsCsv.ts';
import { figuresCsv } from '../../indicators/files/figuresCsv.ts';
import { figuresJson } from '../../indicators/files/figuresJson.ts';
import { wardsGeoJson } from '../../indicators/files/wardsGeoJson.ts';
import { publicationOf } from './_publication.ts';

export interface DataFile {
  href: string;
  /** What is in it, in plain words. */
  about: string;
  bytes: number;
  /** Rows, features or records. */
  rows: number;
}

/** The files of the whole site with their size as built. */
export function dataFiles(site: Site, context: Pick<APIContext, 'site'>): DataFile[] {
  const publication = publicationOf(site, context);
  const { all } = site.figures;
  const wards = site.figures.wards('imd-percentile', '2025').length;
  const coops = coopsCsv(site.tables, publication.site);
  const size = (text: string) => Buffer.byteLength(text);
  return [
    {
      href: '/data/figures.csv',
      about: 'All figures, one a row. UTF-8, commas, decimal points.',
      bytes: size(figuresCsv(all, publication)),
      rows: all.length,
    },
    {
      href: '/data/figures.json',
      about: 'The same with notes: what can be said, what must not be said, remarks.',
      bytes: size(figuresJson(all, publication)),
      rows: all.length,
    },
    {
      href: '/data/coops.csv',
      about: 'The co-ops of the place in every edition of the list, one a row and edition.',
      bytes: size(coops),
      rows: placeCoops(site.tables.coops, site.tables.place.place).flatMap(
        ({ listings }) => listings,
      ).length,
    },
    {
      href: '/data/wards.topojson',
      about: 'Ward boundaries as TopoJSON, object “wards”, id = ward code; rings as d3 wants them.',
      bytes: size(JSON.stringify(site.tables.boundaries.wards)),
      rows: wards,
    },
    {
      href: '/data/wards.geojson',
      about: 'Ward boundaries as GeoJSON (RFC 7946, WGS84).',
      bytes: size(wardsGeoJson(site.tables.boundaries.wards)),
      rows: wards,
    },
    {
      href: '/data/sources.json',
      about: 'The publications the figures rest on.',
      bytes: size(JSON.stringify(site.tables.sources, null, 1)),
      rows: site.tables.sources.length,
    },
  ];
}
