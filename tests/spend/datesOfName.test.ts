import { expect, it } from 'vitest';
import { monthOfName } from '../../src/import/payments/monthOfName.ts';
import { spendWorld } from './spendWorld.ts';

function imported(name: string, ...dates: string[]) {
  const world = spendWorld();
  const rows = dates.map((date, i) => `${date},Firm ${i},10.00,Works`);
  world.file(name, ['Date,Supplier,Amount,Category', ...rows].join('\r\n'));
  world.run();
  return { ...world, said: world.log.join('\n'), dates: world.rows().map(({ date }) => date) };
}
const upTo = (count: number, of: (n: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i + 1));
const SAID = 'which it is named after';

it('dates that prove no order are in the one that makes them of the month of the file’s name', () => {
  const american = imported('april-2024.csv', ...upTo(10, (n) => `4/${n}/2024`));
  expect(american.dates[9]).toBe('2024-04-10');
  expect(american.said).toContain(
    `april-2024.csv: DATES ARE READ MONTH FIRST, for only so are they of April 2024, ${SAID}`,
  );
  const british = imported('april-2024.csv', ...upTo(10, (n) => `${n}/4/2024`));
  expect(british.dates[9]).toBe('2024-04-10');
  expect(british.said).not.toContain('nothing in this file proves it');
  // A name without a month proves nothing.
  expect(imported('spend.csv', '4/5/2024').dates).toEqual(['2024-05-04']);
});

it('nine tenths of them have to be of it, and in the other order not half', () => {
  const stragglers = (count: number) => [
    ...upTo(10 - count, (n) => `4/${n}/2024`),
    ...upTo(count, () => '3/2/2024'),
  ];
  expect(imported('april-2024.csv', ...stragglers(1)).dates).toContain('2024-04-02');
  expect(imported('april-2024.csv', ...stragglers(2)).dates).not.toContain('2024-04-02');
  const half = ['4/4/2024', '4/5/2024'];
  expect(imported('april-2024.csv', ...half).dates[1]).toBe('2024-05-04');
  expect(imported('april-2024.csv', ...half, '4/6/2024').dates[1]).toBe('2024-04-05');
});

it('a file most of whose payments are of another time than its name says so loudly', () => {
  const half = imported('april-2024.csv', '13/04/2024', '13/01/2024');
  expect(half.said).not.toContain('NOT THOSE OF ITS NAME');
  const most = imported('april-2024.csv', '13/04/2024', '13/01/2024', '13/02/2024');
  expect(most.log[0]).toBe(
    'april-2024.csv: ITS DATES ARE NOT THOSE OF ITS NAME: 2 of 3 payments are not of March to May 2024, and it is named after April 2024',
  );
  // A month's payments are made in the next, and come out then.
  expect(imported('april-2024.csv', '13/03/2024', '13/05/2024').said).not.toContain('named after');
});

it('single payments far from it are named, and those that a turned date would bring into it', () => {
  const with6 = (date: string) =>
    imported('april-2024.csv', ...upTo(5, () => '2024-04-13'), date).said;
  expect(with6('2024-07-13')).not.toContain('far from');
  expect(with6('2024-08-13')).toContain(
    `1 payment is far from April 2024, ${SAID}: first 2024-08-13 in row 7`,
  );
  expect(with6('2024-07-04')).toContain('with day and month turned it is of April 2024');
});

it('when a file came out is no month of its payments', () => {
  expect(monthOfName('April 2024 republished June 2024.csv')).toBe('2024-04');
  expect(monthOfName('spend published 12 July 2024.csv')).toBeUndefined();
});
