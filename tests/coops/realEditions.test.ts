import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../src/import/runImport.ts';
import { expectWholeAccounts } from '../import/rowAccounts.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { figures } from '../indicators/preston.ts';
import { parsedCsv } from '../setup/parsedCsv.ts';

const FIXTURES = 'tests/fixtures/coops';
const FILES = {
  2016: 'coopsuk_2016_organisations.csv',
  2017: 'coopsuk_2017_organisations.csv',
  2022: 'coopsuk_2022q2_listed.csv',
  2023: 'coopsuk_2023q2_listed.csv',
} as const;

/** Postcode → its district and ward by Code-Point Open. */
const codePoint = new Map(
  Papa.parse<string[]>(readFileSync(`${FIXTURES}/codepoint/codepoint.csv`, 'utf8').trim()).data.map(
    (cells) => [cells[0]?.replaceAll(' ', ''), { district: cells[8], ward: cells[9] }],
  ),
);

describe('the editions as published', () => {
  const raw = (year: keyof typeof FILES) => parsedCsv(join(FIXTURES, FILES[year]));
  const committed = parsedCsv('data/england/coops.csv');

  it('give the committed rows, with nothing unaccounted for', () => {
    const dataDir = join(temporaryFolder(), 'data');
    for (const known of [
      'england/wards.csv',
      'england/districts.csv',
      'england/wards.topojson',
      'places',
      'sources.json',
    ])
      cpSync(join('data', known), join(dataDir, known), { recursive: true });
    const log: string[] = [];
    runImport({
      dataset: 'coops',
      folder: FIXTURES,
      dataDir,
      obtained: '2026-11',
      log: (line) => log.push(line),
    });
    const held = new Set(committed.map((row) => JSON.stringify(row)));
    const rows = parsedCsv(join(dataDir, 'england/coops.csv'));
    expect(rows.length).toBeGreaterThan(700);
    expect(rows.filter((row) => !held.has(JSON.stringify(row)))).toEqual([]);
    // Four editions and the coordinates.
    expect(expectWholeAccounts(log)).toBe(5);
    // Of every way to be placed and of everything that can be wrong there is a row.
    for (const column of ['located_by', 'flags', 'group', 'status'])
      expect(new Set(rows.map((row) => row[column])), column).toEqual(
        new Set(committed.map((row) => row[column])),
      );
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
    const placed = committed.flatMap((row) => {
      const { district, ward } = codePoint.get(row['postcode']?.replaceAll(' ', '')) ?? {};
      const isByPoint = row['located_by'] !== '' && row['located_by'] !== 'code-point';
      return district !== undefined && isByPoint ? [{ row, district, ward }] : [];
    });
    expect(placed.length).toBeGreaterThan(350);
    expect(placed.filter(({ row, district }) => row['district_code'] !== district)).toEqual([]);
    // Points and boundaries are generalised: about one in a hundred lies across a ward's edge.
    const across = placed.filter(({ row, ward }) => row['ward_code'] !== ward).length;
    expect(across / placed.length).toBeLessThan(0.02);
  });

  it('give the counts of the place, by edition, kind and ward, from the raw rows and raw Code-Point', () => {
    const PLACE = 'E07000123';
    const wards = new Map(
      [...codePoint].flatMap(([postcode, { district, ward }]) =>
        district === PLACE ? [[postcode, ward] as const] : [],
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
    const audited = parsedCsv(join(FIXTURES, 'preston_audited.csv'));

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
