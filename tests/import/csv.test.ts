import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { serialiseCsv } from '../../src/format/csv.ts';
import { middleRanks } from '../../src/import/deprivation/importDeprivation.ts';
import { tidyDecimal } from '../../src/import/deprivation/readPublishedEdition.ts';
import { decodeUtf8 } from '../../src/tables/decodeUtf8.ts';
import { readCsv } from '../../src/tables/readCsv.ts';

describe('serialiseCsv', () => {
  it('quotes, ends lines with LF and keeps zero apart from nothing', () => {
    expect(
      serialiseCsv(
        [
          { a: 'x, "y"', b: 0 },
          { a: '', b: null },
        ],
        ['a', 'b'],
      ),
    ).toBe('a,b\n"x, ""y""",0\n,\n');
  });

  it('keeps numbers and disarms formulas', () => {
    const cells = ['-1.5', '+3', '-1e-7', '=1+1', '+A1', '-cmd', '@SUM', '\tx', 'a=b'];
    const text = serialiseCsv(
      cells.map((a) => ({ a })),
      ['a'],
    );
    expect(Papa.parse<string[]>(text.trimEnd()).data.flat().slice(1)).toEqual([
      '-1.5',
      '+3',
      '-1e-7',
      "'=1+1",
      "'+A1",
      "'-cmd",
      "'@SUM",
      "'\tx",
      'a=b',
    ]);
  });

  it('refuses what is not a number', () => {
    expect(() => serialiseCsv([{ a: Number.NaN }], ['a'])).toThrow(
      'not a finite number: NaN (column a)',
    );
  });

  it('is read back as it was written, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text) && text !== ''),
          { minLength: 1 },
        ),
        (texts) => {
          const csv = serialiseCsv(
            texts.map((a) => ({ a, b: 1 })),
            ['a', 'b'],
          );
          expect(readCsv(csv, 'x.csv', ['a', 'b']).rows.map((row) => row.raw('a'))).toEqual(texts);
        },
      ),
    );
  });
});

describe('readCsv', () => {
  it('counts lines as an editor does, also after a cell of several lines', () => {
    const { rows } = readCsv('a,b\n"one\ntwo",2\n\n3,4\n', 'x.csv', ['a', 'b']);
    expect(rows.map((row) => row.row)).toEqual([2, 4, 5]);
    expect(rows.map((row) => row.isBlank)).toEqual([false, true, false]);
  });

  it('takes CRLF and a byte order mark', () => {
    const text = decodeUtf8(new TextEncoder().encode('\ufeffa,b\r\n1,2\r\n'), 'x.csv');
    expect(readCsv(text, 'x.csv', ['a', 'b']).rows.map((row) => row.raw('b'))).toEqual(['2']);
  });
});

describe('decodeUtf8', () => {
  it('says where the first bad byte is', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('a,b\né£,'), 0xa3, 0x31]);
    expect(() => decodeUtf8(bytes, 'x.csv')).toThrow(
      'not UTF-8: byte 0xA3 (x.csv row 2, column 4); save as UTF-8',
    );
  });
});

describe('numbers as published', () => {
  it('lose noise and nothing else', () => {
    expect(
      ['28325.0', '12323.5', '5.828697681427002', '6.52', '-1.654', '10', '7.10', ''].map(
        tidyDecimal,
      ),
    ).toEqual(['28325', '12323.5', '5.828698', '6.52', '-1.654', '10', '7.10', '']);
  });

  it('share their middle rank when equal', () => {
    expect(middleRanks([5, 9, 5, 1, 5])).toEqual([3, 1, 3, 5, 3]);
  });
});
