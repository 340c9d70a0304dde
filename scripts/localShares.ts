import { formatNumber } from '../src/format/number.ts';
import { plural } from '../src/format/words.ts';
import { bodyYears } from '../src/indicators/spend/bodyYears.ts';
import { type LocatedSpan, locatedSpans } from '../src/indicators/spend/SpendInputs.ts';
import { unplacedPostcodes } from '../src/indicators/spend/unplacedPostcodes.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readMoneyTables } from '../src/tables/readMoneyTables.ts';
import { findBody } from '../src/tables/spend/readBodies.ts';

/** What to do about payees whose postcodes stand in the payments and are placed by no table; nothing where there are none. */
export function unplacedLine(spans: readonly LocatedSpan[]): string[] {
  const { payees, amountGbp } = unplacedPostcodes(spans);
  if (payees === 0) return [];
  return [
    `${payees} ${plural(payees, 'payee')} of £${formatNumber(amountGbp, 0)} ${plural(payees, 'has a postcode', 'have a postcode')} in the payments, in the register of companies or in suppliers.csv that no table places: import Code-Point Open to locate them, npm run import -- postcodes <folder> (docs/suppliers.md)`,
  ];
}

/** The same of one body in a data folder; nothing where its tables do not hold together yet. */
export function unplacedLines(dataDir: string, bodyId: string): string[] {
  const { place } = findBody(dataDir, bodyId);
  try {
    const tables = readMoneyTables(dataDir, place);
    const spend = tables.spend.bodies.find(({ body }) => body.id === bodyId)?.spend;
    return spend == null ? [] : unplacedLine(locatedSpans(spend, tables));
  } catch (error) {
    if (error instanceof DataError) return [];
    throw error;
  }
}

/** What the page would say of a body's local share, a line a year, and what to do about postcodes; or why nothing can be said. */
export function localShareLines(dataDir: string, bodyId: string, read = readMoneyTables): string[] {
  const { place, body } = findBody(dataDir, bodyId);
  try {
    const tables = read(dataDir, place);
    const years = bodyYears(tables).find((known) => known.body.id === body.id)?.years ?? [];
    const spend = tables.spend.bodies.find((known) => known.body.id === body.id)?.spend;
    const pct = (value: number) => `${formatNumber(value, 1)}%`;
    return [
      `shares of ${body.name} that would follow, of pounds for goods, services and works:`,
      ...years.map(
        ({ span, months, local, coveragePct }) =>
          `  ${span.period}, ${months} of 12 months: at least ${pct(local.lowerPct)} and at most ${pct(local.upperPct)} in ${tables.place.place.name}; address known of ${pct(coveragePct)}`,
      ),
      ...(spend == null ? [] : unplacedLine(locatedSpans(spend, tables))),
    ];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return [`shares: cannot be worked out, ${error.message}`];
  }
}
