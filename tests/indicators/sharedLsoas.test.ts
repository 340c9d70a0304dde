import { expect, it } from 'vitest';
import type { Draft } from '../../src/indicators/Draft.ts';
import type { DeprivationInputs } from '../../src/indicators/deprivation/DeprivationInputs.ts';
import {
  districtsWithOwnLsoas,
  sharedLsoasSentence,
  withoutSharedRanks,
} from '../../src/indicators/deprivation/sharedLsoas.ts';
import type { EnglandTables } from '../../src/tables/Tables.ts';

/** A made England: districts with so many wards and neighbourhoods. */
function england(sizes: Readonly<Record<string, readonly [wards: number, lsoas: number]>>) {
  const areas = (kind: 0 | 1) =>
    new Map(
      Object.entries(sizes).flatMap(([districtCode, counts]) =>
        Array.from({ length: counts[kind] }, (_, i): [string, { districtCode: string }] => [
          `${districtCode}-${i}`,
          { districtCode },
        ]),
      ),
    );
  return { wards: areas(0), lsoas: areas(1) } as unknown as EnglandTables;
}

it('wards share neighbourhoods where these are fewer, and not where they are as many', () => {
  const made = england({ A: [5, 1], B: [25, 6], C: [6, 6], D: [16, 87] });
  expect([...districtsWithOwnLsoas(made).keys()]).toEqual(['C', 'D']);
  const said = (code: string) => sharedLsoasSentence(made, { code, name: 'Madeham' });
  expect(said('A')).toMatch(
    /^The 5 wards of Madeham share one neighbourhood: what is said of a ward is said of that/,
  );
  expect(said('B')).toMatch(
    /^The 25 wards of Madeham share six neighbourhoods, so several have the same figures/,
  );
  expect(said('C')).toBeNull();
});

it('wards that share neighbourhoods have no rank and say why; the district keeps its own', () => {
  const made = england({ A: [5, 1], B: [25, 6], C: [6, 6] });
  const draft = (type: 'ward' | 'district') =>
    ({
      area: { code: 'x', name: 'x', type },
      ranked: 'wards',
      remarks: ['One.'],
      sentences: () => ({ quote: '6 in 100.', doNotQuote: 'No.' }),
    }) as unknown as Draft;
  const finish = (code: string) =>
    withoutSharedRanks(
      {
        tables: { england: made },
        district: { code, name: 'Madeham', type: 'district' },
      } as unknown as DeprivationInputs,
      [draft('ward'), draft('district')],
    );
  const [ward, district] = finish('B');
  expect(ward?.ranked).toBeNull();
  expect(ward?.remarks).toEqual([
    'One.',
    expect.stringContaining('No ward has a rank among the others'),
  ]);
  const said = (one: Draft | undefined) => one?.sentences(6, null).quote;
  expect(said(ward)).toBe(
    '6 in 100. That is said of the neighbourhoods that x shares with other wards, not of it alone.',
  );
  expect(said(finish('A')[0])).toContain('said of the neighbourhood that x shares');
  expect([said(district), said(finish('C')[0])]).toEqual(['6 in 100.', '6 in 100.']);
  expect(district?.ranked).toBe('wards');
  expect(finish('C').map(({ ranked }) => ranked)).toEqual(['wards', 'wards']);
});
