import { type CsvCell, serialiseCsv } from '../../format/csv.ts';
import { withdrawalReason } from '../../indicators/releases/ReleaseHistory.ts';
import type { ReleaseChanges } from '../../indicators/releases/releaseChanges.ts';
import type { ReleasedFigure } from '../../model/ReleasedFigure.ts';
import type { ClosedRelease } from '../../model/ReleaseNotes.ts';

const CHANGE_COLUMNS = [
  'figure_id',
  'indicator',
  'area_code',
  'area_name',
  'period',
  'change',
  'value_before',
  'value_after',
  'difference',
  'unit',
  'formula_before',
  'formula_after',
  'cause',
  'reason',
] as const;
export type ChangeColumn = (typeof CHANGE_COLUMNS)[number];

/** What a release brought, one row a figure that is new, changed or withdrawn. */
export function changesCsv(
  release: Pick<ClosedRelease, 'changed' | 'withdrawn'>,
  { added, changed, withdrawn }: ReleaseChanges,
): string {
  const rows = [
    ...added.map((figure) => row(figure, 'new', null, figure)),
    ...changed.map(({ before, after }) => {
      const given = release.changed[after.indicator];
      return row(after, 'changed', before, after, given?.cause, given?.reason);
    }),
    ...withdrawn.map((figure) =>
      row(figure, 'withdrawn', figure, null, undefined, withdrawalReason(release, figure)),
    ),
  ];
  rows.sort((a, b) => (String(a.figure_id) < String(b.figure_id) ? -1 : 1));
  return serialiseCsv(rows, CHANGE_COLUMNS);
}

function row(
  figure: ReleasedFigure,
  change: 'new' | 'changed' | 'withdrawn',
  before: ReleasedFigure | null,
  after: ReleasedFigure | null,
  cause: string | null = null,
  reason: string | null = null,
): Record<ChangeColumn, CsvCell> {
  const from = before?.value ?? null;
  const to = after?.value ?? null;
  return {
    figure_id: figure.id,
    indicator: figure.indicator,
    area_code: figure.areaCode,
    area_name: figure.areaName,
    period: figure.period,
    change,
    value_before: from,
    value_after: to,
    // Subtracting two decimals leaves noise beyond the twelve digits figures have.
    difference: from === null || to === null ? null : Number((to - from).toPrecision(12)),
    unit: figure.unit,
    formula_before: before?.formula ?? null,
    formula_after: after?.formula ?? null,
    cause,
    reason,
  };
}
