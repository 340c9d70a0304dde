import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { payeeKind } from '../../src/import/payments/payeeKind.ts';
import { HEADER, spendWorld } from './spendWorld.ts';

const FILE = [
  `${HEADER},Narrative`,
  'Care,Allowances,04/05/2025,T1,10.00,Mrs Doris Oldroyd,Week 3 of D OLDROYD',
  'Care,Allowances,05/05/2025,T2,20.00,"OLDROYD, MR A",',
  'Care,Allowances,05/05/2025,T3,30.00,Foster Carer,',
  'Care,Works,05/05/2025,T4,40.00,Oldroyd Roofing Ltd,Roof of Oldroyd House',
  'Care,Allowances,soon,T5,50.00,Mr Alan Privatt,for Alan Privatt',
  'Care,Allowances,06/05/2025,T6,60.00,Mr Alan\u0007 Privatt,',
].join('\r\n');

it('nobody’s name is kept: neither in the tables, nor in reports, log or the file of rejected rows', () => {
  const world = spendWorld();
  world.file('a.csv', `${FILE}\r\n`);
  world.run();
  expect(world.rows().map((row) => [row['payee'], row['amount_gbp'], row['description']])).toEqual([
    ['(individual)', '10.00', 'Week 3 of D (individual)'],
    ['(individual)', '20.00', ''],
    ['Foster Carer', '30.00', ''],
    ['Oldroyd Roofing Ltd', '40.00', 'Roof of Oldroyd House'],
  ]);
  const rejected = readFileSync(world.rejected() ?? '', 'utf8');
  expect(rejected).toContain('soon,(individual),50.00');
  const written = [
    ...readdirSync(world.reportDir).map((name) =>
      readFileSync(join(world.reportDir, name), 'utf8'),
    ),
    ...world.log,
  ].join('\n');
  expect(written).not.toMatch(/Doris|Privatt|OLDROYD, MR/i);
  world.run([world.folder], { dryRun: true });
  expect(world.log.join('\n')).not.toMatch(/Doris|Privatt|OLDROYD, MR/i);
});

it('names that an earlier import left in a table go with the next, and files that overlap still count once', () => {
  const world = spendWorld();
  world.file('a.csv', `${FILE}\r\n`);
  world.run();
  const table = join(world.placeFolder, 'payments-ashby-2025-26.csv');
  const before = readFileSync(table, 'utf8');
  writeNames(table, before);
  world.run([world.file('b.csv', `${FILE}\r\n\r\n`)]);
  expect(readFileSync(table, 'utf8')).not.toMatch(/Doris/);
  expect(world.rows().map(({ scope }) => scope === 'duplicate')).toEqual([
    ...[false, false, false, false],
    ...[true, true, true, true],
  ]);
});

function writeNames(path: string, text: string): void {
  writeFileSync(path, text.replace('(individual),', 'Mrs Doris Oldroyd,'));
}

it.each([
  ...[
    'Oldroyd, J. (Mr)',
    'Mr/Mrs Oldroyd',
    'The Executors of A Oldroyd',
    'A Oldroyd Esq',
    'A Oldroyd Esq.',
  ],
  ...[
    'Messrs J & A Oldroyd',
    'Doris Oldroyd (Deceased)',
    'Doris Oldroyd, deceased',
    'Foster Care: Mr J Oldroyd',
  ],
  ...['Parent of child: Mrs Oldroyd', 'The Estate of the late J Oldroyd', 'Rent - Mrs D Oldroyd'],
])('%s is a person', (name) => {
  expect(payeeKind(name)).toBe('individual');
});

it.each([
  ...[
    'Messrs Oldroyd & Co Solicitors',
    'Messrs Oldroyd Solicitors',
    'Esquire Menswear',
    'The Estate Office',
  ],
  ...[
    'Women’s Centre - Ms Foundation',
    'Deceased Online Ltd',
    'Executive Cars',
    'Mrs Oldroyd: Bakery Ltd',
  ],
  ...['Trustees of Ashby Village Hall', 'A-Mrs Bees Nursery'],
])('%s is none', (name) => {
  expect(payeeKind(name)).toBe('organisation');
});

it('nobody’s name is kept beside a redaction, nor in what the payment was for', () => {
  const world = spendWorld();
  const row = (payee: string, category: string, description: string) =>
    `Care,${category},04/05/2025,T1,10.00,${payee},${description}`;
  world.file(
    'a.csv',
    [
      `${HEADER},Narrative`,
      row('Redacted - Mr John Oldroyd', 'Works', 'Rent of John Oldroyd'),
      row('Personal Data Redacted (Doris Oldroyd)', 'Works', 'Rent'),
      row('REDACTED PERSONAL DATA', 'Mrs Doris Oldroyd', 'Room for Mrs Doris Oldroyd for May'),
      row('Mr John Oldroyd', 'Mr John Oldroyd - DFG', 'Oldroyd J; adaptation'),
      row('Individual', 'Grants', 'Mr & Mrs Oldroyd - lift'),
      row('Third Party Supplier', 'Works', 'MS Teams'),
      row('Oldroyd Lifts Ltd', 'Works', 'Lifts'),
      'Care,Mrs P Oldroyd,soon,T1,10.00,Mrs P Oldroyd,for Mrs P Oldroyd',
      'Care,Mrs P Oldroyd,soon,T1,10.00,REDACTED - P Oldroyd,for Mrs P Oldroyd',
    ].join('\r\n'),
  );
  world.run();
  expect(
    world
      .rows()
      .map(({ payee, category, description }) => [payee, category, description].join(' | ')),
  ).toEqual([
    '(redacted) | Works | Rent of (individual)',
    '(redacted) | Works | Rent',
    'REDACTED PERSONAL DATA | (individual) | Room for (individual) for May',
    '(individual) | (individual) - DFG | (individual) J; adaptation',
    'Individual | Grants | (individual) - lift',
    'Third Party Supplier | Works | (individual)',
    'Oldroyd Lifts Ltd | Works | Lifts',
  ]);
  const written = [
    ...readdirSync(world.reportDir).map((name) =>
      readFileSync(join(world.reportDir, name), 'utf8'),
    ),
    ...world.log,
  ].join('\n');
  expect(written.replaceAll('Oldroyd Lifts', '')).not.toMatch(/oldroyd|doris/i);
});

it('nobody is led to publish the holders of cards as payees', () => {
  const cards = (headings: string) => () => {
    const world = spendWorld();
    world.file(
      'a.csv',
      [headings, '03/04/2024,Doris Oldroyd,85.00', '04/04/2024,John Oldroyd,120.00'].join('\r\n'),
    );
    world.run();
  };
  expect(cards('Date,Cardholder,Amount')).toThrow(/^no column for payee: (?!.*look of it)/);
  expect(cards('When,Cardholder,How much')).toThrow(/^(?!.*"Cardholder":"payee")/);
  expect(cards('Date,Shop,Amount')).toThrow('{"Shop":"payee"}');
});
