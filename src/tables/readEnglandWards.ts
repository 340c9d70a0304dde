import { EDITION_IDS, type EditionId } from '../model/Edition.ts';
import { recordOf } from '../model/recordOf.ts';
import {
  CHANGE_PAIRS,
  type ChangeVerdict,
  pairPeriod,
  type WardChange,
} from '../model/WardChange.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import {
  LETTER_OF_VERDICT,
  POSITION_COLUMNS,
  WARD_CHANGE_COLUMNS,
  WARD_CHANGES_TABLE,
  WARD_POSITIONS_TABLE,
} from './deprivation/englandWardTables.ts';
import type { EnglandWards, Ward } from './Tables.ts';

/** What `npm run england` worked out for every ward of England, so that no place has to do it again. */
export function readEnglandWards(
  folder: DataFolder,
  wards: ReadonlyMap<string, Ward>,
): EnglandWards {
  for (const file of [WARD_POSITIONS_TABLE, WARD_CHANGES_TABLE])
    if (!folder.has(file))
      throw new DataError(
        'missing table',
        file,
        { file },
        'npm run england works it out from the tables imported',
      );
  return { ...readPositions(folder, wards), changes: readChanges(folder, wards) };
}

interface PositionRow {
  code: string;
  positions: Record<EditionId, number | null>;
  bestFit: Record<EditionId, number | null>;
}

function readPositions(
  folder: DataFolder,
  wards: ReadonlyMap<string, Ward>,
): Pick<EnglandWards, 'positions' | 'bestFit'> {
  const range = { min: 0, max: 100 };
  const rows = folder.table(WARD_POSITIONS_TABLE, {
    columns: POSITION_COLUMNS,
    keyColumn: 'ward_code',
    keyName: 'ward code',
    key: (row: PositionRow) => row.code,
    read: (row): PositionRow => {
      const code = row.raw('ward_code');
      if (!wards.has(code))
        row.refuse('unknown ward code', 'ward_code', 'not in england/wards.csv');
      return {
        code,
        positions: recordOf(EDITION_IDS, (id) => row.decimalOrNull(`position_${id}`, range)),
        bestFit: recordOf(EDITION_IDS, (id) => row.decimalOrNull(`best_fit_${id}`, range)),
      };
    },
  });
  const listed = new Set(rows.map(({ code }) => code));
  for (const code of wards.keys())
    if (!listed.has(code))
      throw new DataError(
        'missing ward',
        code,
        { file: WARD_POSITIONS_TABLE, row: rows.length + 1, column: 'ward_code' },
        'it stands in england/wards.csv',
      );
  const of = (kind: 'positions' | 'bestFit') =>
    recordOf(
      EDITION_IDS,
      (id) =>
        new Map(
          rows.flatMap((row) => {
            const value = row[kind][id];
            return value === null ? [] : [[row.code, value] as const];
          }),
        ),
    );
  return { positions: of('positions'), bestFit: of('bestFit') };
}

interface ChangeRow {
  code: string;
  period: string;
  change: WardChange;
}

function readChanges(
  folder: DataFolder,
  wards: ReadonlyMap<string, Ward>,
): EnglandWards['changes'] {
  const periods = CHANGE_PAIRS.map(pairPeriod);
  const verdictOf = new Map<string, ChangeVerdict | null>([
    ['-', null],
    ...Object.entries(LETTER_OF_VERDICT).map(
      ([verdict, letter]) => [letter, verdict as ChangeVerdict] as const,
    ),
  ]);
  const rows = folder.table(WARD_CHANGES_TABLE, {
    columns: WARD_CHANGE_COLUMNS,
    keyColumn: 'ward_code',
    keyName: 'ward and period',
    key: (row: ChangeRow) => `${row.code} ${row.period}`,
    read: (row): ChangeRow => {
      const [code, period] = [row.raw('ward_code'), row.raw('period')];
      if (!wards.has(code))
        row.refuse('unknown ward code', 'ward_code', 'not in england/wards.csv');
      if (!periods.includes(period)) row.refuse('unknown pair of editions', 'period');
      const peers = row.integer('peers', { min: 1 });
      const verdicts = [...row.raw('verdicts')].map((letter) => verdictOf.get(letter));
      if (verdicts.length !== 4 || verdicts[0] === null)
        row.refuse('not four verdicts', 'verdicts', 'letters R, W and F, or - for none');
      return {
        code,
        period,
        change: {
          within: row.decimal('within', { min: 0, max: 100 }),
          peers,
          smaller: row.integer('smaller', { min: 0, max: peers }),
          middle: row.decimal('middle', { min: -100, max: 100 }),
          verdicts: verdicts.map((verdict) =>
            verdict === undefined ? row.refuse('unknown verdict', 'verdicts') : verdict,
          ),
        },
      };
    },
  });
  return new Map(
    periods.map((period) => [
      period,
      new Map(
        rows.filter((row) => row.period === period).map(({ code, change }) => [code, change]),
      ),
    ]),
  );
}
