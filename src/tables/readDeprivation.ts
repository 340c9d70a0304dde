import { lsoaCodeSchema } from '../model/Area.ts';
import { DOMAIN_IDS, type DomainId } from '../model/Domain.ts';
import { EDITION_IDS, EDITIONS, type Edition, type EditionId } from '../model/Edition.ts';
import { recordById } from '../model/recordOf.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import { checkRanks } from './deprivation/checkRanks.ts';
import { DEPRIVATION_COLUMNS } from './deprivation/deprivationColumns.ts';
import type { DeprivationRow, EnglandTables } from './Tables.ts';

const FOLDER = 'england/deprivation';

/** Edition → district code of its time → name. */
export function readEditionDistricts(folder: DataFolder): EnglandTables['editionDistricts'] {
  const file = `${FOLDER}/districts.csv`;
  const rows = folder.table(file, {
    columns: ['edition', 'district_code', 'district_name'],
    keyColumn: 'district_code',
    keyName: 'edition and district',
    key: (row: { edition: EditionId; code: string; name: string }) => `${row.edition} ${row.code}`,
    read: (row) => {
      const edition = EDITION_IDS.find((id) => id === row.raw('edition'));
      if (edition === undefined) return row.refuse('unknown edition', 'edition');
      return { edition, code: row.text('district_code'), name: row.text('district_name') };
    },
  });
  return recordById(
    EDITIONS,
    ({ id }) =>
      new Map(rows.filter((row) => row.edition === id).map(({ code, name }) => [code, name])),
  );
}

/** Every edition's LSOAs, checked for count, range and order of ranks, and known districts. */
export function readDeprivation(
  folder: DataFolder,
  editionDistricts: EnglandTables['editionDistricts'],
): EnglandTables['deprivation'] {
  return recordById(EDITIONS, (edition) =>
    readEdition(folder, edition, editionDistricts[edition.id]),
  );
}

/** One edition's LSOAs; its districts are those of its time. */
export function readEdition(
  folder: DataFolder,
  edition: Edition,
  districts: ReadonlyMap<string, string>,
): DeprivationRow[] {
  const file = `${FOLDER}/${edition.id}.csv`;
  const range = { min: 1, max: edition.lsoaCount };
  const rows = folder.table(file, {
    columns: DEPRIVATION_COLUMNS,
    keyColumn: 'lsoa_code',
    keyName: 'LSOA code',
    key: (row: DeprivationRow) => row.lsoaCode,
    read: (row) => {
      const districtCode = row.raw('district_code');
      if (!districts.has(districtCode))
        row.refuse(
          'unknown district code',
          'district_code',
          `not in ${FOLDER}/districts.csv for ${edition.id}`,
        );
      if ((row.raw('population') === '') !== (edition.denominator === null))
        row.refuse(
          edition.denominator === null ? 'unexpected population' : 'empty cell',
          'population',
        );
      return {
        lsoaCode: row.code('lsoa_code', lsoaCodeSchema, 'LSOA code'),
        districtCode,
        score: row.decimal('score', { min: 0, max: 100 }),
        rank: row.integer('rank', range),
        domainRanks: {
          income: row.decimalOrNull('income_rank', range),
          employment: row.decimalOrNull('employment_rank', range),
          education: row.decimalOrNull('education_rank', range),
          health: row.decimalOrNull('health_rank', range),
          crime: row.decimalOrNull('crime_rank', range),
          housing: row.decimalOrNull('housing_rank', range),
          environment: row.decimalOrNull('environment_rank', range),
        },
        population: row.decimalOrNull('population', { min: 1, max: 100_000 }),
        workingAge: row.decimalOrNull('pop_working_age', { min: 0, max: 100_000 }),
        incomeRate: row.decimalOrNull('income_rate', { min: 0, max: 1 }),
        employmentRate: row.decimalOrNull('employment_rate', { min: 0, max: 1 }),
      };
    },
  });
  if (rows.length !== edition.lsoaCount)
    throw new DataError(
      `edition ${edition.id} ranks ${edition.lsoaCount} LSOAs, not`,
      String(rows.length),
      { file, row: rows.length + 1, column: 'lsoa_code' },
    );
  checkAllRanks(rows, file);
  return rows;
}

/** No table has cells that run over several lines, so a row's line follows from its place. */
function checkAllRanks(rows: readonly DeprivationRow[], file: string): void {
  checkRanks(
    rows.map(({ rank, score }, index) => ({ row: index + 2, rank, score })),
    { file, rankColumn: 'rank', scoreColumn: 'score' },
  );
  for (const id of DOMAIN_IDS) checkDomain(rows, id, file);
}

function checkDomain(rows: readonly DeprivationRow[], id: DomainId, file: string): void {
  const column = `${id}_rank`;
  const gap = rows.findIndex((row) => row.domainRanks[id] === null);
  const ranked = rows.flatMap(({ domainRanks }, index) => {
    const rank = domainRanks[id];
    return rank === null ? [] : [{ row: index + 2, rank, score: null }];
  });
  if (ranked.length === 0) return;
  if (gap !== -1)
    throw new DataError(
      'empty cell',
      '',
      { file, row: gap + 2, column },
      'other rows have a value',
    );
  checkRanks(ranked, { file, rankColumn: column, scoreColumn: column });
}
