import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '../../src/import/runImport.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { figures } from '../indicators/preston.ts';

const RAW = '../shared/data/coops';
const FILES = {
  2016: 'coopsuk_2016_organisations.csv',
  2017: 'coopsuk_2017_organisations.csv',
  2022: 'coopsuk_2022q2_listed.csv',
  2023: 'coopsuk_2023q2_listed.csv',
} as const;

type Line = Record<string, string>;
const parse = (text: string) => Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data;

// Only where the editions lie beside the checkout: they are never committed.
describe.runIf(existsSync(RAW))('the editions as obtained', () => {
  const raw = (year: keyof typeof FILES) => parse(readFileSync(join(RAW, FILES[year]), 'utf8'));
  const committed = existsSync('data/england/coops.csv')
    ? parse(readFileSync('data/england/coops.csv', 'utf8'))
    : [];

  it('give the committed table byte for byte, with nothing unaccounted for', {
    timeout: 60_000,
  }, () => {
    const dataDir = join(temporaryFolder(), 'data');
    cpSync('data', dataDir, { recursive: true });
    const log: string[] = [];
    runImport({
      dataset: 'coops',
      folder: RAW,
      dataDir,
      obtained: '2026-11',
      log: (line) => log.push(line),
    });
    for (const path of ['england/coops.csv', 'sources.json'])
      expect(readFileSync(join(dataDir, path), 'utf8')).toBe(
        readFileSync(join('data', path), 'utf8'),
      );
    const accounts = log.flatMap((line) => /: (\d+) read = (.*)$/.exec(line) ?? []);
    expect(accounts).toHaveLength(3 * 5);
    for (let i = 0; i < accounts.length; i += 3) {
      const parts = (accounts[i + 2] ?? '').replaceAll(/\(.*?\)/g, '').matchAll(/(\d+) [a-z]/g);
      expect([...parts].reduce((sum, part) => sum + Number(part[1]), 0)).toBe(
        Number(accounts[i + 1]),
      );
    }
  });

  it('hold what they are said to hold', () => {
    expect(raw(2016)).toHaveLength(8037);
    expect(new Set(raw(2016).map((row) => row['CUK Organisation ID'])).size).toBe(8019);
    expect(raw(2017)).toHaveLength(8371);
    expect(raw(2022)).toHaveLength(7272);
    expect(raw(2023)).toHaveLength(7387);
  });

  it('lose no organisation that says it is in England', () => {
    for (const year of [2016, 2017] as const) {
      const kept = new Set(
        committed.filter((row) => row['edition'] === String(year)).map((row) => row['cuk_id']),
      );
      const lost = raw(year).filter(
        (row) => row['UK Nation'] === 'England' && !kept.has(row['CUK Organisation ID']),
      );
      // In Wales, Scotland and Northern Ireland by their postcodes.
      const elsewhere = /^(SA43|TD9|BT15) /;
      expect(lost.filter((row) => !elsewhere.test(row['Registered Postcode'] ?? ''))).toEqual([]);
    }
  });

  it('are placed by points as Code-Point places the same postcodes', () => {
    const live = new Map(
      ['pr', 'm', 'ox', 'bb'].flatMap((area) =>
        Papa.parse<string[]>(
          readFileSync(`../shared/data/geography/codepoint/${area}.csv`, 'utf8'),
        ).data.map((cells) => [cells[0]?.replaceAll(' ', ''), cells.slice(8, 10)] as const),
      ),
    );
    const placed = committed.flatMap((row) => {
      const [district, ward] = live.get(row['postcode']?.replaceAll(' ', '')) ?? [];
      const isByPoint = row['located_by'] !== '' && row['located_by'] !== 'code-point';
      return district !== undefined && isByPoint ? [{ row, district, ward }] : [];
    });
    expect(placed.length).toBeGreaterThan(1300);
    expect(placed.filter(({ row, district }) => row['district_code'] !== district)).toEqual([]);
    // Points and boundaries are generalised: about one in a hundred lies across a ward's edge.
    const across = placed.filter(({ row, ward }) => row['ward_code'] !== ward).length;
    expect(across / placed.length).toBeLessThan(0.02);
  });

  it('give the counts of the place, by edition, kind and ward, from the raw rows and raw Code-Point', () => {
    const PLACE = 'E07000123';
    const wards = new Map(
      Papa.parse<string[]>(
        readFileSync('../shared/data/geography/codepoint/pr.csv', 'utf8'),
      ).data.flatMap((cells) =>
        cells[8] === PLACE ? [[cells[0]?.replaceAll(' ', ''), cells[9]] as const] : [],
      ),
    );
    const kindOf = (ownership: string | undefined, sector: string | undefined) =>
      /^(Workers|Employee Trust)$/.test(ownership ?? '')
        ? 'worker'
        : sector?.startsWith('Membership associations')
          ? 'club'
          : 'other';
    for (const year of [2016, 2017, 2022, 2023] as const) {
      const isDated = year < 2020;
      const counted = new Map<string, number>();
      const seen = new Set<string>();
      for (const row of raw(year)) {
        const id = row[isDated ? 'CUK Organisation ID' : 'Identifier'] ?? '';
        const isLive =
          !isDated || (row['Registered Status'] === 'Live' && row['Dissolved Date'] === '');
        const postcode = (row[isDated ? 'Registered Postcode' : 'Postcode'] ?? '')
          .toUpperCase()
          .replaceAll(' ', '');
        const ward = wards.get(postcode);
        // By hand: its building is in Garstang. Rows that stand twice count once.
        if (!isLive || ward === undefined || id === 'R006360' || seen.has(id)) continue;
        seen.add(id);
        const kind = kindOf(
          row['Ownership Classification'],
          row[isDated ? 'Sector - Simplified, High Level' : 'Sector'],
        );
        const isGroup =
          row['Legal Form'] === 'Unincorporated' || (year === 2017 && id === 'R021209');
        for (const key of isGroup
          ? [`coop-listed-unincorporated ${PLACE}`, `coop-listed-unincorporated ${ward}`]
          : [
              `coop-listed ${PLACE}`,
              `coop-listed ${ward}`,
              `coop-listed-${kind} ${PLACE}`,
              `coop-listed-${kind} ${ward}`,
            ])
          counted.set(key, (counted.get(key) ?? 0) + 1);
      }
      expect(seen.size).toBeGreaterThan(10);
      const ours = figures.all.filter(
        ({ indicator, period }) => indicator.startsWith('coop-listed') && period === String(year),
      );
      expect(ours).toHaveLength(5 * 17);
      for (const { indicator, areaCode, value, id } of ours)
        expect(value, id).toBe(counted.get(`${indicator} ${areaCode}`) ?? 0);
    }
  });

  it('carry no contact details over', () => {
    const columns = Object.keys(committed[0] ?? {});
    expect(columns.filter((name) => /street|phone|mail|web|address|city/i.test(name))).toEqual([]);
    expect(readFileSync('data/england/coops.csv').length).toBeLessThan(6_000_000);
  });

  describe('against the co-ops checked by hand', () => {
    let audited: Line[] = [];
    beforeAll(() => {
      audited = parse(readFileSync(join(RAW, 'preston_audited.csv'), 'utf8'));
    });

    it('agree on the district and ward of every one that was placed', () => {
      for (const hand of audited.filter((row) => row['ward25cd']?.startsWith('E05'))) {
        const newest = committed.filter(
          (row) => row['cuk_id'] === hand['cuk_id'] && row['postcode'] === hand['postcode_latest'],
        );
        expect(newest.length, hand['name']).toBeGreaterThan(0);
        for (const row of newest) {
          expect(row['district_code'], hand['name']).toBe(hand['lad23cd']);
          // One office 21 metres from a ward's edge, outside the place, was put into the other by hand.
          if (hand['cuk_id'] !== 'R021824')
            expect(row['ward_code'], hand['name']).toBe(hand['ward25cd']);
        }
      }
    });

    it('find no co-op of the place that was not checked', () => {
      const known = new Set(audited.map((row) => row['cuk_id']));
      const here = committed.filter((row) => row['district_code'] === 'E07000123');
      expect(here.filter((row) => !known.has(row['cuk_id']))).toEqual([]);
    });
  });
});
