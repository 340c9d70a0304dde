import { expect, it } from 'vitest';
import { lines, spendWorld } from './spendWorld.ts';
import { workbook } from './workbookOf.ts';

const OTHER = 'Payment Date,Supplier Name,Net Amount,Directorate';
const month = (...numbers: number[]) =>
  lines(...numbers.map((n) => `Parks,Works,03/04/2024,T${n},${n}00.00,Firm ${n}`));
const quarter = (...numbers: number[]) =>
  [OTHER, ...numbers.map((n) => `03/04/2024,FIRM ${n},${n}00.00,Parks`)].join('\r\n');
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

function imported(files: Readonly<Record<string, string | Uint8Array>>) {
  const world = spendWorld();
  for (const [name, text] of Object.entries(files)) world.file(name, text);
  world.run();
  return world;
}

it('a month and its quarter in another shape are told to count twice', () => {
  const world = imported({ 'April 2024.csv': month(1, 2), 'Q1.csv': quarter(1, 2, 3) });
  expect(world.unsettled).toEqual([
    expect.stringMatching(
      /^COUNTED TWICE: 2 payments of £300\.00 in Q1\.csv have the day, the amount and the payee of as many in April 2024\.csv/,
    ),
  ]);
  expect(world.report('txt')).toContain('TO SETTLE BEFORE IT IS BELIEVED\n  COUNTED TWICE');
  // The same where one of the two was imported before.
  const later = imported({ 'Q1.csv': quarter(1, 2, 3) });
  later.run([later.file('April 2024.csv', month(1, 2))]);
  expect(later.unsettled).toHaveLength(1);
  later.run([later.file('May 2024.csv', month(9))], { forget: ['April 2024.csv'] });
  expect(later.unsettled).toEqual([]);
});

it('so are two savings of one month that differ in an apostrophe, a letter’s case or a space', () => {
  const world = imported({
    'a.csv': lines(
      "Parks,Works ,03/04/2024,T1,10.00,O'Brien & Sons",
      'Parks,Works,13/04/2024,T2,20.00,Café Ltd',
    ),
    'b.xlsx': workbook({
      S: [
        ['Payment Date', 'Supplier Name', 'Net Amount', 'Department'],
        ['2024-04-03', 'O’Brien & Sons', 10, 'parks'],
        ['2024-04-13', 'CAFÉ LIMITED', 20, 'Parks'],
      ],
    }),
  });
  expect(world.unsettled.join()).toContain('COUNTED TWICE: 2 payments of £30.00 in b.xlsx');
});

it('and two sheets of one workbook', () => {
  const rows = [
    ['Payment Date', 'Supplier Name', 'Net Amount'],
    ['2024-04-03', 'A Ltd', 10],
  ];
  const sheets = {
    All: rows,
    Parks: rows.map((row, i) => [...row, i === 0 ? 'Department' : 'Parks']),
  };
  expect(imported({ 'b.xlsx': workbook(sheets) }).unsettled.join()).toContain(
    'in b.xlsx [Parks] has the day',
  );
});

it('nine tenths of one of them are enough, and less is not', () => {
  const nine = imported({
    'a.csv': month(...upTo(9), 99),
    'b.csv': quarter(...upTo(9), 50, 51, 52),
  });
  expect(nine.unsettled.join()).toContain('COUNTED TWICE: 9 payments');
  const eight = imported({
    'a.csv': month(...upTo(8), 98, 99),
    'b.csv': quarter(...upTo(8), 50, 51),
  });
  expect(eight.unsettled).toEqual([]);
  expect(eight.log.join('\n')).toContain(
    'b.csv and a.csv HAVE 8 PAYMENTS IN COMMON, of 10 and 10; what differs counts in both',
  );
});

it('what pairs to the letter counts once and is not told, nor are equal payments of one file', () => {
  expect(imported({ 'a.csv': month(1, 2), 'q.csv': month(1, 2, 3) }).unsettled).toEqual([]);
  expect(imported({ 'a.csv': month(1, 1), 'b.csv': month(1, 1) }).unsettled).toEqual([]);
  expect(imported({ 'a.csv': `${month(1)}${month(1).replace('T1', 'T2')}` }).unsettled).toEqual([]);
  // Another day, another payment: rents are the same each month.
  expect(
    imported({ 'a.csv': month(1, 2), 'b.csv': quarter(1, 2).replaceAll('/04/', '/05/') }).unsettled,
  ).toEqual([]);
});
