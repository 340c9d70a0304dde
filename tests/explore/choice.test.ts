import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, KINDS, readChoice, SETS, writeChoice } from '../../src/explore/Choice.ts';
import { districtRows } from '../../src/indicators/england/districtRows.ts';
import { exploreCatalogue } from '../../src/publish/explore/exploreCatalogue.ts';
import type { Site } from '../../src/site/Site.ts';
import { figures, tables } from '../indicators/preston.ts';

const site = {
  tables,
  figures,
  release: { number: '2026.2', date: '2026-11-28', state: 'first' },
} as unknown as Site;
const catalogue = exploreCatalogue(site, new URL('https://example.org/'), districtRows(tables));
const read = (query: string) => readChoice(new URLSearchParams(query), catalogue);

describe('an address of a chart of one’s own', () => {
  it('without a choice shows all wards in order', () => {
    const { choice, faults } = read('');
    expect(choice).toMatchObject({ kind: 'ranking', set: 'wards', ticked: [] });
    expect(faults).toEqual([]);
  });

  it('that says something wrong shows the nearest and says what was wrong', () => {
    const { choice, faults } = read('kind=pie&indicator=wealth&areas=moon&ticked=E05012193 X1');
    expect(choice).toMatchObject({ kind: 'ranking', set: 'wards', ticked: ['E05012193'] });
    expect(faults).toHaveLength(4);
    expect(read('kind=toString').faults).toHaveLength(1);
  });

  it('has a map of wards alone, and of what has classes', () => {
    expect(read('kind=map&indicator=imd-percentile').choice.kind).toBe('map');
    const apart = read('kind=map&indicator=imd-percentile&areas=ticked&ticked=E05012193');
    expect([apart.choice.kind, apart.faults.length]).toEqual(['ranking', 1]);
    expect(read('kind=map&indicator=coop-listed').faults[0]).toContain('no classes');
  });

  it('shows something where nothing is ticked, and says what to tick', () => {
    const place = read('indicator=imd-percentile&areas=ticked');
    expect(place.choice.ticked).toEqual(['E07000123']);
    expect(place.faults).toEqual([
      'No area is ticked: you see Preston. Tick others under “Areas to name and mark”.',
    ]);
    const wards = read('indicator=imd-england-place&areas=ticked&ticked=E99999999');
    expect(wards.choice.ticked).toHaveLength(3);
    expect(wards.faults[0]).toBe('Not an area of this site: E99999999.');
    // A neighbourhood, and a district that is not alike.
    const having = (flag: 'hasNeighbourhoods' | 'hasDistricts') =>
      catalogue.indicators.find((each) => each[flag])?.indicator.id;
    for (const [code, indicator] of [
      ['E01025231', having('hasNeighbourhoods')],
      ['E06000053', having('hasDistricts')],
    ] as const)
      expect(read(`indicator=${indicator}&areas=ticked&ticked=${code}`)).toMatchObject({
        choice: { ticked: [code] },
        faults: [],
      });
  });

  it('compares the earlier period with the later, however they are asked for', () => {
    const slope = 'kind=slope&indicator=imd-percentile';
    expect(read(slope)).toMatchObject({ choice: { from: '2004', period: '2025' }, faults: [] });
    const turned = read(`${slope}&from=2025&period=2004`);
    expect(turned.choice).toMatchObject({ from: '2004', period: '2025' });
    expect(turned.faults).toEqual([
      '“2025” is later than “2004”: the earlier of them is shown first.',
    ]);
    expect(read(`${slope}&from=2025&period=2025`).faults[0]).toContain('it begins with 2004');
    expect(read(`${slope}&period=2004`).choice).toMatchObject({ from: '2004', period: '2007' });
  });

  it('sets a year of payments that is not whole beside no other', () => {
    const own = catalogue.indicators.find(
      ({ indicator }) => indicator.id === 'council-spend-total',
    );
    const months = figures.all.filter(({ indicator }) => indicator === 'spend-months-published');
    expect(months.some(({ value }) => (value ?? 0) < 100)).toBe(true);
    for (const { period, value } of months) {
      const listed = own?.periods.find(({ id }) => id === period);
      const isPart = (value ?? 0) < 100;
      expect(listed?.label.startsWith('part of '), period).toBe(isPart);
      expect(own?.periods.filter(({ run }) => run === listed?.run).length === 1).toBe(isPart);
    }
  });

  it('shows the nearest areas where none of those ticked can have a figure', () => {
    const none = read('indicator=imd-england-place&areas=ticked&ticked=E07000008');
    expect(none.choice.ticked).toEqual(['E05012193', 'E05012194', 'E05012195']);
    expect(none.faults).toEqual([
      'We do not have “Place among England’s wards” for Cambridge: you see Ashton, Brookfield, Cadley.',
    ]);
    // One that can is enough.
    const one = read('indicator=imd-england-place&areas=ticked&ticked=E07000008 E05012206');
    expect(one.choice.ticked).toEqual(['E07000008', 'E05012206']);
    expect(one.faults).toEqual([]);
  });

  it('shows in order what has one period alone', () => {
    const { choice, faults } = read('kind=lines&indicator=spend-local-share&areas=ticked');
    expect(choice.kind).toBe('ranking');
    expect(faults[0]).toMatch(/has one period alone, so it is shown in order\.$/);
    expect(read('kind=lines&indicator=imd-percentile').choice.kind).toBe('lines');
  });

  it('asks for districts of England only where there is a file of them', () => {
    expect(read('indicator=imd-extent&areas=districts').choice).toMatchObject({
      set: 'districts',
      ticked: ['E07000123'],
    });
    const { choice, faults } = read('indicator=spend-local-share&areas=districts');
    expect(choice.set).toBe('ticked');
    expect(faults[0]).toContain('for all districts');
  });

  it('is read again as it was written, for any choice', () => {
    const indicators = catalogue.indicators.map(({ indicator }) => indicator.id);
    const asked = fc.record({
      kind: fc.constantFrom(...Object.keys(KINDS)),
      indicator: fc.constantFrom(...indicators),
      other: fc.constantFrom(...indicators),
      areas: fc.constantFrom(...Object.keys(SETS)),
      period: fc.constantFrom('2019', '2025', '2016-17', ''),
      from: fc.constantFrom('2015', '2025', ''),
      ticked: fc.subarray(catalogue.areas.map(({ code }) => code)).map((codes) => codes.join(' ')),
    });
    fc.assert(
      fc.property(asked, (query) => {
        const { choice } = readChoice(new URLSearchParams(query), catalogue);
        const again: { choice: Choice; faults: readonly string[] } = readChoice(
          writeChoice(choice),
          catalogue,
        );
        expect(again.choice).toEqual(choice);
        // A comparison of what has one period alone is offered again.
        expect(again.faults.filter((text) => !text.includes('one period alone'))).toEqual([]);
      }),
    );
  });

  it('of any kind of text is read without a fault of the program', () => {
    const keys = fc.constantFrom('kind', 'indicator', 'areas', 'ticked', 'period', 'from', 'other');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.string()), (query) => {
        const { choice } = readChoice(new URLSearchParams(query), catalogue);
        expect(Object.keys(KINDS)).toContain(choice.kind);
      }),
    );
  });
});
