import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lesserMonths } from '../../scripts/lesserMonths.ts';
import { headlineSpan } from '../../src/indicators/spend/headlineSpan.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { runCommand } from '../setup/runCommand.ts';
import { supplierWorld } from './supplierWorld.ts';

const ASHBY = { code: 'E07000901', name: 'Ashby', slug: 'ashby' };
const COMPILED = {
  'ashby_monthly_spend_2023-02_2023-04.csv':
    'month,amount_gbp\n2023-02,50.00\n2023-03,100.00\n2023-04,900.00\n',
  'ashby_departments.csv': 'department,amount_gbp,count,suppliers\nPARKS,1000.00,5,3\n',
  'ashby_top3_suppliers_2022-23_to_2023-24.csv': 'supplier,amount_gbp\nMill Ltd,400\n',
  'ashby_contracts_finder_2020_2023.csv':
    'id,published_date,awarded_date,status,title,awarded_supplier,awarded_value,value_low,value_high,url\nn1,2023-01-02,2023-01-01,awarded,Roof,Mill Ltd,500,0,0,https://example.org/n1\n',
};
const HEADER = 'Payment Date,Supplier Name,Net Amount\n';

/** A council of which a compilation of three months is held. */
function compiled() {
  const made = supplierWorld(ASHBY);
  for (const [name, content] of Object.entries(COMPILED)) made.file(name, content);
  made.run('spend-summary');
  const pay = (name: string, ...rows: string[]) => {
    const path = join(made.folder, name);
    writeFileSync(path, HEADER + rows.join('\n'));
    made.payments([path]);
  };
  const council = () => {
    const { council: held } = made.tables().spend;
    if (held === null) throw new Error('no payments held');
    return held;
  };
  return { ...made, pay, council };
}

describe('payments beside a compilation of sums', () => {
  it('take the place of its months one by one, each with its own source', () => {
    const made = compiled();
    made.pay('april.csv', '03/04/2023,Mill Ltd,700.00', '04/05/2023,Wall Ltd,20.00');
    const { months, years, spans, sources } = made.council();
    expect(months).toEqual([
      { month: '2023-02', amountGbp: 50, source: 'spend-summary-council' },
      { month: '2023-03', amountGbp: 100, source: 'spend-summary-council' },
      { month: '2023-04', amountGbp: 700, source: 'spend-council' },
      { month: '2023-05', amountGbp: 20, source: 'spend-council' },
    ]);
    expect(years.map(({ period, amountGbp, sources: of }) => [period, amountGbp, of])).toEqual([
      ['2022-23', 150, ['spend-summary-council']],
      ['2023-24', 720, ['spend-council']],
    ]);
    // What the compilation says of its payees holds for its own months, and stands as it was.
    expect(spans.map(({ period, basis, totalGbp }) => [period, basis, totalGbp])).toEqual([
      ['2022-2024', 'largest', 1050],
      ['2023-24', 'payments', 720],
    ]);
    expect(sources).toEqual(['spend-summary-council', 'spend-council']);
    const figures = made.figures();
    expect(figures.get('council-spend-total', ASHBY.code, '2023-m03').sources).toEqual([
      'spend-summary-council',
    ]);
    expect(figures.get('council-spend-total', ASHBY.code, '2023-m04').sources).toEqual([
      'spend-council',
    ]);
  });

  it('stand at the head only once a year of them is nearly whole', () => {
    const made = compiled();
    made.pay('may.csv', '04/05/2023,Wall Ltd,20.00');
    expect(headlineSpan(made.council())).toMatchObject({
      span: { period: '2022-2024' },
      stubs: [{ span: { period: '2023-24' }, months: 1 }],
    });
    const rest = ['04/04', '04/06', '04/07', '04/08', '04/09', '04/10', '04/11', '04/12'].map(
      (day) => `${day}/2023,Wall Ltd,20.00`,
    );
    made.pay('year.csv', ...rest, '04/01/2024,Wall Ltd,20.00', '04/02/2024,Wall Ltd,20.00');
    expect(headlineSpan(made.council())).toMatchObject({
      span: { period: '2023-24' },
      wholeness: 'nearly whole',
    });
  });

  it('leave nothing of it once they have all its months', () => {
    const made = compiled();
    made.pay('all.csv', ...['02', '03', '04'].map((month) => `01/${month}/2023,Mill Ltd,10.00`));
    const { spans, sources, departmentsWholeGbp, departmentsPeriod } = made.council();
    expect(spans.map(({ period }) => period)).toEqual(['2022-23', '2023-24']);
    expect(sources).toEqual(['spend-council']);
    expect([departmentsWholeGbp, departmentsPeriod]).toEqual([30, 'February to April 2023']);
  });
});

it('an import that would take figures away names them, and is done with --withdraw', {
  timeout: 300_000,
}, async () => {
  const root = temporaryFolder();
  const [data, folder] = [join(root, 'data'), join(root, 'files')];
  cpSync('data', data, { recursive: true });
  // An excerpt: some months are not in it.
  cpSync('tests/fixtures/spend/preston', folder, { recursive: true });
  const table = join(data, 'places/E07000123/spend-months.csv');
  const before = readFileSync(table, 'utf8');
  const args = ['scripts/import.ts', 'spend-summary', '--body', 'preston-city-council', folder];
  const env = { DATA_DIR: data };
  const refused = await runCommand('node', args, { env });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('figures that stand would be withdrawn');
  expect(refused.stderr).toContain('add --withdraw if that is meant');
  expect(refused.stdout).toMatch(
    /would be withdrawn: “Council payments” of Preston: \d+ figures, 20\S+ to March 20/,
  );
  expect(refused.stdout).toMatch(
    /would be withdrawn: \w+ 20\d\d of Preston City Council: £\S+ would become £0\.00/,
  );
  expect(readFileSync(table, 'utf8')).toBe(before);
  const meant = await runCommand('node', [...args, '--withdraw'], { env });
  expect(meant).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(table, 'utf8').length).toBeLessThan(before.length);
});

describe('a month that would lose most of its pounds is named', () => {
  const copyOf = (made: ReturnType<typeof compiled>) => {
    const copy = join(temporaryFolder(), 'data');
    cpSync(made.dataDir, copy, { recursive: true });
    return copy;
  };

  it('where a compiled one would give way to a part of it', () => {
    const made = compiled();
    const before = copyOf(made);
    made.pay('april.csv', '03/04/2023,Mill Ltd,700.00', '04/05/2023,Wall Ltd,20.00');
    expect(lesserMonths(before, made.dataDir, ASHBY.code)).toEqual([
      'April 2023 of Ashby Council: £900.00 would become £700.00, as if of a part of the month',
    ]);
    made.pay('rest.csv', '20/04/2023,Wall Ltd,20.00');
    expect(lesserMonths(before, made.dataDir, ASHBY.code)).toEqual([]);
    // And back: payments taken out leave the compiled sum.
    expect(lesserMonths(made.dataDir, before, ASHBY.code)).toEqual([
      'May 2023 of Ashby Council: £20.00 would become £0.00',
    ]);
  });

  it('where a file would give way to a part of itself under its name', () => {
    const made = compiled();
    made.pay('may.csv', '04/05/2023,Wall Ltd,20.00', '24/05/2023,Wall Ltd,80.00');
    const before = copyOf(made);
    made.pay('may.csv', '04/05/2023,Wall Ltd,20.00');
    expect(lesserMonths(before, made.dataDir, ASHBY.code)).toEqual([
      'May 2023 of Ashby Council: £100.00 would become £20.00, as if of a part of the month',
    ]);
  });
});
