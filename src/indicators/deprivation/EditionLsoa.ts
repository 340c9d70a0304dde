import { DOMAIN_IDS, type DomainId } from '../../model/Domain.ts';
import { EDITIONS, type Edition } from '../../model/Edition.ts';
import { memoize } from '../../model/memoize.ts';
import { recordOf } from '../../model/recordOf.ts';
import { sure } from '../../model/sure.ts';
import { percentileOfRank } from '../../stats/rankScale.ts';
import type { DeprivationRow, EnglandTables } from '../../tables/Tables.ts';

/**
 * An LSOA of an edition under the code the ward weights know it by. In the editions of 2004 to 2010 the code is that
 * of 2011, the population that of the 2015 edition, and score and ranks are the unweighted mean of its predecessors'.
 */
export interface EditionLsoa extends DeprivationRow {
  population: number;
  /** The edition's own rows behind it: itself, or its predecessors of 2001. */
  origins: readonly DeprivationRow[];
}

/** One edition ready for ward and district values. */
export interface EditionLsoas {
  edition: Edition;
  /** Which weight table its LSOA codes go with. */
  weightSet: '2011' | '2021';
  /** LSOA code → row. An LSOA without a predecessor has none. */
  lsoas: ReadonlyMap<string, EditionLsoa>;
  /** LSOA code → residents, of every LSOA of the set: what coverage is measured against. */
  populations: ReadonlyMap<string, number>;
  /** True where codes and populations of a later edition stand in. */
  isApproximate: boolean;
}

/**
 * Puts an edition on the LSOAs of the weight tables. Editions on the LSOAs of 2001 are carried over by the national
 * lookup (INDICATORS, earlier editions): a child has its parent's value, several parents their unweighted mean, and an LSOA
 * without a parent is not covered. Throws for an edition of today without residents.
 */
export function editionLsoas(england: EnglandTables, edition: Edition): EditionLsoas {
  const rows = england.deprivation[edition.id];
  if (edition.lsoaSet !== '2001') {
    const lsoas = new Map(rows.map((row) => [row.lsoaCode, withPopulation(row, edition)]));
    return {
      edition,
      weightSet: edition.lsoaSet,
      lsoas,
      populations: populationsOf(lsoas.values()),
      isApproximate: false,
    };
  }
  const byOldCode = new Map(rows.map((row) => [row.lsoaCode, row]));
  const predecessors = Map.groupBy(england.lsoa01To11, ({ lsoa11 }) => lsoa11);
  const populations = populationsOf(england.deprivation['2015']);
  const workingAges = new Map(
    england.deprivation['2015'].map((row) => [row.lsoaCode, row.workingAge]),
  );
  const lsoas = new Map<string, EditionLsoa>();
  for (const [lsoaCode, population] of populations) {
    const origins = (predecessors.get(lsoaCode) ?? []).flatMap(
      ({ lsoa01 }) => byOldCode.get(lsoa01) ?? [],
    );
    const [first] = origins;
    if (first === undefined) continue;
    const workingAge = workingAges.get(lsoaCode) ?? null;
    lsoas.set(lsoaCode, { ...meanRow(first, origins), lsoaCode, population, workingAge, origins });
  }
  return { edition, weightSet: '2011', lsoas, populations, isApproximate: true };
}

/** All six editions, oldest first; the same for every place, so made once. */
export const allEditionLsoas = memoize((england: EnglandTables): readonly EditionLsoas[] =>
  EDITIONS.map((edition) => editionLsoas(england, edition)),
);

/**
 * A quantity of an LSOA: that of its own row, or the unweighted mean over its predecessors. A step such as "in the
 * most deprived tenth" is taken in each of them, not at their mean rank. Null where one has none.
 */
export function carriedOver(
  lsoa: EditionLsoa,
  x: (row: DeprivationRow) => number | null,
): number | null {
  let sum = 0;
  for (const row of lsoa.origins) {
    const value = x(row);
    if (value === null) return null;
    sum += value;
  }
  return sum / lsoa.origins.length;
}

/** q of an LSOA in its edition. */
export function lsoaPercentile(
  lsoa: Pick<EditionLsoa, 'rank'>,
  data: Pick<EditionLsoas, 'edition'>,
): number {
  return percentileOfRank(lsoa.rank, data.edition.lsoaCount);
}

function withPopulation(row: DeprivationRow, edition: Edition): EditionLsoa {
  if (row.population === null) {
    throw new Error(`LSOA without population: ${row.lsoaCode} in the ${edition.id} edition`);
  }
  return { ...row, population: row.population, origins: [row] };
}

function populationsOf(
  rows: Iterable<{ lsoaCode: string; population: number | null }>,
): Map<string, number> {
  return new Map(
    [...rows].map(({ lsoaCode, population }) => [
      lsoaCode,
      sure(population, `residents of ${lsoaCode}`),
    ]),
  );
}

function meanRow(first: DeprivationRow, origins: readonly DeprivationRow[]): DeprivationRow {
  if (origins.length === 1) return first;
  const mean = (of: (row: DeprivationRow) => number) =>
    origins.reduce((sum, row) => sum + of(row), 0) / origins.length;
  const domain = (id: DomainId) =>
    first.domainRanks[id] === null
      ? null
      : mean((row) => sure(row.domainRanks[id], `rank on ${id} of ${row.lsoaCode}`));
  return {
    ...first,
    score: mean((row) => row.score),
    rank: mean((row) => row.rank),
    incomeRate:
      first.incomeRate === null
        ? null
        : mean((row) => sure(row.incomeRate, `income rate of ${row.lsoaCode}`)),
    employmentRate:
      first.employmentRate === null
        ? null
        : mean((row) => sure(row.employmentRate, `employment rate of ${row.lsoaCode}`)),
    domainRanks: recordOf(DOMAIN_IDS, domain),
  };
}
