import { districtCodeSchema, wardCodeSchema } from '../../model/Area.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';

export const WARD_TABLE = 'wards_2025_england.csv';

export interface WardEntry {
  code: string;
  name: string;
  districtCode: string;
  districtName: string;
}

/** All wards of England by code, from the table; throws if a district goes by two names. */
export function readWardTable(
  publication: PublicationFolder,
  log: (line: string) => void,
): Map<string, WardEntry> {
  const names = new Map<string, string>();
  const wards = tidyTable(publication, WARD_TABLE, {
    columns: ['code', 'name', 'lad', 'ladnm'],
    keyColumn: 'code',
    keyName: 'ward code',
    key: (ward: WardEntry) => ward.code,
    log,
    tidy: (row) => {
      const districtCode = row.code('lad', districtCodeSchema, 'district code');
      const districtName = row.text('ladnm');
      const known = names.get(districtCode) ?? districtName;
      names.set(districtCode, known);
      if (known !== districtName) row.refuse(`district ${districtCode} is also ${known}`, 'ladnm');
      return {
        code: row.code('code', wardCodeSchema, 'ward code'),
        name: row.text('name'),
        districtCode,
        districtName,
      };
    },
  });
  return new Map(wards.map((ward) => [ward.code, ward]));
}
