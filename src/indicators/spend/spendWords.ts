import { formatNumber } from '../../format/number.ts';
import type { SpendSpan } from '../../tables/SpendTables.ts';
import type { SpendContext } from './SpendContext.ts';

/** "£9,657,344.88" */
export function pounds(value: number): string {
  return `${value < 0 ? '−' : ''}£${formatNumber(Math.abs(value), 2)}`;
}

export function pct(value: number): string {
  return `${formatNumber(value, 1)}%`;
}

/** "In April 2019 to December 2025" reads badly: "From April 2019 to December 2025". */
export function inTime(dataPeriod: string): string {
  return dataPeriod.includes(' to ') ? `From ${dataPeriod}` : `In ${dataPeriod}`;
}

/** Sources of a figure on where the money went. */
export function locationSources({ council, tables }: SpendContext): string[] {
  const own = tables.place.postcodes.size > 0 ? ['code-point-postcodes-2025-10'] : [];
  return [...(council?.sources ?? []), ...tables.spend.supplierSources, ...own];
}

export const ADDRESS_IS_NOT_BENEFIT =
  'An address says where an invoice is paid, not who does the work, who owns the firm or who gains from it.';

export const LOCAL_IS_THE_BOUNDARY =
  'Local means inside the district’s boundary, by postcode; a post town or the letters of a postcode do not count.';

export const STUDIES_DIFFER =
  'Published studies differ in who pays (all anchor institutions, or the council alone) and in what counts as local (the district, the county or the region): shares with another payer or boundary are not the same measure.';

/** What a list of the largest payees leaves open. */
export function listRemark({
  span,
  inScopePct,
}: {
  span: SpendSpan;
  inScopePct: number;
}): string[] {
  if (span.basis === 'payments') return [];
  return [
    `Only the ${span.payees.length} largest payees are known by name. ${pounds(span.restGbp)} went to others, which is ${pct(inScopePct)} of the in-scope payments: it counts as not located, and redacted payments are within it.`,
  ];
}
