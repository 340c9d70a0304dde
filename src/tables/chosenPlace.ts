import { DataError } from './DataError.ts';
import { readPlaces } from './readPlaces.ts';

/**
 * The place a site is built for: the code asked for, or the only one in `<data>/places`.
 * Throws a DataError where there is none, or several and none was asked for.
 */
export function chosenPlace(dataDir: string, asked: string | undefined): string {
  // A variable of a CI that nobody set is empty.
  if (asked !== undefined && asked !== '') return asked;
  const codes = readPlaces(dataDir).map(({ code }) => code);
  const [only, ...more] = codes;
  const where = { file: 'places' };
  if (only === undefined)
    throw new DataError(
      'no place configured',
      dataDir,
      where,
      'npm run place -- <district code> writes one',
    );
  if (more.length > 0)
    throw new DataError(
      'several places',
      codes.join(', '),
      where,
      `set PLACE to one of them, e.g. PLACE=${only} npm run …`,
    );
  return only;
}
