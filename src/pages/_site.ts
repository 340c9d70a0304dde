import { buildFigures } from '../indicators/buildFigures.ts';
import { FigureSet } from '../indicators/FigureSet.ts';
import { ReleaseHistory } from '../indicators/releases/ReleaseHistory.ts';
import type { Site } from '../site/Site.ts';
import { chosenPlace } from '../tables/chosenPlace.ts';
import { readRelease } from '../tables/readRelease.ts';
import { readTables } from '../tables/readTables.ts';
import { readKeptCharts } from '../tables/releases/readKeptCharts.ts';
import { readNextRelease, readReleases } from '../tables/releases/readReleases.ts';
import type { Tables } from '../tables/Tables.ts';

/** Which data and which place the site is built from; both can be changed without touching the code. */
const { DATA_DIR = 'data', PLACE, PICTURES } = process.env;

/** `PICTURES=none` leaves the pictures out, which take most of a build: for a build that only looks at pages. */
export const ARE_PICTURES_DRAWN = PICTURES !== 'none';
/** `PICTURES=small` draws all of them as drafts: for a build that tries where they are and lead. */
export const ARE_PICTURES_DRAFTS = PICTURES === 'small';

let loaded: Promise<Site> | undefined;

/** Tables and figures, read and computed once for all pages of a build. */
export function loadSite(): Promise<Site> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Site> {
  return siteOf(readTables(DATA_DIR, chosenPlace(DATA_DIR, PLACE)), DATA_DIR);
}

/** What the pages of a place are made from; `dataDir` is where its tables were read. */
export async function siteOf(tables: Tables, dataDir: string): Promise<Site> {
  const { code } = tables.place.place;
  const figures = new FigureSet(buildFigures(tables));
  const closed = readReleases(dataDir, code);
  const releases = new ReleaseHistory(closed, figures.all, readNextRelease(dataDir, code));
  const release = { ...(await readRelease(dataDir, code)), state: releases.state };
  return { tables, figures, release, releases, keptCharts: readKeptCharts(dataDir, closed) };
}
