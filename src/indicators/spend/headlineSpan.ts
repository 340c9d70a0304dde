import type { BodySpend, SpendSpan } from '../../tables/SpendTables.ts';
import { isInYear } from './spendCoverage.ts';

const MONTHS = 12;
/** A year that lacks one month is shown before an older whole one, and the lack is said. */
const NEARLY = 11;

/** A financial year of payments and how much of it there is. */
export interface YearSpan {
  span: SpendSpan;
  /** Months with payments, 1 to 12. */
  months: number;
}

export interface HeadlineSpan extends YearSpan {
  /** Null where the span is a list of the largest payees over several years. */
  standing: 'whole' | 'nearly whole' | 'stub' | null;
  /** Years after it that hold too little to stand at the head. */
  stubs: readonly YearSpan[];
}

/**
 * The stretch of time a page speaks of first: the last financial year that is whole or lacks one month of its payments;
 * where there is none, the one with most months, the later of two. Undefined where no payees are known.
 */
export function headlineSpan({
  spans,
  months,
}: Pick<BodySpend, 'spans' | 'months'>): HeadlineSpan | undefined {
  const newest = spans.at(-1);
  if (newest === undefined) return undefined;
  if (newest.basis === 'largest')
    return { span: newest, months: months.length, standing: null, stubs: [] };
  const years = spans.map((span) => ({ span, months: monthsOf(span, months) }));
  const most = Math.max(...years.map((year) => year.months));
  const enough = Math.min(NEARLY, most);
  const at = years.findLastIndex((year) => year.months >= enough);
  const head = years[at];
  if (head === undefined) return undefined;
  const standing =
    head.months === MONTHS ? 'whole' : head.months >= NEARLY ? 'nearly whole' : 'stub';
  return { ...head, standing, stubs: years.slice(at + 1) };
}

function monthsOf({ period }: SpendSpan, months: BodySpend['months']): number {
  return months.filter(({ month }) => isInYear(month, period)).length;
}
