import { expect, it } from 'vitest';
import { ColumnTexts, OrderProof } from '../../src/import/payments/dateOrder.ts';

it('a column proves the same, counted text by text, as row by row', () => {
  const day = (n: number) => `${String(1 + (n % 28)).padStart(2, '0')}/0${1 + (n % 9)}/2024`;
  const columns = {
    'days that recur': Array.from({ length: 300 }, (_, n) => day(n % 40)),
    // More different texts than are held at a time, the only proof among the last.
    'moments that never recur': [
      ...Array.from({ length: 25_000 }, (_, n) => `05/06/2024 ${n}:00`),
      '31/06/2024 1:00',
    ],
    // Of the month only if each is counted as often as it stands.
    'mostly of one month': [
      ...Array.from({ length: 95 }, () => '04/05/2024'),
      ...['06/07/2024', '01/08/2024', '02/09/2024', '03/10/2024', '05/11/2024'],
    ],
    'year first': Array.from({ length: 60 }, (_, n) => `25/05/${String((n % 28) + 1)}`),
    'turned by a spreadsheet': ['2024-05-01', '2024-05-02', '2024-06-03', '13/05/2024', ''].flatMap(
      (text) => [text, text, text],
    ),
  };
  for (const [what, texts] of Object.entries(columns)) {
    const rowByRow = new OrderProof();
    const counted = new ColumnTexts();
    for (const [at, text] of texts.entries()) {
      rowByRow.add(text, at + 2);
      counted.add(text, at + 2);
    }
    counted.end();
    // Also what is counted inside: the order of a month and the look of turned days rest on it.
    const month = '2024-05';
    const told = ({ ...proof }: OrderProof, of: OrderProof) => ({
      ...proof,
      ...{ order: of.order, form: of.form, looksSwapped: of.looksSwapped, first: of.yearFirst },
      ofMonth: of.orderOfMonth(month),
    });
    expect(told(counted.proof, counted.proof), what).toEqual(told(rowByRow, rowByRow));
  }
});
