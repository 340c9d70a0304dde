import { serialiseCsv } from '../../format/csv.ts';
import { DOMAIN_IDS } from '../../model/Domain.ts';
import { EDITIONS, type Edition } from '../../model/Edition.ts';
import { DEPRIVATION_COLUMNS } from '../../tables/deprivation/deprivationColumns.ts';
import { ENGLAND_WARD_TABLES } from '../../tables/deprivation/englandWardTables.ts';
import {
  currentDistrictCode,
  StaleDistrictCodes,
} from '../../tables/geography/districtCodeChanges.ts';
import {
  OFFICIAL_SUMMARY_COLUMNS,
  OFFICIAL_SUMMARY_FILE,
} from '../../tables/readOfficialResults.ts';
import type { KnownGeography } from '../geography/readKnownGeography.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { checkEdition, checkPlacedInWards } from './checkEdition.ts';
import { DEPRIVATION_PUBLICATIONS, editionFile } from './publications.ts';
import { OFFICIAL_SUMMARY_2015, readOfficialSummary } from './readOfficialSummary.ts';
import { type LsoaEditionRow, readPublishedEdition } from './readPublishedEdition.ts';

const FOLDER = 'england/deprivation';

/** The editions as published → one table each. `editions` is a parameter so that tests can use small ones. */
export function importDeprivation(
  publication: PublicationFolder,
  known: KnownGeography,
  obtained: string,
  log: (line: string) => void,
  editions: readonly Edition[] = EDITIONS,
): ImportResult {
  const files = new Map<string, string>();
  const districts: { edition: string; district_code: string; district_name: string }[] = [];
  for (const edition of editions) {
    const published = readPublishedEdition(publication, edition, log);
    checkEdition(published, edition, log);
    checkPlacedInWards(published, edition, known, log);
    logStaleCodes(published, edition, known, log);
    const rows = withTodaysDistricts(published, edition, log).sort((a, b) =>
      a.lsoaCode < b.lsoaCode ? -1 : 1,
    );
    files.set(`${FOLDER}/${edition.id}.csv`, editionTable(rows));
    if (hasTransformedScores(rows))
      files.set(`${FOLDER}/${edition.id}-domain-scores.csv`, scoresTable(rows));
    const names = new Map(rows.map((row) => [row.districtCode, row.districtName]));
    for (const [code, name] of [...names].sort(([a], [b]) => (a < b ? -1 : 1)))
      districts.push({ edition: edition.id, district_code: code, district_name: name });
  }
  if (publication.has(OFFICIAL_SUMMARY_2015))
    files.set(
      OFFICIAL_SUMMARY_FILE,
      serialiseCsv(readOfficialSummary(publication, log), OFFICIAL_SUMMARY_COLUMNS),
    );
  files.set(
    `${FOLDER}/districts.csv`,
    serialiseCsv(districts, ['edition', 'district_code', 'district_name']),
  );
  return {
    // What was worked out from the editions goes with them: `npm run england` makes it anew.
    owns: [FOLDER, ...ENGLAND_WARD_TABLES],
    files,
    sourceIds: DEPRIVATION_PUBLICATIONS.map((entry) => entry.id),
    sources: describeSources(DEPRIVATION_PUBLICATIONS, publication, obtained),
  };
}

function logStaleCodes(
  rows: readonly LsoaEditionRow[],
  edition: Edition,
  known: KnownGeography,
  log: (line: string) => void,
): void {
  if (edition.lsoaSet === '2001') return;
  const stale = new StaleDistrictCodes(known.districts.keys());
  for (const row of rows) stale.note(row.districtCode, row.districtName);
  log(`${editionFile(edition)}: ${stale}`);
}

/** The edition on today's LSOAs gets today's district codes; older ones keep the districts of their time. */
function withTodaysDistricts(
  rows: readonly LsoaEditionRow[],
  edition: Edition,
  log: (line: string) => void,
): LsoaEditionRow[] {
  if (edition.lsoaSet !== '2021') return [...rows];
  let changed = 0;
  const current = rows.map((row) => {
    const districtCode = currentDistrictCode(row.districtCode);
    if (districtCode !== row.districtCode) changed++;
    return { ...row, districtCode };
  });
  log(`${editionFile(edition)}: ${changed} rows given today's district code`);
  return current;
}

function hasTransformedScores(rows: readonly LsoaEditionRow[]): boolean {
  return rows.every((row) => DOMAIN_IDS.every((id) => row.domains[id].transformed !== ''));
}

function editionTable(rows: readonly LsoaEditionRow[]): string {
  const derive = hasTransformedScores(rows);
  const derived = DOMAIN_IDS.map((id) =>
    derive ? middleRanks(rows.map((row) => Number(row.domains[id].transformed))).map(String) : null,
  );
  const table = rows.map((row, index) => {
    const rankOf = (domain: number) => {
      const id = DOMAIN_IDS[domain];
      return derived[domain]?.[index] ?? (id === undefined ? '' : row.domains[id].rank);
    };
    return {
      lsoa_code: row.lsoaCode,
      district_code: row.districtCode,
      score: row.score,
      rank: row.rank,
      income_rank: rankOf(0),
      employment_rank: rankOf(1),
      education_rank: rankOf(2),
      health_rank: rankOf(3),
      crime_rank: rankOf(4),
      housing_rank: rankOf(5),
      environment_rank: rankOf(6),
      ...row.populations,
      income_rate: row.domains.income.score,
      employment_rate: row.domains.employment.score,
    };
  });
  return serialiseCsv(table, DEPRIVATION_COLUMNS);
}

function scoresTable(rows: readonly LsoaEditionRow[]): string {
  const columns = ['lsoa_code', ...DOMAIN_IDS.map((id) => `${id}_score`)];
  return serialiseCsv(
    rows.map((row) =>
      Object.fromEntries([
        ['lsoa_code', row.lsoaCode],
        ...DOMAIN_IDS.map((id) => [`${id}_score`, row.domains[id].transformed]),
      ]),
    ),
    columns,
  );
}

/**
 * Ranks of scores, 1 = highest; equal scores share the middle of the ranks they take up,
 * so two tied at the top have 1.5 each. Same order and length as `scores`.
 */
export function middleRanks(scores: readonly number[]): number[] {
  const order = scores.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score);
  const ranks = new Array<number>(scores.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && order[end]?.score === order[start]?.score) end++;
    for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
