import { formatNumber } from '../src/format/number.ts';
import { spendInputs } from '../src/indicators/spend/SpendInputs.ts';
import { spendLocalShareDrafts } from '../src/indicators/spend/spendLocalShare.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readTables } from '../src/tables/readTables.ts';
import { findBody } from '../src/tables/spend/readBodies.ts';

/** What the page would say of a body's local share, a line a year; or why nothing can be said. */
export function localShareLines(dataDir: string, bodyId: string): string[] {
  const { place, body } = findBody(dataDir, bodyId);
  try {
    const inputs = spendInputs(readTables(dataDir, place));
    if (inputs.council?.body.id !== bodyId)
      return [`shares: none would follow; they are those of the district’s council alone`];
    const pct = (value: number | null | undefined) => `${formatNumber(value ?? 0, 1)}%`;
    const drafts = spendLocalShareDrafts(inputs).filter(
      ({ indicator }) => indicator.id === 'spend-local-share',
    );
    return [
      `shares of ${body.name} that would follow, of pounds for goods, services and works:`,
      ...drafts.map(
        ({ period, lower, upper, value }) =>
          `  ${period}: ${lower === undefined ? pct(value) : `${pct(lower)} at least and ${pct(upper)} at most`} in ${inputs.district.name}`,
      ),
    ];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return [`shares: cannot be worked out, ${error.message}`];
  }
}
