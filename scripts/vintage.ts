import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { vintageFolder } from '../src/tables/DataFolder.ts';
import { SOURCES_FILE } from '../src/tables/sourcesFile.ts';
import { commandLine, fail } from './commandLine.ts';

/*
 * Keeps England's tables as they are, with their sources, in data/vintages/<year>, before a new geography replaces
 * them: places whose file names the year are built from these for ever, and wards that go are known by their outlines.
 */
const USAGE = 'npm run vintage -- <year of the wards>, e.g. npm run vintage -- 2025';
const { positionals } = commandLine(USAGE, {}, 1);
const { DATA_DIR = 'data' } = process.env;
const [year] = positionals;
if (year === undefined || !/^\d{4}$/.test(year)) fail(`not a year: ${year ?? '(none)'}; ${USAGE}`);

const kept = join(DATA_DIR, vintageFolder(year));
if (existsSync(kept)) fail(`kept already: ${kept}; a vintage is not changed`);
const half = `${kept}.part`;
rmSync(half, { recursive: true, force: true });
cpSync(join(DATA_DIR, 'england'), join(half, 'england'), { recursive: true });
cpSync(join(DATA_DIR, SOURCES_FILE), join(half, SOURCES_FILE));
renameSync(half, kept);
console.log(`${kept} has England’s tables as they are now
A place that is not to follow a new geography: "vintage": "${year}" in its file
Wards that a new geography does not have any more: npm run import -- former-wards ${kept}`);
