import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { csvLine } from '../../src/format/csv.ts';
import { runImport } from '../../src/import/runImport.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';
import { suppliersCsv } from '../spend/supplierWorld.ts';

const HOSTILE = `"><script>alert('x')</script>`;
const FORMULA = "=cmd|' /C calc'!A0";
// One is in the table of suppliers and two are not; a contract names a fourth.
const SUPPLIER = `Faun ${HOSTILE}`;
const CONTRACTOR = `Water ${HOSTILE}`;

/** Has a council of the place pay names as a publisher might send them, by way of the imports. */
export function importHostileNames(dataDir: string, place: { code: string; name: string }): void {
  const own = join(dataDir, 'places', place.code);
  const files = join(dataDir, '../files');
  for (const folder of [own, join(files, 'payments'), join(files, 'register')])
    mkdirSync(folder, { recursive: true });
  const council = { id: 'council', name: `${place.name} Council`, kind: 'council' };
  const terms = { licence: 'none', licenceUrl: null, attribution: 'made up', address: null };
  writeFileSync(
    join(own, 'bodies.json'),
    JSON.stringify([{ ...council, thresholdGbp: 500, vat: 'excluded', leavesOut: [], ...terms }]),
  );
  const payments = [HOSTILE, FORMULA, SUPPLIER].map((payee, i) =>
    csvLine(['04/05/2024', payee, String(9000 - 1000 * i)]),
  );
  writeFileSync(
    join(files, 'payments/2024.csv'),
    [csvLine(['Date', 'Supplier', 'Net Amount']), ...payments].join(''),
  );
  writeFileSync(
    join(files, 'register/2024.csv'),
    csvLine(['Contract Reference', 'Contract Title', 'Supplier Company Name', 'Start Date']) +
      csvLine(['S1', 'Water', CONTRACTOR, '2024-03-07']),
  );
  writeFileSync(
    join(own, 'suppliers.csv'),
    suppliersCsv([{ payee: SUPPLIER, district_code: place.code }]),
  );
  const request = { dataDir, body: council.id, obtained: '2026-11', log: () => {} };
  runImport({
    ...request,
    dataset: 'spend',
    paths: [join(files, 'payments')],
    reportDir: join(files, 'reports'),
    today: '2026-11-01',
  });
  runImport({ ...request, dataset: 'contract-register', folder: join(files, 'register') });
}

/** Finds those names as text in the built site, on pages, in drawings and in files. */
export function expectHostileNamesAsText(site: string): void {
  const page = sitePage(site, '/spend/');
  const text = parsed(page).querySelector('main')?.textContent ?? '';
  for (const name of [HOSTILE, SUPPLIER, CONTRACTOR, FORMULA]) expect(text).toContain(name);
  let figures = 0;
  for (const built of sitePages(site)) {
    const { html, address, kind } = built;
    expect(html.includes("<script>alert('x')"), address).toBe(false);
    if (
      kind === 'figure' &&
      html.includes('alert(') &&
      parsed(built).body.textContent?.includes(HOSTILE)
    )
      figures += 1;
  }
  // What they rest on names the payees.
  expect(figures).toBeGreaterThan(5);
  for (const file of readdirSync(join(site, 'data'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.csv')) continue;
    const csv = readFileSync(join(site, 'data', file), 'utf8');
    expect(/(^|,|")[=@]/m.test(csv), file).toBe(false);
  }
}
