import { formatNumber } from '../../format/number.ts';
import type { Calculation, CalculationColumn } from '../../model/Calculation.ts';
import type { LocatedBy } from '../../tables/coops/locatedBy.ts';
import type { CoopInputs } from './CoopInputs.ts';
import type { PlacedCoop } from './correctedCoops.ts';

const text = (id: string, label: string): CalculationColumn => ({ id, label, decimals: null });

const COLUMNS: readonly CalculationColumn[] = [
  text('cuk_id', 'Id in the list'),
  text('name', 'Name'),
  text('group', 'Group'),
  text('postcode', 'Postcode'),
  text('ward_code', 'Ward code'),
  text('ward', 'Ward'),
  text('located_by', 'Located by'),
];

/** What a row's ward and district rest on, as a reader sees it. */
const LOCATED_IN_WORDS: Readonly<Record<LocatedBy, string>> = {
  'code-point': 'its postcode, among the postcodes in use in the place',
  edition: 'the coordinates in the edition',
  cache: 'the coordinates of its postcode kept with the edition of 2016',
  'other-edition': 'the coordinates of its postcode in another edition',
  publisher: 'the codes in the file',
};

function locatedInWords({ correction, locatedBy }: PlacedCoop): string {
  if (correction !== null) return 'a correction by hand';
  return locatedBy === null ? 'nothing' : LOCATED_IN_WORDS[locatedBy];
}

/** The co-ops counted, one a row: their number is the figure. */
export function countCalculation(inputs: CoopInputs, counted: readonly PlacedCoop[]): Calculation {
  return {
    sum: `one for each row = ${formatNumber(counted.length, 0)}`,
    rowsAre: 'co-ops counted',
    columns: COLUMNS,
    rows: byId(counted).map((coop) => coopCells(inputs, coop)),
  };
}

/** The same with the dates the count rests on, and those whose dates leave it open, which count as 0. */
export function datedCalculation(
  inputs: CoopInputs,
  counted: readonly PlacedCoop[],
  open: readonly PlacedCoop[] = [],
): Calculation {
  const isCounted = new Set(counted);
  return {
    sum:
      open.length === 0
        ? `one for each row = ${formatNumber(counted.length, 0)}`
        : `the sum of the column “Counted” = ${formatNumber(counted.length, 0)}; those counted as 0 have dates that leave it open`,
    rowsAre: open.length === 0 ? 'co-ops counted' : 'co-ops counted, or perhaps to be counted',
    columns: [
      ...COLUMNS,
      text('registered', 'Registered'),
      text('dissolved', 'Dissolved'),
      { id: 'counted', label: 'Counted', decimals: 0 },
    ],
    rows: byId([...counted, ...open]).map((coop) => [
      ...coopCells(inputs, coop),
      coop.incorporated,
      coop.dissolved,
      isCounted.has(coop) ? 1 : 0,
    ]),
  };
}

function coopCells(inputs: CoopInputs, coop: PlacedCoop): (string | null)[] {
  const ward = inputs.tables.england.wards.get(coop.wardCode ?? '');
  return [
    coop.cukId,
    coop.name,
    coop.group,
    coop.postcode,
    coop.wardCode,
    ward?.name ?? null,
    locatedInWords(coop),
  ];
}

function byId(coops: readonly PlacedCoop[]): PlacedCoop[] {
  return [...coops].sort((a, b) => (a.cukId < b.cukId ? -1 : 1));
}
