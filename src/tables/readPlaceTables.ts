import type { Place } from '../model/Place.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import { checkSameCodes } from './geography/checkSameCodes.ts';
import { readFormerWards } from './readFormerWards.ts';
import { refuseMissingWard } from './readGeography.ts';
import {
  type PlacePostcode,
  postcodesFile,
  readNearbyPostcodes,
  readPostcodes,
} from './readPostcodes.ts';
import type { EnglandTables, PlaceTables, Ward } from './Tables.ts';

/** The tables only this place has, checked against England's; a table that is not there is empty. */
export function readPlaceTables(
  folder: DataFolder,
  place: Place,
  england: EnglandTables,
): PlaceTables {
  const { code } = place;
  const name = england.districts.get(code);
  if (name !== place.name)
    throw new DataError(
      `place name does not belong to code ${code}`,
      place.name,
      { file: `places/${code}.json`, column: 'name' },
      name === undefined ? 'no district of today' : `england/districts.csv calls it ${name}`,
    );
  const wards = new Map([...england.wards].filter(([, ward]) => ward.districtCode === code));
  const postcodes = readPostcodes(folder, code, wards);
  return {
    place,
    bestFit: readBestFit(folder, code, wards, england),
    households: readHouseholds(folder, code, wards, england),
    census2021: readCensus(folder, code, wards),
    postcodes: new Map(postcodes.map(({ postcode, wardCode }) => [postcode, wardCode])),
    postcodePoints: new Map(
      postcodes.map(({ postcode, longitude, latitude }) => [postcode, [longitude, latitude]]),
    ),
    postcodeLsoas: new Map(
      checkedLsoas(postcodes, england).map(({ postcode, lsoaCode }) => [postcode, lsoaCode]),
    ),
    nearbyPostcodes: readNearbyPostcodes(folder, code, england.districts),
    formerWards: readFormerWards(folder, code, wards),
  };
}

/** Throws for the first postcode whose LSOA is not one of its district. */
function checkedLsoas(
  postcodes: readonly PlacePostcode[],
  { lsoas }: Pick<EnglandTables, 'lsoas'>,
): readonly PlacePostcode[] {
  for (const [index, { lsoaCode, districtCode }] of postcodes.entries())
    if (lsoas.get(lsoaCode)?.districtCode !== districtCode)
      throw new DataError('unknown LSOA code', lsoaCode, {
        file: postcodesFile(districtCode),
        row: index + 2,
        column: 'lsoa_code',
      });
  return postcodes;
}

function readBestFit(
  folder: DataFolder,
  code: string,
  wards: ReadonlyMap<string, Ward>,
  england: EnglandTables,
): PlaceTables['bestFit'] {
  const file = `places/${code}/lsoa-best-fit.csv`;
  const bestFit = { '2011': new Map<string, string>(), '2021': new Map<string, string>() };
  if (!folder.has(file)) return bestFit;
  const known = {
    '2011': new Set(england.weights['2011'].map((row) => row.lsoaCode)),
    '2021': new Set(england.lsoas.keys()),
  };
  const rows = folder.table(file, {
    columns: ['lsoa_set', 'lsoa_code', 'ward_code'],
    keyColumn: 'lsoa_code',
    keyName: 'LSOA',
    key: (fit: { set: '2011' | '2021'; lsoa: string; ward: string }) => `${fit.set} ${fit.lsoa}`,
    read: (row): { set: '2011' | '2021'; lsoa: string; ward: string } => {
      const set = row.raw('lsoa_set');
      if (set !== '2011' && set !== '2021') return row.refuse('unknown LSOA set', 'lsoa_set');
      if (!known[set].has(row.raw('lsoa_code'))) row.refuse('unknown LSOA code', 'lsoa_code');
      if (!wards.has(row.raw('ward_code')))
        row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      return { set, lsoa: row.raw('lsoa_code'), ward: row.raw('ward_code') };
    },
  });
  for (const { set, lsoa, ward } of rows) bestFit[set].set(lsoa, ward);
  checkOwnLsoas(new Set(bestFit['2021'].keys()), file, rows.length, code, england);
  return bestFit;
}

function readHouseholds(
  folder: DataFolder,
  code: string,
  wards: ReadonlyMap<string, Ward>,
  england: EnglandTables,
): PlaceTables['households'] {
  const file = `places/${code}/household-weights.csv`;
  if (!folder.has(file)) return [];
  const rows = folder.table(file, {
    columns: ['lsoa21_code', 'ward_code', 'households'],
    keyColumn: 'lsoa21_code',
    keyName: 'LSOA and ward',
    key: (part: PlaceTables['households'][number]) => `${part.lsoaCode} ${part.wardCode}`,
    read: (row) => {
      if (!wards.has(row.raw('ward_code')))
        row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      return {
        lsoaCode: row.raw('lsoa21_code'),
        wardCode: row.raw('ward_code'),
        households: row.integer('households', { min: 0 }),
      };
    },
  });
  checkOwnLsoas(new Set(rows.map((row) => row.lsoaCode)), file, rows.length, code, england);
  return rows;
}

function readCensus(
  folder: DataFolder,
  code: string,
  wards: ReadonlyMap<string, Ward>,
): PlaceTables['census2021'] {
  const file = `places/${code}/ward-census-2021.csv`;
  if (!folder.has(file)) return new Map();
  const rows = folder.table(file, {
    columns: ['ward_code', 'ward_name', 'residents'],
    keyColumn: 'ward_code',
    keyName: 'ward code',
    key: ([ward]: [string, number]) => ward,
    read: (row): [string, number] => {
      const ward = wards.get(row.raw('ward_code'));
      if (ward === undefined)
        return row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      if (ward.name !== row.raw('ward_name'))
        row.refuse(
          `ward name does not belong to code ${ward.code}`,
          'ward_name',
          `england/wards.csv calls it ${ward.name}`,
        );
      return [ward.code, row.integer('residents', { min: 1 })];
    },
  });
  const residents = new Map(rows);
  refuseMissingWard(wards.keys(), residents, file, rows.length);
  return residents;
}

/** Exactly the LSOAs of the place's district. */
function checkOwnLsoas(
  codes: ReadonlySet<string>,
  file: string,
  rows: number,
  districtCode: string,
  england: EnglandTables,
): void {
  const own = [...england.lsoas].filter(([, lsoa]) => lsoa.districtCode === districtCode);
  checkSameCodes(
    'LSOA of 2021',
    { codes: new Set(own.map(([code]) => code)), where: { file: 'england/lsoas.csv' } },
    { codes, where: { file, row: rows + 1, column: 'lsoa_code' } },
  );
}
