import { expect, it } from 'vitest';
import { bodyYears } from '../../src/indicators/spend/bodyYears.ts';
import { supplierWorld } from './supplierWorld.ts';

const SALFORD = { code: 'E08000006', name: 'Salford', slug: 'salford' };
const HEADER = 'Date,Supplier,Amount,Postcode,Description';

function world(...rows: string[]) {
  const made = supplierWorld(SALFORD, {}, ['BT']);
  made.file('a.csv', `${[HEADER, ...rows].join('\n')}\n`);
  made.payments();
  return made;
}

it.each([
  [
    'a refund alone',
    ['13/05/2025,Aa Ltd,1000.00,,x', '14/05/2025,Bb Ltd,-20.00,,refund'],
    [0, 100],
  ],
  [
    'a refund from far away',
    ['13/05/2025,Aa Ltd,1000.00,,x', '14/05/2025,Bb Ltd,-20.00,BT1 1AA,refund'],
    [0, 100],
  ],
  [
    'a refund of what was paid in the time',
    [
      '13/05/2025,Aa Ltd,80.00,,x',
      '14/05/2025,Bb Ltd,40.00,BT1 1AA,x',
      '15/05/2025,Bb Ltd,-20.00,BT1 1AA,x',
    ],
    [0, 80],
  ],
] as const)('%s leaves the share between nothing and all', (_, rows, ends) => {
  const [body] = bodyYears(world(...rows).tables());
  const { lowerPct, upperPct } = body?.years[0]?.local ?? { lowerPct: -1, upperPct: -1 };
  expect([lowerPct, upperPct]).toEqual(ends);
});

it('what was given back beyond what was paid is said with the share, and is no part of it', () => {
  const made = world('13/05/2025,Aa Ltd,1000.00,,x', '14/05/2025,Bb Ltd,-20.00,,refund');
  const share = made.figures().over('spend-local-share', SALFORD.code)[0];
  expect([share?.lower, share?.upper, share?.denominator]).toEqual([0, 100, 1000]);
  expect(share?.notes.remarks.join(' ')).toContain(
    'One payee gave back more than it was paid in that time: the £20 beyond that is in no share.',
  );
});
