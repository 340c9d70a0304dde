import { z } from 'zod';
import { DataError } from '../../tables/DataError.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded, RowAccount } from '../RowAccount.ts';
import type { Coordinates } from './RawCoop.ts';
import type { EditionFile } from './readCoopEdition.ts';

export const COORDINATE_CACHE = 'postcode_coordinates_cache.json';

/** Address of an OS postcode unit → latitude and longitude as text; 0 where the lookup had no answer. */
const cacheSchema = z.record(
  z.string(),
  z.union([z.tuple([z.string(), z.string()]), z.literal(0)]),
);

/** Postcode → point, from the file kept with the edition of 2016; empty where it is not there. */
export function readCoordinateCache(
  publication: PublicationFolder,
  log: (line: string) => void,
): Map<string, Coordinates> {
  const points = new Map<string, Coordinates>();
  if (!publication.has(COORDINATE_CACHE)) return points;
  const parsed = cacheSchema.safeParse(JSON.parse(publication.text(COORDINATE_CACHE)));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new DataError('malformed coordinates', issue?.message ?? '', {
      file: COORDINATE_CACHE,
      column: issue?.path.join('.') ?? '',
    });
  }
  const account = new RowAccount(COORDINATE_CACHE);
  for (const [address, answer] of Object.entries(parsed.data)) {
    account.read++;
    const postcode = normalPostcode(address.slice(address.lastIndexOf('/') + 1));
    const point = answer === 0 ? null : pointOf(answer);
    if (postcode === null) account.exclude('without a whole postcode');
    else if (point === null) account.exclude('without coordinates');
    else {
      points.set(postcode, point);
      account.kept++;
    }
  }
  publication.countRows(COORDINATE_CACHE, account.read);
  log(account.toString());
  account.close();
  return points;
}

/** Postcode → point over the editions that carry points; the newest edition's is kept. */
export function editionCoordinates(files: readonly EditionFile[]): Map<string, Coordinates> {
  const points = new Map<string, Coordinates>();
  for (const { rows } of [...files].sort((a, b) => (a.edition < b.edition ? -1 : 1)))
    for (const row of rows) {
      const coop = row.isBlank ? null : readable(row);
      const postcode = coop === null ? null : normalPostcode(coop.postcode);
      if (coop?.point && postcode !== null) points.set(postcode, coop.point);
    }
  return points;
}

/** Rejected and excluded rows are dealt with where rows are accounted for. */
function readable(row: EditionFile['rows'][number]) {
  try {
    const coop = row.read();
    return coop instanceof Excluded ? null : coop;
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}

function pointOf([latitude, longitude]: [string, string]): Coordinates | null {
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  return Number.isFinite(point.latitude) && Number.isFinite(point.longitude) ? point : null;
}
