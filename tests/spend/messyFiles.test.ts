import { type BookType, utils, type WorkBook, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { spendWorld } from './spendWorld.ts';

/*
 * Four payments in every dress an officer's download folder has them in: either they are right to the penny, or the error
 * says what is wrong.
 */
const HEADER = 'Payment Date,Supplier Name,Net Amount,Department';
const ROWS = [
  '04/05/2025,Firm A,1000.00,Parks',
  '15/05/2025,Firm B,250.50,Roads',
  '20/05/2025,Firm C,-10.00,Roads',
  '31/05/2025,Firm D,99.99,Parks',
];
const PAYMENTS = [
  ...['2025-05-04 Firm A 1000.00', '2025-05-15 Firm B 250.50'],
  ...['2025-05-20 Firm C -10.00', '2025-05-31 Firm D 99.99'],
];
const csv = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
const PLAIN = csv(HEADER, ROWS);
/** The four payments with something in them written otherwise. */
const dressed = (from: string, to: string, header = HEADER) =>
  csv(header, ROWS).replaceAll(from, to);
const CELLS = [HEADER, ...ROWS].map((row) =>
  row.split(',').map((cell) => (/^-?\d+\.\d\d$/.test(cell) ? Number(cell) : cell)),
);

function workbook(
  sheets: Record<string, unknown[][]>,
  change: (book: WorkBook) => void = () => {},
  bookType: BookType = 'xlsx',
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  change(book);
  return write(book, { type: 'buffer', bookType });
}

/** Merges column 1 of rows 2 to 3, as a spreadsheet counts them. */
const mergedIn = (column: number) => (book: WorkBook) => {
  const sheet = book.Sheets['S'];
  if (sheet !== undefined) sheet['!merges'] = [{ s: { r: 1, c: column }, e: { r: 2, c: column } }];
};

function imported(files: Record<string, string | Uint8Array>) {
  const world = spendWorld();
  for (const [name, content] of Object.entries(files)) world.file(name, content);
  const refused = world.run();
  const kept = world
    .rows()
    .filter(({ scope }) => scope === 'in')
    .map(({ date, payee, amount_gbp: amount }) => `${date} ${payee} ${amount}`);
  return { world, refused, kept };
}

describe('payments are right to the penny', () => {
  it.each<[string, string | Uint8Array]>([
    ['in UTF-16 with tabs', Buffer.from(`\uFEFF${PLAIN.replaceAll(',', '\t')}`, 'utf16le')],
    ['in UTF-16, big end first and without a mark', Buffer.from(PLAIN, 'utf16le').swap16()],
    ['with £ in Windows-1252', Buffer.from(dressed('1000.00', '"£1,000.00"'), 'latin1')],
    ['with £ in the heading', dressed('Net Amount', 'Net Amount (£)')],
    ['with bars', PLAIN.replaceAll(',', '|')],
    ['with semicolons and a line that says so', `sep=;\r\n${PLAIN.replaceAll(',', ';')}`],
    [
      'with line breaks in quotes',
      dressed('Payment Date', '"Payment\nDate"').replace('Parks\r', '"Parks\r\nand trees"\r'),
    ],
    ['under two rows of headings', `Payment,Supplier,Amount,Where\r\n${PLAIN}`],
    ['under a row of units', csv(`${HEADER}\r\ndd/mm/yyyy,text,£,text`, ROWS)],
    ['with brackets for a minus', dressed('-10.00', '(10.00)')],
    ['with £ before brackets', dressed('-10.00', '£(10.00)')],
    ['with £ in brackets', dressed('-10.00', '(£10.00)')],
    ['with the minus behind', dressed('-10.00', '10.00-')],
    ['with a typographer’s minus', dressed('-10.00', '−£10.00')],
    ['with CR and DR', dressed('-10.00', '10.00 CR').replace('250.50', '250.50 DR')],
    [
      'with a column of DR and CR',
      csv(
        `${HEADER},DR/CR`,
        ROWS.map((row) => (row.includes('-') ? `${row.replace('-', '')},CR` : `${row},DR`)),
      ),
    ],
    [
      'with debits and credits in two columns',
      csv(
        'Payment Date,Supplier Name,Debit (£),Credit (£)',
        ROWS.map((row) => row.replace(/,-(10.00),.*/, ',,$1').replace(/,(Parks|Roads)$/, ',')),
      ),
    ],
    [
      'with debits and credits in two columns, 0.00 in the other',
      csv(
        'Payment Date,Supplier Name,Debit Amount,Credit Amount',
        ROWS.map((row) =>
          row.replace(/,(-10.00),.*/, ',0.00,$1').replace(/(Parks|Roads)$/, '0.00'),
        ),
      ),
    ],
    [
      'with credit notes that have their minus',
      csv(
        `${HEADER},Document Type`,
        ROWS.map((row) => `${row},${row.includes('-') ? 'Credit Note' : 'Invoice'}`),
      ),
    ],
    ['with spaces for thousands', dressed('1000.00', '1 000.00')],
    ['with narrow spaces for thousands', dressed('1000.00', '1\u202f000.00')],
    [
      'with the header again half-way',
      csv(HEADER, [...ROWS.slice(0, 2), HEADER, ...ROWS.slice(2)]),
    ],
    [
      'with another header half-way',
      csv(HEADER, [
        ...ROWS.slice(0, 2),
        '',
        'Supplier Name,Payment Date,Net Amount,Department',
        ...ROWS.slice(2).map((row) => row.replace(/^([^,]+),([^,]+)/, '$2,$1')),
      ]),
    ],
    [
      'with a total for each month',
      csv(HEADER, [...ROWS, ',Total May,1340.49,', ',Grand Total,1340.49,']),
    ],
    [
      'with totals that have a date',
      csv(HEADER, [...ROWS, '31/05/2025,May 2025 Total,1340.49,', '31/05/2025,TOTAL,1340.49,']),
    ],
    [
      'with a total for each payee',
      csv(
        HEADER,
        ROWS.flatMap((row) => {
          const [, payee, amount] = row.split(',');
          return [row, `,${payee} Total,${amount},`];
        }),
      ),
    ],
    ['under Welsh headings', csv('Dyddiad Talu,Enw’r Cyflenwr,Swm Net,Adran', ROWS)],
    [
      'under headings in two languages',
      csv('Dyddiad / Date,Cyflenwr / Supplier,Swm / Amount,x', ROWS),
    ],
    [
      'beside their VAT',
      csv(
        'Payment Date,Supplier Name,Amount inc VAT,Amount exc VAT,VAT',
        ROWS.map((row) => row.replace(/,([\d.-]+),\w+$/, ',9999.00,$1,1.00')),
      ),
    ],
    [
      'with dates as days since 1900',
      ['45781', '45792', '45797', '45808'].reduce(
        (text, serial, i) => text.replace(ROWS[i]?.slice(0, 10) ?? '', serial),
        PLAIN,
      ),
    ],
    [
      'with dates of several kinds',
      PLAIN.replace('04/05/2025', '2025-05-04')
        .replace('20/05/2025', '2025-05-20 00:00:00')
        .replace('31/05/2025', '31-May-25'),
    ],
    ['with two digits for the year', dressed('/2025', '/25')],
    ['with two digits for the year, first', PLAIN.replaceAll(/(\d\d)\/05\/2025/g, '25/05/$1')],
    [
      'with two digits for the year, last, month first',
      PLAIN.replaceAll(/(\d\d)\/05\/2025/g, '5/$1/25'),
    ],
    ['with notes below', csv(HEADER, [...ROWS, '', 'Redacted payees are persons.,,,'])],
    ['padded with zero bytes', `${PLAIN}${'\0'.repeat(100)}`],
    [
      'in a workbook that begins in its third column',
      workbook({ S: [[], ...CELLS.map((row) => ['', '', ...row])] }),
    ],
    ['in a workbook of 1995', workbook({ S: CELLS }, undefined, 'biff5')],
    ['in a binary workbook', workbook({ S: CELLS }, undefined, 'xlsb')],
    [
      'in a workbook beside a summary',
      workbook({
        Summary: [
          ['Month', 'Total'],
          ['May', 1340.49],
        ],
        May: CELLS,
      }),
    ],
    [
      'in a workbook of a sheet a month',
      workbook({ May: CELLS.slice(0, 3), June: [CELLS[0] ?? [], ...CELLS.slice(3)] }),
    ],
  ])('%s', (_, content) => {
    const { kept, refused, world } = imported({ 'a.csv': content });
    expect(kept).toEqual(PAYMENTS);
    expect(refused).toEqual([]);
    expect(world.log.join('\n')).not.toContain('DOES NOT AGREE');
  });

  it.each<BookType>(['xlsx', 'xlsb', 'biff8', 'ods'])(
    'with empty cells among the others: %s',
    (type) => {
      const sheet = utils.aoa_to_sheet(
        [
          ['Payment Date', 'Category', 'Department', 'Supplier Name', 'Net Amount', 'VAT'],
          ['04/05/2025', null, null, 'Firm A', 100, 20],
          [null, null, null, null, null, null],
          ['05/05/2025', 'Works', null, 'Firm B', 50, 10],
        ],
        { sheetStubs: true },
      );
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'S');
      const content = write(book, { type: 'buffer', bookType: type });
      expect(imported({ 'a.xlsx': content }).kept).toEqual([
        '2025-05-04 Firm A 100.00',
        '2025-05-05 Firm B 50.00',
      ]);
    },
  );

  it('with a day or a payee merged over several rows, and never an amount', () => {
    const rows = (...cells: unknown[][]) =>
      workbook({ S: [CELLS[0] ?? [], ...cells] }, mergedIn(0));
    const day = rows(['04/05/2025', 'Firm A', 10], ['', 'Firm B', 20]);
    expect(imported({ 'a.xlsx': day }).kept).toEqual([
      '2025-05-04 Firm A 10.00',
      '2025-05-04 Firm B 20.00',
    ]);
    const payee = workbook(
      { S: [CELLS[0] ?? [], ['04/05/2025', 'Firm A', 10], ['05/05/2025', '', 20]] },
      mergedIn(1),
    );
    expect(imported({ 'a.xlsx': payee }).kept).toEqual([
      '2025-05-04 Firm A 10.00',
      '2025-05-05 Firm A 20.00',
    ]);
    const [date, name, amount] = CELLS[0] ?? [];
    const last = workbook(
      {
        S: [
          [date, amount, name],
          ['04/05/2025', 10, 'Firm A'],
          ['05/05/2025', 20],
        ],
      },
      mergedIn(2),
    );
    expect(imported({ 'a.xlsx': last }).kept).toEqual([
      '2025-05-04 Firm A 10.00',
      '2025-05-05 Firm A 20.00',
    ]);
    for (const amount of [10, '£10.00']) {
      const once = workbook(
        { S: [CELLS[0] ?? [], ['04/05/2025', 'Firm A', amount], ['05/05/2025', 'Firm B', '']] },
        mergedIn(2),
      );
      const { kept, world } = imported({ 'a.xlsx': once });
      expect(kept).toEqual(['2025-05-04 Firm A 10.00']);
      expect(world.log).toContain('  filler: no amount: 1');
    }
  });

  it('where a file lies there twice, or two overlap', () => {
    const twice = imported({ 'may.csv': PLAIN, 'may-copy.csv': PLAIN.replaceAll('\r\n', '\n') });
    expect(twice.kept).toEqual(PAYMENTS);
    expect(twice.world.log.join('\n')).toMatch(
      /perhaps two editions of one file: may\.csv and may-copy\.csv hold the same 4 payments: the same file twice/,
    );
    expect(
      imported({ 'a.csv': csv(HEADER, ROWS.slice(0, 3)), 'b.csv': csv(HEADER, ROWS.slice(2)) })
        .kept,
    ).toEqual(PAYMENTS);
  });

  it('where the same bytes lie there under two names', () => {
    const { kept, world } = imported({ 'may (1).csv': PLAIN, 'may.csv': PLAIN });
    expect(kept).toEqual(PAYMENTS);
    expect(world.rows().every(({ file }) => file === 'may.csv')).toBe(true);
    expect(world.log).toContain(
      'may (1).csv: the same file twice, its bytes are those of may.csv, which is read',
    );
    world.run();
    expect(world.log.at(-1)).toMatch(/^nothing changed: /);
  });

  it('where names are withheld', () => {
    const { world } = imported({
      'a.csv': PLAIN.replace('Firm B', 'REDACTED').replace('Firm D', 'Redacted - personal data'),
    });
    expect(world.rows().map(({ payee_kind: kind }) => kind)).toEqual([
      'organisation',
      'redacted',
      'organisation',
      'redacted',
    ]);
  });
});

describe('what could be read in two ways is refused:', () => {
  it.each<[string, string, RegExp]>([
    [
      'a decimal comma',
      PLAIN.replaceAll(',', ';').replaceAll('.', ','),
      /rejected: decimal comma: pounds or pence\?: 4/,
    ],
    [
      'credit notes that all lack their minus',
      csv(
        `${HEADER},Document Type`,
        ROWS.map(
          (row) => `${row.replace('-', '')},${row.includes('-') ? 'Credit Note' : 'Invoice'}`,
        ),
      ),
      /rejected: a credit note without a minus: write the minus if it was paid back: 1/,
    ],
    [
      'a debit and a credit in one row',
      csv('Payment Date,Supplier Name,Debit,Credit', ['04/05/2025,Firm A,5.00,3.00']),
      /rejected: both a debit and a credit: 1/,
    ],
    [
      'a debit with a minus',
      csv(
        `${HEADER},Dr/Cr`,
        ROWS.map((row) => `${row},DR`),
      ),
      /rejected: a debit with a minus: 1/,
    ],
    [
      'a sign that is none',
      csv(
        `${HEADER},Dr/Cr`,
        ROWS.map((row) => `${row},?`),
      ),
      /rejected: neither a debit nor a credit: 4/,
    ],
    [
      'another currency in the amount',
      dressed('1000.00', '€1000.00'),
      /rejected: in another currency: EUR: 1/,
    ],
    [
      'the day before the month after a year',
      PLAIN.replaceAll(/(\d\d)\/05\/2025/g, '2025-$1-05'),
      /DATES HAVE THE DAY BEFORE THE MONTH: 2025-15-05 in row 3/,
    ],
  ])('%s', (_, content, says) => {
    const world = spendWorld();
    world.file('a.csv', content);
    try {
      world.run();
    } catch (error) {
      expect(error).toMatchObject({ message: /^not one row could be read/ });
    }
    expect(world.log.join('\n')).toMatch(says);
  });

  it('more paid back than paid is said', () => {
    const { world } = imported({ 'a.csv': dressed('1000.00', '-1000.00') });
    expect(world.log).toContain(
      'a.csv: COMES TO LESS THAN NOTHING (−£659.51): more is paid back than paid, or its signs mean the opposite',
    );
  });
});

describe('no payments are refused with what they are:', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'an empty workbook',
      'a.xlsx',
      workbook({ S: [] }),
      /^no payments in any file: an empty sheet/,
    ],
    ['blank lines', 'a.csv', '\r\n,,,\r\n', /^no payments in any file: an empty file/],
    ['a header alone', 'a.csv', `${HEADER}\r\n`, /^not one row .*: no row below the header has/],
    ['a PDF', 'a.csv', '\r\n%PDF-1.7', /^a PDF, not a table/],
    [
      'a web page that says no',
      'a.csv',
      '<!-- x --><h1>403</h1>',
      /^a web page.*; download the file itself$/,
    ],
    ['a web page with a table', 'a.xls', '<div><table><tr><td>1', /save it as CSV/],
    ['JSON', 'a.csv', '{"error": {"code": 404}}', /^JSON, not a table/],
    ['a text document', 'a.csv', '{\\rtf1 hello}', /^a text document, not a table/],
    [
      'a sentence',
      'a.csv',
      'Access denied.\n',
      /^not a table: no row has three cells: Access denied\. \(a\.csv row 1\)/,
    ],
    [
      'lines in quotes',
      'a.csv',
      PLAIN.replaceAll(/^(.+)\r$/gm, '"$1"\r'),
      /^not a table: no row has three cells/,
    ],
    [
      'a zip under another name',
      'a.csv',
      zipSync({ 'may.csv': Buffer.from(PLAIN) }),
      /^a zip file that is no workbook: may\.csv.*unpack it first$/,
    ],
    [
      'thousands of pounds in a title',
      'a.csv',
      `Payments (all figures in £000),,,\r\n${PLAIN}`,
      /^amounts are not in pounds and pence: .*a\.csv row 1/,
    ],
    [
      'pence in the heading',
      'a.csv',
      dressed('Net Amount', 'Amount (pence)'),
      /^amounts are not in pounds and pence: Amount \(pence\)/,
    ],
  ])('%s', (_, name, content, says) => {
    const world = spendWorld();
    world.file(name, content);
    expect(() => world.run()).toThrow(says);
    expect(world.rows()).toEqual([]);
  });

  it('a zip beside payments is named', () => {
    expect(imported({ 'a.csv': PLAIN, 'b.zip': zipSync({}) }).world.log).toContain(
      'b.zip: packed; unpack it first',
    );
  });
});
