import { serialiseCsv } from '../../format/csv.ts';
import { EDITION_IDS } from '../../model/Edition.ts';
import type { ChangeVerdict } from '../../model/WardChange.ts';
import type { EnglandWards } from '../Tables.ts';

/** What `npm run england` works out from the editions and the weights; an import of either removes it. */
export const WARD_POSITIONS_TABLE = 'england/ward-positions.csv';
export const WARD_CHANGES_TABLE = 'england/ward-changes.csv';
export const ENGLAND_WARD_TABLES = [WARD_POSITIONS_TABLE, WARD_CHANGES_TABLE] as const;

export const POSITION_COLUMNS = [
  'ward_code',
  ...EDITION_IDS.map((id) => `position_${id}` as const),
  ...EDITION_IDS.map((id) => `best_fit_${id}` as const),
] as const;

export const WARD_CHANGE_COLUMNS = [
  'ward_code',
  'period',
  'within',
  'peers',
  'smaller',
  'middle',
  'verdicts',
] as const;

export const LETTER_OF_VERDICT: Readonly<Record<ChangeVerdict, string>> = {
  rose: 'R',
  within: 'W',
  fell: 'F',
};

/** Both tables as they stand in the data folder: path → text, in order of ward code. */
export function englandWardFiles(
  { positions, bestFit, changes }: EnglandWards,
  wardCodes: Iterable<string>,
): Map<string, string> {
  const codes = [...wardCodes].sort();
  const positionRows = codes.map(
    (code) =>
      Object.fromEntries([
        ['ward_code', code],
        ...EDITION_IDS.flatMap((id) => [
          [`position_${id}`, positions[id].get(code) ?? null],
          [`best_fit_${id}`, bestFit[id].get(code) ?? null],
        ]),
      ]) as Record<(typeof POSITION_COLUMNS)[number], string | number | null>,
  );
  const changeRows = codes.flatMap((code) =>
    [...changes].flatMap(([period, of]) => {
      const change = of.get(code);
      if (change === undefined) return [];
      return [
        {
          ward_code: code,
          period,
          within: change.within,
          peers: change.peers,
          smaller: change.smaller,
          middle: change.middle,
          verdicts: change.verdicts
            .map((verdict) => (verdict === null ? '-' : LETTER_OF_VERDICT[verdict]))
            .join(''),
        },
      ];
    }),
  );
  return new Map([
    [WARD_POSITIONS_TABLE, serialiseCsv(positionRows, POSITION_COLUMNS)],
    [WARD_CHANGES_TABLE, serialiseCsv(changeRows, WARD_CHANGE_COLUMNS)],
  ]);
}
