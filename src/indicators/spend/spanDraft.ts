import { listInWords } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { SpendSpan } from '../../tables/SpendTables.ts';
import type { Draft } from '../Draft.ts';
import { departmentsOutside } from './restDoubt.ts';
import type { LocatedSpan, SpendInputs } from './SpendInputs.ts';
import {
  doubtSentences,
  listRemark,
  locationSources,
  pounds,
  STUDIES_DIFFER,
} from './spendWords.ts';

/** What every figure of a span has in common. */
export function spanDraft(
  inputs: SpendInputs,
  indicator: Indicator,
  located: LocatedSpan,
  area: Area = inputs.district,
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
  const { span } = located;
  return {
    indicator,
    area,
    period: span.period,
    dataPeriod: span.dataPeriod,
    ranked: null,
    edition: span.dataPeriod,
    sources: locationSources(inputs, span),
    comparability: STUDIES_DIFFER,
    remarks: [
      ...listRemark(located),
      ...doubtSentences(inputs, located),
      ...hiddenScopeRemark(inputs, located),
      ...differenceRemark(inputs, span),
    ],
  };
}

/**
 * Where payees beyond the largest are not known, departments may still tell of payments out of scope among them.
 */
function hiddenScopeRemark({ council }: SpendInputs, { rest }: LocatedSpan): string[] {
  if (council === null || rest.doubtGbp === 0) return [];
  const names = departmentsOutside(council).map(({ department }) => department);
  return [
    `Departments whose names tell of payments that do not count (${listInWords(names)}) paid so much that up to ${pounds(rest.doubtGbp)} of what went to payees that are not listed may not count. How much of it does is not known: the two ends of a share of what counts hold whether none of it does or all.`,
  ];
}

/** The note of the source on sums that do not agree, where the source has one. */
function differenceRemark({ tables }: SpendInputs, { basis, sources }: SpendSpan): string[] {
  if (basis !== 'largest') return [];
  const source = tables.sources.find(({ id }) => id === sources[0]);
  return source?.notes.filter((note) => note.startsWith('The months add to')) ?? [];
}
