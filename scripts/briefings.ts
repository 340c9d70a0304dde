import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { BriefingPress } from '../src/components/briefing/BriefingPress.ts';
import { siteBriefings } from '../src/components/briefing/siteBriefings.ts';
import { buildFigures } from '../src/indicators/buildFigures.ts';
import { FigureSet } from '../src/indicators/FigureSet.ts';
import { chosenPlace } from '../src/pipeline/chosenPlace.ts';
import { readFonts } from '../src/pipeline/readFonts.ts';
import { readRelease } from '../src/pipeline/tables/readRelease.ts';
import { readTables } from '../src/pipeline/tables/readTables.ts';

/*
 * All briefings of the place as PDF: npm run briefings [-- <folder>]. The build draws the same ones; this
 * command is for whoever wants the sheets alone.
 */
const { DATA_DIR = 'data', PLACE, SITE_URL = 'http://localhost:4321' } = process.env;
const folder = process.argv[2] ?? 'dist/briefings';

const tables = readTables(DATA_DIR, chosenPlace(DATA_DIR, PLACE));
const site = {
  tables,
  figures: new FigureSet(buildFigures(tables)),
  release: await readRelease(DATA_DIR),
};
const press = new BriefingPress(readFonts());
mkdirSync(folder, { recursive: true });
for (const { slug, write } of siteBriefings(site)) {
  const start = performance.now();
  const pdf = press.draw(write(new URL(SITE_URL)));
  const took = performance.now() - start;
  writeFileSync(join(folder, `${slug}.pdf`), pdf);
  console.log(`${slug}.pdf  ${(pdf.length / 1000).toFixed(0)} kB  ${took.toFixed(0)} ms`);
}
