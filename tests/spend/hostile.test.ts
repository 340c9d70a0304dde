import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { CFB, utils, write } from '@e965/xlsx';
import { unzipSync, Zip, type ZipInputFile } from 'fflate';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../import/temporaryFolder.ts';
import { lines, spendWorld } from './spendWorld.ts';

const GOOD = 'Parks,Works,04/05/2025,T1,10.00,Firm A';
const text = (content: string) => new TextEncoder().encode(content);

function workbook(bookType: 'xlsx' | 'biff8' = 'xlsx'): Buffer {
  const book = utils.book_new();
  const rows = [
    ['Date', 'Amount', 'Supplier'],
    ...Array.from({ length: 500 }, (_, i) => ['04/05/2025', i, 'F']),
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'S');
  return write(book, { type: 'buffer', bookType, compression: true });
}

/** A zip of named parts. Its bombs are of a size that JavaScript takes seconds to pack. */
function zipped(named: Readonly<Record<string, Uint8Array>>): Buffer {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [filename, bytes] of Object.entries(named)) {
    const part: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: 8 };
    zip.add(part);
    part.ondata?.(null, deflateRawSync(bytes), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** The parts of a sound workbook with another sheet in it. */
const parts = (sheet: Uint8Array) => ({
  ...unzipSync(workbook()),
  'xl/worksheets/sheet1.xml': sheet,
});

/** What a spreadsheet makes of an .xlsx with a password: an old container round the encrypted package. */
function lockedPackage(): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(224, 4));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(20_000, 0xa5));
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** An .xls whose records after the first are said to be encrypted (record FILEPASS). */
function lockedOldWorkbook(): Buffer {
  const container = CFB.read(workbook('biff8'), { type: 'buffer' });
  const entry = CFB.find(container, '/Workbook');
  if (entry === null) throw new Error('no stream of records');
  const records = Buffer.from(entry.content as Uint8Array);
  const first = 4 + records.readUInt16LE(2);
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x59, 0xb3, 0x0a, 0x9a]);
  const locked = Buffer.concat([records.subarray(0, first), filePass, records.subarray(first)]);
  const fresh = CFB.utils.cfb_new();
  CFB.utils.cfb_add(fresh, '/Workbook', locked);
  return Buffer.from(CFB.write(fresh, { type: 'buffer' }) as Uint8Array);
}

describe('a hostile file is refused in one line and leaves the data alone:', () => {
  it.each<[string, string, () => string | Uint8Array, RegExp]>([
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
        zipped(
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
        zipped(
          parts(Buffer.concat([text('<worksheet><sheetData>'), Buffer.alloc(120 << 20, ' ')])),
        ),
      /^unpacks to more than 150 times its size/,
    ],
    [
      'a truncated workbook',
      'a.xlsx',
      () => workbook().subarray(0, 3000),
      /^not readable as a workbook: its directory is missing or damaged/,
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
      () => zipped({ ...unzipSync(workbook()), 'xl/workbook.xml': text('<workbook/>') }),
      /^not readable as a workbook/,
    ],
    [
      'a workbook whose sheets are hidden',
      'a.xlsx',
      () => {
        const all = unzipSync(workbook());
        const book = Buffer.from(all['xl/workbook.xml'] ?? []).toString();
        const hidden = book.replace('<sheet ', '<sheet state="hidden" ');
        return zipped({ ...all, 'xl/workbook.xml': text(hidden) });
      },
      /^no sheet to read/,
    ],
    [
      'a workbook whose directory lies about a size',
      'a.xlsx',
      () => {
        const bytes = Buffer.from(workbook());
        const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
        bytes.writeUInt32LE(7, entry + 24);
        return bytes;
      },
      /^not readable as a workbook: .* has another size than is said/,
    ],
    [
      'a zip of something else',
      'a.xlsx',
      () => zipped({ 'readme.md': text('hello') }),
      /^a zip file that is no workbook: readme\.md/,
    ],
    ['a workbook with a password', 'a.xlsx', lockedPackage, /^password-protected/],
    ['an old workbook with a password', 'a.xls', lockedOldWorkbook, /^password-protected/],
    [
      'a truncated old workbook',
      'a.xls',
      () => workbook('biff8').subarray(0, 5000),
      /^not readable as a workbook/,
    ],
    [
      'a broken old workbook',
      'a.xls',
      () => Buffer.concat([lockedPackage().subarray(0, 8), Buffer.alloc(2000, 7)]),
      /^not readable as a workbook/,
    ],
    [
      'prose',
      'a.csv',
      () => 'Dear reader,\nthere is nothing here.\n',
      /^not a table: no row has three cells: Dear reader/,
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
    // One line on the file, and how the others beside it come in.
    const [, ...more] = String((error as Error).message).split('\n');
    expect(more.filter((line) => !line.startsWith('the others come in'))).toEqual([]);
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
      '<b>Parks</b>,Works,04/05/2025,T8,10.00,"<img src=x onerror=""alert(1)"">"',
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
    ['<img src=x onerror="alert(1)">', 'Works', 'T8'],
  ]);
  expect(world.log.filter((line) => line.startsWith('  rejected'))).toEqual([
    '  rejected: not an amount of pounds: 1',
    '  rejected: amount beyond ten billion pounds: 1',
    '  rejected: date in the future: 1',
    '  rejected: control character in the text: 1',
    '  rejected: cell of more than 10,000 characters: 1',
  ]);
});

it('XML that would expand itself stays as it is written', () => {
  const cell = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
  const row = (number: number, cells: string[]) =>
    `<row r="${number}">${cells.map((value, at) => cell(`${'ABC'[at]}${number}`, value)).join('')}</row>`;
  const rows = [row(1, ['Date', 'Amount', 'Supplier']), row(2, ['04/05/2025', '10', 'Firm &b;'])];
  const world = spendWorld();
  world.file(
    'a.xlsx',
    zipped(
      parts(
        text(
          `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
        ),
      ),
    ),
  );
  world.run();
  expect(world.rows().map(({ payee }) => payee)).toEqual(['Firm &b;']);
});

it('a table is read by what it is, whatever its name says', () => {
  const world = spendWorld();
  world.file('a.xlsx', lines(GOOD));
  world.file('b.csv', workbook());
  world.file('c.ods', workbook('biff8'));
  world.run();
  expect(new Set(world.rows().map((row) => row['file']))).toEqual(
    new Set(['a.xlsx', 'b.csv', 'c.ods']),
  );
});

describe('memory stays bounded, whatever a file holds:', () => {
  const spaces = (megabytes: number) => Buffer.alloc(megabytes << 20, ' ');
  const sharedTexts = () =>
    zipped({
      ...parts(text('<worksheet><sheetData/></worksheet>')),
      'xl/sharedStrings.xml': Buffer.concat([
        text('<sst>'),
        text('<si><t>some words of no use</t></si>'.repeat(1 << 21)),
      ]),
    });

  const emptyRows = () =>
    zipped(
      parts(Buffer.concat([text('<worksheet><sheetData>'), Buffer.alloc(140_000_000, '<row/>')])),
    );

  /** Formatted down to row 80,000 and no cell like the next, so that it packs no better than payments. */
  const styledCells = () => {
    const row = (_: unknown, at: number) =>
      `<row r="${at + 1}" ht="${(at * 7919) % 997}">${[...'ABCDEFGHIJKL'].map((column, i) => `<c r="${column}${at + 1}" s="${(at * 31 + i * 17) % 97}" cm="${(at * 7919 + i * 104_729) % 9973}" t="n"></c>`).join('')}</row>`;
    const rows = Array.from({ length: 80_000 }, row).join('');
    return zipped(parts(text(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)));
  };

  it.each<[string, () => string | Uint8Array]>([
    ['a zip bomb', () => zipped(parts(Buffer.concat([text('<worksheet>'), spaces(120)])))],
    ['a zip bomb as .ods', () => zipped({ 'content.xml': spaces(120) })],
    ['endless texts shared by sheets', sharedTexts],
    ['twenty million empty rows', emptyRows],
    ['cells that are formatted and empty', styledCells],
    ['twenty megabytes in a cell', () => lines(GOOD, `Parks,"${'x'.repeat(20 << 20)}",1,1,1,1`)],
    ['twenty megabytes of one line', () => Buffer.alloc(20 << 20, 'x,')],
    ['a quote that never closes', () => lines(GOOD, `Parks,"${`${GOOD}\n`.repeat(1 << 18)}`)],
    ['a million empty cells in a row', () => lines(GOOD, ','.repeat(1_000_000))],
  ])('%s', { timeout: 300_000 }, (_, content) => {
    idle ??= peakOf(lines(GOOD));
    expect(idle).toBeGreaterThan(0);
    expect(peakOf(content()) - idle).toBeLessThan(260);
  });
});

/** Megabytes of a heap that is enough; without, what is measured is how late a busy machine clears up. */
const HEAP = '--max-old-space-size=192';

/** Peak of an import of one good row, measured once. */
let idle: number | undefined;

/** Peak of resident memory of an import of one file in a process of its own, in megabytes. */
function peakOf(content: string | Uint8Array): number {
  const { dataDir, reportDir, folder, file } = spendWorld();
  file('a.csv', content);
  const preload = join(import.meta.dirname, 'reportPeak.ts');
  const command = ['scripts/import.ts', 'spend', '--body', 'ashby', folder];
  const { stdout } = spawnSync(
    process.execPath,
    [HEAP, '--import', preload, ...command, '--data', dataDir, '--report', reportDir],
    { encoding: 'utf8' },
  );
  return Number(/peak: (\d+) MB/.exec(stdout)?.[1]);
}
