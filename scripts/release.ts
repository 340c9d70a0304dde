import { formatNumber } from '../src/format/number.ts';
import { finishReplacing, replaceData } from '../src/import/replaceData.ts';
import { buildFigures } from '../src/indicators/buildFigures.ts';
import { FigureSet } from '../src/indicators/FigureSet.ts';
import { INDICATORS } from '../src/indicators/registry.ts';
import { ReleaseHistory } from '../src/indicators/releases/ReleaseHistory.ts';
import type { ReleaseChanges } from '../src/indicators/releases/releaseChanges.ts';
import { keptCharts } from '../src/publish/embed/keptCharts.ts';
import { checkNumber, checkRelease, closeRelease } from '../src/publish/releases/closeRelease.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readRelease } from '../src/tables/readRelease.ts';
import { readTables } from '../src/tables/readTables.ts';
import { sourceFingerprints, tableFingerprints } from '../src/tables/releases/fingerprints.ts';
import { packKeptCharts } from '../src/tables/releases/readKeptCharts.ts';
import {
  nextReleaseFile,
  readNextRelease,
  readReleases,
  takenNumbers,
} from '../src/tables/releases/readReleases.ts';
import { commandLine } from './commandLine.ts';

const USAGE = 'npm run release -- [<number>] [--date <yyyy-mm-dd>] [--dry-run]';

const { positionals, values } = commandLine(
  USAGE,
  { date: { type: 'string' }, data: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  1,
);
const { DATA_DIR, PLACE } = process.env;
const dataDir = values.data ?? DATA_DIR ?? 'data';
const today = new Date().toISOString().slice(0, 10);

try {
  finishReplacing(dataDir);
  const place = chosenPlace(dataDir, PLACE);
  const prepared = await readRelease(dataDir, place);
  const number = positionals[0] ?? prepared.number;
  // The date in release.json is that of the release it names; any other is closed today.
  const date = values.date ?? (number === prepared.number ? prepared.date : today);
  const asked = {
    place,
    release: { number, date },
    closed: readReleases(dataDir, place),
    taken: takenNumbers(dataDir, place),
  };
  checkNumber(asked);
  const tables = readTables(dataDir, place);
  const figures = new FigureSet(buildFigures(tables));
  const { closed } = asked;
  const releases = new ReleaseHistory(closed, figures.all);
  const site = { tables, figures, release: asked.release, releases, keptCharts: [] };
  const request = {
    ...asked,
    figures: figures.all,
    indicators: INDICATORS,
    next: readNextRelease(dataDir, place),
    fingerprints: {
      sources: sourceFingerprints(tables.sources),
      tables: tableFingerprints(dataDir, place),
    },
  };
  if (values['dry-run']) {
    for (const line of report(checkRelease(request))) console.log(line);
    console.log(`dry run: ${dataDir} is as it was`);
  } else {
    const charts = () => packKeptCharts(keptCharts(site));
    const { changes, files } = closeRelease({ ...request, charts });
    for (const line of report(changes)) console.log(line);
    replaceData(dataDir, [nextReleaseFile(place)], files);
    console.log(`closed release ${number} of ${date}: ${[...files.keys()].join(', ')}`);
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`${error.message}; ${USAGE}`);
  process.exitCode = 1;
}

/** How many figures of each indicator are new, changed, withdrawn. */
function report({ added, changed, withdrawn }: ReleaseChanges): string[] {
  const count = (what: string, indicators: string[]) =>
    [...Map.groupBy(indicators, (indicator) => indicator)].map(
      ([indicator, all]) => `${what}: ${formatNumber(all.length, 0)} of ${indicator}`,
    );
  return [
    ...count(
      'new',
      added.map(({ indicator }) => indicator),
    ),
    ...count(
      'changed',
      changed.map(({ after }) => after.indicator),
    ),
    ...count(
      'withdrawn',
      withdrawn.map(({ indicator }) => indicator),
    ),
  ];
}
