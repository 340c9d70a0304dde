import { DataError } from '../../tables/DataError.ts';
import { type CodeSet, checkSameCodes } from '../../tables/geography/checkSameCodes.ts';
import { WEIGHTS_2011, WEIGHTS_2021 } from './publications.ts';
import { EXACT_LOOKUP, type LsoaChange } from './readExactLookup.ts';
import { LSOA_BOUNDARIES, type LsoaBoundary } from './readLsoaBoundaries.ts';
import { LSOA_POPULATION } from './readLsoaPopulation.ts';
import type { PublishedWeight } from './readPublishedWeights.ts';

/** Throws a DataError unless all files on one set of LSOAs have the same LSOAs, under the same names. */
export function checkLsoaSets(
  lsoas: readonly LsoaBoundary[],
  population: ReadonlyMap<string, number>,
  changes: readonly LsoaChange[],
  weights2011: readonly PublishedWeight[],
  weights2021: readonly PublishedWeight[],
): void {
  const set = (codes: Iterable<string>, file: string, column: string): CodeSet => ({
    codes: new Set(codes),
    where: { file, column },
  });
  const drawn = set(
    lsoas.map((lsoa) => lsoa.code),
    LSOA_BOUNDARIES,
    'code',
  );
  checkSameCodes('LSOA of 2021', drawn, set(population.keys(), LSOA_POPULATION, 'lsoacd'));
  checkSameCodes(
    'LSOA of 2021',
    drawn,
    set(
      changes.map((change) => change.lsoa21),
      EXACT_LOOKUP,
      'LSOA21CD',
    ),
  );
  checkSameCodes(
    'LSOA of 2021',
    drawn,
    set(
      weights2021.map((weight) => weight.lsoaCode),
      WEIGHTS_2021,
      'lsoa21_code',
    ),
  );
  checkSameCodes(
    'LSOA of 2011',
    set(
      changes.map((change) => change.lsoa11),
      EXACT_LOOKUP,
      'LSOA11CD',
    ),
    set(
      weights2011.map((weight) => weight.lsoaCode),
      WEIGHTS_2011,
      'lsoa11_code',
    ),
  );
  const names = new Map(changes.map((change) => [change.lsoa21, change.name21]));
  for (const { code, name } of lsoas)
    if (names.get(code) !== name)
      throw new DataError(
        `LSOA name does not belong to code ${code}`,
        name,
        {
          file: LSOA_BOUNDARIES,
          column: 'name',
        },
        `${EXACT_LOOKUP} calls it ${names.get(code)}`,
      );
}

/** Throws a DataError for a ward in which no LSOA has a share: it could have no figure. */
export function checkWardsWeighted(
  wards: Iterable<string>,
  weights: readonly PublishedWeight[],
  file: string,
): void {
  const weighted = new Set(weights.map((weight) => weight.wardCode));
  for (const code of wards)
    if (!weighted.has(code))
      throw new DataError(
        'missing ward',
        code,
        { file, row: weights.length + 1, column: 'ward_code' },
        'no LSOA has a share in it',
      );
}
