import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesSchema } from '../../src/model/Source.ts';
import { edit, SMALL_EDITIONS, smallWorld } from './smallPublication.ts';
import { snapshot, temporaryFolder } from './temporaryFolder.ts';

function imported() {
  const world = smallWorld(temporaryFolder());
  world.run('geography');
  world.run('deprivation');
  return { ...world, read: (path: string) => readFileSync(join(world.dataDir, path), 'utf8') };
}

describe('an import', () => {
  it('writes tidy tables sorted by code', () => {
    const { read } = imported();
    expect(read('england/wards.csv')).toBe(
      'ward_code,ward_name,district_code\nE05900001,Hill,E07000901\nE05900002,"Mill & ""Weir""",E07000901\nE05900003,Church,E07000902\nE05900004,"Quay, North",E07000902\n',
    );
    expect(read('england/ward-population.csv')).toBe(
      'ward_code,population\nE05900001,666.7\nE05900002,1833.3\nE05900003,1200.0\nE05900004,900.0\n',
    );
    expect(read('england/lsoa11-lsoa21.csv')).toBe(
      'lsoa11_code,lsoa21_code,change\nE01900001,E01900001,U\nE01900002,E01900002,U\nE01900009,E01900003,S\nE01900009,E01900004,S\n',
    );
    expect(read('places/E07000901/lsoa-best-fit.csv')).toBe(
      'lsoa_set,lsoa_code,ward_code\n2011,E01900001,E05900001\n2011,E01900002,E05900002\n2021,E01900001,E05900001\n2021,E01900002,E05900002\n',
    );
  });

  it('derives middle ranks from the transformed scores of 2015', () => {
    const [, first, second, third] = imported().read('england/deprivation/2015.csv').split('\n');
    expect(first).toBe('E01900001,E07000901,40.5,1,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1000,200,500,300,,');
    expect(second).toContain(',30.5,2,1.5,');
    expect(third).toContain(',20.5,3,3,3,3,3,3,3,3,1000,');
  });

  it('keeps the rates of income and employment deprivation as published', () => {
    const [, first] = imported().read('england/deprivation/2019.csv').split('\n');
    expect(first).toMatch(/,1000,200,500,300,0\.5,0\.5$/);
  });

  it('carries the LSOAs of 2001 over, and refuses one the weights do not know', () => {
    expect(imported().read('england/lsoa01-lsoa11.csv')).toBe(
      'lsoa01_code,lsoa11_code,change\nE01900001,E01900001,U\nE01900002,E01900002,U\nE01900008,E01900009,X\n',
    );
    const world = smallWorld(temporaryFolder());
    edit(join(world.geography, 'lsoa01_to_lsoa11.csv'), 'E01900009,X', 'E01900007,X');
    expect(() => world.run('geography')).toThrow(/unknown LSOA of 2011: E01900007/);
  });

  it('sets postcodes in another district’s ward aside, counted, and the shares add to 1 without them', () => {
    const world = smallWorld(temporaryFolder());
    edit(
      join(world.geography, 'lsoa21_to_ward_postcode_weights_codepoint_2025-10.csv'),
      'E01900002,E05900002,30,1',
      'E01900002,E05900002,30,0.9375\nE01900002,E05900003,2,0.0625',
    );
    world.run('geography');
    const read = (path: string) => readFileSync(join(world.dataDir, path), 'utf8');
    expect(read('england/stray-postcodes.csv')).toBe(
      'lsoa_set,lsoa_code,ward_code,postcodes\n2021,E01900002,E05900003,2\n',
    );
    expect(read('england/lsoa21-ward-weights.csv')).toContain('E01900002,E05900002,30\n');
    expect(read('england/lsoa21-ward-weights.csv')).not.toContain('E01900002,E05900003');
    expect(world.log).toContain(
      'lsoa21_to_ward_postcode_weights_codepoint_2025-10.csv: 2 postcodes in 1 parts lie in another district, set aside',
    );
  });

  it('refuses an LSOA with every postcode in another district', () => {
    const world = smallWorld(temporaryFolder());
    edit(
      join(world.geography, 'lsoa21_to_ward_postcode_weights_codepoint_2025-10.csv'),
      'E01900002,E05900002,30,1',
      'E01900002,E05900003,30,1',
    );
    expect(() => world.run('geography')).toThrow(/every postcode in another district: E01900002/);
  });

  it('accounts for every row', () => {
    const { log } = imported();
    const accounts = log.flatMap((line) => {
      const match = /^(\S+): (\d+) read = (.*)$/.exec(line);
      return match === null
        ? []
        : [{ read: Number(match[2]), parts: match[3]?.replaceAll(/\(.*?\)/g, '') ?? '' }];
    });
    expect(accounts).toHaveLength(13 + SMALL_EDITIONS.length);
    for (const { read, parts } of accounts) {
      const sum = [...parts.matchAll(/(\d+) [a-z]/g)].reduce(
        (all, part) => all + Number(part[1]),
        0,
      );
      expect(sum).toBe(read);
    }
    expect(log).toContain('lsoa_population.csv: 5 read = 4 kept + 1 excluded (1 in Wales)');
    expect(log).toContain(
      'lsoa11_to_lsoa21_exact.csv, column LAD22CD (not used): 1 stale district codes (1 rows): E07000900 Old Borrow 1',
    );
    expect(log).toContain(
      'lsoa_england_2004.csv: 2 LSOAs placed in wards, 1 of 2001 no longer exist in 2011',
    );
  });

  it('leaves out blank lines and identical duplicates, and says which', () => {
    const world = smallWorld(temporaryFolder());
    const wards = join(world.geography, 'wards_2025_england.csv');
    writeFileSync(
      wards,
      `${readFileSync(wards, 'utf8')}\n"Hill","E07000901","Ashby","E05900001"\n`,
    );
    const map = join(world.geography, 'wards_2025_england_bgc.geojson');
    const json = JSON.parse(readFileSync(map, 'utf8'));
    json.features.push(json.features[0]);
    writeFileSync(map, JSON.stringify(json));
    world.run('geography');
    expect(world.log[0]).toBe(
      'wards_2025_england.csv: 6 read = 4 kept + 1 blank + 1 identical duplicates (7 of 2)',
    );
    expect(world.log[1]).toBe(
      'wards_2025_england_bgc.geojson: 5 read = 4 kept + 1 identical duplicates (5 of 1)',
    );
  });

  it('gives the newest edition today’s district codes, and says how often', () => {
    const world = smallWorld(temporaryFolder());
    for (const file of [
      'wards_2025_england.csv',
      'wards_2025_england_bgc.geojson',
      'districts_2025_england_bgc.geojson',
      'lsoa21_england_bgc.geojson',
    ]) {
      const path = join(world.geography, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('E07000902', 'E08000038'));
    }
    for (const edition of ['2019', '2025']) {
      const path = join(world.deprivation, `lsoa_england_${edition}.csv`);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('E07000902', 'E08000016'));
    }
    world.run('geography');
    world.run('deprivation');
    expect(world.log).toContain("lsoa_england_2025.csv: 2 rows given today's district code");
    expect(world.log).toContain(
      'lsoa_england_2025.csv: 1 stale district codes (2 rows): E08000016 Borrow 2',
    );
    const read = (edition: string) =>
      readFileSync(join(world.dataDir, `england/deprivation/${edition}.csv`), 'utf8');
    expect(read('2025')).toContain('E01900003,E08000038,');
    expect(read('2019')).toContain('E01900009,E08000016,');
  });

  it('replaces its own sources only', () => {
    const { run, read, geography } = imported();
    const before = sourcesSchema.parse(JSON.parse(read('sources.json')));
    edit(join(geography, 'lsoa_population.csv'), 'E01900004,900', 'E01900004,901');
    run('geography', '2027-01');
    const after = sourcesSchema.parse(JSON.parse(read('sources.json')));
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).sort());
    expect(after.find(({ id }) => id === 'iod-2025')).toEqual(
      before.find(({ id }) => id === 'iod-2025'),
    );
    expect(after.find(({ id }) => id === 'ons-lsoa-population')?.obtained).toBe('2027-01');
    expect(after.find(({ id }) => id === 'ons-lsoa-population')?.files[0]?.rows).toBe(5);
  });

  it('gives the same bytes twice', () => {
    const { run, dataDir } = imported();
    const before = snapshot(dataDir);
    run('deprivation');
    run('geography');
    expect(snapshot(dataDir)).toEqual(before);
  });

  it('removes the map of a district that is no more', () => {
    const { run, dataDir } = imported();
    const stale = join(dataDir, 'england/lsoa-boundaries/E07000999.topojson.br');
    writeFileSync(stale, '{}');
    run('geography');
    expect(Object.keys(snapshot(dataDir))).not.toContain(
      'england/lsoa-boundaries/E07000999.topojson.br',
    );
  });
});
