import { expect, it } from 'vitest';
import { spendWorld } from './spendWorld.ts';

function imported(...rows: string[]) {
  const world = spendWorld();
  world.file('a.csv', ['Date,Supplier,Amount,Category', ...rows].join('\r\n'));
  const refused = world.run();
  return {
    ...world,
    refused,
    kept: world.rows().map((row) => `${row['payee']} ${row['amount_gbp']}`),
  };
}
const A = '13/04/2024,Alpha Ltd,1000.00,Works';
const B = '14/04/2024,Beta Ltd,2400.00,Works';
const KEPT = ['Alpha Ltd 1000.00', 'Beta Ltd 2400.00'];

it('a dated total with nothing else in its row is one, whether it agrees or not', () => {
  for (const name of ['Grand Total', 'TOTAL', 'Total April 2024', 'Sub-total Housing'])
    expect(imported(A, B, `30/04/2024,${name},3400.00,`).kept, name).toEqual(KEPT);
  const off = imported(A, B, '30/04/2024,Grand Total,3500.00,');
  expect(off.kept).toEqual(KEPT);
  expect(off.log[0]).toContain('DOES NOT AGREE with its own total of £3,500.00 in row 4');
  // A firm is paid for something.
  expect(imported(A, B, '30/04/2024,TOTAL,500.00,Fuel').kept).toEqual([...KEPT, 'TOTAL 500.00']);
  expect(imported(A, B, '30/04/2024,Total Gas & Power Ltd,500.00,').kept).toHaveLength(3);
});

it('the dated total of a payee below its rows is none of its payments', () => {
  const world = imported(
    ...[A, '14/04/2024,Alpha Ltd,400.00,Works', '14/04/2024,Alpha Ltd Total,1400.00,'],
    ...[B, '14/04/2024,BETA LIMITED TOTAL,2400.00,', '30/04/2024,Grand Total,3800.00,'],
  );
  expect(world.kept).toEqual(['Alpha Ltd 1000.00', 'Alpha Ltd 400.00', 'Beta Ltd 2400.00']);
  expect(world.log.join()).not.toContain('DOES NOT AGREE');
  // Nor where rows before it had no total; and a firm that only ends so is paid.
  expect(imported(A, B, '14/04/2024,Beta Ltd Total,2400.00,').kept).toEqual(KEPT);
  expect(imported(A, B, '14/04/2024,Home Total,70.00,').kept).toEqual([
    ...KEPT,
    'Home Total 70.00',
  ]);
});

it('what a page carries over is no payment and no total to agree with', () => {
  const world = imported(
    ...[
      '01/04/2024,Balance b/f,77.00,',
      A,
      'Carried forward,,1000.00,',
      'Brought forward,,1000.00,',
    ],
    ...['03/04/2024,Carried Forward,1000.00,Works', B, 'Grand total,,3400.00,'],
  );
  expect(world.kept).toEqual(KEPT);
  expect(world.refused).toEqual([]);
  expect(world.log.filter((line) => line.includes('own total'))).toEqual([
    'a.csv: agrees with its own total of £3,400.00 in row 8',
  ]);
});

it('ordinary sub-totals in whatever column are neither refused nor said to be wrong', () => {
  for (const place of [
    (name: string, sum: string) => `${name},,${sum},`,
    (name: string, sum: string) => `,${name},${sum},`,
    (name: string, sum: string) => `,,${sum},${name}`,
  ]) {
    const world = imported(
      ...[A, place('Sub-total Housing', '1000.00'), B, place('Sub-total Parks', '2400.00')],
      ...[place('Total Housing and Parks', '3400.00'), '15/04/2024,C Ltd,1.00,Works'],
      ...[place('Subtotal Roads', '1.00'), place('Overall total', '3401.00')],
    );
    expect(world.kept).toHaveLength(3);
    expect(world.refused).toEqual([]);
    expect(world.log.join()).not.toContain('DOES NOT AGREE');
  }
});

it('a total of the last totals agrees, and one of anything else does not', () => {
  const first = ['12/04/2024,Z Ltd,5.00,Works', 'Sub-total,,5.00,'];
  const two = [A, 'Sub-total A,,1000.00,', B, 'Sub-total B,,2400.00,'];
  expect(imported(...first, ...two, 'Sub-total A and B,,3400.00,').log.join()).not.toContain(
    'NOT AGREE',
  );
  expect(imported(...first, ...two, 'Sub-total A and B,,3400.01,').log.join()).toContain(
    'NOT AGREE',
  );
});
