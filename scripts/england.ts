import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { englandWards } from '../src/indicators/deprivation/englandWards.ts';
import { DataError } from '../src/tables/DataError.ts';
import { DataFolder } from '../src/tables/DataFolder.ts';
import { englandWardFiles } from '../src/tables/deprivation/englandWardTables.ts';
import { readEngland, readGeographyTables } from '../src/tables/readEngland.ts';
import { commandLine, fail } from './commandLine.ts';

/** Works out the place of every ward of England in every edition, for all places to read. Run it after an import. */
commandLine('npm run england', {}, 0);
const { DATA_DIR = 'data' } = process.env;

try {
  const folder = new DataFolder(DATA_DIR);
  const england = readEngland(folder, readGeographyTables(folder));
  const files = englandWardFiles(englandWards(england), england.wards.keys());
  for (const [path, text] of files) {
    writeFileSync(join(DATA_DIR, path), text);
    console.log(`wrote ${path}: ${text.split('\n').length - 2} rows`);
  }
} catch (error) {
  if (error instanceof DataError) fail(error.message);
  throw error;
}
