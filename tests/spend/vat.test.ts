import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { turned } from '../../src/import/payments/VatProof.ts';
import { spendWorld } from './spendWorld.ts';

/** An import of one file of a body that publishes its amounts without VAT, or as said. */
function imported(rows: readonly string[], vat = 'excluded', more: object = {}) {
  const world = spendWorld({ vat, ...more });
  world.file('a.csv', `${rows.join('\r\n')}\r\n`);
  const refused = world.run();
  return { ...world, refused, amounts: world.rows().map((row) => Number(row['amount_gbp'])) };
}

const FIRMS = ['A', 'B', 'C', 'D'];
const of = (heading: string, ...amounts: string[]) => [
  `Date,Supplier,Category,${heading}`,
  ...amounts.map((text, index) => `13/04/2024,${FIRMS[index]} Ltd,Works,${text}`),
];

it('gross amounts beside their VAT go in without it, or net ones with it, as the body publishes', () => {
  const gross = imported(
    of('Gross,VAT', '1200.00,200.00', '600.00,', '-120.00,-20.00', '50.00,50.00'),
  );
  expect(gross.amounts).toEqual([1000, 600, -100, 0]);
  expect(gross.unsettled).toEqual([]);
  expect(gross.log[0]).toMatch(/^a\.csv: AMOUNTS ARE “Gross” \(column 4\) LESS “VAT” \(column 5\)/);
  expect(imported(of('Net,VAT', '1000.00,200.00'), 'included').amounts).toEqual([1200]);
  expect(imported(of('Gross,VAT', '1200.00,200.00'), 'unknown').amounts).toEqual([1200]);
  expect(imported(of('Gross,VAT', '1200.00,200.00'), 'included').amounts).toEqual([1200]);
});

it('VAT that is more than a sixth of the gross amount or a fifth of the net one is not believed', () => {
  expect([turned(1206, '2.01', 'to net'), turned(1000, '2.00', 'to gross')]).toEqual([1005, 1200]);
  // A penny is the rounding of a price.
  expect(turned(1206, '2.02', 'to net')).toBe(1004);
  expect(turned(1206, '2.03', 'to net')).toMatchObject({
    reason: 'VAT that does not fit the amount',
  });
  expect(turned(1000, '2.01', 'to gross')).toBe(1201);
  expect(turned(1000, '2.02', 'to gross')).toMatchObject({
    reason: 'VAT that does not fit the amount',
  });
  expect(turned(1200, '-2.00', 'to net')).toMatchObject({
    reason: 'VAT that does not fit the amount',
  });
  const world = imported(of('Gross,VAT', '1200.00,200.00', '1200.00,900.00'));
  expect(world.amounts).toEqual([1000]);
  expect(world.log).toContain('  rejected: VAT that does not fit the amount: 1');
});

it('VAT that cannot be recovered stays in a net amount', () => {
  const world = imported(of('Gross,Irrecoverable VAT', '1200.00,200.00'));
  expect(world.amounts).toEqual([1200]);
  expect(world.unsettled.join()).toContain('AMOUNTS WITH VAT: “Gross” (column 4) is with it');
});

it('amounts that say neither are what their VAT proves them, in more than half of the rows and against none', () => {
  const amounts = (...rows: string[]) => imported(of('Total,VAT', ...rows)).amounts;
  expect(amounts('1200.00,200.00', '600.00,100.00', '99.00,1.00')).toEqual([1000, 500, 98]);
  expect(amounts('1200.00,200.00', '99.00,1.00')).toEqual([1200, 99]);
  expect(amounts('1000.00,200.00', '500.00,100.00')).toEqual([1000, 500]);
  expect(amounts('1200.00,200.00', '600.00,100.00', '500.00,100.00')).toEqual([1200, 600, 500]);
  expect(imported(of('Total,VAT', '1000.00,200.00'), 'included').amounts).toEqual([1200]);
});

it('amounts of the other kind without their VAT are in and contradicted, and the way out is told', () => {
  const gross = imported(of('Amount inc VAT', '1200.00'));
  expect(gross.amounts).toEqual([1200]);
  expect(gross.unsettled.join()).toMatch(/^a\.csv: AMOUNTS WITH VAT: .*write "vat": "included"/);
  expect(gross.report('txt')).toMatch(
    /TO SETTLE BEFORE IT IS BELIEVED\n {2}a\.csv: AMOUNTS WITH VAT/,
  );
  expect(gross.report('html')).toContain('To settle before it is believed');
  const net = imported(of('Net Amount', '1000.00'), 'included');
  expect(net.unsettled.join()).toMatch(/AMOUNTS WITHOUT VAT: .*write "vat": "excluded"/);
  for (const [heading, vat] of [
    ...([
      ['Amount inc VAT', 'included'],
      ['Amount inc VAT', 'unknown'],
    ] as const),
    ...([
      ['Net Amount', 'excluded'],
      ['Amount', 'excluded'],
    ] as const),
  ])
    expect(imported(of(heading, '1200.00'), vat).unsettled).toEqual([]);
});

it('a net amount that is missing is made of gross and VAT, or refused with what another column has', () => {
  const world = imported(
    of('Net,VAT,Gross', '1000.00,200.00,1200.00', ',100.00,600.00', ',,700.00'),
  );
  expect(world.amounts).toEqual([1000, 500]);
  expect(world.log).toContain('  rejected: no amount, and another column has one: 1');
  expect(world.refused).toEqual(['a.csv: 1 of 3 rows refused, £700.00 of £2,200.00']);
  const nought = imported(of('Net,VAT,Gross', '0.00,100.00,600.00', '0.00,100.00,100.00'));
  expect(nought.amounts).toEqual([0]);
  expect(nought.refused).toEqual(['a.csv: 1 of 2 rows refused, £500.00 of £500.00']);
  // A row that has no amount at all pays nothing.
  expect(imported(of('Net,VAT,Gross', '1.00,,1.00', ',,')).refused).toEqual([]);
});

it('of two columns of one name the net one is told by its VAT, else the file is refused', () => {
  const twins = (...rows: string[]) => of('Amount,Amount', ...rows);
  const gross = imported(twins('120.00,100.00', '600.00,500.00', '70.00,70.00'));
  expect(gross.amounts).toEqual([100, 500, 70]);
  expect(gross.log[0]).toContain(
    'AMOUNTS ARE “Amount” (column 5): “Amount” (column 4) is the same with VAT',
  );
  expect(imported(twins('100.00,120.00', '500.00,600.00')).amounts).toEqual([100, 500]);
  expect(imported(twins('120.00,100.00'), 'included').amounts).toEqual([120]);
  expect(imported(twins('120.00,', '80.00,80.00')).amounts).toEqual([120, 80]);
  for (const rows of [
    ['120.00,100.00', '100.00,120.00'],
    ['120.00,100.00', '121.00,100.00'],
    ['110.00,100.00'],
    ['120.00,100.00', ',100.00'],
  ])
    expect(() => imported(twins(...rows)), rows.join()).toThrow(
      /^two columns of amounts under one heading: .*\{"Amount \(column 4\)":"gross","Amount \(column 5\)":"net"\}$/,
    );
  const told = { columns: { 'Amount (column 4)': 'gross', 'Amount (column 5)': 'net' } };
  expect(imported(twins('130.00,100.00'), 'excluded', told).amounts).toEqual([100]);
});

it('two tables side by side are refused, for the second would be left out', () => {
  const rows = [
    'Date,Supplier,Amount,,Date,Supplier,Amount',
    '03/04/2024,A Ltd,1.00,,03/05/2024,B Ltd,2.00',
  ];
  expect(() => imported(rows)).toThrow('two tables side by side');
  expect(imported([rows[0] ?? '', '03/04/2024,A Ltd,1.00,,,,']).amounts).toEqual([1]);
});

it('a rejected row is handed back with the amount it would go in with', () => {
  const world = imported(
    of('Gross,VAT', '1200.00,200.00').concat('soon,B Ltd,Works,600.00,100.00'),
  );
  const path = world.rejected() ?? '';
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('soon', '14/04/2024'));
  const again = spendWorld();
  again.run([path]);
  expect(again.rows()).toMatchObject([{ payee: 'B Ltd', amount_gbp: '500.00' }]);
});
