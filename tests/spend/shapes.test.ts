import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { HEADER, lines, spendWorld } from './spendWorld.ts';

const ROW = 'Parks,Works,04/05/2025,T1,"1,250.00",Café Ltd';

function sheetFile(
  bookType: 'xlsx' | 'biff8' | 'ods',
  sheets: Record<string, unknown[][]>,
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: false }), name);
  return write(book, { type: 'buffer', bookType });
}

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(lines(ROW))],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${lines(ROW)}`)],
    ['UTF-8 with a mark that was saved twice', Buffer.from(`ï»¿${lines(ROW)}`)],
    ['Windows-1252', Buffer.from(lines(ROW), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${lines(ROW)}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(lines(ROW), 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${lines(ROW)}`, 'utf16le').swap16()],
    ['LF', Buffer.from(lines(ROW).replaceAll('\r\n', '\n'))],
    ['CR', Buffer.from(lines(ROW).replaceAll('\r\n', '\r'))],
    ['no last line end', Buffer.from(lines(ROW).trimEnd())],
    [
      'tabs',
      Buffer.from(lines(ROW.replaceAll('"', '').replace('1,250', '1250')).replaceAll(',', '\t')),
    ],
    [
      'semicolons',
      Buffer.from(lines(ROW.replaceAll('"', '').replace('1,250', '1250')).replaceAll(',', ';')),
    ],
    [
      'titles above',
      Buffer.from(`Ashby,,,,,\r\nPayments over £500,,,,,\r\n,,,,,\r\n${lines(ROW)}`),
    ],
  ])('in %s is read', (_, bytes) => {
    const world = spendWorld();
    world.file('april.csv', bytes);
    world.run();
    expect(world.rows()).toMatchObject([
      {
        payee: 'Café Ltd',
        date: '2025-05-04',
        amount_gbp: '1250.00',
        scope: 'in',
        file: 'april.csv',
      },
    ]);
  });

  it('of two encodings is read line by line, and that is said', () => {
    const world = spendWorld();
    world.file(
      'april.csv',
      Buffer.concat([Buffer.from(lines(ROW)), Buffer.from(`${ROW}\r\n`, 'latin1')]),
    );
    world.run();
    expect(world.rows().map(({ payee }) => payee)).toEqual(['Café Ltd', 'Café Ltd']);
    expect(world.log.join()).toContain('mixed encodings, 1 lines in UTF-8 and 1 in Windows-1252');
  });

  it('counts blank rows, totals, repeated headers and a row with a time for a date', () => {
    const world = spendWorld();
    world.file(
      'april.csv',
      lines(
        ROW,
        ',,,,,',
        HEADER,
        'Parks,Works,00:00:00,T2,5.00,Firm',
        ',,,,"1,255.00",',
        'Total,,,,1255.00,',
      ),
    );
    world.run();
    expect(world.total()).toBe(
      'all files: 7 read £1,255.00 = 1 kept £1,250.00 + 1 blank + 2 total + 2 heading + 1 rejected £5.00',
    );
  });

  it('keeps the number of the line an editor shows', () => {
    const world = spendWorld();
    world.file('april.csv', lines('Parks,"Works\r\nand more",04/05/2025,T1,1.00,A', ROW));
    world.run();
    expect(world.rows().map(({ row }) => row)).toEqual(['2', '4']);
  });

  it('gives up only the line whose quotes do not close', () => {
    const world = spendWorld();
    world.file(
      'april.csv',
      lines('Parks,Works,04/05/2025,T1,1.00,"A', ROW, 'Parks,Works,04/05/2025,T1,"1" 2,B', ROW),
    );
    world.run();
    expect(world.rows().map(({ row }) => row)).toEqual(['3', '5']);
    expect(world.log).toContain('  rejected: quotes that do not close: 2');
  });
});

describe('columns', () => {
  it.each([
    [
      'Preston, seven columns',
      'DATE,TRANSACTION NUMBER,AMOUNT,SUPPLIER NAME,EXPENSE AREA,EXPENSE TYPE,EXPENSE AREA 2',
      '04/05/2025,T1,1250,Firm,Parks,Works,Trees',
    ],
    [
      'the guidance of 2010',
      'BODY NAME,BODY,DATE,TRANSACTION NUMBER,AMOUNT,SUPPLIER NAME,SUPPLIER ID,EXPENSE AREA,EXPENSE TYPE,EXPENSE CODE',
      'Ashby,http://a,04/05/2025,T1,1250,Firm,9,Parks,Works,1',
    ],
    [
      'gross beside net',
      'Date of Payment,Gross,VAT,Net,Vendor Name,Directorate,G/L description.',
      '2025-05-04,1500,250,1250,Firm,Parks,Works',
    ],
    [
      'merged blank columns',
      'Department Area,,Description,,,HBC Ref No.,Name:  ,,Payment Date,,Amount Paid',
      'Parks,,Works,,,T1,Firm,,04/05/2025,,1250.00',
    ],
  ])('of %s are recognised', (_, header, row) => {
    const world = spendWorld();
    world.file('april.csv', `${header}\n${row}\n`);
    world.run();
    expect(world.rows()).toMatchObject([
      { payee: 'Firm', date: '2025-05-04', amount_gbp: '1250.00' },
    ]);
  });

  it('that are not recognised are named by what stands below them', () => {
    const world = spendWorld();
    world.file('april.csv', 'Wen,Supplyer,Amuont\n04/05/2025,Firm,1\n');
    expect(() => world.run()).toThrow(
      /^none of the headings is known: .*"columns": \{"Wen":"date","Supplyer":"payee","Amuont":"amount"\}$/,
    );
  });

  it('can be named by the body', () => {
    const world = spendWorld({ columns: { Wen: 'date', Hoo: 'payee', 'How much': 'net' } });
    world.file('april.csv', 'Wen,Hoo,How much\n04/05/2025,Firm,1\n');
    world.run();
    expect(world.rows()).toMatchObject([{ payee: 'Firm', amount_gbp: '1.00' }]);
  });

  it('of a file without a header are those of a sibling', () => {
    const world = spendWorld();
    world.file('a.csv', `${ROW}\r\n`);
    expect(() => world.run()).toThrow(
      /^no header, and no sibling that shows the shape: Parks, Works/,
    );
    world.file('b.csv', lines('Parks,Works,05/05/2025,T1,2.00,Firm'));
    world.run();
    expect(world.rows().map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
    expect(world.log).toContain('a.csv: no header; read in the shape a sibling shows');
  });

  it('of a file without a header and without a sibling are guessed at in the error alone', () => {
    const rows = [
      'Parks,Works,04/05/2025,4711,"1,250.00",Firm One Ltd',
      'Parks,Paint,05/05/2025,4712,99.50,Another Firm',
      'Housing,Works,06/05/2025,4713,(12.00),Third & Sons',
    ].join('\n');
    const world = spendWorld();
    world.file('a.csv', rows);
    expect(() => world.run()).toThrow(
      /"headless" columns in bodies\.json, by the look of it \{"date":3,"payee":6,"amount":5\}$/,
    );
    const told = spendWorld({ headless: { date: 3, payee: 6, amount: 5 } });
    told.file('a.csv', rows);
    told.run();
    expect(told.log).toContain('a.csv: no header; read as bodies.json says');
    expect(told.log.join('\n')).not.toContain('sibling shows');
    expect(told.rows().map((row) => row['amount_gbp'])).toEqual(['1250.00', '99.50', '-12.00']);
  });

  it('that tell of contracts are not read as payments', () => {
    const world = spendWorld();
    world.file(
      'contracts.csv',
      'Contract Reference,Contract Title,Start Date,End Date,Supplier,Value\nC1,x,1/1/2025,1/1/2026,F,1\n',
    );
    expect(() => world.run()).toThrow(/^no payments in any file: a register of contracts/);
    world.file('april.csv', lines(ROW));
    world.run();
    expect(world.log).toContain('contracts.csv: not payments (a register of contracts)');
    expect(world.rows()).toHaveLength(1);
  });
});

describe('a workbook', () => {
  const month = (serial: number) => [
    ['* Expenditure Category', '* Date', 'TOTAL', '* SUPPLIER FINAL'],
    ['Works', serial, 40327.670000000006, 'Firm'],
    [],
    ['Works', serial, -5, 'Firm & Sons'],
  ];

  it.each(['xlsx', 'biff8', 'ods'] as const)('in %s is read sheet by sheet', (type) => {
    const world = spendWorld();
    // The name's ending is wrong on purpose: what counts is what the file is.
    world.file('2024.csv', sheetFile(type, { 'Apr 24': month(45391), 'May 24': month(45421) }));
    world.run();
    expect(world.rows()).toMatchObject([
      { sheet: 'Apr 24', row: '2', date: '2024-04-09', amount_gbp: '40327.67', payee: 'Firm' },
      { sheet: 'Apr 24', row: '4', date: '2024-04-09', amount_gbp: '-5.00', payee: 'Firm & Sons' },
      { sheet: 'May 24', row: '2', date: '2024-05-09' },
      { sheet: 'May 24', row: '4', date: '2024-05-09' },
    ]);
  });

  it('may have a cover sheet, a formula and dates shown as dates', () => {
    const sheet = utils.aoa_to_sheet([
      ['Date', 'Amount', 'Supplier'],
      [45391, 1, 'Firm'],
    ]);
    sheet['A2'] = { t: 'n', v: 45391, z: 'dd/mm/yyyy' };
    sheet['B2'] = { t: 'n', v: 12.5, f: '10+2.5' };
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Payments of Ashby']]), 'Cover');
    utils.book_append_sheet(book, sheet, 'Data');
    const world = spendWorld();
    world.file('2024.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }));
    world.run();
    expect(world.rows()).toMatchObject([{ date: '2024-04-09', amount_gbp: '12.50' }]);
    expect(world.log).toContain('2024.xlsx [Cover]: not payments (notes)');
  });
});
