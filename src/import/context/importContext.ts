import { serialiseCsv } from '../../format/csv.ts';
import type { Place } from '../../model/Place.ts';
import {
  CONTEXT_COLUMNS,
  CONTEXT_FILES,
  CONTEXT_SERIES,
  type ContextRow,
  RESIDENTS_SOURCE,
} from '../../tables/context/contextSeries.ts';
import {
  WARD_CLAIMANT_COLUMNS,
  WARD_CLAIMANTS_SOURCE,
  wardClaimantsFile,
} from '../../tables/context/wardClaimants.ts';
import { DataError } from '../../tables/DataError.ts';
import {
  CONTEXT_FILE,
  DEFLATOR_COLUMNS,
  DEFLATOR_FILE,
  RESIDENTS_COLUMNS,
  residentsFile,
} from '../../tables/readContext.ts';
import type { Ward } from '../../tables/Tables.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { contextPublications, DEFLATOR_PUBLICATION } from './publications.ts';
import { readContextFile } from './readContextFile.ts';
import { readContextMetadata } from './readContextMetadata.ts';
import { DEFLATOR_INPUT, readDeflator } from './readDeflator.ts';
import { readResidents, residentsInput } from './readResidents.ts';
import { claimantsInput, readWardClaimants } from './readWardClaimants.ts';

/** What the series are checked against. */
export interface KnownDistricts {
  districts: ReadonlyMap<string, string>;
  wards: ReadonlyMap<string, Ward>;
  places: readonly Place[];
}

/**
 * Series by local authority, with the deflator and the residents of the configured places where they lie in
 * the folder too. Throws a DataError where no series is there, or one has no metadata.
 */
export function importContext(
  publication: PublicationFolder,
  { districts, wards, places }: KnownDistricts,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const present = CONTEXT_FILES.filter((file) => publication.has(`${file}.csv`));
  if (present.length === 0)
    throw new DataError('missing file', `${CONTEXT_FILES[0]}.csv`, { file: publication.folder });
  const metadata = new Map(
    present.map((file) => [file, readContextMetadata(publication, file)] as const),
  );
  const rows = present.flatMap((file) => readContextFile(publication, file, districts, log));
  const files = new Map([[CONTEXT_FILE, contextTable(rows)]]);
  if (publication.has(DEFLATOR_INPUT))
    files.set(
      DEFLATOR_FILE,
      serialiseCsv(
        readDeflator(publication, log).map((year) => ({
          financial_year: year.financialYear,
          index: year.index,
          is_forecast: String(year.isForecast),
        })),
        DEFLATOR_COLUMNS,
      ),
    );
  const owned = places.filter((place) => publication.has(residentsInput(place)));
  for (const place of owned)
    files.set(
      residentsFile(place.code),
      serialiseCsv(readResidents(publication, place, log), RESIDENTS_COLUMNS),
    );
  for (const place of places) {
    const input = claimantsInput(publication, place);
    if (input === undefined) continue;
    const own = new Map([...wards].filter(([, ward]) => ward.districtCode === place.code));
    files.set(
      wardClaimantsFile(place.code),
      serialiseCsv(
        readWardClaimants(publication, input, own, log).map((row) => ({
          ward_code: row.wardCode,
          month: row.month,
          claimants: row.claimants,
          rate_pct: row.ratePct,
        })),
        WARD_CLAIMANT_COLUMNS,
      ),
    );
  }
  const entries = contextPublications(metadata);
  return {
    owns: [
      CONTEXT_FILE,
      DEFLATOR_FILE,
      ...places.flatMap(({ code }) => [residentsFile(code), wardClaimantsFile(code)]),
    ],
    files,
    sourceIds: [
      ...CONTEXT_SERIES.map(({ sourceId }) => sourceId),
      DEFLATOR_PUBLICATION.id,
      RESIDENTS_SOURCE,
      WARD_CLAIMANTS_SOURCE,
    ],
    sources: describeSources(entries, publication, obtained),
  };
}

/** In the order of the series, then by area and period. */
function contextTable(rows: readonly ContextRow[]): string {
  const order = new Map(CONTEXT_SERIES.map(({ id }, i) => [id, String(i).padStart(2, '0')]));
  const key = (row: ContextRow) => `${order.get(row.series)} ${row.areaCode} ${row.period}`;
  const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return serialiseCsv(
    sorted.map((row) => ({
      series: row.series,
      area_code: row.areaCode,
      period: row.period,
      day: row.day,
      value: row.value,
      lower: row.lower,
      upper: row.upper,
      status: row.status,
    })),
    CONTEXT_COLUMNS,
  );
}
