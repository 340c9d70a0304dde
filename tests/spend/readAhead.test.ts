import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../import/temporaryFolder.ts';
import { messyRow } from './messyRows.ts';
import { HEADER, lines, spendWorld } from './spendWorld.ts';

const GOOD = 'Parks,Works,04/05/2025,T1,10.00,Firm A';

/** What an import of files leaves: tables, report, rejected rows and log, or the error; read here or ahead. */
function outcomeOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  body: object,
  readAheadFrom: number,
) {
  const world = spendWorld(body);
  world.file('known.csv', lines(GOOD, 'Parks,Works,06/05/2025,T8,10.00,Firm K'));
  world.run();
  for (const [name, content] of Object.entries(files)) world.file(name, content);
  let error: unknown;
  try {
    world.run(
      Object.keys(files).map((name) => join(world.folder, name)),
      { readAheadFrom },
    );
  } catch (thrown) {
    error = thrown;
  }
  const plain = (text: string) => text.replaceAll(world.root, '');
  return {
    error: error instanceof Error ? [error.name, error.constructor.name, error.message] : error,
    data: snapshot(world.dataDir),
    // The report names the file of rejected rows by its path, but that file is named by its content.
    reports: readdirSync(world.reportDir).sort(),
    log: world.log.map(plain),
  };
}

const here = (files: Readonly<Record<string, string | Uint8Array>>, body: object = {}) =>
  outcomeOf(files, body, Number.POSITIVE_INFINITY);
const ahead = (files: Readonly<Record<string, string | Uint8Array>>, body: object = {}) =>
  outcomeOf(files, body, 0);

describe('files a second thread reads end as if they were read here', () => {
  it('for any rows', () => {
    const row = messyRow({
      cells: ['"two\r\nlines"', 'x"y', 'word '.repeat(700)],
      amounts: ['9999999999.99'],
    });
    const file = fc
      .tuple(fc.array(row, { maxLength: 60 }), fc.constantFrom('utf8', 'latin1', 'utf16le'))
      .map(([rows, encoding]) =>
        Buffer.from(
          `${encoding === 'utf16le' ? '\uFEFF' : ''}${[`${HEADER},Description,Line`, GOOD, ...rows].join('\r\n')}\r\n`,
          encoding as BufferEncoding,
        ),
      );
    fc.assert(
      fc.property(
        fc.tuple(file, file),
        fc.constantFrom('shared', 'unique'),
        ([a, z], transactionNumbers) => {
          const body = {
            transactionNumbers,
            scopeRules: [{ field: 'description', holds: 'firm', reason: null }],
          };
          const files = { 'a.csv': a, 'z.csv': z };
          expect(ahead(files, body)).toEqual(here(files, body));
        },
      ),
      { numRuns: 8 },
    );
  });

  it('for more rows and texts than the threads have room to share', () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, row) => `Team ${row % 7},Works,04/05/2025,T${row},${row % 90}.00,Firm ${row}`,
    );
    // The first text comes again long after its number has gone to another.
    const more = Array.from(
      { length: 40_000 },
      (_, row) => `Team ${row % 7},Works,05/05/2025,T${row},1.00,"Builder, ${row}"`,
    );
    const files = {
      'a.csv': lines(...rows, ...more, rows[0] ?? ''),
      'b.csv': lines(rows[9] ?? ''),
    };
    expect(ahead(files)).toEqual(here(files));
  });

  it('beside other files, and files that are no payments', () => {
    const grants = 'Grant Purpose,Award Date,Amount Awarded\nSheds,04/05/2025,10\n';
    const headless = `${GOOD}\r\n`.repeat(3);
    const files = { 'a.csv': lines(GOOD), 'grants.csv': grants, 'z.csv': headless };
    expect(ahead(files)).toEqual(here(files));
    expect(here(files).error).toBeUndefined();
  });

  it('also where one cannot be read: the same error, and the data as they were', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => GOOD.replace('T1', `N${row}`));
    const files = {
      'a.csv': lines(...rows),
      'b.csv': lines(...rows, `Parks,Works,04/05/2025,T2,1.00,"${'x'.repeat(3 << 20)}"`),
      'c.csv': lines(...rows),
    };
    const failed = ahead(files);
    expect(failed).toEqual(here(files));
    expect(failed.error).toEqual([
      'DataError',
      'DataError',
      expect.stringMatching(/^row longer than a megabyte: Parks.*\(b\.csv row 5002\)/),
    ]);
    expect(failed.data).toEqual(
      here({ 'known.csv': lines(GOOD, 'Parks,Works,06/05/2025,T8,10.00,Firm K') }).data,
    );
    // Neither a report nor rejected rows of the import that failed.
    expect(failed.reports).toEqual(['report-ashby.txt']);
  });
});
