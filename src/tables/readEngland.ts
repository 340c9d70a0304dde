import { lsoaCodeSchema } from '../model/Area.ts';
import { EDITIONS, type EditionId } from '../model/Edition.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import { DISTRICT_DIFFERENCES } from './deprivation/districtDifferences.ts';
import { checkSameCodes } from './geography/checkSameCodes.ts';
import { districtsOfLsoas2011 } from './geography/districtsOfLsoas.ts';
import { LSOA_CHANGES } from './geography/lsoaChange.ts';
import { readDeprivation, readEditionDistricts } from './readDeprivation.ts';
import {
  readDistricts,
  readLsoas,
  readWardPopulation,
  readWards,
  readWeights,
} from './readGeography.ts';
import { readNeighbourhoodNames } from './readNeighbourhoodNames.ts';
import { readOfficialResults } from './readOfficialResults.ts';
import { readSimilarAreas } from './readSimilarAreas.ts';
import { readStrayPostcodes } from './readStrayPostcodes.ts';
import type { DeprivationRow, EnglandTables, WardWeight } from './Tables.ts';

type LsoaPair = EnglandTables['lsoa11To21'][number];
type OldLsoaChange = EnglandTables['lsoa01To11'][number];

/** England's tables but for the editions of the Indices. */
export type GeographyTables = Omit<
  EnglandTables,
  'deprivation' | 'editionDistricts' | 'official2015'
>;

/** The office files "Bristol, City of" and "Herefordshire, County of" under the name people say. */
export function readPlainDistricts(folder: DataFolder): Map<string, string> {
  return new Map(
    [...readDistricts(folder)].map(([code, name]) => [
      code,
      name.replace(/, (City|County) of$/, ''),
    ]),
  );
}

/** Districts, wards, LSOAs and the weights between them, each checked by itself. */
export function readGeographyTables(folder: DataFolder): GeographyTables {
  const districts = readPlainDistricts(folder);
  const wards = readWards(folder, districts);
  const lsoas = readLsoas(folder, districts);
  const lsoa11To21 = readLsoaChanges(folder);
  const of2011 = districtsOfLsoas2011(lsoa11To21, (code) => lsoas.get(code)?.districtCode);
  return {
    districts,
    wards,
    wardPopulation: readWardPopulation(folder, wards),
    lsoas,
    neighbourhoodNames: readNeighbourhoodNames(folder, lsoas),
    weights: {
      '2011': readWeights(folder, '2011', wards, (code) => of2011.get(code)),
      '2021': readWeights(folder, '2021', wards, (code) => {
        const lsoa = lsoas.get(code);
        return lsoa === undefined ? undefined : new Set([lsoa.districtCode]);
      }),
    },
    strayPostcodes: readStrayPostcodes(folder),
    lsoa01To11: readOldChanges(folder),
    lsoa11To21,
    districtsOfLsoas2011: of2011,
    similarAreas: readSimilarAreas(folder, districts),
  };
}

/** The geography with the editions added, all checked against each other. */
export function readEngland(folder: DataFolder, geography: GeographyTables): EnglandTables {
  const editionDistricts = readEditionDistricts(folder);
  const deprivation = readDeprivation(folder, editionDistricts);
  const official2015 = readOfficialResults(folder, editionDistricts['2015']);
  const england: EnglandTables = { ...geography, deprivation, editionDistricts, official2015 };
  checkLsoaSets(england);
  checkDistricts(england);
  return england;
}

function readLsoaChanges(folder: DataFolder): LsoaPair[] {
  return folder.table('england/lsoa11-lsoa21.csv', {
    columns: ['lsoa11_code', 'lsoa21_code', 'change'],
    keyColumn: 'lsoa21_code',
    keyName: 'pair of LSOAs',
    key: (pair: LsoaPair) => `${pair.lsoa11} ${pair.lsoa21}`,
    read: (row) => {
      const change = LSOA_CHANGES.find((letter) => letter === row.raw('change'));
      if (change === undefined)
        return row.refuse('unknown change', 'change', 'one of U, S, M and X');
      return {
        lsoa11: row.code('lsoa11_code', lsoaCodeSchema, 'LSOA code'),
        lsoa21: row.code('lsoa21_code', lsoaCodeSchema, 'LSOA code'),
        change,
      };
    },
  });
}

function readOldChanges(folder: DataFolder): OldLsoaChange[] {
  return folder.table('england/lsoa01-lsoa11.csv', {
    columns: ['lsoa01_code', 'lsoa11_code', 'change'],
    keyColumn: 'lsoa11_code',
    keyName: 'pair of LSOAs',
    key: (pair: OldLsoaChange) => `${pair.lsoa01} ${pair.lsoa11}`,
    read: (row) => {
      const change = LSOA_CHANGES.find((letter) => letter === row.raw('change'));
      if (change === undefined)
        return row.refuse('unknown change', 'change', 'one of U, S, M and X');
      return {
        lsoa01: row.code('lsoa01_code', lsoaCodeSchema, 'LSOA code'),
        lsoa11: row.code('lsoa11_code', lsoaCodeSchema, 'LSOA code'),
        change,
      };
    },
  });
}

/** The same LSOAs in every table on the same set. */
function checkLsoaSets({
  lsoas,
  weights,
  lsoa01To11,
  lsoa11To21,
  deprivation,
}: EnglandTables): void {
  const set = (codes: Iterable<string>, file: string, column = 'lsoa_code') => {
    const known = new Set(codes);
    return { codes: known, where: { file: `england/${file}`, row: known.size + 1, column } };
  };
  const weighted = (rows: readonly WardWeight[]) => rows.map((row) => row.lsoaCode);
  const edition = (id: keyof typeof deprivation) =>
    set(
      deprivation[id].map((row) => row.lsoaCode),
      `deprivation/${id}.csv`,
    );
  const of2011 = set(weighted(weights['2011']), 'lsoa11-ward-weights.csv');
  const of2021 = set(lsoas.keys(), 'lsoas.csv');
  const changes = 'lsoa11-lsoa21.csv';
  checkSameCodes('LSOA of 2021', of2021, set(weighted(weights['2021']), 'lsoa21-ward-weights.csv'));
  checkSameCodes(
    'LSOA of 2021',
    of2021,
    set(
      lsoa11To21.map((pair) => pair.lsoa21),
      changes,
      'lsoa21_code',
    ),
  );
  checkSameCodes(
    'LSOA of 2011',
    of2011,
    set(
      lsoa11To21.map((pair) => pair.lsoa11),
      changes,
      'lsoa11_code',
    ),
  );
  const olds = 'lsoa01-lsoa11.csv';
  checkSameCodes(
    'LSOA of 2001',
    edition('2010'),
    set(
      lsoa01To11.map((pair) => pair.lsoa01),
      olds,
      'lsoa01_code',
    ),
  );
  for (const [index, { lsoa11 }] of lsoa01To11.entries())
    if (!of2011.codes.has(lsoa11))
      throw new DataError('unknown LSOA of 2011', lsoa11, {
        file: `england/${olds}`,
        row: index + 2,
        column: 'lsoa11_code',
      });
  const sets = { '2001': edition('2010'), '2011': of2011, '2021': of2021 };
  for (const { id, lsoaSet } of EDITIONS)
    checkSameCodes(`LSOA of ${lsoaSet}`, sets[lsoaSet], edition(id));
}

/**
 * Editions on today's LSOAs agree with them on the district, but for the differences that are known and for districts
 * that were abolished since.
 */
function checkDistricts({ districts, lsoas, deprivation }: EnglandTables): void {
  for (const { id, lsoaSet } of EDITIONS)
    if (lsoaSet === '2021') checkDistrictsOf(id, deprivation[id], districts, lsoas);
}

function checkDistrictsOf(
  id: EditionId,
  rows: readonly DeprivationRow[],
  districts: EnglandTables['districts'],
  lsoas: EnglandTables['lsoas'],
): void {
  for (const [index, { lsoaCode, districtCode }] of rows.entries()) {
    const today = lsoas.get(lsoaCode)?.districtCode;
    if (today === districtCode || !districts.has(districtCode)) continue;
    const known = DISTRICT_DIFFERENCES.some(
      (entry) =>
        entry.edition === id && entry.lsoaCode === lsoaCode && entry.published === districtCode,
    );
    if (!known)
      throw new DataError(
        `other district of LSOA ${lsoaCode}`,
        districtCode,
        { file: `england/deprivation/${id}.csv`, row: index + 2, column: 'district_code' },
        `england/lsoas.csv has ${today}`,
      );
  }
}
