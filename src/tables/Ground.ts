import type { Source } from '../model/Source.ts';
import { DataFolder } from './DataFolder.ts';
import { readWardOutlines, type WardOutlines } from './readBoundaries.ts';
import { readCensus } from './readCensus.ts';
import { readNationalContext } from './readContext.ts';
import { readCoopRows } from './readCoops.ts';
import { readDistrictRegions } from './readDistrictRegions.ts';
import { readEngland, readGeographyTables } from './readEngland.ts';
import { readEnglandWards } from './readEnglandWards.ts';
import type { SpendTables } from './SpendTables.ts';
import { readSourcesFile } from './sourcesFile.ts';
import type {
  CensusTables,
  ContextTables,
  CoopRow,
  EnglandTables,
  EnglandWards,
} from './Tables.ts';

/** The tables that are the same for every place: read and checked once, however many places are made from them. */
export interface Ground {
  folder: DataFolder;
  england: EnglandTables;
  wardOutlines: WardOutlines;
  regions: SpendTables['regions'];
  coopRows: readonly CoopRow[];
  context: Omit<ContextTables, 'residents' | 'wardClaimants'>;
  englandWards: EnglandWards;
  census: CensusTables;
  sources: readonly Source[];
}

/** Throws a DataError, one line with cause, value, file, row and column, for the first fault. */
export function readGround(dataDir: string): Ground {
  const folder = new DataFolder(dataDir);
  // The editions are most of the bytes: a fault in the geography shows without waiting for them.
  const geography = readGeographyTables(folder);
  const wardOutlines = readWardOutlines(folder, geography.wards);
  return {
    folder,
    wardOutlines,
    regions: readDistrictRegions(folder, geography.districts),
    england: readEngland(folder, geography),
    coopRows: readCoopRows(folder, geography),
    context: readNationalContext(folder, geography.districts),
    englandWards: readEnglandWards(folder, geography.wards),
    census: readCensus(folder, geography),
    sources: readSourcesFile(dataDir),
  };
}
