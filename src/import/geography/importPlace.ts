import { serialiseCsv } from '../../format/csv.ts';
import type { Place } from '../../model/Place.ts';
import { checkSameCodes } from '../../tables/geography/checkSameCodes.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { PLACE_FILES } from './publications.ts';
import { readBestFit } from './readBestFit.ts';
import { LSOA_BOUNDARIES, type LsoaBoundary } from './readLsoaBoundaries.ts';
import { readPublishedWeights } from './readPublishedWeights.ts';
import { readWardResidents } from './readWardResidents.ts';
import type { WardEntry } from './readWardTable.ts';

/** The tables a publication carries for one place only, as files below the data folder. */
export function importPlace(
  publication: PublicationFolder,
  place: Place,
  wards: ReadonlyMap<string, WardEntry>,
  lsoas: readonly LsoaBoundary[],
  log: (line: string) => void,
): Map<string, string> {
  const placeWards = new Map([...wards].filter(([, ward]) => ward.districtCode === place.code));
  const older = readBestFit(
    publication,
    {
      name: PLACE_FILES.bestFit2011(place.slug),
      lsoaSet: '2011',
      lsoaColumn: 'LSOA11CD',
      wardColumn: 'WD19CD',
      wardNameColumn: 'WD19NM',
    },
    placeWards,
    log,
  );
  const newer = readBestFit(
    publication,
    {
      name: PLACE_FILES.bestFit2021(place.slug),
      lsoaSet: '2021',
      lsoaColumn: 'lsoa21_code',
      wardColumn: 'ward24_code',
      wardNameColumn: 'ward24_name',
    },
    placeWards,
    log,
  );
  const householdFile = PLACE_FILES.households(place.slug);
  const households = readPublishedWeights(
    publication,
    { name: householdFile, lsoaColumn: 'lsoa21_code', countColumn: 'households21', minCount: 0 },
    (code) => placeWards.has(code),
    log,
  );
  const residents = readWardResidents(
    publication,
    PLACE_FILES.residents(place.slug),
    placeWards,
    log,
  );

  const ours = lsoas.filter((lsoa) => lsoa.districtCode === place.code).map((lsoa) => lsoa.code);
  const drawn = { codes: new Set(ours), where: { file: LSOA_BOUNDARIES, column: 'code' } };
  for (const [file, fits] of [
    [PLACE_FILES.bestFit2021(place.slug), newer],
    [householdFile, households],
  ] as const)
    checkSameCodes('LSOA', drawn, {
      codes: new Set(fits.map((fit) => fit.lsoaCode)),
      where: { file, row: fits.length + 1, column: 'lsoa21_code' },
    });

  const folder = `places/${place.code}`;
  const byLsoaThenWard = (a: { lsoaCode: string; wardCode: string }, b: typeof a) =>
    `${a.lsoaCode}${a.wardCode}` < `${b.lsoaCode}${b.wardCode}` ? -1 : 1;
  return new Map([
    [
      `${folder}/lsoa-best-fit.csv`,
      serialiseCsv(
        [...older.sort(byLsoaThenWard), ...newer.sort(byLsoaThenWard)].map((fit) => ({
          lsoa_set: fit.lsoaSet,
          lsoa_code: fit.lsoaCode,
          ward_code: fit.wardCode,
        })),
        ['lsoa_set', 'lsoa_code', 'ward_code'],
      ),
    ],
    [
      `${folder}/household-weights.csv`,
      serialiseCsv(
        households.sort(byLsoaThenWard).map((part) => ({
          lsoa21_code: part.lsoaCode,
          ward_code: part.wardCode,
          households: part.count,
        })),
        ['lsoa21_code', 'ward_code', 'households'],
      ),
    ],
    [
      `${folder}/ward-census-2021.csv`,
      serialiseCsv(
        residents
          .sort((a, b) => (a.wardCode < b.wardCode ? -1 : 1))
          .map((ward) => ({
            ward_code: ward.wardCode,
            ward_name: ward.wardName,
            residents: ward.residents,
          })),
        ['ward_code', 'ward_name', 'residents'],
      ),
    ],
  ]);
}
