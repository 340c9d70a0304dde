import {
  SIMILAR_AREA_CODE,
  SIMILAR_AREAS_COUNT,
  SIMILAR_COLUMNS,
  SIMILAR_TABLE,
  type SimilarArea,
} from '../import/geography/readSimilarAreas.ts';
import { districtCodeSchema } from '../model/Area.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import type { EnglandTables } from './Tables.ts';

/** District code → the areas most like it, most alike first; empty where the table was not imported. */
export function readSimilarAreas(
  folder: DataFolder,
  districts: ReadonlyMap<string, string>,
): EnglandTables['similarAreas'] {
  if (!folder.has(SIMILAR_TABLE)) return new Map();
  const rows = folder.table(SIMILAR_TABLE, {
    columns: SIMILAR_COLUMNS,
    keyColumn: 'similar_code',
    keyName: 'pair of areas',
    key: (pair: SimilarArea) => `${pair.districtCode} ${pair.similarCode}`,
    read: (row) => {
      const districtCode = row.code('district_code', districtCodeSchema, 'district code');
      if (!districts.has(districtCode)) row.refuse('unknown district code', 'district_code');
      const similarCode = row.code('similar_code', SIMILAR_AREA_CODE, 'area code');
      if (similarCode.startsWith('E') && !districts.has(similarCode))
        row.refuse('unknown district code', 'similar_code');
      if (similarCode === districtCode) row.refuse('like itself', 'similar_code');
      return {
        districtCode,
        place: row.integer('place', { min: 1, max: SIMILAR_AREAS_COUNT }),
        similarCode,
      };
    },
  });
  const similar = new Map<string, string[]>();
  for (const [i, { districtCode, place, similarCode }] of rows.entries()) {
    const list = similar.get(districtCode) ?? [];
    list.push(similarCode);
    if (list.length !== place)
      throw new DataError('place out of order', String(place), {
        file: SIMILAR_TABLE,
        row: i + 2,
        column: 'place',
      });
    similar.set(districtCode, list);
  }
  return similar;
}
