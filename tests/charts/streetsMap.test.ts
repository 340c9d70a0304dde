import { expect, it } from 'vitest';
import { streetsMap } from '../../src/charts/map/streetsMap.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readTopology } from '../../src/tables/readTopology.ts';
import { selectAreas } from '../../src/tables/selectAreas.ts';

const WILTSHIRE = 'E06000054';

it('draws a ward whose outline and neighbourhoods meet in many points', () => {
  const folder = new DataFolder('data');
  const wards = readTopology(folder, 'england/wards.topojson', 'wards');
  const { shapes, ward } = streetsMap({
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
  const middles = [...shapes.values()].flatMap(({ middle }) => middle);
  expect(middles).toHaveLength(10);
  expect(middles.every(Number.isFinite)).toBe(true);
});
