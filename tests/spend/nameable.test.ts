import { expect, it } from 'vitest';
import { isNameable } from '../../src/tables/spend/organisationName.ts';
import { lines, spendWorld } from './spendWorld.ts';

it.each([
  ['Jane Doe', 'benefit', false],
  ['Jane Doe', 'in doubt, payroll', false],
  ['JOHN A SMITH', 'balance sheet', false],
  ['Jane Doe', 'in doubt, grant', false],
  ['Ashby Youth Zone', 'grant', true],
  ['Ashby Homes', 'benefit', true],
  ['POST OFFICE LTD', 'tax', true],
  ['HMRC', 'tax', true],
  ['Ruskin College', 'in doubt, balance sheet', true],
])('%s beside “%s” may be named: %s', (payee, reason, may) => {
  expect(isNameable(payee, reason)).toBe(may);
});

it('a report names no person beside what they were paid for', () => {
  const world = spendWorld();
  world.file(
    'a.csv',
    lines(
      'Housing,Rent allowances,04/05/2025,T1,10.00,Jane Doe',
      'Housing,Rent allowances,04/05/2025,T2,20.00,John Roe',
      'Housing,Rent allowances,04/05/2025,T3,5.00,Ashby Homes',
    ),
  );
  world.run();
  for (const ending of ['txt', 'html', 'csv'] as const)
    expect(world.report(ending)).not.toMatch(/Jane|John/);
  expect(world.report('txt')).toMatch(/\(names that may be people’s\) +£30\.00/);
  expect(world.report('txt')).toMatch(/Ashby Homes +£5\.00/);
});
