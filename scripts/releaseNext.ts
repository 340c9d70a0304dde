import { formatNumber } from '../src/format/number.ts';
import { replaceData } from '../src/import/replaceData.ts';
import { buildFigures } from '../src/indicators/buildFigures.ts';
import { FigureSet } from '../src/indicators/FigureSet.ts';
import { INDICATORS } from '../src/indicators/registry.ts';
import { ReleaseHistory } from '../src/indicators/releases/ReleaseHistory.ts';
import type { ReleaseChanges } from '../src/indicators/releases/releaseChanges.ts';
import { keptCharts } from '../src/publish/embed/keptCharts.ts';
import { checkNumber, checkRelease, closeRelease } from '../src/publish/releases/closeRelease.ts';
import { readRelease } from '../src/tables/readRelease.ts';
import { fingerprintsOf } from '../src/tables/releases/fingerprints.ts';
import { packKeptCharts } from '../src/tables/releases/readKeptCharts.ts';
import {
  nextReleaseFile,
  readNextRelease,
  readReleases,
  takenNumbers,
} from '../src/tables/releases/readReleases.ts';
import type { Tables } from '../src/tables/Tables.ts';

export interface AskedRelease {
  dataDir: string;
  /** Code of the district. */
  place: string;
  /** Undefined for the number in release.json. */
  number: string | undefined;
  /** Undefined for the date in release.json where the number is that one's, and else for today. */
  date: string | undefined;
  /** yyyy-mm-dd */
  today: string;
  /** Says what would be, and writes nothing. */
  isTried: boolean;
}

/**
 * Closes the release of a place, or tries to, and gives what there is to say of it, line by line. The tables are read
 * when the number has been found free. Throws a DataError for all that stands in the way; the data folder is then as
 * it was.
 */
export async function releaseNext(
  { dataDir, place, number: asked, date: day, today, isTried }: AskedRelease,
  readTables: (dataDir: string, place: string) => Tables,
): Promise<string[]> {
  const prepared = await readRelease(dataDir, place);
  const number = asked ?? prepared.number;
  const date = day ?? (number === prepared.number ? prepared.date : today);
  const release = { number, date };
  const closed = readReleases(dataDir, place);
  const numbered = { place, release, closed, taken: takenNumbers(dataDir, place) };
  checkNumber(numbered);
  const tables = readTables(dataDir, place);
  const figures = new FigureSet(buildFigures(tables));
  const request = {
    ...numbered,
    figures: figures.all,
    indicators: INDICATORS,
    next: readNextRelease(dataDir, place),
    fingerprints: fingerprintsOf(dataDir, place, tables.sources),
  };
  if (isTried) return [...report(checkRelease(request)), `dry run: ${dataDir} is as it was`];
  const releases = new ReleaseHistory(closed, figures.all);
  const site = { tables, figures, release, releases, keptCharts: [] };
  const charts = () => packKeptCharts(keptCharts(site));
  const { changes, files } = closeRelease({ ...request, charts });
  replaceData(dataDir, [nextReleaseFile(place)], files);
  const written = `closed release ${number} of ${date}: ${[...files.keys()].join(', ')}`;
  return [...report(changes), written];
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
