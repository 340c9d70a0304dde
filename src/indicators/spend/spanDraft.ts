import { listInWords } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { SpendSpan } from '../../tables/SpendTables.ts';
import { Scope } from '../../tables/spend/Scope.ts';
import type { Draft } from '../Draft.ts';
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
      ...hiddenScopeRemark(inputs, span),
      ...differenceRemark(inputs, span),
    ],
  };
}

/**
 * Where payees beyond the largest are not known, departments may still tell of payments out of scope among them.
 */
function hiddenScopeRemark({ council }: SpendInputs, { basis }: SpendSpan): string[] {
  if (council === null || basis !== 'largest') return [];
  const scope = new Scope(council.body);
  const outside = council.departments.filter(
    ({ department }) => scope.verdictOn('category', department).reason !== null,
  );
  if (outside.length === 0) return [];
  const gbp = outside.reduce((sum, { amountGbp }) => sum + amountGbp, 0);
  return [
    `Departments whose names tell of payments that do not count (${listInWords(outside.map(({ department }) => department))}) paid ${pounds(gbp)}. How much of it went to payees that are not listed is not known, so it stays in what is counted: the true sum may be smaller by up to that much, which would only narrow the bounds.`,
  ];
}

/** The note of the source on sums that do not agree, where the source has one. */
function differenceRemark({ tables }: SpendInputs, { basis, sources }: SpendSpan): string[] {
  if (basis !== 'largest') return [];
  const source = tables.sources.find(({ id }) => id === sources[0]);
  return source?.notes.filter((note) => note.startsWith('The months add to')) ?? [];
}
