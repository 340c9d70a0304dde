import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../model/Place.ts';

/** Something a place can have and does not have yet. */
export interface PlaceGap {
  /** e.g. "payments of the council" */
  what: string;
  /** What the site says and shows without it. */
  without: string;
  /** The command that adds it, or the file that is written by hand. */
  how: string;
}

/** What is held for England alone and not for this place; a site can be built without any of it. */
export function placeGaps(dataDir: string, { code, slug }: Place): PlaceGap[] {
  const folder = `places/${code}`;
  const has = (file: string) => existsSync(join(dataDir, folder, file));
  // A new place has the header alone.
  const hasRows = (file: string) =>
    has(file) &&
    readFileSync(join(dataDir, folder, file), 'utf8')
      .trim()
      .includes('\n');
  const gaps: (PlaceGap & { isHeld: boolean })[] = [
    {
      isHeld: has('bodies.json'),
      what: 'payments of the council',
      without: 'the money strand says that nothing is known',
      how: `describe the council in data/${folder}/bodies.json, then: PLACE=${code} npm run import -- spend --body <id> <files or folder>`,
    },
    {
      isHeld: hasRows('suppliers.csv'),
      what: 'suppliers that were looked up',
      without: 'no payment can be traced to an address',
      how: `PLACE=${code} npm run suppliers -- next; then by hand in data/${folder}/suppliers.csv`,
    },
    {
      isHeld: has('postcodes.csv'),
      what: 'postcodes in use',
      without:
        'no ward is found by postcode; co-operatives and suppliers are placed by coordinates alone',
      how: 'npm run import -- place-postcodes <folder of the CSVs of Code-Point Open>',
    },
    {
      isHeld: has('lsoa-best-fit.csv'),
      what: 'the official best fit of neighbourhoods to wards, households and census residents',
      without: 'the range of a ward rests on postcodes alone, and no census checks it',
      how: `npm run import -- geography <folder>, with the files of ${slug}/ in it`,
    },
    {
      isHeld: has('claims.json'),
      what: 'claims that are made about the place',
      without: 'the page of claims says that none were looked into',
      how: `by hand in data/${folder}/claims.json; see docs/claims.md`,
    },
    {
      isHeld: has('residents.csv'),
      what: 'residents by year',
      without: 'rates by year are left out',
      how: `npm run import -- context <folder>, with population_district_${slug}.csv in it`,
    },
  ];
  return gaps.filter(({ isHeld }) => !isHeld).map(({ isHeld: _, ...gap }) => gap);
}
