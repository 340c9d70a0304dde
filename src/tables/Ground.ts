import { join } from 'node:path';
import type { Source } from '../model/Source.ts';
import { DataFolder, vintageFolder } from './DataFolder.ts';
import { readWardOutlines, type WardOutlines } from './readBoundaries.ts';
import { readCensus } from './readCensus.ts';
import { readNationalContext } from './readContext.ts';
import { readCoopRows } from './readCoops.ts';
import { readDistrictRegions } from './readDistrictRegions.ts';
import { readEngland, readGeographyTables } from './readEngland.ts';
import { readEnglandWards } from './readEnglandWards.ts';
import { PLACE_SOURCE } from './readSources.ts';
import type { SpendTables } from './SpendTables.ts';
import { hasSource } from './sourceById.ts';
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

/**
 * England's tables of today or of a vintage. Throws a DataError, one line with cause, value, file, row and column, for
 * the first fault.
 */
export function readGround(dataDir: string, vintage?: string): Ground {
  const folder = new DataFolder(dataDir, vintage);
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
    sources: readSourcesOf(dataDir, vintage),
  };
}

const POSTCODES = 'code-point-postcodes';

/** With a vintage, the publications of England's tables are those of that time; a place's own are those of today. */
function readSourcesOf(dataDir: string, vintage: string | undefined): Source[] {
  const today = readSourcesFile(dataDir);
  if (vintage === undefined) return today;
  const then = readSourcesFile(join(dataDir, vintageFolder(vintage)));
  // Imports leave the postcodes of such a place alone, so a newer edition of them is not its own.
  const isLater = ({ id }: Source) =>
    hasSource(then, POSTCODES) && id.startsWith(`${POSTCODES}-`) && !hasSource(then, id);
  const own = today.filter((source) => PLACE_SOURCE.test(source.id) && !isLater(source));
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...then.filter(({ id }) => !known.has(id))];
}
