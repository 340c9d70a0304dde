import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { csvCell } from '../../src/format/csv.ts';
import { PLACE } from '../releases/madeReleases.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';

const HOSTILE = `"><script>alert('x')</script>`;
const FORMULA = "=cmd|' /C calc'!A0";

function replaceIn(dataDir: string, file: string, from: string, to: string): void {
  const path = join(dataDir, 'places', PLACE, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replaceAll(from, to);
  if (after === before) throw new Error(`nothing to replace: ${from} (${file})`);
  writeFileSync(path, after);
}

/** Puts names as a publisher might send them into the tables of a folder of data. */
export function writeHostileNames(dataDir: string): void {
  // One is in the table of suppliers and one is not; a notice names a third.
  replaceIn(dataDir, 'spend-payees.csv', 'SOFTCAT LTD', csvCell(HOSTILE));
  replaceIn(dataDir, 'spend-payees.csv', 'CRITIQOM LTD', csvCell(FORMULA));
  replaceIn(dataDir, 'suppliers.csv', 'FAUN Zoeller (UK) Limited', csvCell(`Faun ${HOSTILE}`));
  replaceIn(dataDir, 'contracts.csv', 'Smarta Water', csvCell(`Water ${HOSTILE}`));
}

/** Finds those names as text in the built site, on pages, in drawings and in files. */
export function expectHostileNamesAsText(site: string): void {
  const page = sitePage(site, '/spend/');
  const text = parsed(page).querySelector('main')?.textContent ?? '';
  for (const name of [HOSTILE, `Faun ${HOSTILE}`, `Water ${HOSTILE}`, FORMULA])
    expect(text).toContain(name);
  for (const { html, address } of sitePages(site)) {
    expect(html.includes("<script>alert('x')"), address).toBe(false);
  }
  for (const file of readdirSync(join(site, 'data'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.csv')) continue;
    const csv = readFileSync(join(site, 'data', file), 'utf8');
    expect(/(^|,|")[=@]/m.test(csv), file).toBe(false);
  }
}
