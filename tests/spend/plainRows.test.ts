import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRows } from '../../src/import/payments/reading/byteRows.ts';
import { decodeBlocks, type Encodings } from '../../src/import/payments/reading/decodeBlocks.ts';
import { FileBytes } from '../../src/import/payments/reading/FileBytes.ts';
import { PlainRows } from '../../src/import/payments/reading/PlainRows.ts';
import type { RowBatch } from '../../src/import/payments/reading/SheetRows.ts';
import { textRows } from '../../src/import/payments/reading/textRows.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { messyRow } from './messyRows.ts';
import { HEADER, spendWorld } from './spendWorld.ts';

const nothingFound = (): Encodings => ({ utf16: null, utf8: 0, windows1252: 0 });

function listed(batches: Iterable<RowBatch>) {
  const rows: { row: number | undefined; cells: string[]; fault: string | undefined }[] = [];
  let plain = 0;
  for (const batch of batches) {
    const { cells, rowNumbers, faults } = batch;
    if (batch instanceof PlainRows) plain += cells.length;
    for (const [index, row] of cells.entries())
      rows.push({
        row: rowNumbers[index],
        cells: row,
        fault: faults?.get(index),
      });
  }
  return { rows, plain };
}

describe('rows read as bytes are the rows papaparse reads', () => {
  const folder = () => {
    const path = join(temporaryFolder(), 'a.csv');
    return (bytes: Buffer) => {
      writeFileSync(path, bytes);
      return new FileBytes(path, 'a.csv');
    };
  };

  it('for any text of separators, quotes, line ends and letters', () => {
    const write = folder();
    let plain = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', ' ', ',', ',', '"', '\n', '\r\n', '\r\n', '\r', 'é'), {
          maxLength: 60,
        }),
        fc.boolean(),
        (parts, isUtf8) => {
          const file = write(Buffer.from(parts.join(''), isUtf8 ? 'utf8' : 'latin1'));
          const fast = listed(byteRows(file, ',', nothingFound()));
          plain += fast.plain;
          expect(fast.rows).toEqual(
            listed(textRows(decodeBlocks(file, nothingFound()), ',', file)).rows,
          );
        },
      ),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });

  it('across the ends of blocks, with rows of any length', () => {
    const write = folder();
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('x', 'é', '"a"', '"a""b"', '"a\r\nb"', ''),
            fc.integer({ min: 0, max: 9000 }),
          ),
          { minLength: 20, maxLength: 80 },
        ),
        (rows) => {
          const text = rows.map(([cell, length]) => `${cell},${'y'.repeat(length)},z\r\n`).join('');
          const file = write(Buffer.from(text));
          expect(listed(byteRows(file, ',', nothingFound())).rows).toEqual(
            listed(textRows(decodeBlocks(file, nothingFound()), ',', file)).rows,
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

it('payments read from bytes are those read from text', () => {
  const row = messyRow({ amounts: ['0.005', '1234567890123'] });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.constantFrom('shared', 'unique'),
      fc.constantFrom('Description,Line', 'Description,Narrative'),
      (rows, transactionNumbers, more) => {
        const text = `${[`${HEADER},${more}`, ...rows].join('\r\n')}\r\n`;
        const [fast, slow] = [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le')].map(
          (bytes) => {
            const world = spendWorld({ transactionNumbers });
            world.file('a.csv', bytes);
            world.run();
            return { total: world.total(), rows: world.rows() };
          },
        );
        expect(fast).toEqual(slow);
      },
    ),
    { numRuns: 60 },
  );
});
