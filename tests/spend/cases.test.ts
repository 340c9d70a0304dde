import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { monthOfName } from '../../src/import/payments/monthOfName.ts';
import { parseDate } from '../../src/import/payments/parseDate.ts';
import { lines, spendWorld } from './spendWorld.ts';

const CASES = 'tests/fixtures/payments-cases';
const GOOD = 'Parks,Works,04/05/2025,T1,10.00,Firm A';

/** An import of one of the small files that once went wrong, under another name if its name matters. */
function imported(file: string, as = file) {
  const world = spendWorld();
  world.file(as, readFileSync(join(CASES, file)));
  const refused = world.run();
  const rows = world
    .rows()
    .map(({ date, amount_gbp, scope }) => [date, amount_gbp, scope].join(' '));
  return { ...world, refused, kept: rows };
}

const report = (world: ReturnType<typeof spendWorld>) =>
  readFileSync(join(world.reportDir, 'report-ashby.txt'), 'utf8');

describe('dates', () => {
  it('are month first where a value proves it, and that is said', () => {
    const { kept, log } = imported('us-dates.csv');
    expect(kept).toEqual(['2025-04-30 100.00 in', '2025-04-29 200.00 in', '2025-04-03 300.00 in']);
    expect(log).toContain(
      'us-dates.csv: DATES ARE MONTH FIRST, as 4/30/2025 in row 2 proves; 4/3 is read as 3 April',
    );
  });

  it('that prove both orders are all refused, and the import does not pass for done', () => {
    const world = spendWorld();
    world.file('good.csv', lines(GOOD));
    world.file('a.csv', lines(GOOD.replace('04/05', '30/04'), GOOD.replace('04/05', '4/30'), GOOD));
    const refused = world.run();
    expect(world.rows().map(({ file }) => file)).toEqual(['good.csv']);
    expect(refused).toEqual(['a.csv: 3 of 3 rows refused, £30.00 of £30.00']);
    expect(report(world)).toMatch(/MUCH WAS REFUSED\n {2}a\.csv: 3 of 3 rows refused/);
    // A file that gave nothing is no source.
    const sources = readFileSync(join(world.dataDir, 'sources.json'), 'utf8');
    expect(sources).toContain('good.csv');
    expect(sources).not.toContain('"a.csv"');
  });

  it('that prove nothing are as their siblings prove, else day first', () => {
    const world = spendWorld();
    world.file('a.csv', lines(GOOD));
    world.file('b.csv', lines(GOOD.replace('04/05', '4/30')));
    world.run();
    expect(world.rows().map(({ date }) => date)).toEqual(['2025-04-05', '2025-04-30']);
    expect(world.log.join('\n')).toContain(
      'a.csv: DATES ARE READ MONTH FIRST, as its siblings prove',
    );
    const alone = spendWorld();
    alone.file('a.csv', lines(GOOD));
    alone.run();
    expect(alone.rows().map(({ date }) => date)).toEqual(['2025-05-04']);
    expect(alone.log).toContain('a.csv: dates are read day first; nothing in this file proves it');
  });

  it.each([
    ['2019-03-31T23:00:00Z', '2019-04-01'],
    ['2019-03-31T22:59:59Z', '2019-03-31'],
    ['2019-01-31T23:59:59.000Z', '2019-01-31'],
    ['2019-07-01T00:30:00+02:00', '2019-06-30'],
    ['2019-03-31T23:00:00', '2019-03-31'],
  ])('with a zone are days in Britain: %s', (text, day) => {
    expect(parseDate(text, '2026-11-01')).toBe(day);
  });

  it('of which a spreadsheet turned day and month are told loudly', () => {
    const dated = (...dates: string[]) => {
      const world = spendWorld();
      world.file('a.csv', lines(...dates.map((date) => GOOD.replace('04/05/2025', date))));
      world.run();
      return world.log.join('\n');
    };
    const texts = ['13/04/2025', '30/04/2025', '17/04/2025'];
    const turned = ['2025-03-04', '2025-12-04', '2025-01-04'];
    expect(dated(...texts, ...turned)).toContain(
      'a.csv: DATES MAY HAVE DAY AND MONTH SWAPPED: those after the 12th of a month are text (13/04/2025 in row 2)',
    );
    // Two of a kind may be chance; a late day of the spreadsheet’s own, or an early text, shows that nothing was turned.
    expect(dated(...texts.slice(1), ...turned)).not.toContain('SWAPPED');
    expect(dated(...texts, ...turned.slice(1))).not.toContain('SWAPPED');
    expect(dated(...texts, ...turned, '2025-04-13')).not.toContain('SWAPPED');
    expect(dated(...texts, ...turned, '12/04/2025')).not.toContain('SWAPPED');
  });

  it('may be months, and say so', () => {
    expect(imported('month-only.csv').kept).toEqual([
      '2011-01 978.53 in',
      '2011-01 4202.00 in',
      '2011-01 819.00 in',
    ]);
  });

  it('that are missing are the month a file is named after, or the one given', () => {
    const { kept, log } = imported('no-date-column.csv', 'Payments June 2011.csv');
    expect(kept).toEqual(['2011-06 3228893.86 in', '2011-06 2037315.80 in']);
    expect(log).toContain(
      'Payments June 2011.csv: no column of dates: all rows are of 2011-06, as its name says',
    );
    expect(() => imported('no-date-column.csv')).toThrow(
      /^no column for date: .* with --month or in the name of the file/,
    );
    const told = spendWorld();
    told.file('a.csv', readFileSync(join(CASES, 'no-date-column.csv')));
    told.run([told.folder], { month: '2012-02' });
    expect(told.rows().map(({ date }) => date)).toEqual(['2012-02', '2012-02']);
  });

  it.each([
    ['Jun11', '2011-06'],
    ['payments-2011-06.csv', '2011-06'],
    ['201106 over 500.csv', '2011-06'],
    ['Market spend May 2014', '2014-05'],
    ['apr-jun 2014', undefined],
    ['2011-12.csv', undefined],
    ['Spend 2011', undefined],
  ])('of a sheet named %s: %s', (name, month) => {
    expect(monthOfName(name)).toBe(month);
  });
});

describe('money', () => {
  it('of a file is compared with its own total, before all else', () => {
    const { log, total, refused } = imported('total-does-not-reconcile.csv');
    // Its total is no money beside that of its rows.
    expect(total()).toContain('4 read £12,428.58 = 1 kept £12,428.58 + 1 total + 1 heading');
    expect(refused).toEqual([
      'total-does-not-reconcile.csv: 1 of 2 rows refused, £0.00 of £12,428.58, and the pounds of 1 row are not known',
    ]);
    expect(log[0]).toBe(
      'total-does-not-reconcile.csv: DOES NOT AGREE with its own total of £13,328.58 in row 4: its rows come to £12,428.58, £900.00 less',
    );
    const world = spendWorld();
    world.file(
      'a.csv',
      lines(GOOD, GOOD, 'Total,,,,20.00,', GOOD, 'Total,,,,10.00,', 'Grand total,,,,30.00,'),
    );
    world.run();
    expect(world.log.filter((line) => line.includes('own total'))).toEqual([
      'a.csv: agrees with its own total of £20.00 in row 4',
      'a.csv: agrees with its own total of £10.00 in row 6',
      'a.csv: agrees with its own total of £30.00 in row 7',
    ]);
  });

  it('with a comma without quotes is rejected, never mended', () => {
    const { kept, log, refused } = imported('unquoted-thousands.csv');
    expect(kept).toEqual(['2025-04-01 100.00 in']);
    expect(log).toContain('  rejected: a comma in an amount without quotes: 1');
    // What it would have been is known, and most of the file.
    expect(refused).toEqual([
      'unquoted-thousands.csv: 1 of 2 rows refused, £1,000.00 of £1,100.00',
    ]);
  });

  it('in another currency is never added to pounds', () => {
    const { kept, total, log } = imported('currency.csv');
    expect(kept).toEqual(['2025-04-01 100.00 in']);
    expect(total()).toBe('all files: 3 read £100.00 = 1 kept £100.00 + 1 heading + 1 rejected');
    expect(log).toContain('  rejected: in another currency: EUR: 1');
    expect(log).toContain(
      'currency.csv: IN ANOTHER CURRENCY, apart from all pounds: 1 row of EUR 100.00',
    );
  });

  it('in another currency alone is refused with its sum and a way out', () => {
    const world = spendWorld();
    world.file('good.csv', lines(GOOD));
    world.file(
      'euro.csv',
      'Date,Supplier,Amount,Currency\n04/05/2025,A Ltd,"1,000.50",EUR\n05/05/2025,B Ltd,-0.25,EUR\n',
    );
    expect(world.run()).toEqual([
      'euro.csv: 2 of 2 rows refused, EUR 1,000.25, no pounds; leave the file out, or name it under “notPayments” in bodies.json',
    ]);
    expect(world.report('txt')).toContain(
      'euro.csv: IN ANOTHER CURRENCY, apart from all pounds: 2 rows of EUR 1,000.25',
    );
  });
});

describe('a column that names who paid', () => {
  const imported = (heading: string, names: readonly string[], body: object = {}) => {
    const world = spendWorld(body);
    const rows = names.map((name, index) => `${name},0${index + 1}/05/2025,Firm,${index + 1}.00`);
    world.file('a.csv', [`${heading},Date,Supplier,Amount`, ...rows, ''].join('\n'));
    world.run();
    return world;
  };

  it.each([
    ['Authority Name', 'Hyndburn Borough Council'],
    ['Authority', 'Hyndburn'],
    ['Organisation Name', 'Ashby Fire and Rescue Service'],
    ['Body Name', 'North Ashby Borough Council'],
  ])('and another one is refused: %s, %s', (heading, name) => {
    expect(() => imported(heading, [name, name, 'Ashby Borough Council'])).toThrow(
      `THE PAYMENTS ARE OF ANOTHER BODY, says the file itself: ${name} (a.csv, column ${heading}); they would go in as those of Ashby Borough Council`,
    );
    expect(imported(heading, [name, name], { alsoNamed: [name] }).rows()).toHaveLength(2);
    expect(imported(heading, [name, 'Ashby']).rows()).toHaveLength(2);
  });

  it.each([
    ['Body', 'ABC'],
    ['Body', 'http://opendatacommunities.org/id/district-council/other'],
    ['Council', 'The Council'],
    ['Authority', 'ASHBY B.C.'],
    ['Organisation', 'Adult services'],
    ['Entity', '100'],
  ])('but not plainly another one is read: %s, %s', (heading, name) => {
    expect(imported(heading, [name, name]).rows()).toHaveLength(2);
  });
});

it('rows that fill a file are told apart from those refused', () => {
  const world = spendWorld();
  world.file(
    'a.csv',
    lines(GOOD, '© Ashby Borough Council,,,,,', 'Parks,Works,04/05/2025,T2,,Firm B'),
  );
  expect(world.run()).toEqual([]);
  expect(world.total()).toBe('all files: 4 read £10.00 = 1 kept £10.00 + 1 heading + 2 filler');
});

it('a file of which more than a tenth of the pounds is refused does not pass for done; a tenth does', () => {
  const outcome = (pounds: number) => {
    const world = spendWorld();
    world.file(
      'a.csv',
      lines(GOOD.replace('10.00', '90.00'), `Parks,Works,00:00:00,T2,${pounds},Firm B`),
    );
    return world.run();
  };
  expect(outcome(10)).toEqual([]);
  expect(outcome(10.01)).toEqual(['a.csv: 1 of 2 rows refused, £10.01 of £100.01']);
});

it('an import of nothing but refused rows leaves the data as they were', () => {
  const world = spendWorld();
  world.file('a.csv', lines('Parks,Works,00:00:00,T2,5.00,Firm'));
  expect(() => world.run()).toThrow(
    /^not one row could be read as a payment: 1 rows rejected \(a\.csv\)/,
  );
  expect(readdirSync(world.placeFolder)).toEqual(['bodies.json']);
  expect(report(world)).toContain('NOTHING WAS DONE');
});

it('an import that fails after its report was written says so there, and counts what would go', () => {
  // What a body leaves out need not be said.
  const world = spendWorld({ leavesOut: undefined });
  world.file('a.csv', lines(GOOD));
  const failing = (withdrawn: () => string[]) => () => world.run([world.folder], { withdrawn });
  const noRoom = () => {
    throw new Error('no room');
  };
  expect(failing(noRoom)).toThrow('no room');
  expect(report(world)).toContain('NOTHING WAS DONE: no room');
  expect(failing(() => ['“A” of Ashby: 2 figures', 'B', 'C'])).toThrow(
    /^figures that stand would be withdrawn: “A” of Ashby: 2 figures, and 2 more, which are named above \(/,
  );
  expect(report(world)).toContain('Would be withdrawn: “A” of Ashby: 2 figures; B; C');
  world.run();
  expect(report(world)).not.toContain('NOTHING WAS DONE');
});

it('a file that gave payments before and gives none now changes nothing', () => {
  const world = spendWorld();
  world.file('a.csv', lines(GOOD));
  world.run();
  world.file('a.csv', lines(GOOD.replace('04/05/2025', '00:00:00')));
  world.file('b.csv', lines(GOOD.replace('T1', 'T2')));
  expect(() => world.run()).toThrow(
    /^no payment can be read in a file that gave some before: 1 rows rejected \(a\.csv\)/,
  );
  expect(world.rows().map(({ file }) => file)).toEqual(['a.csv']);
});

describe('scope', () => {
  it('of staff bought from a firm is a purchase', () => {
    expect(imported('scope-agency.csv').kept).toEqual(['2012-01-03 850.20 in']);
  });

  it('out of it is shown with the largest payees of each reason', () => {
    const world = spendWorld();
    world.file(
      'a.csv',
      lines(
        GOOD,
        'Parks,Net pay,04/05/2025,T2,300.00,Staff of Ashby',
        'Parks,Net pay,04/05/2025,T3,20.00,Mr A Person',
        'Parks,Works,04/05/2025,T4,50.00,HMRC',
      ),
    );
    world.run();
    expect(report(world)).toMatch(
      /Largest payees left out\n {2}payroll: 2 payees\n {4}by the rule on accounts of pay, [a-z ]+: 2 payments, £320\.00\n {4}Staff of Ashby +£300\.00\n {4}\(individual\) +£20\.00\n {2}tax: 1 payee\n {4}by the rule on payments to the tax office: 1 payment, £50\.00\n {4}HMRC +£50\.00/,
    );
  });
});

describe('headings', () => {
  it('that are numbered or stand in two languages are known', () => {
    const world = spendWorld();
    world.file(
      'a.csv',
      "1. Date / Dyddiad,2. Supplier Name / Enw'r Cyflenwr,3. Amount / Swm\n04/05/2025,Firm,1\n",
    );
    world.run();
    expect(world.rows()).toMatchObject([{ payee: 'Firm', amount_gbp: '1.00' }]);
  });

  it.each([
    ...['Accounting date', 'Date settled', 'Invoice GL date', 'Invoice creation date'].map(
      (date) => [date, 'Amount'],
    ),
    ...['Invoice line value', 'Invoiced value', 'Invoice nett amount', 'Total (excludes VAT)'].map(
      (amount) => ['Date', amount],
    ),
  ])('%s, %s are known', (date, amount) => {
    const world = spendWorld();
    world.file('a.csv', `${date},Supplier,${amount}\n04/05/2025,Firm,1\n`);
    world.run();
    expect(world.rows()).toHaveLength(1);
  });

  it('of which none is known are shown with the lines that would name them', () => {
    expect(() => imported('unknown-headings.csv')).toThrow(
      /^none of the headings is known: FIN\.TRANSACTION DATE, MCH\.MERCHANT NAME, FIN\.TRANSACTION AMOUNT \(unknown-headings\.csv row 1\); put this into bodies\.json: "columns": \{"FIN\.TRANSACTION DATE":"date","MCH\.MERCHANT NAME":"payee","FIN\.TRANSACTION AMOUNT":"amount"\}$/,
    );
  });
});
