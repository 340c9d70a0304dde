import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCurled } from '../src/format/asSaid.ts';
import { escapeText } from '../src/format/escapeText.ts';
import { DataError } from '../src/tables/DataError.ts';
import { DataFolder } from '../src/tables/DataFolder.ts';
import { districtAsPlace } from '../src/tables/districtAsPlace.ts';
import { readDistrictRegions } from '../src/tables/readDistrictRegions.ts';
import { readPlainDistricts } from '../src/tables/readEngland.ts';
import { commandLine, fail } from './commandLine.ts';

/*
 * One plain page that leads to the sites of several places, each in a folder named by its slug:
 * npm run places-index -- <folder> <district codes>. With --slugs it prints code and slug of each, a line a place,
 * and writes nothing.
 */
const USAGE = 'npm run places-index -- <folder> <district codes, parted by spaces or commas>';
const { positionals, values } = commandLine(
  USAGE,
  { slugs: { type: 'boolean', default: false } },
  Number.POSITIVE_INFINITY,
);
const { DATA_DIR = 'data' } = process.env;
const folder = values.slugs ? undefined : positionals[0];
const lists = values.slugs ? positionals : positionals.slice(1);
const codes = lists.flatMap((list) => list.split(/[\s,]+/).filter((code) => code !== ''));
if (codes.length === 0 || (folder === undefined && !values.slugs)) fail(USAGE);

try {
  const tables = new DataFolder(DATA_DIR);
  const districts = readPlainDistricts(tables);
  const regions = readDistrictRegions(tables, districts);
  const places = codes.map((code) => districtAsPlace({ england: { districts }, regions }, code));
  if (folder === undefined) {
    for (const { code, slug } of places) console.log(`${code} ${slug}`);
  } else {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), page(places));
    console.log(`${join(folder, 'index.html')} leads to ${places.length} places`);
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  fail(error.message);
}

function page(places: readonly { name: string; slug: string; county: string | null }[]): string {
  const items = places
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map(
      ({ name, slug, county }) =>
        `<li><a href="${slug}/">${escapeText(withCurled(name))}</a>${county === null ? '' : `, ${escapeText(county)}`}</li>`,
    );
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Community wealth indicators by place</title>
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style>
</head>
<body>
<main>
<h1>Community wealth indicators by place</h1>
<ul>
${items.join('\n')}
</ul>
</main>
</body>
</html>
`;
}
