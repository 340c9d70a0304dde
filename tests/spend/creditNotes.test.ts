import { expect, it } from 'vitest';
import { spendWorld } from './spendWorld.ts';

function imported(heading: string, rows: readonly string[], more: object = {}) {
  const world = spendWorld(more);
  world.file(
    'a.csv',
    [
      `Date,Supplier,Amount,${heading},Category`,
      ...rows.map((row) => `13/04/2024,A Ltd,${row},Works`),
    ].join('\r\n'),
  );
  world.run();
  return { ...world, amounts: world.rows().map((row) => Number(row['amount_gbp'])) };
}

it.each([
  ['Type', 'Credit Note', 'Invoice'],
  ['Type', 'CRN', 'INV'],
  ['Inv/Crn', 'C', 'I'],
  ['Document Type', 'KG', 'KR'],
  ['Doc', 'CREDIT MEMO', 'STANDARD'],
  ['Transaction Type', 'Credit', 'Invoice'],
])(
  'in a column “%s” %s without a minus is refused, and with one it is paid back',
  (heading, credit, invoice) => {
    const plain = imported(heading, [`100.00,${credit}`, `500.00,${invoice}`]);
    expect(plain.amounts).toEqual([500]);
    expect(plain.log.join('\n')).toContain('rejected: a credit note without a minus');
    expect(imported(heading, [`-100.00,${credit}`, `500.00,${invoice}`]).amounts).toEqual([
      -100, 500,
    ]);
  },
);

it('one credit note with its minus does not speak for another without', () => {
  expect(
    imported('Transaction Type', ['-100.00,Credit Note', '500.00,Invoice', '700.00,Credit Note'])
      .amounts,
  ).toEqual([-100, 500]);
});

it.each<[string, string[]]>([
  // Capital and revenue; all of one kind; a word that is no document; the first letters of something else.
  ['C/R', ['100.00,C', '500.00,R']],
  ['Type', ['100.00,C', '500.00,C']],
  ['Type', ['100.00,Credit Note', '500.00,Works']],
  ['Class', ['100.00,C', '500.00,I']],
])('a column that is not of documents alone says nothing: %s', (heading, rows) => {
  expect(imported(heading, rows).amounts).toEqual([100, 500]);
});

it('credits alone are told as credits, and then they are paid back', () => {
  const rows = [
    'Credit Date,Supplier,Credit Amount,Reason',
    '13/04/2024,A Ltd,100.00,overcharge',
    '14/04/2024,B Ltd,50.00,returned',
  ];
  const world = (columns: object) => {
    const made = spendWorld({ columns });
    made.file('a.csv', rows.join('\r\n'));
    return made;
  };
  expect(() => world({}).run()).toThrow('{"Credit Date":"date","Credit Amount":"credit"}');
  const told = world({ 'Credit Date': 'date', 'Credit Amount': 'credit' });
  told.run();
  expect(told.rows().map((row) => row['amount_gbp'])).toEqual(['-100.00', '-50.00']);
});
