import type { BodySpend, SpendSpan } from '../../tables/SpendTables.ts';
import { fullMonths } from '../../tables/spend/thinMonths.ts';

const MONTHS = 12;
/** A year that lacks one month is shown before an older whole one, and the lack is said. */
const NEARLY = 11;

/** A financial year of payments and how much of it there is. */
export interface YearSpan {
  span: SpendSpan;
  /** Months with payments, 0 to 12; without those that hold hardly any. */
  months: number;
}

export interface HeadlineSpan extends YearSpan {
  /** Null where the span is a list of the largest payees over several years. */
  wholeness: 'whole' | 'nearly whole' | 'stub' | null;
  /** Years after it that hold too little to stand at the head. */
  stubs: readonly YearSpan[];
}

/**
 * The stretch of time a page speaks of first: the last financial year that is whole or lacks one month of its payments;
 * where there is none, the years of a compilation; where there is none either, the year with most months, the later of
 * two. Undefined where no payees are known.
 */
export function headlineSpan({ spans }: Pick<BodySpend, 'spans'>): HeadlineSpan | undefined {
  const years = spans
    .filter(({ basis }) => basis === 'payments')
    .map((span) => ({ span, months: fullMonths(span) }));
  const compiled = spans.find(({ basis }) => basis === 'largest');
  if (compiled !== undefined && years.every(({ months }) => months < NEARLY))
    return { span: compiled, months: compiled.months, wholeness: null, stubs: years };
  const most = Math.max(...years.map((year) => year.months));
  const enough = Math.min(NEARLY, most);
  const at = years.findLastIndex((year) => year.months >= enough);
  const head = years[at];
  if (head === undefined) return undefined;
  const wholeness =
    head.months === MONTHS ? 'whole' : head.months >= NEARLY ? 'nearly whole' : 'stub';
  return { ...head, wholeness, stubs: years.slice(at + 1) };
}
