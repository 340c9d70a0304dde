import { countInWords } from '../../format/number.ts';
import { moneyInWords } from '../../format/value.ts';
import { capitalised, plural } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { SpendSpan } from '../../tables/SpendTables.ts';
import type { Draft } from '../Draft.ts';
import type { LocatedSpan, SpendInputs } from './SpendInputs.ts';
import {
  doubtSentences,
  listRemark,
  locationSources,
  restSentences,
  STUDIES_DIFFER,
  sumGbp,
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
      ...restSentences(inputs, located),
      ...paidBackRemark(located),
      ...differenceRemark(inputs, span),
    ],
  };
}

/** The note of the source on sums that do not agree, where the source has one. */
function differenceRemark({ tables }: SpendInputs, { basis, sources }: SpendSpan): string[] {
  if (basis !== 'largest') return [];
  const source = tables.sources.find(({ id }) => id === sources[0]);
  return source?.notes.filter((note) => note.startsWith('The months add to')) ?? [];
}

/** What is left out of every share because more came back than was paid; nothing where there is none. */
export function paidBackRemark({ paidBack }: LocatedSpan): string[] {
  const counted = paidBack.filter(({ scope }) => scope !== 'out');
  if (counted.length === 0) return [];
  const gbp = -sumGbp(counted);
  return [
    `${capitalised(countInWords(counted.length))} ${plural(counted.length, 'payee')} gave back more than ${counted.length === 1 ? 'it was' : 'they were'} paid in that time: the ${moneyInWords(gbp)} beyond that is in no share.`,
  ];
}
