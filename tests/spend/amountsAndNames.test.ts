import { expect, it } from 'vitest';
import { foiRequests } from '../../src/components/spend/foiRequest.ts';
import { yearMonths } from '../../src/site/spend/spendSentences.ts';
import { lines, spendWorld } from './spendWorld.ts';
import { supplierWorld } from './supplierWorld.ts';
import { workbook } from './workbookOf.ts';

it('amounts that name another currency are summed apart, and are no refusal of pounds', () => {
  const world = spendWorld();
  world.file(
    'a.csv',
    lines(
      'Parks,Works,04/05/2025,T1,£10.00,Firm A',
      'Parks,Works,04/05/2025,T2,€200.00,Firm B',
      'Parks,Works,04/05/2025,T3,$300.00,Firm C',
      'Parks,Works,04/05/2025,T4,500.00 EUR,Firm D',
      'Parks,Works,04/05/2025,T5,GBP 4.00,Firm E',
    ),
  );
  expect(world.run()).toEqual([]);
  expect(world.log).toContain(
    'a.csv: IN ANOTHER CURRENCY, apart from all pounds: 2 rows of EUR 700.00',
  );
  expect(world.log).toContain(
    'a.csv: IN ANOTHER CURRENCY, apart from all pounds: 1 row of $ 300.00',
  );
  expect(world.total()).toContain('2 kept £14.00');
});

it.each(['12 of 30', 'to be agreed TBC', '100 TBC', '€', 'EUR'])(
  '“%s” is no amount of a currency',
  (text) => {
    const world = spendWorld();
    world.file(
      'a.csv',
      lines('Parks,Works,04/05/2025,T1,10.00,Firm A', `Parks,Works,04/05/2025,T2,${text},Firm B`),
    );
    world.run();
    expect(world.report('txt')).not.toContain('OTHER CURRENCY');
  },
);

it('names with lost or changed letters are kept and said', () => {
  const world = spendWorld();
  const row = (name: string) => `Parks,Works,04/05/2025,T1,10.00,${name}`;
  world.file(
    'a.csv',
    lines(row('Bost\uFFFDn Ltd'), row('CafÃ© Ltd'), row('Café Ltd'), row('Âme Ltd')),
  );
  world.run();
  expect(world.rows()).toHaveLength(4);
  expect(world.log.join('\n')).toContain(
    'a.csv: LETTERS ARE LOST OR CHANGED in 2 names of payees, as published: “Bost\uFFFDn Ltd” in row 2',
  );
});

it.each([
  ['agrees with its own total of £30.00 in row 2', '20.00'],
  [
    'DOES NOT AGREE with its own total of £30.00 in row 2: its rows come to £30.01, £0.01 more',
    '20.01',
  ],
])('a total above its rows is compared with them: %s', (said, amount) => {
  const world = spendWorld();
  world.file(
    'a.csv',
    lines(
      ',,,,30.00,Total',
      'Parks,Works,04/05/2025,T1,10.00,Firm A',
      `Parks,Works,04/05/2025,T2,${amount},Firm B`,
    ),
  );
  world.run();
  expect(world.log).toContain(`a.csv: ${said}`);
});

it('a year and a month are a date either way round', () => {
  const world = spendWorld();
  world.file('a.csv', lines('P,W,2025/06,T1,1.00,Firm A', 'P,W,06/2025,T2,1.00,Firm B'));
  world.run();
  expect(world.rows().map(({ date }) => date)).toEqual(['2025-06', '2025-06']);
});

it('what is not used or not read is said', () => {
  const world = spendWorld();
  world.file('a.csv', lines('Parks,Works,04/05/2025,T1,10.00,Firm A'));
  world.file('empty-below.csv', lines());
  world.run(undefined, { month: '2025-06' });
  const log = world.log.join('\n');
  expect(log).toContain('a.csv: --month 2025-06 IS NOT USED: the sheet has a column of dates');
  expect(log).toContain('empty-below.csv: a header, and no payment below it');
});

it('a picture that is named as a table prints none of its bytes', () => {
  const world = spendWorld();
  world.file(
    'a.csv',
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 65)]),
  );
  expect(() => world.run()).toThrow('a picture or a sound, not a table');
});

const SALFORD = { code: 'E08000006', name: 'Salford', slug: 'salford' };

it('a letter asks for the ends of years that are begun, up to what can be published by now', () => {
  const made = supplierWorld(SALFORD);
  made.file('a.csv', 'Date,Supplier,Amount\n04/08/2024,Firm A,1\n05/12/2025,Firm B,1\n');
  made.payments();
  const { bodies } = made.tables().spend;
  const asked = (obtained?: string) =>
    foiRequests(bodies, obtained === undefined ? [] : [{ id: 'spend-council', obtained }])[0]?.text;
  expect(asked('2026-11')).toContain(
    'all payments to suppliers of April to July 2024, September 2024 to November 2025, January to March 2026',
  );
  expect(asked('2026-03')).toContain('September 2024 to November 2025, January 2026, with');
  expect(asked()).toContain('of September 2024 to November 2025, with');
});

it('a year with a gap in it names the gap', () => {
  const months = ['2025-04', '2025-06', '2026-04'].map((month) => ({ month }));
  const year = { period: '2025-26', dataPeriod: 'April to June 2025' };
  expect(yearMonths(year, months)).toBe('April to June 2025, without May 2025');
  expect(yearMonths(year, [...months, { month: '2025-05' }])).toBe('April to June 2025');
});

it('a register that says another postcode than the payments settles nothing alone', () => {
  const made = supplierWorld(SALFORD, {}, ['EH', 'BT']);
  const header = 'Date,Supplier,Amount,Company Number,Postcode';
  const rows = [
    '04/05/2025,Delta Ltd,200,02535986,M27 5AA',
    '04/05/2025,Same Ltd,100,07654321,EH1 1YZ',
    '04/05/2025,Alone Ltd,50,06543210,',
    '04/05/2025,Waiting Ltd,25,05432109,',
  ];
  made.file('a.csv', `${[header, ...rows].join('\n')}\n`);
  made.payments();
  made.put(
    'registered-offices.csv',
    'number,name,postcode,post_town\n02535986,DELTA,EH1 1YZ,\n07654321,SAME,EH1 1YZ,\n06543210,ALONE,EH1 1YZ,\n05432109,WAITING,M27 5AA,\n',
  );
  const { suppliers } = made.tables().spend;
  const of = (payee: string) => {
    const found = suppliers.find((supplier) => supplier.payee === payee);
    return [found?.strength, found?.isElsewhere, found?.postcode];
  };
  expect(of('Delta Ltd')).toEqual(['weak', true, 'EH1 1YZ']);
  expect(of('Same Ltd')).toEqual(['firm', true, 'EH1 1YZ']);
  expect(of('Alone Ltd')).toEqual(['firm', true, 'EH1 1YZ']);
  // Its postcode waits for a list that says where it is.
  expect(of('Waiting Ltd')).toEqual(['firm', false, 'M27 5AA']);
});

it('a hidden sheet is named', () => {
  const world = spendWorld();
  const rows = [
    ['Date', 'Supplier', 'Amount'],
    ['13/05/2025', 'Firm A', 5],
    ['14/05/2025', 'Firm B', 5],
  ];
  world.file('a.xlsx', workbook({ Shown: rows, Hidden: rows }, 'xlsx', ['Hidden']));
  world.run();
  expect(world.log).toContain('a.xlsx: HIDDEN SHEETS ARE NOT READ: Hidden');
  expect(world.total()).toContain('2 kept £10.00');
});

it('amounts of a workbook that are shown in another currency are no pounds', () => {
  const world = spendWorld();
  const shown = (z: string) => ({ t: 'n' as const, v: 200, z });
  const formats = [
    '[$£-809]#,##0.00',
    '"£"#,##0.00',
    '[$-809]#,##0.00',
    '"$"#,##0.00',
    '[$€-2] #,##0.00',
    '#,##0.00\\ "€"',
    '[$$-409]#,##0.00',
    '[$USD] #,##0.00',
    '[$EUR-2] #,##0.00',
  ];
  world.file(
    'a.xlsx',
    workbook({
      S: [
        ['Payment Date', 'Supplier Name', 'Net Amount', 'Category'],
        ...formats.map((format, index) => ['2024-04-03', `Firm ${index}`, shown(format), 'Works']),
      ],
    }),
  );
  world.run();
  // A plain dollar is what spreadsheets write for the currency of whoever reads.
  expect(world.rows().map(({ payee }) => payee)).toEqual(['Firm 0', 'Firm 1', 'Firm 2', 'Firm 3']);
  expect(world.log.join('\n')).toMatch(/IN ANOTHER CURRENCY.*3 rows of EUR 600\.00/);
});

it('what an export writes as text, ="1,000.00", is the text in it', () => {
  const world = spendWorld();
  const quoted = (text: string) => `"=""${text}"""`;
  const row = [quoted('13/04/2024'), quoted('Firm A'), quoted('1,000.00'), 'Works'].join(',');
  const begun = '13/04/2024,Firm B,2.00,"=""Works"';
  world.file('a.csv', `Date,Supplier,Amount,Category\r\n${row}\r\n${begun}\r\n`);
  world.run();
  expect(world.rows()).toMatchObject([
    { payee: 'Firm A', amount_gbp: '1000.00', date: '2024-04-13' },
    { payee: 'Firm B', amount_gbp: '2.00', category: `'="Works` },
  ]);
});

it('a row of pound signs is no amount of nothing', () => {
  const world = spendWorld();
  const rows = ['A,£££££', 'B,£ -', 'C,£'].map((row) => `13/04/2024,${row},W`);
  world.file('a.csv', ['Date,Supplier,Amount,Category', ...rows].join('\r\n'));
  world.run();
  expect(world.rows().map(({ payee }) => payee)).toEqual(['B', 'C']);
});

it('the currency of an invoice is not that of an amount whose heading says pounds', () => {
  const imported = (headings: string, row: string) => {
    const world = spendWorld();
    world.file('a.csv', `Date,Supplier,${headings},Category\r\n13/04/2024,A,${row},W\r\n`);
    world.run();
    return world.log.join('\n');
  };
  const all = 'Invoice Amount,Invoice Currency,Amount GBP';
  expect(imported(all, '120,EUR,100')).toContain('1 kept £100.00');
  for (const headings of ['Amount GBP,Invoice Currency', 'Amount,Invoice Currency'])
    expect(() => imported(headings, '120,EUR')).toThrow('not one row could be read');
});
