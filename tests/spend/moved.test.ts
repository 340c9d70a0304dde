import { describe, expect, it } from 'vitest';
import { spendWorld } from './spendWorld.ts';

const HEADER = 'Payment Date,Supplier Name,Amount,Department';
const good = (count: number) =>
  Array.from({ length: count }, (_, i) => `04/05/2025,Firm ${i},${i + 1}.00,Parks`);

function imported(...rows: string[]) {
  const world = spendWorld();
  world.file('a.csv', [...rows, ''].join('\n'));
  world.run();
  return world;
}

describe('a comma without quotes', () => {
  it('that moves an amount into a name has its row rejected', () => {
    const world = imported(HEADER, ...good(40), '04/05/2025,Smith, 44,1000.00,Parks');
    expect(world.rows()).toHaveLength(40);
    expect(world.log).toContain(
      '  rejected: more cells than the header has: a comma without quotes: 1',
    );
  });

  it('that stands behind the amount moves nothing that counts', () => {
    const header = 'Payment Date,Amount,Supplier Name';
    const rows = Array.from({ length: 40 }, (_, i) => `04/05/2025,${i + 1}.00,Firm ${i}`);
    const world = imported(header, ...rows, '04/05/2025,1000.00,Smith, Jones');
    expect(world.rows()).toHaveLength(41);
  });

  it('is not what makes rows longer where one in twenty is, or where the cells beyond are empty', () => {
    const noted = '04/05/2025,Firm,7.00,Parks,a note';
    expect(imported(HEADER, ...good(36), noted, noted).rows()).toHaveLength(38);
    expect(imported(HEADER, ...good(39), noted).rows()).toHaveLength(39);
    expect(imported(HEADER, ...good(40), '04/05/2025,Firm,7.00,Parks,,').rows()).toHaveLength(41);
  });
});

it('a total with a date and the sum of its rows is a total; a firm of that name is paid', () => {
  const world = imported(
    ...[HEADER, '04/05/2025,Firm A,10.00,Parks', '04/05/2025,TOTAL,25.00,Parks'],
    ...['04/05/2025,Firm B,5.00,Parks', '30/05/2025,TOTAL,40.00,'],
  );
  expect(world.rows().map(({ payee, amount_gbp }) => `${payee} ${amount_gbp}`)).toEqual([
    ...['Firm A 10.00', 'TOTAL 25.00', 'Firm B 5.00'],
  ]);
  expect(world.log).toContain('a.csv: agrees with its own total of £40.00 in row 5');
});

it('two columns of one name that say the same are told, and which is read', () => {
  const world = imported('Date,Supplier,Amount,Amount', '04/05/2025,Firm,2.00,2.00');
  expect(world.rows()).toMatchObject([{ amount_gbp: '2.00' }]);
  expect(world.log).toContain(
    'a.csv: “Amount” (column 4) HAS THE NAME OF ANOTHER COLUMN and is not read; if it is the right one, name it apart in the file',
  );
});

it('a header without a known date names the column that looks like one', () => {
  expect(() => imported('Invoice Date,Supplier,Amount', '04/05/2025,Firm A,2.00')).toThrow(
    /^no column for date: .*by the look of it \{"Invoice Date":"date"\}$/,
  );
});
