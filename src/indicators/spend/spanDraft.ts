import { listInWords } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { Scope } from '../../tables/spend/Scope.ts';
import type { Draft } from '../Draft.ts';
import type { LocatedSpan, SpendContext } from './SpendContext.ts';
import { listRemark, locationSources, pounds, STUDIES_DIFFER } from './spendWords.ts';

/** What every figure of a span has in common. */
export function spanDraft(
  context: SpendContext,
  indicator: Indicator,
  { span, inScope }: LocatedSpan,
  area: Area = context.district,
): Pick<
  Draft,
  | 'indicator'
  | 'area'
  | 'period'
  | 'dataPeriod'
  | 'ranked'
  | 'edition'
  | 'sources'
  | 'comparability'
  | 'remarks'
> {
  return {
    indicator,
    area,
    period: span.period,
    dataPeriod: span.dataPeriod,
    ranked: null,
    edition: span.dataPeriod,
    sources: locationSources(context),
    comparability: STUDIES_DIFFER,
    remarks: [
      ...listRemark({ span, inScopePct: (100 * span.restGbp) / inScope.totalGbp }),
      ...hiddenScopeRemark(context),
      ...differenceRemark(context),
    ],
  };
}

/**
 * Where payees beyond the largest are not known, departments may still tell of payments out of scope among them.
 */
function hiddenScopeRemark({ council }: SpendContext): string[] {
  if (council?.basis !== 'largest') return [];
  const scope = new Scope(council.body);
  const outside = council.departments.filter(
    ({ department }) => scope.reasonOf('category', department) !== null,
  );
  if (outside.length === 0) return [];
  const gbp = outside.reduce((sum, { amountGbp }) => sum + amountGbp, 0);
  return [
    `Departments whose names tell of payments out of scope (${listInWords(outside.map(({ department }) => department))}) paid ${pounds(gbp)}. How much of it went to payees that are not listed is not known, so it stays in the in-scope payments: the true in-scope sum may be smaller by up to that much.`,
  ];
}

/** The note of the source on sums that do not agree, where the source has one. */
function differenceRemark({ council, tables }: SpendContext): string[] {
  if (council?.basis !== 'largest') return [];
  const source = tables.sources.find(({ id }) => id === council.sources[0]);
  return source?.notes.filter((note) => note.startsWith('The months add to')) ?? [];
}
