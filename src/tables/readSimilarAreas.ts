import { z } from 'zod';
import { districtCodeSchema } from '../model/Area.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import type { EnglandTables } from './Tables.ts';

export const SIMILAR_TABLE = 'england/similar-areas.csv';
export const SIMILAR_COLUMNS = ['district_code', 'place', 'similar_code'] as const;

/** How many of the areas most like a district are kept; the publication lists twenty. */
export const SIMILAR_AREAS_COUNT = 10;

/** A district of England, or its like in Wales, Scotland or Northern Ireland. */
export const SIMILAR_AREA_CODE = z
  .string()
  .regex(/^(E0[6-9]|W06|S12|N09)\d{6}$/, 'the code of a lower-tier or single-tier council area');

export interface SimilarArea {
  districtCode: string;
  /** 1 = most alike. */
  place: number;
  similarCode: string;
}

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
