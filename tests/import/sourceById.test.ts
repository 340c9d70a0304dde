import { expect, it } from 'vitest';
import type { Source } from '../../src/model/Source.ts';
import { sourcesOfPlace } from '../../src/tables/readSources.ts';
import { sourceById, sourceIds } from '../../src/tables/sourceById.ts';
import { tables } from '../indicators/preston.ts';

function withNewer(id: string): Source[] {
  const known = sourceById(tables.sources, id);
  return [...tables.sources, { ...known, id: id.replace(/\d.*$/, '2027') }];
}

it('finds an edition by its family, the newest of several, and no other family', () => {
  expect(sourceById(tables.sources, 'ons-wards').id).toBe('ons-wards-2025');
  expect(sourceById(withNewer('ons-wards-2025'), 'ons-wards').id).toBe('ons-wards-2027');
  // Of a family whose name begins alike, and of former wards, none is taken.
  expect(sourceById(tables.sources, 'ons-lsoa').id).toBe('ons-lsoa-2021');
  const without = tables.sources.filter(({ id }) => id !== 'ons-wards-2025');
  expect(() => sourceIds(without, ['ons-wards'])).toThrow(/unknown source: ons-wards /);
});

it('lists no edition that a newer one has taken the place of, but for wards told as former ones', () => {
  const listed = (sources: readonly Source[], formerWards: typeof tables.place.formerWards) =>
    sourcesOfPlace(sources, { ...tables, place: { ...tables.place, formerWards } }).map(
      ({ id }) => id,
    );
  const weights = listed(withNewer('code-point-weights-2025-10'), []);
  expect(weights).toContain('code-point-weights-2027');
  expect(weights).not.toContain('code-point-weights-2025-10');
  const wards = withNewer('ons-wards-2025');
  expect(listed(wards, [])).not.toContain('ons-wards-2025');
  expect(listed(wards, tables.place.formerWards)).toEqual(
    expect.arrayContaining(['ons-wards-2025', 'ons-wards-2027']),
  );
});
