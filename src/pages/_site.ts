import type { Site } from '../components/Site.ts';
import { buildFigures } from '../indicators/buildFigures.ts';
import { FigureSet } from '../indicators/FigureSet.ts';
import { ReleaseHistory } from '../indicators/releases/ReleaseHistory.ts';
import { chosenPlace } from '../tables/chosenPlace.ts';
import { readRelease } from '../tables/readRelease.ts';
import { readTables } from '../tables/readTables.ts';
import { readKeptCharts } from '../tables/releases/readKeptCharts.ts';
import { readNextRelease, readReleases } from '../tables/releases/readReleases.ts';

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
  const code = chosenPlace(DATA_DIR, PLACE);
  const tables = readTables(DATA_DIR, code);
  const figures = new FigureSet(buildFigures(tables));
  const closed = readReleases(DATA_DIR, code);
  const releases = new ReleaseHistory(closed, figures.all, readNextRelease(DATA_DIR, code));
  const release = { ...(await readRelease(DATA_DIR, code)), standing: releases.standing };
  return { tables, figures, release, releases, keptCharts: readKeptCharts(DATA_DIR, closed) };
}
