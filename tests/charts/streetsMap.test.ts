import { expect, it } from 'vitest';
import { streetsMap } from '../../src/charts/map/streetsMap.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readTopology } from '../../src/tables/readTopology.ts';
import { selectAreas } from '../../src/tables/selectAreas.ts';

const WILTSHIRE = 'E06000054';

it('draws a ward whose outline and neighbourhoods meet in many points', () => {
  const folder = new DataFolder('data');
  const wards = readTopology(folder, 'england/wards.topojson', 'wards');
  const { shapes, ward, beyond } = streetsMap({
    wardTopology: selectAreas(
      wards.topology,
      'wards',
      wards.areas.filter(({ properties }) => properties.district === WILTSHIRE),
    ),
    lsoaTopology: readTopology(folder, `england/lsoa-boundaries/${WILTSHIRE}.topojson.br`, 'lsoas')
      .topology,
    wardCode: 'E05013459',
    codes: ['E01031961', 'E01031962', 'E01031964', 'E01031966', 'E01031969'],
  });
  expect(ward.coordinates).toHaveLength(1);
  // The same points in the same order as the pale part’s edge: a drawing says them twice, and is packed as if once.
  expect(beyond.coordinates.flat()).toContain(ward.coordinates[0]?.[0]);
  expect(ward.coordinates.flat(2).every(([x = 0, y = 0]) => x > 0 && y > 0)).toBe(true);
  const middles = [...shapes.values()].flatMap(({ middle }) => middle);
  expect(middles).toHaveLength(10);
  expect(middles.every(Number.isFinite)).toBe(true);
});
