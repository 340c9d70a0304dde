import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { lines, spendWorld } from './spendWorld.ts';

/** Two years, every outcome, a hostile payee and a person. */
function reported() {
  const world = spendWorld();
  world.file(
    'a.csv',
    lines(
      'Parks,Works,31/03/2025,T0,100.50,Firm A',
      'Parks,Works,04/05/2025,T1,10.00,Firm B',
      'Parks,Works,05/05/2025,T2,-2.00,Firm A',
      'Tax,VAT due,06/05/2025,T3,7.00,HMRC',
      'Total,,,,115.50,',
      ',,,,,',
      'Parks,Works,00:00:00,T4,1.00,<script>alert(1)</script> Ltd',
      'Parks,Works,07/05/2025,T5,12x,Mrs Jane Doe',
    ),
  );
  world.file('b.csv', lines('Parks,Works,05/05/2025,T2,-2.00,Firm A'));
  world.run();
  return world;
}

describe('the report as a table', () => {
  const rows = () =>
    Papa.parse<Record<string, string>>(reported().report('csv').trimEnd(), { header: true }).data;

  it('has every row and every penny in one line', () => {
    const sum = (file: string, column: string) =>
      rows()
        .filter((row) => row['file'] === file)
        .reduce((total, row) => total + Number(row[column]), 0);
    expect([sum('a.csv', 'rows'), sum('b.csv', 'rows')]).toEqual([9, 2]);
    expect(Math.round(100 * sum('a.csv', 'amount_gbp'))).toBe(11_650);
  });

  it('opens in a spreadsheet as it is: marked as UTF-8, and no year is a month', () => {
    expect(reported().report('csv')).toMatch(/^\uFEFFfile,/);
    expect(rows().filter((row) => /^\d{4}-\d\d$/.test(row['financial_year'] ?? ''))).toEqual([]);
  });

  it('says year, month, reason and the words of a rejected row', () => {
    const told = rows().map((row) =>
      ['file', 'financial_year', 'month', 'outcome', 'reason', 'rows', 'amount_gbp', 'row', 'words']
        .map((column) => row[column])
        .join('; '),
    );
    expect(told).toContain('a.csv; 2024–25; 2025-03; kept; ; 1; 100.50; ; ');
    expect(told).toContain('a.csv; 2025–26; 2025-05; kept; ; 2; 8.00; ; ');
    expect(told).toContain('a.csv; 2025–26; 2025-05; excluded; tax; 1; 7.00; ; ');
    expect(told).toContain('b.csv; 2025–26; 2025-05; duplicate; ; 1; -2.00; ; ');
    expect(told).toContain(
      'a.csv; ; ; rejected; a time where the date should be; 1; 1.00; 8; Parks | Works | 00:00:00 | T4 | 1.00 | <script>alert(1)</script> Ltd',
    );
    // Of a person no more than the row needs to be found.
    expect(told).toContain(
      'a.csv; 2025–26; 2025-05; rejected; not an amount of pounds; 1; 0.00; 9; 07/05/2025 | (individual) | 12x',
    );
  });
});

describe('the report as a page', () => {
  const page = () => {
    const html = reported().report('html');
    return { html, document: parseHTML(html).document };
  };
  const cellsOf = (document: Document) => (caption: string) => {
    const table = [...document.querySelectorAll('table')].find(
      (each) => each.querySelector('caption')?.textContent === caption,
    );
    return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
  };

  it('is one file without a script, an address or a publisher’s markup', () => {
    const { html, document } = page();
    expect(
      document.querySelectorAll('script, link, img, iframe, [src], [href], [onload]'),
    ).toHaveLength(0);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/https?:/);
    expect(html).not.toContain('Jane Doe');
  });

  it('has the sums in all, by year, by month and by file', () => {
    const cells = cellsOf(page().document);
    expect(cells('All files of this import')).toContainEqual(['read', '11', '£114.50']);
    expect(cells('By financial year')).toEqual([
      ['2024-25', '1', '£100.50', '0', '£0.00', '0', '£0.00', '0', '£0.00'],
      ['2025-26', '2', '£8.00', '1', '£7.00', '1', '−£2.00', '1', '£0.00'],
      ['no date', '0', '£0.00', '0', '£0.00', '0', '£0.00', '1', '£1.00'],
    ]);
    expect(cells('By month').map(([month]) => month)).toEqual([
      'March 2025',
      'May 2025',
      'no date',
    ]);
    expect(cells('What became of payments, by file').map(([file]) => file)).toEqual([
      'a.csv',
      'b.csv',
    ]);
    expect(cells('Rejected rows in their own words')).toEqual([
      [
        'a.csv',
        '8',
        'a time where the date should be: “00:00:00” (Payment Date)',
        'Parks | Works | 00:00:00 | T4 | 1.00 | <script>alert(1)</script> Ltd',
      ],
      [
        'a.csv',
        '9',
        'not an amount of pounds: “12x” (Net Amount)',
        '07/05/2025 | (individual) | 12x',
      ],
    ]);
  });

  it('shows who is paid most for what is kept', () => {
    expect(cellsOf(page().document)('Kept and not in doubt, largest first')).toEqual([
      ['Firm A', '£98.50', '90.8%', 'Works'],
      ['Firm B', '£10.00', '9.2%', 'Works'],
    ]);
    expect(reported().report('txt')).toMatch(/Firm A +£98\.50 +90\.8% {2}Works\n/);
  });

  it('begins with what has to be known', () => {
    expect(page().document.querySelector('main ul')?.textContent).toContain(
      'a.csv: agrees with its own total of £115.50 in row 6',
    );
  });
});

it('a report among the files is no payments file', () => {
  const world = reported();
  const rows = world.rows();
  world.run([world.folder, join(world.reportDir, 'report-ashby.csv')]);
  expect(world.log).toContain('report-ashby.csv: a report of an import, passed over');
  expect(world.rows()).toEqual(rows);
});

it('more rejected rows than a report lists are counted together', () => {
  const world = spendWorld();
  world.file(
    'a.csv',
    lines(
      'Parks,Works,04/05/2025,T1,10000000.00,Firm A',
      ...Array.from({ length: 2100 }, (_, i) => `Parks,Works,00:00:00,T${i},1.00,Firm`),
    ),
  );
  world.run();
  const rows = Papa.parse<Record<string, string>>(world.report('csv').trimEnd(), {
    header: true,
  }).data.filter((row) => row['outcome'] === 'rejected');
  expect(rows).toHaveLength(2001);
  expect(rows.at(-1)).toMatchObject({ rows: '100', amount_gbp: '100.00', words: '' });
});
