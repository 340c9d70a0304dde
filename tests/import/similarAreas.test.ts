import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AreaFinder } from '../../src/import/geography/AreaFinder.ts';
import { readPublishedSimilarAreas } from '../../src/import/geography/readPublishedSimilarAreas.ts';
import { PublicationFolder } from '../../src/import/PublicationFolder.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readSimilarAreas } from '../../src/tables/readSimilarAreas.ts';
import { tables } from '../indicators/preston.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const DISTRICTS = new Map([
  ['E07000901', 'Ashby'],
  ['E07000902', 'Borrow'],
]);

function imported(file: unknown): { pairs: string[]; log: string[] } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'similar_areas_ons.json'), JSON.stringify(file));
  const log: string[] = [];
  const pairs = readPublishedSimilarAreas(new PublicationFolder(folder), DISTRICTS, (line) =>
    log.push(line),
  );
  return {
    pairs: pairs.map(
      ({ districtCode, place, similarCode }) => `${districtCode} ${place} ${similarCode}`,
    ),
    log,
  };
}

describe('the areas most like a district', () => {
  it('are councils only, ten at most, in the order published, every entry accounted for', () => {
    const welsh = Array.from({ length: 12 }, (_, i) => `W060000${10 + i}`);
    const { pairs, log } = imported({
      E07000901: { global: ['E10000017', 'E07000902', 'E47000001', 'S12000049', ...welsh] },
      E10000017: { global: ['E07000901'] },
    });
    expect(pairs).toHaveLength(10);
    expect(pairs.slice(0, 3)).toEqual([
      'E07000901 1 E07000902',
      'E07000901 2 S12000049',
      'E07000901 3 W06000010',
    ]);
    expect(log.join()).toContain('2 read = 1 kept + 1 excluded (1 no district of England today)');
  });

  it('are refused where a district is unknown or the file has another shape', () => {
    expect(() => imported({ E07000901: { global: ['E07999999'] } })).toThrow();
    expect(() => imported({ E07000901: ['E07000902'] })).toThrow('malformed list of similar areas');
  });

  it('are refused in a table edited by hand: out of order, unknown, or like itself', () => {
    const folder = temporaryFolder();
    const read = (line: string) => {
      writeTable(folder, `district_code,place,similar_code\n${line}\n`);
      return () => readSimilarAreas(new DataFolder(folder), DISTRICTS);
    };
    expect(read('E07000901,2,E07000902')).toThrow('place out of order');
    expect(read('E07000901,1,E07000999')).toThrow('unknown district code');
    expect(read('E07000901,1,E07000901')).toThrow('like itself');
    expect(read('E07000901,1,E07000902')()).toEqual(new Map([['E07000901', ['E07000902']]]));
  });

  it('are held for every district', () => {
    expect(new Set(tables.england.similarAreas.keys())).toEqual(
      new Set(tables.england.districts.keys()),
    );
    for (const list of tables.england.similarAreas.values()) expect(list).toHaveLength(10);
  });
});

function writeTable(folder: string, text: string): void {
  mkdirSync(join(folder, 'england'), { recursive: true });
  writeFileSync(join(folder, 'england/similar-areas.csv'), text);
}

describe('the points of the place’s postcodes', () => {
  it('lie in the ward their postcode has, but for a few at an edge', () => {
    const finder = new AreaFinder(
      JSON.parse(readFileSync('data/england/wards.topojson', 'utf8')) as never,
      'wards',
    );
    const { postcodes, postcodePoints } = tables.place;
    expect(postcodePoints.size).toBe(postcodes.size);
    let across = 0;
    for (const [postcode, [longitude, latitude]] of postcodePoints)
      if (finder.find(longitude, latitude)?.code !== postcodes.get(postcode)) across++;
    expect(across / postcodes.size).toBeLessThan(0.02);
  });
});
