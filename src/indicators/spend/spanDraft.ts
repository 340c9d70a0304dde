import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import type { LocatedSpan, SpendContext } from './SpendContext.ts';
import { listRemark, locationSources, STUDIES_DIFFER } from './spendWords.ts';

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
      ...differenceRemark(context),
    ],
  };
}

/** The note of the source on sums that do not agree, where the source has one. */
function differenceRemark({ council, tables }: SpendContext): string[] {
  if (council?.basis !== 'largest') return [];
  const source = tables.sources.find(({ id }) => id === council.sources[0]);
  return source?.notes.filter((note) => note.startsWith('The months add to')) ?? [];
}
