import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decodeBlocks, decodeLines } from '../../src/import/payments/reading/decodeBlocks.ts';
import { FileBytes } from '../../src/import/payments/reading/FileBytes.ts';
import { textRows } from '../../src/import/payments/reading/textRows.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { messyRow } from './messyRows.ts';
import { HEADER, spendWorld } from './spendWorld.ts';

const read = (texts: readonly string[]) =>
  [...textRows(texts, ',', 'a.csv')].flatMap(({ cells, rowNumbers, faults }) =>
    cells.map((row, index) => ({ cells: row, row: rowNumbers[index], fault: faults?.get(index) })),
  );

/** Cells of a sound file; what a quote holds is told apart from the separators round it. */
const cell = fc.array(fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r\n'), { maxLength: 5 });
const quoted = (cells: readonly string[][]) =>
  cells.map((parts) => `"${parts.join('').replaceAll('"', '""')}"`).join(',');

describe('rows of a text file', () => {
  it('are those papaparse reads in one go, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (rows, length) => {
          const text = `${rows.map(quoted).join('\r\n')}\r\n`;
          const whole = Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',' });
          const cut = text.match(new RegExp(`[^]{1,${length}}`, 'gu')) ?? [];
          const found = read(cut);
          expect(found.map(({ cells }) => cells)).toEqual(whole.data.slice(0, -1));
          expect(found.some(({ fault }) => fault !== undefined)).toBe(false);
        },
      ),
    );
  });

  it('lose no letter, with stray quotes and all line ends, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', ' ', ',', ',', '"', '\n', '\r\n', '\r', 'é'), {
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 9 }),
        (parts, length) => {
          const text = parts.join('');
          const cut = text.match(new RegExp(`[^]{1,${length}}`, 'gu')) ?? [];
          const letters = (rows: readonly { cells: readonly string[] }[]) =>
            rows
              .flatMap(({ cells }) => cells)
              .join('')
              .replaceAll(/[^abé]/g, '');
          const found = read(cut);
          expect(letters(found)).toBe(text.replaceAll(/[^abé]/g, ''));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('cross the ends of the blocks a file is read in', () => {
    const path = join(temporaryFolder(), 'a.csv');
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('x', 'é', '"a""b"', '"a\r\nb"', ''), fc.nat({ max: 9000 })),
          { minLength: 20, maxLength: 60 },
        ),
        (rows) => {
          const text = rows
            .map(([first, length]) => `${first},${'y'.repeat(length)},z\r\n`)
            .join('');
          writeFileSync(path, text);
          const encodings = { utf16: null, utf8: 0, windows1252: 0 };
          const texts = decodeBlocks(new FileBytes(path, 'a.csv'), encodings);
          expect(read([...texts])).toEqual(read([text]));
        },
      ),
      { numRuns: 30 },
    );
  });
});

it.each([
  ['plain\n£1 é\nplain\r\né', '', 2, 0],
  ['£1\n', 'é\n', 1, 1],
])('lines beyond ASCII are counted by their encoding: %j and %j', (utf8, latin, ...counts) => {
  const encodings = { utf16: null, utf8: 0, windows1252: 0 };
  const bytes = Buffer.concat([Buffer.from(utf8), Buffer.from(latin, 'latin1')]);
  expect(decodeLines(bytes, encodings)).toBe(utf8 + latin);
  expect([encodings.utf8, encodings.windows1252]).toEqual(counts);
});

const SOUND = 'Parks,Works,04/05/2025,T1,10.00,Firm A,,';

it('payments are the same in any encoding, and every row of them is accounted for', () => {
  const row = messyRow({
    cells: ['"two\r\nlines"', 'x"y', 'word '.repeat(700)],
    amounts: ['0.005', '1234567890123', '9999999999.99'],
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.constantFrom('shared', 'unique'),
      fc.constantFrom('Description,Line', 'Description,Narrative'),
      (rows, transactionNumbers, more) => {
        const text = `${[`${HEADER},${more}`, SOUND, ...rows].join('\r\n')}\r\n`;
        const imported = [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le')].map(
          (bytes) => {
            const world = spendWorld({ transactionNumbers });
            world.file('a.csv', bytes);
            world.run();
            return { total: world.total(), rows: world.rows() };
          },
        );
        expect(imported[0]).toEqual(imported[1]);
        const { total = '', rows: kept = [] } = imported[0] ?? {};
        const count = (outcome: string) =>
          Number(new RegExp(`(\\d+) ${outcome}`).exec(total)?.[1] ?? 0);
        expect(kept).toHaveLength(count('kept') + count('excluded') + count('duplicate'));
      },
    ),
    { numRuns: 40 },
  );
});
