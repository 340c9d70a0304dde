import { lsoaCodeSchema, wardCodeSchema } from '../../model/Area.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';
import type { WardEntry } from './readWardTable.ts';

export interface BestFit {
  lsoaSet: '2011' | '2021';
  lsoaCode: string;
  wardCode: string;
}

export interface BestFitFile {
  name: string;
  lsoaSet: '2011' | '2021';
  lsoaColumn: string;
  wardColumn: string;
  wardNameColumn: string;
}

/** ONS best fit: each LSOA of a place in one ward. Ward code and name must both agree with the ward table. */
export function readBestFit(
  publication: PublicationFolder,
  { name, lsoaSet, lsoaColumn, wardColumn, wardNameColumn }: BestFitFile,
  placeWards: ReadonlyMap<string, WardEntry>,
  log: (line: string) => void,
): BestFit[] {
  return tidyTable(publication, name, {
    columns: [lsoaColumn, wardColumn, wardNameColumn],
    keyColumn: lsoaColumn,
    keyName: 'LSOA code',
    key: (fit: BestFit) => fit.lsoaCode,
    log,
    tidy: (row) => {
      const wardCode = row.code(wardColumn, wardCodeSchema, 'ward code');
      const ward = placeWards.get(wardCode);
      if (ward === undefined)
        return row.refuse('unknown ward code', wardColumn, 'not a ward of the place');
      if (ward.name !== row.raw(wardNameColumn))
        row.refuse(
          `ward name does not belong to code ${wardCode}`,
          wardNameColumn,
          `the ward table calls it ${ward.name}`,
        );
      return { lsoaSet, lsoaCode: row.code(lsoaColumn, lsoaCodeSchema, 'LSOA code'), wardCode };
    },
  });
}
