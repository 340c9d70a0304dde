import { describe, expect, it } from 'vitest';
import { coopInputs } from '../../src/indicators/coops/CoopInputs.ts';
import { listBalances, yearBalances } from '../../src/indicators/coops/coopBalance.ts';
import { placeCoops } from '../../src/indicators/coops/placeCoops.ts';
import type { CoopRow, Tables } from '../../src/tables/Tables.ts';
import { figures, tables } from '../indicators/preston.ts';

const { place } = tables.place;
const [model] = tables.coops.rows;

/** A made row in one edition; here unless another district is given. */
function row(cukId: string, edition: string, more: Partial<CoopRow> = {}): CoopRow {
  if (model === undefined) throw new Error('no co-ops');
  return {
    ...model,
    cukId,
    edition,
    name: cukId,
    status: 'live',
    incorporated: '2000-01-01',
    dissolved: null,
    districtCode: place.code,
    wardCode: null,
    legalForm: 'Cooperative Society',
    ...more,
  };
}

const madeOf = (rows: readonly CoopRow[]): Tables => ({
  ...tables,
  coops: { ...tables.coops, rows, corrections: [], dates: [], elsewhere: [], backgrounds: [] },
});

function checkYears(of: Tables) {
  const years = yearBalances(coopInputs(of));
  for (const { before, registered, dissolved, movedIn, movedOut, after } of years)
    expect(before + registered - dissolved + movedIn.length - movedOut.length).toBe(after);
  return years;
}

function checkLists(of: Tables) {
  const lists = listBalances(placeCoops(of.coops, place));
  for (const { before, first, movedIn, dissolved, movedOut, missing, after } of lists)
    expect(
      before + first.length + movedIn.length - dissolved.length - movedOut.length - missing.length,
    ).toBe(after);
  return lists;
}

describe('counts of co-ops fit together', () => {
  it('add up year by year, and are those of the figures', () => {
    const years = checkYears(tables);
    const value = (id: string, year: string) => figures.get(id, place.code, year).value;
    expect(years.map(({ after }) => after)).toEqual(
      years.map(({ year }) => value('coop-active', year)),
    );
    expect(years.map(({ registered }) => registered)).toEqual(
      years.map(({ year }) => value('coop-registered', year)),
    );
    expect(years.map(({ dissolved }) => dissolved)).toEqual(
      years.map(({ year }) => value('coop-dissolved', year)),
    );
    // Registered here in 2015 and gone by the list of 2017: why 22 + 2 − 8 is not 15.
    expect(years.flatMap(({ movedOut }) => movedOut)).toEqual([
      'Link Psychology Co-operative Limited',
    ]);
  });

  it('add up from list to list, and are those of the figures', () => {
    expect(checkLists(tables).map(({ after }) => after)).toEqual(
      ['2017', '2022', '2023'].map((year) => figures.get('coop-listed', place.code, year).value),
    );
  });

  it('tell apart what was dissolved, moved either way, joined, and is missing', () => {
    const away = { districtCode: 'E07000126' };
    const of = madeOf([
      row('stays', '2016'),
      row('stays', '2017'),
      row('ends', '2016'),
      row('ends', '2017', { status: 'dead', dissolved: '2016-12-01' }),
      row('goes', '2016', { incorporated: '2015-05-01' }),
      row('goes', '2017', { ...away, incorporated: '2015-05-01' }),
      row('comes', '2016', { ...away, incorporated: '2014-05-01' }),
      row('comes', '2017', { incorporated: '2014-05-01' }),
      row('vanishes', '2016'),
      row('begins', '2017', { incorporated: '2016-11-01' }),
    ]);
    expect(checkLists(of)[0]).toMatchObject({
      before: 4,
      first: ['begins'],
      movedIn: ['comes'],
      dissolved: ['ends'],
      movedOut: ['goes'],
      missing: ['vanishes'],
      after: 3,
    });
    const years = checkYears(of);
    expect(years.find(({ year }) => year === '2014')?.movedIn).toEqual(['comes']);
    expect(years.find(({ year }) => year === '2015')?.movedOut).toEqual(['goes']);
    expect(years.at(-1)).toMatchObject({ registered: 1, dissolved: 1, after: 3 });
  });

  it('count no unincorporated group, and none of a place without lists', () => {
    const group = { legalForm: 'Unincorporated', registeredNumber: '', incorporated: null };
    const of = madeOf([row('a', '2016'), row('a', '2017'), row('g', '2017', group)]);
    expect(checkLists(of)[0]).toMatchObject({ before: 1, after: 1, first: [] });
    expect(checkYears(of).at(-1)?.after).toBe(1);
    expect(yearBalances(coopInputs(madeOf([])))).toEqual([]);
  });
});
