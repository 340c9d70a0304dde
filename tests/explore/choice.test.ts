import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/components/Site.ts';
import { type Choice, KINDS, readChoice, SETS, writeChoice } from '../../src/explore/Choice.ts';
import { districtRows } from '../../src/indicators/england/districtRows.ts';
import { exploreCatalogue } from '../../src/publish/explore/exploreCatalogue.ts';
import { figures, tables } from '../indicators/preston.ts';

const site = {
  tables,
  figures,
  release: { number: '2026.2', date: '2026-11-28', standing: 'first' },
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
