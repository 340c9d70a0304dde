import { describe, expect, it } from 'vitest';
import { HEADER, lines, spendWorld } from './spendWorld.ts';

const row = (number: number, day = '04/05/2025') =>
  `Parks,Works,${day},T${number},"1,00${number % 10}.00",Firm ${number} Ltd`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));
const world = (...text: string[]) => {
  const made = spendWorld();
  made.file('march.csv', `${text.join('\r\n')}\r\n`);
  return made;
};
const kept = (made: ReturnType<typeof spendWorld>) => made.rows().map(({ row: at }) => Number(at));
const NOTE = (at: number) =>
  `march.csv: no header above its first rows; they are read in the shape of the one in row ${at}`;

describe('a header below payments', () => {
  it.each([2, 30, 59, 60])('in the last line, after %i rows, loses none', (count) => {
    const made = world(...rows(count), HEADER);
    if (count === 60) {
      // Beyond where a header is looked for.
      expect(() => made.run()).toThrow(/^no header, and no sibling/);
      made.file('april.csv', lines('Parks,Works,05/06/2025,T900,2.00,Firm'));
    }
    made.run();
    expect(made.rows().filter(({ file }) => file === 'march.csv')).toHaveLength(count);
    if (count < 60) expect(made.log).toContain(NOTE(count + 1));
  });

  it('has payments on both its sides', () => {
    const made = world(...rows(3), HEADER, row(4), row(5));
    made.run();
    expect(kept(made)).toEqual([1, 2, 3, 5, 6]);
    expect(made.total()).toBe('all files: 6 read £5,015.00 = 5 kept £5,015.00 + 1 heading');
  });

  it('has titles and totals on top of them too, and dates month first', () => {
    const made = world(
      'Ashby,,,,,',
      'Payments over £500,,,,,',
      ...[1, 2, 3].map((number) => row(number, '4/30/2025')),
      'Total,,,,"3,006.00",',
      HEADER,
    );
    made.run();
    expect(kept(made)).toEqual([3, 4, 5]);
    expect(made.rows()[0]?.date).toBe('2025-04-30');
    expect(made.total()).toContain('1 total + 1 heading + 2 filler');
  });

  it('refuses what is no payment among them by name, and loses no pound of it', () => {
    const made = world(...rows(11), row(2, '31/02/2025'), HEADER);
    made.run();
    expect(made.total()).toBe(
      'all files: 13 read £12,048.00 = 11 kept £11,046.00 + 1 heading + 1 rejected £1,002.00',
    );
  });

  it('begins a table of another shape, and a sibling shows that of the first', () => {
    const other = ['Supplier Name,Net Amount,Payment Date', 'Firm,5.00,06/05/2025'];
    const made = world(...rows(4), ...other);
    expect(() => made.run()).toThrow(
      /^a row above the header in row 5 may be a payment: Parks, Works, 04\/05\/2025, T1, 1,001\.00, Firm 1 Ltd \(.*march\.csv row 1\)/,
    );
    made.file('april.csv', lines('Parks,Works,05/06/2025,T900,2.00,Firm'));
    made.run();
    expect(made.rows().filter(({ file }) => file === 'march.csv')).toHaveLength(5);
  });

  it('with more columns than the one on top begins a second table', () => {
    const made = world(
      ...['Supplier Name,Net Amount,Payment Date', 'Firm,5.00,06/05/2025', 'Firm,6.00,06/05/2025'],
      ...[HEADER, row(1)],
    );
    made.run();
    expect(kept(made)).toEqual([2, 3, 5]);
    expect(made.log.join('\n')).not.toContain('no header above');
  });
});

describe('a row above the header', () => {
  it.each([
    ['one alone, a payment or a sum', row(1)],
    ['a date and an amount without a payee', ',,04/05/2025,,"9,000.00",'],
    ['a day, a name and an amount in other columns', 'Firm,"9,000.00",,,,04/05/2025'],
  ])('that may be a payment stops the import: %s', (_, above) => {
    expect(() => world(above, HEADER, row(2)).run()).toThrow(
      /^a row above the header in row 2 may/,
    );
  });

  it.each([
    ['a title', 'Payments over £500 in April 2025,,,,,'],
    ['a period', 'Period,,01/04/2025,to,30/04/2025,'],
    ['a day', 'Printed,,04/05/2025,,,'],
    ['a sum', 'Total,,04/05/2025,,"1,002.00",'],
    ['a sum without a day', ',,,,"1,002.00",All payments'],
  ])('that is none leaves it the header: %s', (_, above) => {
    const made = world(above, HEADER, row(2));
    made.run();
    expect(made.total()).toBe('all files: 3 read £1,002.00 = 1 kept £1,002.00 + 2 heading');
  });

  it('is asked for a payee where a file has no dates', () => {
    const head = 'Supplier Name,Net Amount';
    const made = spendWorld();
    made.file('June 2011.csv', `Firm A,5.00\n${head}\nFirm B,6.00\n`);
    expect(() => made.run()).toThrow(/^a row above the header in row 2 may be a payment: Firm A/);
    made.file('June 2011.csv', `Total,5.00\n${head}\nFirm B,6.00\n`);
    made.run();
    expect(made.rows()).toHaveLength(1);
  });
});
