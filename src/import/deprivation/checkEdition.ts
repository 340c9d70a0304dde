import { DOMAIN_IDS } from '../../model/Domain.ts';
import type { Edition } from '../../model/Edition.ts';
import { sure } from '../../model/sure.ts';
import { DataError } from '../../tables/DataError.ts';
import { checkRanks } from '../../tables/deprivation/checkRanks.ts';
import { DISTRICT_DIFFERENCES } from '../../tables/deprivation/districtDifferences.ts';
import { checkSameCodes } from '../../tables/geography/checkSameCodes.ts';
import { currentDistrictCode } from '../../tables/geography/districtCodeChanges.ts';
import type { KnownGeography } from '../geography/readKnownGeography.ts';
import { editionFile } from './publications.ts';
import type { LsoaEditionRow } from './readPublishedEdition.ts';

/** What holds between the rows of an edition: count, ranks, one name a district. Logs the ties. */
export function checkEdition(
  rows: readonly LsoaEditionRow[],
  edition: Edition,
  log: (line: string) => void,
): void {
  const file = editionFile(edition);
  if (rows.length !== edition.lsoaCount)
    throw new DataError(
      `edition ${edition.id} ranks ${edition.lsoaCount} LSOAs, not`,
      String(rows.length),
      {
        file,
        row: rows.length + 1,
        column: 'lsoa_code',
      },
    );
  const ties = [
    `imd ${checkRanks(
      rows.map(({ row, rank, score }) => ({ row, rank, score: Number(score) })),
      { file, rankColumn: 'imd_rank', scoreColumn: 'imd_score' },
    )}`,
  ];
  for (const id of DOMAIN_IDS) {
    const ranked = rows.flatMap(({ row, domains }) => {
      const { rank, score } = domains[id];
      return rank === ''
        ? []
        : [{ row, rank: Number(rank), score: score === '' ? null : Number(score) }];
    });
    if (ranked.length === 0) continue;
    checkAllOrNone(ranked.length, rows, file, `${id}_rank`, (row) => row.domains[id].rank);
    ties.push(
      `${id} ${checkRanks(ranked, { file, rankColumn: `${id}_rank`, scoreColumn: `${id}_score` })}`,
    );
  }
  log(`${file}: LSOAs that share a rank: ${ties.join(', ')}`);
  const names = new Map<string, string>();
  for (const { row, districtCode, districtName } of rows) {
    const known = names.get(districtCode) ?? districtName;
    names.set(districtCode, known);
    if (known !== districtName)
      throw new DataError(`district ${districtCode} is also ${known}`, districtName, {
        file,
        row,
        column: 'lad_name',
      });
  }
}

/** Throws for the first row without a value in a column other rows have filled. */
function checkAllOrNone(
  filled: number,
  rows: readonly LsoaEditionRow[],
  file: string,
  column: string,
  cell: (row: LsoaEditionRow) => string,
): void {
  if (filled === rows.length) return;
  const gap = sure(
    rows.find((row) => cell(row) === ''),
    `empty cell of ${column}`,
  );
  throw new DataError('empty cell', '', { file, row: gap.row, column }, 'other rows have a value');
}

/** Checks the edition's LSOAs, and for the newest their names and districts, against the geography. */
export function checkPlacedInWards(
  rows: readonly LsoaEditionRow[],
  edition: Edition,
  known: KnownGeography,
  log: (line: string) => void,
): void {
  const file = editionFile(edition);
  const codes = new Set(rows.map((row) => row.lsoaCode));
  const where = { file, column: 'lsoa_code' };
  if (edition.lsoaSet === '2001') {
    const replaced = rows.filter((row) => !known.lsoas2011.has(row.lsoaCode)).length;
    log(
      `${file}: ${codes.size - replaced} LSOAs placed in wards, ${replaced} of 2001 no longer exist in 2011`,
    );
  } else if (edition.lsoaSet === '2011') {
    checkSameCodes(
      'LSOA of 2011',
      { codes, where },
      {
        codes: known.lsoas2011,
        where: { file: 'england/lsoa11-ward-weights.csv', column: 'lsoa_code' },
      },
    );
    log(`${file}: all ${codes.size} LSOAs placed in wards`);
  } else {
    checkSameCodes(
      'LSOA of 2021',
      { codes, where },
      {
        codes: new Set(known.lsoas2021.keys()),
        where: { file: 'england/lsoas.csv', column: 'lsoa_code' },
      },
    );
    checkNamesAndDistricts(rows, edition, known, log);
    log(`${file}: all ${codes.size} LSOAs placed in wards`);
  }
}

function checkNamesAndDistricts(
  rows: readonly LsoaEditionRow[],
  edition: Edition,
  known: KnownGeography,
  log: (line: string) => void,
): void {
  const file = editionFile(edition);
  for (const { row, lsoaCode, lsoaName, districtCode } of rows) {
    const lsoa = known.lsoas2021.get(lsoaCode);
    if (lsoa?.name !== lsoaName)
      throw new DataError(
        `LSOA name does not belong to code ${lsoaCode}`,
        lsoaName,
        {
          file,
          row,
          column: 'lsoa_name',
        },
        `england/lsoas.csv calls it ${lsoa?.name}`,
      );
    const current = currentDistrictCode(districtCode);
    if (!known.districts.has(current))
      throw new DataError(
        'unknown district code',
        districtCode,
        { file, row, column: 'lad_code' },
        'if it was recoded, add it to districtCodeChanges.ts',
      );
    if (current === lsoa.districtCode) continue;
    const difference = DISTRICT_DIFFERENCES.find(
      (entry) =>
        entry.edition === edition.id && entry.lsoaCode === lsoaCode && entry.published === current,
    );
    if (difference === undefined)
      throw new DataError(
        `other district of LSOA ${lsoaCode}`,
        districtCode,
        { file, row, column: 'lad_code' },
        `england/lsoas.csv has ${lsoa.districtCode}`,
      );
    log(
      `${file}: ${lsoaCode} ${lsoaName} counts to ${current}, by its boundary to ${lsoa.districtCode} (known)`,
    );
  }
}
