import { coopSourceId } from '../model/CoopEdition.ts';
import { memoize } from '../model/memoize.ts';
import { DataFolder } from './DataFolder.ts';
import { readWardOutlines } from './readBoundaries.ts';
import { readDeflatorTable } from './readContext.ts';
import { readCoopRows } from './readCoops.ts';
import { readPlainDistricts } from './readEngland.ts';
import { readWards } from './readGeography.ts';
import { readPlace } from './readPlaces.ts';
import { readPostcodes } from './readPostcodes.ts';
import { readSpend } from './readSpend.ts';
import { readSourcesFile } from './sourcesFile.ts';
import { farPostcodeAreas } from './suppliers/farPostcodeAreas.ts';
import type { EnglandTables, PlaceTables, Tables } from './Tables.ts';

/** What figures of money are made from. */
export interface MoneyTables extends Pick<Tables, 'spend' | 'sources'> {
  england: Pick<EnglandTables, 'wards'>;
  place: Pick<PlaceTables, 'place' | 'postcodes'>;
  context: Pick<Tables['context'], 'deflator'>;
}

/**
 * The tables on money of one place and what they rest on, for whoever wants to know what an import of payments would
 * change: the editions of the Indices, the outlines and the other tables of England take seconds to read. Throws a DataError
 * as `readTables` does, for faults in these tables alone.
 */
export function readMoneyTables(dataDir: string, placeCode: string): MoneyTables {
  const place = readPlace(dataDir, placeCode);
  const folder = new DataFolder(dataDir, place.vintage);
  const districts = readPlainDistricts(folder);
  const wards = readWards(folder, districts);
  const own = new Map([...wards].filter(([, ward]) => ward.districtCode === placeCode));
  const postcodes = new Map(
    readPostcodes(folder, placeCode, own).map(({ postcode, wardCode }) => [postcode, wardCode]),
  );
  // Only a postcode that no table places asks for the co-ops and the outlines of wards.
  const coops = memoize((of: DataFolder) => readCoopRows(of, { districts, wards }));
  const far = {
    areas: () => farPostcodeAreas(placeCode, coops(folder), readWardOutlines(folder, wards)),
    get sources() {
      return [...new Set(coops(folder).map(({ edition }) => coopSourceId(edition)))];
    },
  };
  return {
    england: { wards },
    place: { place, postcodes },
    context: { deflator: readDeflatorTable(folder) },
    spend: readSpend(folder, place, { districts, wards }, { postcodes }, far),
    sources: readSourcesFile(dataDir),
  };
}
