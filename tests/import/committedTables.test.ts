import { readFileSync } from 'node:fs';
import { geoArea } from 'd3';
import Papa from 'papaparse';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { overlappingPairs } from '../../src/import/geography/checkTiling.ts';
import { DOMAINS } from '../../src/model/Domain.ts';
import { tables } from '../indicators/preston.ts';

describe('the committed tables', () => {
  const { england, place, boundaries } = tables;

  it('hold every ward, LSOA and edition', () => {
    expect(england.wards.size).toBe(6826);
    expect(england.districts.size).toBe(296);
    expect(england.lsoas.size).toBe(33755);
    expect(Object.values(england.editionDistricts).map((districts) => districts.size)).toEqual([
      354, 354, 326, 326, 317, 296,
    ]);
  });

  it('share out the whole population among wards', () => {
    const lsoas = [...england.lsoas.values()].reduce((sum, lsoa) => sum + lsoa.population, 0);
    const wards = [...england.wardPopulation.values()].reduce((sum, people) => sum + people, 0);
    expect(Math.abs(wards - lsoas)).toBeLessThan(6826 * 0.05);
  });

  it('give the score of 2015 as the weighted sum of its domains', () => {
    const rows = Papa.parse<Record<string, string>>(
      readFileSync('data/england/deprivation/2015-domain-scores.csv', 'utf8'),
      { header: true, skipEmptyLines: true },
    ).data;
    const scores = new Map(england.deprivation['2015'].map((row) => [row.lsoaCode, row.score]));
    const differences = rows.map((row) => {
      const sum = DOMAINS.reduce(
        (all, { id, weightPct }) => all + (weightPct / 100) * Number(row[`${id}_score`]),
        0,
      );
      return Math.abs(sum - (scores.get(row['lsoa_code'] ?? '') ?? Number.NaN));
    });
    expect(rows).toHaveLength(32844);
    expect(Math.max(...differences)).toBeLessThan(0.0009);
  });

  it('draw every ward of England clockwise, none lying on another', () => {
    const map = JSON.parse(readFileSync('data/england/wards.topojson', 'utf8')) as Topology;
    expect(overlappingPairs(map, 'wards')).toEqual([]);
    const wards = feature(map, map.objects['wards'] as GeometryCollection).features;
    expect(wards.filter((ward) => geoArea(ward) > 1e-3)).toEqual([]);
  });

  it('cut the place’s own wards and LSOAs out of the map', () => {
    const wards = feature(
      boundaries.wards,
      boundaries.wards.objects['wards'] as GeometryCollection,
    );
    const codes = wards.features.map((ward) => String(ward.id));
    expect(codes).toHaveLength(16);
    expect(codes).toEqual([...place.census2021.keys()]);
    expect(JSON.stringify(boundaries.wards).length).toBeLessThan(40_000);
    const lsoas = boundaries.lsoas.objects['lsoas'] as GeometryCollection;
    expect(lsoas.geometries).toHaveLength(87);
    expect(place.bestFit['2011'].size).toBe(86);
    expect(place.bestFit['2021'].size).toBe(87);
  });
});
