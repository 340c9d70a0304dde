import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../import/temporaryFolder.ts';
import { supplierWorld } from './supplierWorld.ts';

const ASHBY = {
  code: 'E07000123',
  name: 'Preston',
  slug: 'ashby',
  county: 'Lancashire',
  countyCode: 'E10000017',
};
const BODY = {
  scopeRules: [
    { field: 'payee', holds: 'county council', reason: 'precept or transfer to a public body' },
  ],
};
const NOTICE_HEAD =
  'id,published_date,awarded_date,status,title,awarded_supplier,awarded_value,value_low,value_high,url';

function world(change: Record<string, string> = {}) {
  const made = supplierWorld(ASHBY, BODY);
  const files = {
    'ashby_monthly_spend_2023-03_2023-04.csv':
      'month,amount_gbp\n2023-03,100.10\n2023-04,900.00\n2023-04,900.00\n\n',
    'ashby_departments.csv': 'department,amount_gbp,count,suppliers\nPARKS,990.10,5,3\n',
    'ashby_top3_suppliers_2022-23_to_2023-24.csv':
      'supplier,amount_gbp\nMill Ltd,400\nANY COUNTY COUNCIL,300\nMr A Person,50\n',
    'ashby_contracts_finder_2020_2023.csv': `${NOTICE_HEAD}
n1,2023-01-02,2023-01-01,awarded,"Roof &amp; walls of the &quot;Hall&quot;","Mill Ltd,Wall &amp; Co",500,0,0,https://example.org/n1
n2,2023-01-03,,closed,=cmd,,0,10,20,https://example.org/n2
n3,2023-01-04,2023-01-01,awarded,Care,Dr Any Body and Company,70,70,70,https://example.org/n3
`,
    ...change,
  };
  for (const [name, content] of Object.entries(files)) made.file(name, content);
  return made;
}

describe('a compilation of payments', () => {
  it('accounts for every row, names no person, and says by how much its sums differ', () => {
    const made = world();
    made.run('spend-summary');
    expect(made.log.slice(0, 5)).toEqual([
      'ashby_monthly_spend_2023-03_2023-04.csv: 4 read = 2 kept + 1 blank + 1 identical duplicates (4 of 3)',
      'ashby_departments.csv: 1 read = 1 kept',
      'ashby_top3_suppliers_2022-23_to_2023-24.csv: 3 read = 2 kept + 1 excluded (1 an individual)',
      'ashby_contracts_finder_2020_2023.csv: 3 read = 3 kept',
      'The months add to £1,000.10; the departments, 5 payments, to £990.10, which is 1.00% less; the 2 largest payees to £700.00. Why the compiler’s two totals differ is not known; the months are used.',
    ]);
    const { council } = made.tables().spend;
    expect(
      council?.contracts.map(({ title, suppliers, awardedGbp, lowGbp }) => [
        title,
        suppliers,
        awardedGbp,
        lowGbp,
      ]),
    ).toEqual([
      ['Roof & walls of the "Hall"', ['Mill Ltd', 'Wall & Co'], 500, null],
      ["'=cmd", [], null, 10],
      ['Care', [], 70, 70],
    ]);
    expect(
      council?.years.map(({ period, months, dataPeriod }) => [period, months, dataPeriod]),
    ).toEqual([
      ['2022-23', 1, 'March 2023'],
      ['2023-24', 1, 'April 2023'],
    ]);
    const [span] = council?.spans ?? [];
    expect([span?.period, span?.totalGbp, span?.restGbp]).toEqual(['2022-2024', 1000.1, 300.1]);
    expect(span?.payees.map(({ payee, scope, reason }) => [payee, scope, reason])).toEqual([
      ['Mill Ltd', 'in', null],
      // A reason and no evidence for it.
      ['ANY COUNTY COUNCIL', 'doubtful', 'precept or transfer to a public body'],
    ]);
    const share = made.figures().get('spend-local-share', ASHBY.code, '2022-2024');
    expect([share.lower, share.upper, share.denominator]).toEqual([0, 100, 1000.1]);
  });

  it('imported again gives the same bytes', () => {
    const made = world();
    made.run('spend-summary');
    const first = snapshot(made.dataDir);
    made.run('spend-summary');
    expect(snapshot(made.dataDir)).toEqual(first);
  });

  it.each([
    [
      'ashby_monthly_spend_2023-03_2023-04.csv',
      'month,amount_gbp\n2023-13,1\n',
      /malformed month: 2023-13 .* row 2/,
    ],
    [
      'ashby_departments.csv',
      'department,amount_gbp,count,suppliers\nPARKS,x,5,3\n',
      /not a number: x/,
    ],
    [
      'ashby_contracts_finder_2020_2023.csv',
      `${NOTICE_HEAD}\nn1,2023-01-02,2023-01-01,awarded,Roof,,5,0,0,https://example.org\n`,
      /award without a supplier/,
    ],
    ['ashby_monthly_spend_more.csv', 'month,amount_gbp\n2023-05,1\n', /two files of a kind/],
  ])('with a fault in %s is refused and changes nothing', (name, content, message) => {
    const made = world({ [name]: content });
    const before = snapshot(made.dataDir);
    expect(() => made.run('spend-summary')).toThrow(message);
    expect(snapshot(made.dataDir)).toEqual(before);
  });

  it('of a body that is no council is refused', () => {
    const made = supplierWorld(ASHBY, { kind: 'police' });
    expect(() => made.run('spend-summary', 'data')).toThrow(
      /not the council of the place: council/,
    );
  });
});

const FIXTURES = 'tests/fixtures';
describe('the publications as obtained', () => {
  const preston = { ...ASHBY, slug: 'preston' };
  /** The lines imported, all of which are committed, in that order and with that head. */
  const imported = (made: ReturnType<typeof supplierWorld>, name: string) => {
    const lines = readFileSync(made.place(name), 'utf8')
      .replaceAll('\ncouncil,', '\npreston-city-council,')
      .split('\n');
    const ours = new Set(lines);
    const committed = readFileSync(`data/places/${preston.code}/${name}`, 'utf8').split('\n');
    expect(lines, name).toEqual(committed.filter((line) => ours.has(line)));
    return lines.length - 2;
  };

  it('give the committed tables of payments and notices', () => {
    const [{ scopeRules }] = JSON.parse(
      readFileSync('data/places/E07000123/bodies.json', 'utf8'),
    ) as [{ scopeRules: object[] }];
    const made = supplierWorld(preston, { scopeRules });
    made.run('spend-summary', `${FIXTURES}/spend/preston`);
    // As many as the excerpts have.
    expect(
      ['spend-months.csv', 'spend-payees.csv', 'spend-departments.csv', 'contracts.csv'].map(
        (name) => imported(made, name),
      ),
    ).toEqual([45, 14, 10, 58]);
  });

  it('give the committed tables of the anchor study', () => {
    const made = supplierWorld(preston);
    made.run('anchor-study', `${FIXTURES}/claims`);
    expect(made.log[0]).toBe(
      'published_spend_figures.csv: 21 read = 15 kept + 6 excluded (6 not about the spending study)',
    );
    for (const name of ['anchor-study.csv', 'anchor-payers.csv'])
      expect(
        readFileSync(made.place(name), 'utf8').replaceAll('\ncouncil,', '\npreston-city-council,'),
        name,
      ).toBe(readFileSync(`data/places/${preston.code}/${name}`, 'utf8'));
  });

  it('place the postcodes whose letters say Preston in the districts they are in', () => {
    const made = supplierWorld(preston);
    const traps = ['PR1 0AA', 'PR5 6AW', 'PR5 6BE', 'PR1 8XJ', 'PR2 2DW'];
    made.suppliers(
      traps.map((postcode, i) => ({ payee: `Firm ${i}`, postcode, post_town: 'Preston' })),
    );
    made.run('postcodes', `${FIXTURES}/geography/codepoint`);
    expect(
      made
        .tables()
        .spend.suppliers.map(({ postcode, ring, districtCode }) => [postcode, ring, districtCode]),
    ).toEqual([
      ['PR1 0AA', 'county', 'E07000126'],
      ['PR5 6AW', 'county', 'E07000126'],
      ['PR5 6BE', 'county', 'E07000126'],
      ['PR1 8XJ', 'district', 'E07000123'],
      ['PR2 2DW', 'district', 'E07000123'],
    ]);
    const codePoint = readFileSync(`${FIXTURES}/geography/codepoint/pr.csv`, 'utf8')
      .trim()
      .split('\n');
    // No rule by letters would do: each of these has postcodes on both sides of the boundary.
    const inPreston = (prefix: string) => {
      const all = codePoint.filter((line) => line.startsWith(`"${prefix}`));
      return [all.filter((line) => line.includes('"E07000123"')).length, all.length];
    };
    expect(['PR1 0', 'PR5 ', 'PR4 '].map(inPreston)).toEqual([
      [2, 172],
      [1, 42],
      [15, 91],
    ]);
  });
});
