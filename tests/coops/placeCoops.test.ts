import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { placeCoops } from '../../src/indicators/coops/placeCoops.ts';
import { COOP_FILE_COLUMNS, coopsCsv } from '../../src/publish/files/coopsCsv.ts';
import type { CoopRow } from '../../src/tables/Tables.ts';
import { figures, tables } from '../indicators/preston.ts';

const { place } = tables.place;
const coops = placeCoops(tables.coops, place);
const coop = (id: string) => {
  const found = coops.find(({ cukId }) => cukId === id);
  if (found === undefined) throw new Error(`not among the place's: ${id}`);
  return found;
};
const ids = (state: string) =>
  coops.filter((each) => each.state === state).map(({ cukId }) => cukId);

describe('the co-ops of the place over all editions', () => {
  it('are each of those counted in some edition, and no others', () => {
    const counted = new Set(
      tables.coops.rows
        .filter(({ districtCode }) => districtCode === place.code)
        .map(({ cukId }) => cukId),
    );
    // Corrected: one is in Wyre, one with a malformed postcode is here.
    counted.delete('R006360');
    counted.add('R006513');
    expect(new Set(coops.map(({ cukId }) => cukId))).toEqual(counted);
  });

  it('agree with the figures on who is listed in each edition', () => {
    for (const period of ['2016', '2017', '2022', '2023'])
      expect(
        coops.filter(({ listings }) =>
          listings.some(({ edition, isHere, isLive }) => edition.id === period && isHere && isLive),
        ),
      ).toHaveLength(
        ['coop-listed', 'coop-listed-unincorporated'].reduce(
          (sum, id) => sum + (figures.get(id, place.code, period).value ?? Number.NaN),
          0,
        ),
      );
    expect(coops.filter(({ isUnincorporated }) => isUnincorporated)).toHaveLength(3);
    expect(ids('listed')).toHaveLength(15);
  });

  it('tell an end from a move and from what is not known', () => {
    expect(coop('R000518')).toMatchObject({ state: 'dissolved', dissolved: '2017-03-14' });
    expect(ids('moved')).toEqual(['R015029']);
    expect(ids('unlisted').sort()).toEqual(['R005505', 'R006523', 'R008939', 'R012968']);
    expect(coop('R032588').listings.map(({ isHere }) => isHere)).toEqual([false, true]);
    // A move within the place: still one co-op, in the ward of its newest office.
    expect(coop('R001016')).toMatchObject({ state: 'listed', wardCode: 'E05012193' });
  });

  it('keep a date of registration though the newest lists have none', () => {
    expect(coop('R001016').registered).toBe('2004-10-04');
    // Found outside the lists, with the evidence.
    expect(coop('R024776')).toMatchObject({ registered: '2018-08-01' });
    expect(coop('R024776').datesEvidence).toContain('workers.coop');
    expect(coop('R032588').registered).toBe('2021-05-24');
    expect(coop('R001016').datesEvidence).toBeNull();
  });

  it('of a dead row without a date are dissolved, without a guess when', () => {
    const row = tables.coops.rows.find(({ cukId }) => cukId === 'R001877') as CoopRow;
    const [made] = placeCoops(
      {
        rows: [{ ...row, dissolved: null }],
        corrections: [],
        dates: [],
        elsewhere: [],
        backgrounds: [],
      },
      place,
    );
    expect(made).toMatchObject({ state: 'dissolved', dissolved: null });
  });
});

describe('coops.csv', () => {
  const site = new URL('https://example.org');
  const parsed = Papa.parse<Record<string, string>>(coopsCsv(tables, site), {
    header: true,
    skipEmptyLines: true,
  });

  it('has one row a co-op and edition, with its address', () => {
    expect(parsed.errors).toEqual([]);
    expect(parsed.meta.fields).toEqual([...COOP_FILE_COLUMNS]);
    expect(parsed.data).toHaveLength(coops.flatMap(({ listings }) => listings).length);
    const larder = parsed.data.filter((row) => row['cuk_id'] === 'R024776');
    expect(larder.map((row) => row['edition'])).toEqual(['2022', '2023']);
    expect(larder[0]).toMatchObject({
      group: 'worker',
      in_district: 'yes',
      ward_name: 'City Centre',
      source: 'coops-uk-2022',
      url: 'https://example.org/co-ops/#R024776',
    });
  });

  it('says where a row was corrected, and keeps offices elsewhere apart', () => {
    const found = (id: string, edition: string) =>
      parsed.data.find((row) => row['cuk_id'] === id && row['edition'] === edition);
    expect(found('R006513', '2017')).toMatchObject({ located_by: 'correction', ward_code: '' });
    expect(found('R006513', '2017')?.['correction']).toContain('Which ward is not known.');
    expect(found('R032588', '2022')).toMatchObject({ in_district: 'no', postcode: 'WN6 0SS' });
  });

  it('runs no formula', () => {
    const [first] = tables.coops.rows.filter(({ districtCode }) => districtCode === place.code);
    const hostile = { ...first, name: '=HYPERLINK("http://x")' } as CoopRow;
    const csv = coopsCsv(
      { ...tables, coops: { ...tables.coops, corrections: [], rows: [hostile] } },
      site,
    );
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).not.toMatch(/(^|,|")=/m);
  });
});

describe('the story behind the co-ops', () => {
  it('names its sources and only co-ops of the lists', () => {
    expect(tables.coops.backgrounds.length).toBeGreaterThan(4);
    const listed = new Set(tables.coops.rows.map(({ cukId }) => cukId));
    for (const { sources, coops: named } of tables.coops.backgrounds) {
      expect(sources.every(({ address }) => address.startsWith('https://'))).toBe(true);
      expect(named.every((id) => listed.has(id))).toBe(true);
    }
  });
});
