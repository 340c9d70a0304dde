import { wardCodeSchema } from '../../model/Area.ts';
import { DataError } from '../../tables/DataError.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';
import type { WardEntry } from './readWardTable.ts';

export interface WardResidents {
  wardCode: string;
  wardName: string;
  residents: number;
}

/** Usual residents of every ward of a place, Census 2021. */
export function readWardResidents(
  publication: PublicationFolder,
  name: string,
  placeWards: ReadonlyMap<string, WardEntry>,
  log: (line: string) => void,
): WardResidents[] {
  const rows = tidyTable(publication, name, {
    columns: ['ward_code', 'ward_name', 'usual_residents_2021'],
    keyColumn: 'ward_code',
    keyName: 'ward code',
    key: (ward: WardResidents) => ward.wardCode,
    log,
    tidy: (row) => {
      const wardCode = row.code('ward_code', wardCodeSchema, 'ward code');
      const ward = placeWards.get(wardCode);
      if (ward === undefined)
        return row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      if (ward.name !== row.raw('ward_name'))
        row.refuse(
          `ward name does not belong to code ${wardCode}`,
          'ward_name',
          `the ward table calls it ${ward.name}`,
        );
      return {
        wardCode,
        wardName: ward.name,
        residents: row.integer('usual_residents_2021', { min: 1 }),
      };
    },
  });
  const listed = new Set(rows.map((row) => row.wardCode));
  for (const code of placeWards.keys())
    if (!listed.has(code))
      throw new DataError('missing ward', code, {
        file: name,
        row: rows.length + 1,
        column: 'ward_code',
      });
  return rows;
}
