import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATORS } from '../../src/indicators/registry.ts';
import type { Figure } from '../../src/model/Figure.ts';
import type { KeptCharts } from '../../src/model/KeptCharts.ts';
import type { ReleasedFigure } from '../../src/model/ReleasedFigure.ts';
import {
  type ClosedRelease,
  nextReleaseSchema,
  printedAsSchema,
  releaseNotesSchema,
} from '../../src/model/ReleaseNotes.ts';
import { closeRelease, releasedCsv } from '../../src/publish/releases/closeRelease.ts';
import { keptChartsFile, packKeptCharts } from '../../src/tables/releases/readKeptCharts.ts';
import { releasesFolder } from '../../src/tables/releases/readReleases.ts';
import { fingerprintOf, releaseSeal } from '../../src/tables/releases/releaseSeal.ts';

export const PLACE = 'E07000123';
const SHA = (letter: string) => letter.repeat(64);

/** Fingerprints under which nothing was revised. */
export const SAME = { sources: { made: [SHA('a')] }, tables: { 'places/made.csv': SHA('a') } };
/** The one source has other bytes. */
export const REVISED = { ...SAME, sources: { made: [SHA('b')] } };
/** The one table kept by hand has other bytes. */
export const CORRECTED = { ...SAME, tables: { 'places/made.csv': SHA('b') } };

const INDICATOR = INDICATORS.find(({ id }) => id === 'imd-percentile');
if (INDICATOR === undefined) throw new Error('no indicators');
export const MADE_INDICATOR = INDICATOR;

/** A figure of the first indicator; its id follows from area and period. */
export function madeFigure(change: Partial<Figure> = {}): Figure {
  const areaCode = change.areaCode ?? 'E05012193';
  const period = change.period ?? '2025';
  return {
    id: `${MADE_INDICATOR.id}.${areaCode}.${period}`,
    indicator: MADE_INDICATOR.id,
    areaType: 'ward',
    areaCode,
    areaName: 'Made',
    period,
    dataPeriod: '2022/23',
    value: 12.345,
    unit: MADE_INDICATOR.unit,
    lower: 10,
    upper: 14,
    interval: 'allocation',
    rangeAssumes: null,
    status: 'final',
    rank: 3,
    rankOf: 16,
    numerator: null,
    denominator: null,
    edition: '2025',
    sources: ['made'],
    formula: MADE_INDICATOR.formula,
    notes: { quote: 'So.', doNotQuote: 'Not so.', comparability: '', remarks: [] },
    ...change,
  };
}

export function madeRelease(change: Partial<ClosedRelease> & { rows: ReleasedFigure[] }) {
  const notes = releaseNotesSchema.parse({
    number: change.number ?? '2026.1',
    date: change.date ?? '2026-11-23',
    remarks: change.remarks ?? [],
    changed: change.changed ?? {},
    withdrawn: change.withdrawn ?? {},
    place: change.place ?? PLACE,
    figures: change.rows.length,
    indicators: Object.fromEntries(
      INDICATORS.map((indicator) => [indicator.id, printedAsSchema.strip().parse(indicator)]),
    ),
    sources: change.sources ?? SAME.sources,
    tables: change.tables ?? SAME.tables,
    charts: change.charts ?? SHA('c'),
    set: SHA('d'),
    seal: SHA('e'),
  });
  return { ...notes, rows: change.rows } satisfies ClosedRelease;
}

/** Closes a release of made figures with what is usual, but for what is given. */
export function close(request: Partial<Parameters<typeof closeRelease>[0]>) {
  return closeRelease({
    release: { number: '2026.2', date: '2026-12-14' },
    place: PLACE,
    figures: [madeFigure()],
    indicators: INDICATORS,
    closed: [],
    taken: (request.closed ?? []).map(({ number }) => number),
    next: nextReleaseSchema.parse({}),
    fingerprints: SAME,
    charts: () => ({ bytes: Uint8Array.of(1), sha256: SHA('c') }),
    ...request,
  });
}

/** Closes a made release again after its figures were edited, as if it had been closed so. */
export function sealAgain(dataDir: string, number: string, place: string): void {
  const file = join(dataDir, releasesFolder(place), `${number}.json`);
  const { seal: _, ...notes } = JSON.parse(readFileSync(file, 'utf8'));
  notes.set = fingerprintOf(
    readFileSync(join(dataDir, releasesFolder(place), `${number}.csv`), 'utf8'),
  );
  writeFileSync(file, JSON.stringify({ ...notes, seal: releaseSeal(notes) }));
}

/** Puts a closed release with its charts into a data folder. */
export function writeRelease(
  dataDir: string,
  release: ClosedRelease,
  charts: Omit<KeptCharts, 'number' | 'date'>,
): void {
  const { number, date } = release;
  const kept = packKeptCharts({ number, date, ...charts });
  const { rows, seal: _, ...others } = release;
  const set = releasedCsv(rows);
  const notes = { ...others, charts: kept.sha256, set: fingerprintOf(set) };
  const folder = join(dataDir, releasesFolder(release.place));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${number}.csv`), set);
  writeFileSync(
    join(folder, `${number}.json`),
    JSON.stringify({ ...notes, seal: releaseSeal(notes) }),
  );
  writeFileSync(join(dataDir, keptChartsFile(release.place, number)), kept.bytes);
}
