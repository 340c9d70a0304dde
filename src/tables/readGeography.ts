import { districtCodeSchema, lsoaCodeSchema, wardCodeSchema } from '../model/Area.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import type { Ward, WardWeight } from './Tables.ts';

/** District code → name. */
export function readDistricts(folder: DataFolder): Map<string, string> {
  const rows = folder.table('england/districts.csv', {
    columns: ['district_code', 'district_name'],
    keyColumn: 'district_code',
    keyName: 'district code',
    key: ([code]: [string, string]) => code,
    read: (row): [string, string] => [
      row.code('district_code', districtCodeSchema, 'district code'),
      row.text('district_name'),
    ],
  });
  return new Map(rows);
}

/** Ward code → ward; every ward in a known district and every district with a ward. */
export function readWards(
  folder: DataFolder,
  districts: ReadonlyMap<string, string>,
): Map<string, Ward> {
  const file = 'england/wards.csv';
  const rows = folder.table(file, {
    columns: ['ward_code', 'ward_name', 'district_code'],
    keyColumn: 'ward_code',
    keyName: 'ward code',
    key: (ward: Ward) => ward.code,
    read: (row) => {
      const districtCode = row.raw('district_code');
      if (!districts.has(districtCode)) row.refuse('unknown district code', 'district_code');
      return {
        code: row.code('ward_code', wardCodeSchema, 'ward code'),
        name: row.text('ward_name'),
        districtCode,
      };
    },
  });
  const used = new Set(rows.map((ward) => ward.districtCode));
  for (const code of districts.keys())
    if (!used.has(code))
      throw new DataError('district without wards', code, {
        file,
        row: rows.length + 1,
        column: 'district_code',
      });
  return new Map(rows.map((ward) => [ward.code, ward]));
}

/** Ward code → residents, mid-2022, derived; exactly the wards of `wards`. */
export function readWardPopulation(
  folder: DataFolder,
  wards: ReadonlyMap<string, Ward>,
): Map<string, number> {
  const file = 'england/ward-population.csv';
  const rows = folder.table(file, {
    columns: ['ward_code', 'population'],
    keyColumn: 'ward_code',
    keyName: 'ward code',
    key: ([code]: [string, number]) => code,
    read: (row): [string, number] => {
      const code = row.raw('ward_code');
      if (!wards.has(code))
        row.refuse('unknown ward code', 'ward_code', 'not in england/wards.csv');
      return [code, row.decimal('population', { min: 1, max: 200_000 })];
    },
  });
  const population = new Map(rows);
  refuseMissingWard(wards.keys(), population, file, rows.length);
  return population;
}

/** LSOA code (2021) → name, district and residents. */
export function readLsoas(
  folder: DataFolder,
  districts: ReadonlyMap<string, string>,
): Map<string, { name: string; districtCode: string; population: number }> {
  const rows = folder.table('england/lsoas.csv', {
    columns: ['lsoa_code', 'lsoa_name', 'district_code', 'population'],
    keyColumn: 'lsoa_code',
    keyName: 'LSOA code',
    key: (lsoa: { code: string; name: string; districtCode: string; population: number }) =>
      lsoa.code,
    read: (row) => {
      const districtCode = row.raw('district_code');
      if (!districts.has(districtCode)) row.refuse('unknown district code', 'district_code');
      return {
        code: row.code('lsoa_code', lsoaCodeSchema, 'LSOA code'),
        name: row.text('lsoa_name'),
        districtCode,
        population: row.integer('population', { min: 1, max: 100_000 }),
      };
    },
  });
  return new Map(rows.map(({ code, ...lsoa }) => [code, lsoa]));
}

/**
 * LSOA → ward weights of one LSOA set; every ward has a part of some LSOA. Where the districts of LSOAs are given,
 * a part in another district's ward is refused: LSOAs nest in districts.
 */
export function readWeights(
  folder: DataFolder,
  lsoaSet: '2011' | '2021',
  wards: ReadonlyMap<string, Ward>,
  districtsOf?: (lsoaCode: string) => ReadonlySet<string> | undefined,
): WardWeight[] {
  const file = `england/lsoa${lsoaSet.slice(2)}-ward-weights.csv`;
  const weights = folder.table(file, {
    columns: ['lsoa_code', 'ward_code', 'postcodes'],
    keyColumn: 'ward_code',
    keyName: 'LSOA and ward',
    key: (weight: WardWeight) => `${weight.lsoaCode} ${weight.wardCode}`,
    read: (row) => {
      const wardCode = row.raw('ward_code');
      if (!wards.has(wardCode))
        row.refuse('unknown ward code', 'ward_code', 'not in england/wards.csv');
      const districts = districtsOf?.(row.raw('lsoa_code'));
      if (districts !== undefined && !districts.has(wards.get(wardCode)?.districtCode ?? ''))
        row.refuse('ward in another district than the LSOA', 'ward_code');
      return {
        lsoaCode: row.code('lsoa_code', lsoaCodeSchema, 'LSOA code'),
        wardCode,
        postcodes: row.integer('postcodes', { min: 1 }),
      };
    },
  });
  refuseMissingWard(
    wards.keys(),
    new Set(weights.map((weight) => weight.wardCode)),
    file,
    weights.length,
  );
  return weights;
}

/** Throws for the first ward that is not among those listed in a table. */
export function refuseMissingWard(
  wards: Iterable<string>,
  listed: { has: (code: string) => boolean },
  file: string,
  rows: number,
): void {
  for (const code of wards)
    if (!listed.has(code))
      throw new DataError(
        'missing ward',
        code,
        { file, row: rows + 1, column: 'ward_code' },
        'it stands in england/wards.csv',
      );
}
