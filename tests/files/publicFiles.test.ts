import { geoArea } from 'd3';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/Figure.ts';
import { areaJson } from '../../src/publish/files/areaJson.ts';
import { figuresCsv } from '../../src/publish/files/figuresCsv.ts';
import { figuresJson } from '../../src/publish/files/figuresJson.ts';
import { wardsGeoJson } from '../../src/publish/files/wardsGeoJson.ts';
import { figures, tables } from '../indicators/preston.ts';

const fileOrigin = {
  release: { number: '2026.1', date: '2026-11-23' },
  site: new URL('https://example.org'),
};
const csv = figuresCsv(figures.all, fileOrigin);

describe('figures.csv', () => {
  it('has the columns of the public contract, in their order', () => {
    expect(csv.slice(0, csv.indexOf('\n'))).toBe(
      'figure_id,indicator,area_type,area_code,area_name,period,data_period,value,unit,lower,upper,interval,status,rank,rank_of,numerator,denominator,edition,sources,formula,release,url',
    );
  });

  it('holds every figure unrounded, without exponents, and comes back as it went in', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.length).toBe(figures.all.length);
    data.forEach((row, i) => {
      const figure = figures.all[i];
      expect(row['figure_id']).toBe(figure?.id);
      expect(row['value'] === '' ? null : Number(row['value'])).toBe(figure?.value);
      expect(row['value']).toMatch(/^(-?\d+(\.\d+)?)?$/);
      expect(row['sources']?.split('|')).toEqual(figure?.sources);
    });
  });

  it('has no cell that starts a formula', () => {
    const first = figures.all[0];
    if (first === undefined) throw new Error('no figures');
    const hostile: Figure = { ...first, areaName: '=HYPERLINK("http://x","y")' };
    const { data } = Papa.parse<string[]>(figuresCsv([hostile], fileOrigin));
    expect(data[1]?.[4]).toBe('\'=HYPERLINK("http://x","y")');
    for (const cell of Papa.parse<string[]>(csv).data.flat()) {
      if (/^[=+\-@]/.test(cell)) expect(Number.isFinite(Number(cell)), cell).toBe(true);
    }
  });
});

describe('figures.json and areas', () => {
  it('say the same as the CSV, with notes', () => {
    const parsed = JSON.parse(figuresJson(figures.all, fileOrigin));
    expect(parsed.figures.length).toBe(figures.all.length);
    expect(parsed.figures[0].value).toBe(figures.all[0]?.value);
    expect(parsed.figures[0].notes.do_not_quote).toBe(figures.all[0]?.notes.doNotQuote);
    expect(parsed.figures[0].url).toMatch(/^https:\/\/example\.org\/figures\//);
  });

  it('give one area whole', () => {
    const own = figures.all.filter(({ areaCode }) => areaCode === 'E05012193');
    const parsed = JSON.parse(areaJson(own, fileOrigin));
    expect(parsed.area).toEqual({ code: 'E05012193', name: 'Ashton', type: 'ward' });
    expect(parsed.figures.length).toBe(own.length);
  });
});

describe('boundaries', () => {
  it('GeoJSON has outer rings anticlockwise (RFC 7946) and every ward once', () => {
    const { features } = JSON.parse(wardsGeoJson(tables.boundaries.wards));
    expect(features.length).toBe(16);
    for (const { geometry, properties } of features) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer] of polygons) {
        expect(signedArea(outer), properties.name).toBeGreaterThan(0);
        expect(outer[0]).toEqual(outer[outer.length - 1]);
      }
      // On the sphere d3 sees the complement: its convention is the other one.
      expect(geoArea(geometry), properties.name).toBeGreaterThan(6);
    }
  });
});

/** Twice the shoelace area: positive where the ring runs anticlockwise. */
function signedArea(ring: readonly [number, number][]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
}
