import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { supplierWorld } from './supplierWorld.ts';

const SALFORD = { code: 'E08000006', name: 'Salford', slug: 'salford' };
const HEAD =
  'Directorate Name,Contract Reference,Contract Title,Supplier Company Name,Supplier Postcode,Annual Value,Total Contract Value (including extensions),Start Date,End Date,Company Number';

/** A council that paid three firms and publishes a register of its contracts. */
function world(rows: readonly string[]) {
  const made = supplierWorld(SALFORD);
  made.file(
    'payments/p.csv',
    'Date,Supplier,Net Amount\n04/05/2024,Mill Ltd,60\n04/05/2024,Dale Ltd,30\n04/05/2024,Hill Ltd,10\n',
  );
  made.payments([`${made.folder}/payments`]);
  made.put(
    'supplier-postcodes.csv',
    'postcode,ward_code,district_code,county_code\nM5 4WT,,E08000006,\nM4 6AF,E05011350,E08000003,\n',
  );
  made.file('register/2022-07.csv', `\ufeff${[HEAD, ...rows].join('\r\n')}\r\n`);
  return made;
}

const ROWS = [
  'Place,S1,Roof,MILL LIMITED,m5 4wt,10.00,50.00,2022-03-07,2023-03-07,2535986',
  'Place,S1,Roof,Dale Ltd,M4 6AF,10.00,50.00,2022-03-07,2023-03-07,',
  'Place,S2,Paint,Dale Ltd,M5 4WT,5.00,5.00,01/04/2022,,',
  // The same contract once more, with another value: a contract of its own.
  'Place,S2,Paint,Dale Ltd,M5 4WT,7.00,70.00,01/04/2023,,',
  'Place,S3,Advice,Never Paid Ltd,M4 6AF,5.00,,01/04/2022,,IP525R',
  'Place,S4,Care,Mrs A Person,M5 4WT,5.00,,01/04/2022,,',
  'Place,S5,,Hill Ltd,,5.00,,,,',
];

it('gives contracts as contracts, and addresses of suppliers as evidence', () => {
  const made = world(ROWS);
  made.run('contract-register', `${made.folder}/register`);
  expect(made.log).toContain(
    '2022-07.csv: 7 rows = 5 of contracts + 1 without a supplier or a title + 1 with people or withheld suppliers',
  );
  expect(made.log).toContain(
    'Salford Council: 5 rows of contracts = 4 contracts + 1 further suppliers of these + 0 that say the same again; 3 suppliers added',
  );
  const { council, suppliers } = made.tables().spend;
  expect(
    council?.contracts.map(({ id, suppliers: who, awardedGbp }) => [id, who, awardedGbp]),
  ).toEqual([
    ['S1', ['MILL LIMITED', 'Dale Ltd'], 50],
    ['S2', ['Dale Ltd'], 5],
    ['S2, row 5', ['Dale Ltd'], 70],
    ['S3', ['Never Paid Ltd'], null],
  ]);
  expect(
    suppliers.map(({ payee, ring, strength, number }) => [payee, ring, strength, number]),
  ).toEqual([
    // Two postcodes settle nothing.
    ['Dale Ltd', expect.anything(), 'weak', null],
    ['Mill Ltd', 'district', 'firm', '02535986'],
    ['Never Paid Ltd', expect.anything(), 'firm', 'IP00525R'],
  ]);
  const figures = made.figures();
  expect(figures.get('spend-local-share', SALFORD.code, '2024-25').lower).toBe(60);
  // Contracts are no payments.
  expect(figures.get('council-spend-total', SALFORD.code, '2024-25').value).toBe(100);
  expect(readFileSync(made.place('suppliers.csv'), 'utf8')).not.toContain('Person');
});

it('is taken in again without a row twice', () => {
  const made = world(ROWS);
  made.run('contract-register', `${made.folder}/register`);
  const first = readFileSync(made.place('suppliers.csv'), 'utf8');
  made.run('contract-register', `${made.folder}/register/2022-07.csv`);
  expect(readFileSync(made.place('suppliers.csv'), 'utf8')).toBe(first);
  expect(made.tables().spend.council?.contracts).toHaveLength(4);
});

it('is refused where it is none', () => {
  const made = world(ROWS);
  expect(() => made.run('contract-register', `${made.folder}/payments`)).toThrow(
    /^no register of contracts: p\.csv/,
  );
  expect(() => made.run('contract-register', `${made.folder}/none`)).toThrow(/^no such file/);
});
