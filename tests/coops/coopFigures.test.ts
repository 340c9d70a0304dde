import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildFigures } from '../../src/indicators/buildFigures.ts';
import { coopInputs } from '../../src/indicators/coops/CoopInputs.ts';
import { coopActiveDrafts } from '../../src/indicators/coops/coopActive.ts';
import { coopDensityDrafts, densityOf } from '../../src/indicators/coops/coopDensity.ts';
import { coopEventDrafts } from '../../src/indicators/coops/coopEvents.ts';
import {
  coopExpectedDrafts,
  countVerdictInWords,
  expectedInWords,
  likenessOf,
} from '../../src/indicators/coops/coopExpected.ts';
import { coopListedDrafts } from '../../src/indicators/coops/coopListed.ts';
import type { Draft } from '../../src/indicators/Draft.ts';
import { INDICATORS } from '../../src/indicators/registry.ts';
import type { Tables } from '../../src/tables/Tables.ts';
import { figures, tables } from '../indicators/preston.ts';

const PLACE = 'E07000123';
const WARDS = [...tables.england.wards.values()].filter((ward) => ward.districtCode === PLACE);
const OWNERSHIP = INDICATORS.filter(({ strand }) => strand === 'ownership');
const ours = figures.all.filter(({ indicator }) => indicator.startsWith('coop-'));

const read = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const rows = read('data/england/coops.csv');
const wardOfPostcode = new Map(
  read(`data/places/${PLACE}/postcodes.csv`).map((row) => [row['postcode'], row['ward_code']]),
);
/** The other route: postcode by postcode, and the hand-made corrections written out. */
const wardOf = (row: Record<string, string>) =>
  row['cuk_id'] === 'R006360' ? undefined : wardOfPostcode.get(row['postcode']);
const allLive = (edition: string) =>
  rows.filter((row) => row['edition'] === edition && row['status'] === 'live');
/** Groups nobody registers, by name; in 2017 one of them has no form and no number. */
const GROUPS = ['R001386', 'R019857', 'R021209'];
const isGroup = (row: Record<string, string>) =>
  row['legal_form'] === 'Unincorporated' || GROUPS.includes(row['cuk_id'] ?? '');
const live = (edition: string) => allLive(edition).filter((row) => !isGroup(row));
const value = (indicator: string, area: string, period: string) =>
  figures.get(indicator, area, period).value;

function coopDrafts(of: Tables): Draft[] {
  const inputs = coopInputs(of);
  return [
    ...coopListedDrafts(inputs),
    ...coopDensityDrafts(inputs),
    ...coopExpectedDrafts(inputs),
    ...coopActiveDrafts(inputs),
    ...coopEventDrafts(inputs),
  ];
}

describe('the figures of co-operatives', () => {
  it('are complete: every indicator, area and period once', () => {
    const expected = OWNERSHIP.reduce(
      (sum, { areaTypes, periods }) =>
        sum + periods.length * (areaTypes.includes('ward') ? WARDS.length + 1 : 1),
      0,
    );
    const comparison = ours.filter(
      ({ areaType, areaCode }) => areaType !== 'ward' && areaCode !== PLACE,
    );
    expect(ours.length - comparison.length).toBe(expected);
    // England, the county, and nine of the ten areas most alike: one is in Wales.
    expect(new Set(comparison.map(({ areaName }) => areaName))).toEqual(
      new Set([
        ...['England', 'Lancashire', 'Salford', 'Middlesbrough', 'Peterborough', 'Bedford'],
        ...['Coventry', 'Barking and Dagenham', 'Telford and Wrekin', 'Newcastle upon Tyne'],
        'Blackburn with Darwen',
      ]),
    );
    expect(new Set(comparison.map(({ indicator }) => indicator))).toEqual(
      new Set(['coop-density']),
    );
    expect(comparison).toHaveLength(22);
  });

  it('set the place beside its county, England and areas like it, counted by another route', () => {
    const population = new Map<string, number>();
    for (const row of read('data/england/lsoas.csv')) {
      const code = row['district_code'] ?? '';
      population.set(code, (population.get(code) ?? 0) + Number(row['population']));
    }
    const sum = (codes: readonly string[]) =>
      codes.reduce((total, code) => total + (population.get(code) ?? Number.NaN), 0);
    const county = Array.from({ length: 12 }, (_, i) => `E07000${117 + i}`);
    for (const edition of ['2022', '2023']) {
      const counted = (codes: readonly string[]) =>
        live(edition).filter((row) => codes.includes(row['district_code'] ?? '')).length;
      const police = edition === '2022' || edition === '2023' ? 1 : 0;
      const lancashire = figures.get('coop-density', 'E10000017', edition);
      // Placed by a correction: the police credit union, whose PO box is in no table.
      expect(lancashire.numerator).toBe(counted(county) + police);
      expect(lancashire.denominator).toBe(sum(county));
      const england = figures.get('coop-density', 'E92000001', edition);
      expect(england.numerator).toBe(live(edition).length);
      expect(england.denominator).toBe(sum([...population.keys()]));
      const coventry = figures.get('coop-density', 'E08000026', edition);
      expect([coventry.numerator, coventry.denominator]).toEqual([
        counted(['E08000026']),
        sum(['E08000026']),
      ]);
    }
  });

  it('have calculations whose rows are the co-ops counted', () => {
    const drafts = coopDrafts(tables);
    for (const draft of drafts) {
      const { calculation, value, numerator, indicator, area } = draft;
      if (calculation === undefined)
        throw new Error(`no calculation: ${indicator.id} ${area.code}`);
      const { columns, rows: counted, sum } = calculation();
      const at = (id: string) => columns.findIndex((column) => column.id === id);
      const number =
        at('coops') >= 0
          ? counted.reduce((total, row) => total + Number(row[at('coops')]), 0)
          : at('counted') >= 0
            ? counted.filter((row) => row[at('counted')] === 1).length
            : counted.length;
      if (indicator.id === 'coop-expected') continue;
      expect(number, `${indicator.id} ${area.code} ${draft.period}`).toBe(numerator ?? value);
      expect(sum).not.toBe('');
      if (at('residents') >= 0)
        expect(counted.reduce((total, row) => total + Number(row[at('residents')]), 0)).toBe(
          draft.denominator,
        );
    }
  });

  it('count the live offices of each edition, group and ward, by another route', () => {
    for (const edition of ['2016', '2017', '2022', '2023'])
      for (const group of ['', 'club', 'worker', 'other']) {
        const id = group === '' ? 'coop-listed' : `coop-listed-${group}`;
        const here = live(edition).filter(
          (row) => wardOf(row) !== undefined && (group === '' || row['group'] === group),
        );
        expect(value(id, PLACE, edition), `${id} ${edition}`).toBe(here.length);
        for (const { code } of WARDS)
          expect(value(id, code, edition), `${id} ${code} ${edition}`).toBe(
            here.filter((row) => wardOf(row) === code).length,
          );
      }
  });

  it('are, for this place, these', () => {
    const over = (id: string) => figures.over(id, PLACE).map((figure) => figure.value);
    expect(over('coop-listed')).toEqual([16, 14, 11, 12]);
    expect(over('coop-listed-unincorporated')).toEqual([0, 3, 3, 3]);
    expect(over('coop-listed-club')).toEqual([7, 6, 5, 5]);
    expect(over('coop-listed-worker')).toEqual([2, 2, 2, 3]);
    expect(over('coop-listed-other')).toEqual([7, 6, 4, 4]);
    expect(over('coop-active')).toEqual([22, 17, 17, 17, 17, 15]);
    // Link Psychology was registered at PR2 6XX in June 2015 and had moved to Blackburn by 2017.
    expect(over('coop-registered')).toEqual([0, 1, 0, 1, 0]);
    expect(figures.get('coop-registered', PLACE, '2015').notes.remarks.join(' ')).toContain(
      'Link Psychology Co-operative Limited had its office in Preston when it was registered',
    );
    expect(over('coop-dissolved')).toEqual([5, 1, 0, 0, 2]);
  });

  it('lead from one year’s end to the next by the year’s events', () => {
    for (let year = 2012; year <= 2016; year++)
      expect(value('coop-active', PLACE, String(year))).toBe(
        (value('coop-active', PLACE, String(year - 1)) ?? Number.NaN) +
          (value('coop-registered', PLACE, String(year)) ?? Number.NaN) -
          // Registered here, and counted elsewhere by the office of 2017.
          (year === 2015 ? 1 : 0) -
          (value('coop-dissolved', PLACE, String(year)) ?? Number.NaN),
      );
  });

  it('leave open what undated co-ops leave open', () => {
    for (const figure of figures.over('coop-active', PLACE)) {
      expect(figure.interval).toBe('undated');
      expect(figure.lower).toBe(figure.value);
      // The three without dates are groups that were never registered.
      expect(figure.upper).toBe(figure.value);
      expect(figure.notes.quote).not.toContain('at least');
    }
  });

  it('give no rate from one to nine, a zero for none, and limits from ten', () => {
    for (const figure of ours.filter(({ indicator }) => indicator === 'coop-density')) {
      const isEnough = figure.numerator === 0 || (figure.numerator ?? 0) >= 10;
      expect(figure.status, figure.id).toBe(isEnough ? 'final' : 'suppressed');
      expect(figure.value === null, figure.id).toBe(!isEnough);
      expect(figure.interval, figure.id).toBe(isEnough ? 'poisson-95' : null);
      if (!isEnough) expect(figure.notes.quote).toContain('too few for a rate');
      if (figure.numerator === 0) {
        expect([figure.value, figure.lower], figure.id).toEqual([0, 0]);
        // Of none the exact upper limit is 3.689.
        const upper = ((figure.upper ?? 0) * (figure.denominator ?? 0)) / 10_000;
        expect(upper).toBeCloseTo(3.6889, 3);
        expect(figure.notes.quote).toContain('had no registered co-op');
      }
    }
    expect(densityOf(9, 100_000)).toMatchObject({ status: 'suppressed', value: null });
    expect(densityOf(10, 100_000)).toMatchObject({ status: 'final', value: 1 });
    const newest = figures.get('coop-density', PLACE, '2023');
    const residents = [...tables.england.lsoas.values()]
      .filter((lsoa) => lsoa.districtCode === PLACE)
      .reduce((sum, lsoa) => sum + lsoa.population, 0);
    expect(newest.denominator).toBe(residents);
    expect(newest.value).toBeCloseTo((10_000 * 12) / residents, 9);
    // Byar's limits for 12 as published tables have them: 6.19 to 20.96.
    expect(((newest.lower ?? 0) * residents) / 10_000).toBeCloseTo(6.19, 2);
    expect(((newest.upper ?? 0) * residents) / 10_000).toBeCloseTo(20.96, 2);
  });

  it('set the count beside what England’s rate and luck would give', () => {
    const expected = figures.get('coop-expected', PLACE, '2023');
    expect(expected.value).toBeCloseTo((5867 / 57_106_398) * 151_582, 6);
    expect([expected.lower, expected.upper, expected.interval]).toEqual([8, 24, 'chance-95']);
    expect(expected.notes.quote).toContain(
      'would have about 16 registered co-ops. If co-ops came singly and by chance, at least 95 times in 100 it would have from 8 to 24. It has 12, within that range: it cannot be told apart from England’s rate.',
    );
    const range = { lower: 8, upper: 24 };
    expect([7, 8, 24, 25].map((count) => likenessOf(count, range))).toEqual([
      'fewer',
      'alike',
      'alike',
      'more',
    ]);
    expect(countVerdictInWords(0, range)).toBe('It has none: below that range.');
    expect(expectedInWords('Scilly', 0.2, { lower: 0, upper: 1 })).toBe(
      'Scilly would have fewer than one registered co-op. If co-ops came singly and by chance, at least 95 times in 100 it would have from none to 1.',
    );
    const about = (mean: number) => expectedInWords('Scilly', mean, { lower: 0, upper: 1 });
    expect(about(0.49)).toContain('have fewer than one registered co-op.');
    expect(about(0.5)).toContain('have about 1 registered co-op.');
    for (const { notes } of ours) expect(notes.quote).not.toMatch(/as many .*as England/);
  });

  it('rank nobody, name sources that are held, and set no two editions beside each other', () => {
    const known = new Set(tables.sources.map(({ id }) => id));
    for (const figure of ours) {
      expect(figure.rank, figure.id).toBeNull();
      expect(figure.sources.every((source) => known.has(source))).toBe(true);
      expect(figure.sources).toContain(`coops-uk-${figure.edition}`);
      expect(figure.notes.comparability).not.toBe('');
      if (figure.indicator.startsWith('coop-listed'))
        expect(figure.notes.comparability).toContain('Not to be set beside another edition');
    }
  });

  it('are left out where a place has no editions', () => {
    const without = buildFigures({
      ...tables,
      coops: { rows: [], corrections: [], dates: [], elsewhere: [], backgrounds: [] },
    });
    expect(without.filter(({ indicator }) => indicator.startsWith('coop-'))).toEqual([]);
  });
});

describe('the known traps', () => {
  const found = (edition: string, id: string) =>
    rows.find((row) => row['edition'] === edition && row['cuk_id'] === id);

  it('PR1 0 and PR1 9 are South Ribble, and a PR4 postcode may be in the place', () => {
    const isAcross = (row: Record<string, string>) => /^PR1 [09]/.test(row['postcode'] ?? '');
    const across = rows.filter(isAcross);
    expect(across.length).toBeGreaterThan(4);
    expect(new Set(across.map((row) => row['district_code']))).toEqual(new Set(['E07000126']));
    expect(found('2023', 'R027718')).toMatchObject({
      postcode: 'PR1 0BP',
      district_code: 'E07000126',
    });
    expect(found('2023', 'R002785')).toMatchObject({ postcode: 'PR4 0AP', district_code: PLACE });
  });

  it('three carry no ward, and say why', () => {
    for (const id of ['R006513', 'R006360', 'R012689']) {
      const corrections = tables.coops.corrections.filter(({ cukId }) => cukId === id);
      expect(corrections, id).toHaveLength(1);
      expect(corrections[0]?.evidence, id).toContain('Which ward is not known.');
    }
    expect(found('2017', 'R006513')).toMatchObject({ ward_code: '', flags: 'malformed-postcode' });
    expect(found('2017', 'R012689')).toMatchObject({ ward_code: '', flags: 'po-box' });
    const remarks = (id: string, period: string) =>
      figures.get(id, PLACE, period).notes.remarks.join(' ');
    expect(remarks('coop-active', '2011')).toContain('New Ashton Representation');
    expect(remarks('coop-active', '2015')).toContain('PR1 1NS');
    expect(remarks('coop-listed', '2023')).toContain('PO Box 77');
  });

  it('an office that moved is a move, in both wards', () => {
    const remarks = (ward: string) =>
      figures.get('coop-listed', ward, '2017').notes.remarks.join(' ');
    expect(remarks('E05012193')).toContain('here from City Centre');
    expect(remarks('E05012196')).toContain('to Ashton between the 2016 and 2017 editions');
  });

  it('co-ops registered elsewhere are named and not counted', () => {
    const names = tables.coops.elsewhere.map(({ name }) => name);
    expect(names).toContain('North West Mutual');
    const { remarks } = figures.get('coop-listed', PLACE, '2023').notes;
    expect(remarks.join(' ')).toContain('Preston Co-operative Development Network');
    // Counted since its office moved here.
    expect(remarks.find((text) => text.startsWith('Not counted'))).not.toContain(
      'Education Centre',
    );
    expect(found('2023', 'R022260')?.['district_code']).toBe('E07000119');
    expect(found('2023', 'R030904')?.['district_code']).toBe('E07000177');
  });
});
