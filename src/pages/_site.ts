import type { Site } from '../components/Site.ts';
import { buildFigures } from '../indicators/buildFigures.ts';
import { FigureSet } from '../indicators/FigureSet.ts';
import { chosenPlace } from '../pipeline/chosenPlace.ts';
import { readFonts } from '../pipeline/readFonts.ts';
import { readRelease } from '../pipeline/tables/readRelease.ts';
import { readTables } from '../pipeline/tables/readTables.ts';

/** Which data and which place the site is built from; both can be changed without touching the code. */
const { DATA_DIR = 'data', PLACE } = process.env;

let loaded: Promise<Site> | undefined;

/** Tables and figures, read and computed once for all pages of a build. */
export function loadSite(): Promise<Site> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Site> {
  const tables = readTables(DATA_DIR, chosenPlace(DATA_DIR, PLACE));
  return {
    tables,
    figures: new FigureSet(buildFigures(tables)),
    release: await readRelease(DATA_DIR),
  };
}

/** The fonts of pictures and briefings. */
export function loadFonts(): Buffer[] {
  return readFonts();
}
