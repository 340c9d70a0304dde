import { formatNumber } from '../src/format/number.ts';
import { bodyYears } from '../src/indicators/spend/bodyYears.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readTables } from '../src/tables/readTables.ts';
import { findBody } from '../src/tables/spend/readBodies.ts';

/** What the page would say of a body's local share, a line a year; or why nothing can be said. */
export function localShareLines(dataDir: string, bodyId: string): string[] {
  const { place, body } = findBody(dataDir, bodyId);
  try {
    const tables = readTables(dataDir, place);
    const years = bodyYears(tables).find((known) => known.body.id === body.id)?.years ?? [];
    const pct = (value: number) => `${formatNumber(value, 1)}%`;
    return [
      `shares of ${body.name} that would follow, of pounds for goods, services and works:`,
      ...years.map(
        ({ span, months, local, coveragePct }) =>
          `  ${span.period}, ${months} of 12 months: at least ${pct(local.lowerPct)} and at most ${pct(local.upperPct)} in ${tables.place.place.name}; address known of ${pct(coveragePct)}`,
      ),
    ];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return [`shares: cannot be worked out, ${error.message}`];
  }
}
