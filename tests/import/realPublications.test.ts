import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { polygonContains } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialiseCsv } from '../../src/format/csv.ts';
import { middleRanks } from '../../src/import/deprivation/importDeprivation.ts';
import { readOfficialSummary } from '../../src/import/deprivation/readOfficialSummary.ts';
import { readPublishedEdition } from '../../src/import/deprivation/readPublishedEdition.ts';
import { AreaFinder } from '../../src/import/geography/AreaFinder.ts';
import { PublicationFolder } from '../../src/import/PublicationFolder.ts';
import { longitudeLatitude } from '../../src/import/postcodes/importPlacePostcodes.ts';
import { readCodePoint } from '../../src/import/postcodes/readCodePoint.ts';
import { runImport } from '../../src/import/runImport.ts';
import { DOMAIN_IDS } from '../../src/model/Domain.ts';
import { EDITIONS } from '../../src/model/Edition.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import {
  currentDistrictCode,
  StaleDistrictCodes,
} from '../../src/tables/geography/districtCodeChanges.ts';
import { unpacked } from '../../src/tables/packed.ts';
import { readDistricts, readWards } from '../../src/tables/readGeography.ts';
import { readTopology } from '../../src/tables/readTopology.ts';
import { parsedCsv } from '../setup/parsedCsv.ts';
import { expectWholeAccounts } from './rowAccounts.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const FIXTURES = 'tests/fixtures';
/** The districts whose rows the excerpt of the geography holds whole: Preston, and Oadby and Wigston. */
const DISTRICTS = ['E07000123', 'E07000135'];
const silent = () => undefined;

describe('the geography as published', () => {
  const root = mkdtempSync(join(tmpdir(), 'publications-'));
  const dataDir = join(root, 'data');
  const log: string[] = [];
  beforeAll(() => {
    for (const name of readdirSync('data/places').filter((entry) => entry.endsWith('.json')))
      cpSync(join('data/places', name), join(dataDir, 'places', name));
    runImport({
      dataset: 'geography',
      folder: join(FIXTURES, 'geography'),
      dataDir,
      obtained: '2026-11',
      log: (line) => log.push(line),
    });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('gives the committed rows, every row accounted for', () => {
    const wards = new Set(
      parsedCsv('data/england/wards.csv').flatMap((row) =>
        DISTRICTS.includes(row['district_code'] ?? '') ? [row['ward_code'] ?? ''] : [],
      ),
    );
    const lsoas = new Set(
      parsedCsv('data/england/lsoas.csv').flatMap((row) =>
        DISTRICTS.includes(row['district_code'] ?? '') ? [row['lsoa_code'] ?? ''] : [],
      ),
    );
    const lsoas2011 = new Set(
      parsedCsv('data/england/lsoa11-lsoa21.csv').flatMap((row) =>
        lsoas.has(row['lsoa21_code'] ?? '') ? [row['lsoa11_code'] ?? ''] : [],
      ),
    );
    // One postcode of an LSOA elsewhere lies in a ward of Preston: that LSOA is not in the excerpt.
    const stray = 'E01025547';
    const tables: Record<string, (row: Record<string, string>) => boolean> = {
      'districts.csv': (row) => DISTRICTS.includes(row['district_code'] ?? ''),
      'wards.csv': (row) => DISTRICTS.includes(row['district_code'] ?? ''),
      'lsoas.csv': (row) => DISTRICTS.includes(row['district_code'] ?? ''),
      'lsoa11-ward-weights.csv': (row) =>
        wards.has(row['ward_code'] ?? '') && row['lsoa_code'] !== stray,
      'lsoa21-ward-weights.csv': (row) =>
        wards.has(row['ward_code'] ?? '') && row['lsoa_code'] !== stray,
      'lsoa01-lsoa11.csv': (row) => lsoas2011.has(row['lsoa11_code'] ?? ''),
      'lsoa11-lsoa21.csv': (row) => lsoas.has(row['lsoa21_code'] ?? ''),
    };
    for (const [table, isOurs] of Object.entries(tables)) {
      const rows = parsedCsv(join(dataDir, 'england', table));
      expect(rows.length, table).toBeGreaterThan(1);
      expect(rows, table).toEqual(parsedCsv(join('data/england', table)).filter(isOurs));
    }
    const people = (folder: string) =>
      new Map(
        parsedCsv(join(folder, 'england/ward-population.csv')).map((row) => [
          row['ward_code'],
          row['population'],
        ]),
      );
    const committed = people('data');
    // The ward with the stray postcode gets 1/85 of that LSOA's residents.
    for (const [ward, population] of people(dataDir))
      if (ward !== 'E05012205') expect(population, ward).toBe(committed.get(ward));
    expect(expectWholeAccounts(log)).toBeGreaterThan(10);
  });

  it('gives the committed outlines, to the last point', () => {
    for (const code of DISTRICTS) {
      const path = `england/lsoa-boundaries/${code}.topojson.br`;
      const drawn = (folder: string) => String(unpacked(readFileSync(join(folder, path)), path));
      expect(drawn(dataDir) === drawn('data'), path).toBe(true);
    }
    const ours = wardPoints(dataDir);
    const theirs = wardPoints('data');
    expect(ours.size).toBe(26);
    for (const [code, points] of ours) expect(points, code).toEqual(theirs.get(code));
  });

  it('gives the committed tables of the place', () => {
    const read = (folder: string, table: string) =>
      parsedCsv(join(folder, `places/E07000123/${table}.csv`));
    for (const table of ['household-weights', 'ward-census-2021'])
      expect(read(dataDir, table), table).toEqual(read('data', table));
    // Of the lookup of 2011 the excerpt has three rows in four.
    const fits = read(dataDir, 'lsoa-best-fit');
    const ours = new Set(fits.map((row) => `${row['lsoa_set']} ${row['lsoa_code']}`));
    expect(Map.groupBy(fits, (row) => row['lsoa_set']).get('2011')).toHaveLength(65);
    expect(fits).toEqual(
      read('data', 'lsoa-best-fit').filter(
        (row) => row['lsoa_set'] === '2021' || ours.has(`2011 ${row['lsoa_code']}`),
      ),
    );
  });

  it('is described as it was, but for the bytes of its files', () => {
    const described = (folder: string) =>
      new Map(
        (JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) as { id: string }[]).map(
          (source) => [source.id, { ...source, files: [], obtained: '' }],
        ),
      );
    const committed = described('data');
    const ours = described(dataDir);
    expect(ours.size).toBeGreaterThan(5);
    for (const [id, source] of ours) expect(source, id).toEqual(committed.get(id));
  });
});

describe('the postcodes as published', () => {
  const committed = new Map(
    parsedCsv('data/places/E07000123/postcodes.csv').map((row) => [row['postcode'], row]),
  );

  it('have the committed LSOA, ward and point', () => {
    const folder = new DataFolder('data');
    const wards = readWards(folder, readDistricts(folder));
    const publication = new PublicationFolder(join(FIXTURES, 'geography/codepoint'));
    const boundaries = 'england/lsoa-boundaries/E07000123.topojson.br';
    const lsoas = new AreaFinder(readTopology(folder, boundaries, 'lsoas').topology, 'lsoas');
    const rows = readCodePoint(publication, 'pr.csv', wards, silent);
    const [own = [], elsewhere = []] = [true, false].map((isOwn) =>
      rows.filter(({ districtCode }) => (districtCode === 'E07000123') === isOwn),
    );
    expect([own.length, elsewhere.length].every((count) => count > 15)).toBe(true);
    for (const { postcode, easting, northing, wardCode } of own) {
      const [longitude, latitude] = longitudeLatitude(easting, northing);
      expect(committed.get(postcode)).toEqual({
        postcode,
        lsoa_code: lsoas.find(longitude, latitude)?.code,
        ward_code: wardCode,
        district_code: 'E07000123',
        latitude: latitude.toFixed(5),
        longitude: longitude.toFixed(5),
      });
    }
    const nearby = new Map(
      parsedCsv('data/places/E07000123/nearby-postcodes.csv').map((row) => [
        row['postcode'],
        row['district_code'],
      ]),
    );
    for (const { postcode, districtCode } of elsewhere)
      expect(nearby.get(postcode), postcode).toBe(districtCode);
  });

  it('lie where another hand placed them in an LSOA', () => {
    const rows = parsedCsv(`${FIXTURES}/geography/preston/postcodes_preston_codepoint_2025-10.csv`);
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) {
      const ours = committed.get(row['postcode']);
      expect([ours?.['lsoa_code'], ours?.['ward_code']], row['postcode']).toEqual([
        row['lsoa21_code'],
        row['ward_code'],
      ]);
      expect(Number(ours?.['latitude'])).toBeCloseTo(Number(row['lat']), 4);
      expect(Number(ours?.['longitude'])).toBeCloseTo(Number(row['lon']), 4);
    }
  });

  it('give the committed parts of the former wards', () => {
    const dataDir = join(temporaryFolder(), 'data');
    for (const known of ['england/wards.csv', 'england/districts.csv', 'places', 'sources.json'])
      cpSync(join('data', known), join(dataDir, known), { recursive: true });
    const table = 'places/E07000123/former-wards.csv';
    rmSync(join(dataDir, table));
    // The excerpt has some of the former wards, and the postcodes go with them; another hand says which lie in one.
    const outlines = JSON.parse(
      readFileSync(`${FIXTURES}/geography/preston/wards_pre2019_preston_martinjc.geojson`, 'utf8'),
    ) as FeatureCollection<Polygon | MultiPolygon, { WD13CD: string }>;
    const rings = outlines.features.flatMap(({ geometry }) =>
      (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
        ([outer]) => outer as [number, number][],
      ),
    );
    const inOne = parsedCsv('data/places/E07000123/postcodes.csv').filter((row) =>
      rings.some((ring) =>
        polygonContains(ring, [Number(row['longitude']), Number(row['latitude'])]),
      ),
    );
    writeFileSync(
      join(dataDir, 'places/E07000123/postcodes.csv'),
      serialiseCsv(inOne, Object.keys(inOne[0] ?? {})),
    );
    runImport({
      dataset: 'former-wards',
      folder: join(FIXTURES, 'geography/preston'),
      dataDir,
      obtained: '2026-11',
      log: silent,
    });
    const codes = new Set(outlines.features.map(({ properties }) => properties.WD13CD));
    expect(codes.size).toBe(9);
    expect(parsedCsv(join(dataDir, table))).toEqual(
      parsedCsv(join('data', table)).filter((row) => codes.has(row['former_code'] ?? '')),
    );
  });
});

/** Ward code → its points, each once and in order: where a ring begins is no part of its shape. */
function wardPoints(folder: string): Map<string, string[]> {
  const map = JSON.parse(readFileSync(join(folder, 'england/wards.topojson'), 'utf8')) as Topology<{
    wards: GeometryCollection;
  }>;
  const geometries = map.objects.wards.geometries.filter(({ properties }) =>
    DISTRICTS.includes((properties as { district?: string } | undefined)?.district ?? ''),
  );
  const { features } = feature(map, { type: 'GeometryCollection', geometries });
  return new Map(
    features.map(({ id, geometry }) => {
      const numbers = JSON.stringify(geometry).match(/-?\d+\.\d+,-?\d+\.\d+/g) ?? [];
      const points = numbers.map((pair) =>
        pair
          .split(',')
          .map((number) => Number(number).toFixed(6))
          .join(),
      );
      return [String(id), [...new Set(points)].sort()];
    }),
  );
}

describe('the editions as published', () => {
  const publication = new PublicationFolder(join(FIXTURES, 'deprivation'));

  it.each(EDITIONS)('of $id give the committed rows', (edition) => {
    const committed = new Map(
      parsedCsv(`data/england/deprivation/${edition.id}.csv`).map((row) => [row['lsoa_code'], row]),
    );
    const rows = readPublishedEdition(publication, edition, silent);
    expect(rows.length).toBeGreaterThan(200);
    for (const { lsoaCode, districtCode, score, rank, domains, populations } of rows) {
      const ours: Record<string, string> = {
        district_code:
          edition.lsoaSet === '2021' ? currentDistrictCode(districtCode) : districtCode,
        score,
        rank: String(rank),
        ...populations,
      };
      // Those of 2015 are derived from all of England's scores: below.
      if (edition.id !== '2015') for (const id of DOMAIN_IDS) ours[`${id}_rank`] = domains[id].rank;
      expect(committed.get(lsoaCode), lsoaCode).toMatchObject(ours);
    }
  });

  it('of 2015 have domain scores, and the committed ranks are those of the scores', () => {
    const scores = parsedCsv('data/england/deprivation/2015-domain-scores.csv');
    const ranks = parsedCsv('data/england/deprivation/2015.csv');
    for (const id of DOMAIN_IDS)
      expect(middleRanks(scores.map((row) => Number(row[`${id}_score`]))).map(String), id).toEqual(
        ranks.map((row) => row[`${id}_rank`]),
      );
    const byCode = new Map(scores.map((row) => [row['lsoa_code'], row]));
    const edition = EDITIONS.find(({ id }) => id === '2015');
    if (edition === undefined) throw new Error('no edition of 2015');
    for (const { lsoaCode, domains } of readPublishedEdition(publication, edition, silent))
      for (const id of DOMAIN_IDS)
        expect(byCode.get(lsoaCode)?.[`${id}_score`], lsoaCode).toBe(domains[id].transformed);
  });

  it('of 2025 carry two district codes that are no longer in use', () => {
    const stale = new StaleDistrictCodes(
      parsedCsv('data/england/districts.csv').map((row) => row['district_code'] ?? ''),
    );
    const edition = EDITIONS.find(({ id }) => id === '2025');
    if (edition === undefined) throw new Error('no edition of 2025');
    for (const { districtCode, districtName } of readPublishedEdition(publication, edition, silent))
      stale.note(districtCode, districtName);
    expect(String(stale)).toMatch(
      /^2 stale district codes \(\d+ rows\): E08000016 Barnsley \d+, E08000019 Sheffield \d+$/,
    );
  });

  it('have an official summary, whose printed digits are kept', () => {
    const committed = new Map(
      parsedCsv('data/england/deprivation/official-2015.csv').map((row) => [
        `${row['district_code']} ${row['indicator']}`,
        [row['value'], row['rank']],
      ]),
    );
    const rows = readOfficialSummary(publication, silent);
    expect(rows).toHaveLength(5 * 109);
    for (const { district_code, indicator, value, rank } of rows)
      expect(committed.get(`${district_code} ${indicator}`)).toEqual([value, String(rank)]);
  });
});
