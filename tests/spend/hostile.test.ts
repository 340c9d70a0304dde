import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../pipeline/temporaryFolder.ts';
import { lines, spendWorld } from './spendWorld.ts';

const GOOD = 'Parks,Works,04/05/2025,T1,10.00,Firm A';
const text = (content: string) => new TextEncoder().encode(content);

function workbook(): Buffer {
  const book = utils.book_new();
  const rows = [
    ['Date', 'Amount', 'Supplier'],
    ...Array.from({ length: 500 }, (_, i) => ['04/05/2025', i, 'F']),
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'S');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

const parts = (sheet: Uint8Array) => ({
  'xl/workbook.xml': text(
    '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': text(
    '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
  ),
  'xl/worksheets/s.xml': sheet,
});

const protectedWorkbook = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1000),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

describe('a hostile file is refused in one line and leaves the data alone:', () => {
  it.each<[string, string, () => string | Uint8Array, RegExp]>([
    ['empty', 'a.csv', () => '', /^empty file: 0 bytes \(a\.csv\)/],
    ['a web page', 'a.csv', () => '<!DOCTYPE html><html>', /^a web page, not a table/],
    ['an SVG', 'a.csv', () => '<svg onload="alert(1)">', /^a web page, not a table/],
    ['a PDF', 'a.xlsx', () => '%PDF-1.7', /^a PDF, not a table/],
    [
      'random bytes',
      'a.csv',
      () => Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7) % 32)),
      /^not a table/,
    ],
    [
      'ten megabytes in a cell',
      'a.csv',
      () => lines(GOOD, `Parks,Works,04/05/2025,T2,1.00,"${'x'.repeat(10 << 20)}"`),
      /^row longer than a megabyte: Parks.*a\.csv row 3\)/,
    ],
    [
      'ten megabytes in a cell of a workbook',
      'a.xlsx',
      () =>
        zipSync(
          parts(
            text(
              `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${'x'.repeat(10 << 20)}</v></c></row></sheetData></worksheet>`,
            ),
          ),
        ),
      /^cell longer than a megabyte: x+ \(a\.xlsx \[S\] row 1, column 1\)/,
    ],
    [
      'a zip bomb',
      'a.xlsx',
      () =>
        zipSync(
          parts(Buffer.concat([text('<worksheet><sheetData>'), Buffer.alloc(200 << 20, ' ')])),
          { level: 9 },
        ),
      /^unpacks to more than 150 times its size/,
    ],
    [
      'a truncated workbook',
      'a.xlsx',
      () => workbook().subarray(0, 3000),
      /^not readable as a workbook: its directory is missing/,
    ],
    [
      'a workbook with damaged data',
      'a.xlsx',
      () => {
        const bytes = Buffer.from(workbook());
        bytes.fill(0xff, 200, 900);
        return bytes;
      },
      /^not readable as a workbook/,
    ],
    [
      'a workbook without sheets',
      'a.xlsx',
      () =>
        zipSync({
          'xl/workbook.xml': text('<workbook/>'),
          'xl/_rels/workbook.xml.rels': text('<Relationships/>'),
        }),
      /^no sheet to read/,
    ],
    [
      'XML that expands itself',
      'a.xlsx',
      () =>
        zipSync(
          parts(
            text(
              '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
            ),
          ),
        ),
      /^not readable as a workbook/,
    ],
    [
      'a zip of something else',
      'a.xlsx',
      () => zipSync({ 'readme.md': text('hello') }),
      /^a zip file that is no workbook: readme\.md/,
    ],
    ['a locked workbook', 'a.xlsx', () => protectedWorkbook, /^password-protected/],
    [
      'a broken old workbook',
      'a.xls',
      () => Buffer.concat([protectedWorkbook.subarray(0, 8), Buffer.alloc(2000, 7)]),
      /^not readable as a workbook/,
    ],
    [
      'prose',
      'a.csv',
      () => 'Dear reader,\nthere is nothing here.\n',
      /^no header, and no sibling/,
    ],
  ])('%s', (_, name, content, message) => {
    const world = spendWorld();
    world.file('good.csv', lines(GOOD));
    world.run();
    const before = snapshot(world.dataDir);
    world.file(name, content());
    let error: unknown;
    try {
      world.run();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ name: 'DataError', message: expect.stringMatching(message) });
    expect(String((error as Error).message)).not.toContain('\n');
    expect(snapshot(world.dataDir)).toEqual(before);
  });
});

it('hostile cells are rejected or written so that nothing runs', () => {
  const world = spendWorld();
  world.file(
    'a.csv',
    lines(
      'Parks,Works,04/05/2025,T1,10.00,"=HYPERLINK(""http://x"")"',
      'Parks,@Works,04/05/2025,-T2,10.00,<svg onload=alert(1)>',
      'Parks,Works,04/05/2025,T3,=1+1,Firm',
      'Parks,Works,04/05/2025,T4,1e300,Firm',
      'Parks,Works,01/01/2099,T5,1.00,Firm',
      'Parks,Works,04/05/2025,T6,1.00,Fi\u0000rm',
      `Parks,Works,04/05/2025,T7,1.00,${'long '.repeat(3000)}`,
    ),
  );
  world.run();
  expect(world.rows().map((row) => [row['payee'], row['category'], row['transaction']])).toEqual([
    [`'=HYPERLINK("http://x")`, 'Works', 'T1'],
    ['<svg onload=alert(1)>', `'@Works`, `'-T2`],
  ]);
  expect(world.log.filter((line) => line.startsWith('  rejected'))).toEqual([
    '  rejected: not an amount of pounds: 1',
    '  rejected: amount beyond ten billion pounds: 1',
    '  rejected: date in the future: 1',
    '  rejected: control character in the text: 1',
    '  rejected: cell of more than 10,000 characters: 1',
  ]);
});
