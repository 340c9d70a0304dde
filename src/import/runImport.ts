import { join } from 'node:path';
import { EDITIONS, type Edition } from '../model/Edition.ts';
import { DataError } from '../tables/DataError.ts';
import { readPlaces, readPlacesOfToday } from '../tables/readPlaces.ts';
import {
  mergeSources,
  readSourcesFile,
  SOURCES_FILE,
  withKnownDate,
} from '../tables/sourcesFile.ts';
import { importCensus } from './census/importCensus.ts';
import { importContext } from './context/importContext.ts';
import { importCoopDates } from './coops/importCoopDates.ts';
import { importCoops } from './coops/importCoops.ts';
import { importDeprivation } from './deprivation/importDeprivation.ts';
import { importGeography } from './geography/importGeography.ts';
import { importNeighbourhoodNames } from './geography/importNeighbourhoodNames.ts';
import { readKnownGeography, readKnownLsoas } from './geography/readKnownGeography.ts';
import { readKnownPlaces } from './geography/readKnownPlaces.ts';
import type { ImportResult } from './ImportResult.ts';
import { isKnownFile } from './knownFiles.ts';
import { PublicationFolder } from './PublicationFolder.ts';
import { importSpend } from './payments/importSpend.ts';
import type { Progress } from './payments/ReadingProgress.ts';
import { StagingFolder } from './payments/StagingFolder.ts';
import { importFormerWards } from './postcodes/importFormerWards.ts';
import { importPlacePostcodes } from './postcodes/importPlacePostcodes.ts';
import { fillCopy, finishReplacing, isAsItWas, replaceData } from './replaceData.ts';
import { importAnchorStudy } from './summaries/importAnchorStudy.ts';
import { importSpendSummary } from './summaries/importSpendSummary.ts';
import { importContractRegister } from './suppliers/importContractRegister.ts';
import { importRegisteredOffices } from './suppliers/importRegisteredOffices.ts';
import { importSupplierPostcodes } from './suppliers/importSupplierPostcodes.ts';
import { importSuppliers } from './suppliers/importSuppliers.ts';

export const DATASETS = [
  'geography',
  'deprivation',
  'census',
  'coops',
  'coop-dates',
  'context',
  'spend',
  'spend-summary',
  'anchor-study',
  'suppliers',
  'registered-offices',
  'contract-register',
  'postcodes',
  'place-postcodes',
  'former-wards',
  'neighbourhood-names',
] as const;
export type DatasetName = (typeof DATASETS)[number];

export interface ImportRequest {
  dataset: Exclude<DatasetName, 'spend'>;
  /** Whose payments or contracts they are; for `spend-summary` and `contract-register`. */
  body?: string;
  /** Where the publication lies. */
  folder: string;
  dataDir: string;
  /** When the files were obtained, e.g. "2026-11". */
  obtained: string;
  /** True where `obtained` is only a guess: files already known by their bytes keep the date they have. */
  keepsKnownDates?: boolean;
  log: (line: string) => void;
  editions?: readonly Edition[];
  /**
   * Which figures stand in one data folder and not in another, a line for each measure; of one place where its code is
   * given. Where it answers any, the import is refused.
   */
  withdrawn?: WithdrawnFigures;
}

export type WithdrawnFigures = (
  before: string,
  after: string,
  place: string | undefined,
) => readonly string[];

export interface SpendImportRequest
  extends Pick<ImportRequest, 'dataDir' | 'obtained' | 'keepsKnownDates' | 'log' | 'withdrawn'> {
  dataset: 'spend';
  body: string;
  /** Payments files, or folders of them. */
  paths: readonly string[];
  /** Where the report and the rejected rows go. */
  reportDir: string;
  /** ISO date; a payment cannot be later. */
  today: string;
  /** Month of the rows of sheets that have no dates and name none, e.g. "2011-06". */
  month?: string | undefined;
  /** Names of held files whose rows are to be taken out again. */
  forget?: readonly string[];
  /** Called often while files are read. */
  progress?: (progress: Progress) => void;
  /** Reads and reports, and leaves the data folder alone. */
  dryRun?: boolean;
  /** Called in a dry run with a copy of the data folder as it would be; the copy goes when it returns. */
  preview?: (dataDir: string) => void;
}

/** Why an import of payments cannot pass for done, though what could be read is in. */
export interface Unsettled {
  /** A line for each file of which much was refused. */
  refused: readonly string[];
  /** What speaks against believing the sums. */
  contradictions: readonly string[];
}

/**
 * Imports one dataset. Everything is read and checked before the first byte is written, so a refused
 * publication (a DataError) leaves the data folder as it was. Returns what an import of payments cannot pass for done with.
 */
export function runImport(request: ImportRequest | SpendImportRequest): Unsettled {
  finishReplacing(request.dataDir);
  if (request.dataset !== 'spend') {
    finishImport(importDataset(request), request);
    return { refused: [], contradictions: [] };
  }
  const { dataDir, dryRun = false, log, forget = [], progress = () => {}, preview } = request;
  const staging = new StagingFolder(dataDir, dryRun);
  try {
    const sources = readSourcesFile(dataDir);
    const stagingDir = staging.path;
    const effects = { forget, progress, showsSamples: dryRun };
    const result = importSpend({ ...request, ...effects, sources, stagingDir });
    if (!dryRun) finishSpend(result, request);
    else {
      if (preview !== undefined) {
        const copy = join(stagingDir, 'data');
        fillCopy(
          copy,
          dataDir,
          result.owns,
          new Map([...result.files, sourcesOf(result, request)]),
        );
        preview(copy);
      }
      log(`dry run: ${dataDir} is as it was`);
    }
    const { refused, contradictions } = result;
    return { refused, contradictions };
  } finally {
    staging.remove();
  }
}

/** A report is written before the data are: where these cannot be, it must not read as if they were. */
function finishSpend(
  result: ReturnType<typeof importSpend>,
  request: Parameters<typeof finishImport>[1],
): void {
  let isSaid = false;
  const refuse = (why: string) => {
    isSaid = true;
    result.refuse(why);
  };
  try {
    finishImport(result, request, refuse);
  } catch (error) {
    if (!isSaid)
      refuse(`NOTHING WAS DONE: ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  }
  try {
    result.finish();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    request.log(
      `the data are written; the report still begins with NOT FINISHED, for it could not be written again (${error.message})`,
    );
  }
}

function finishImport(
  result: ImportResult,
  request: Pick<ImportRequest, 'dataDir' | 'keepsKnownDates' | 'log' | 'withdrawn'>,
  refuse: (why: string) => void = () => {},
): void {
  const { dataDir, log, withdrawn } = request;
  const files = new Map([...result.files, sourcesOf(result, request)]);
  if (isAsItWas(dataDir, result.owns, files)) {
    log(`nothing changed: ${dataDir} holds all of this already`);
    return;
  }
  replaceData(dataDir, result.owns, files, (next) => {
    const lines = withdrawn?.(dataDir, next, onlyPlace(result)) ?? [];
    if (lines.length === 0) return;
    for (const line of lines) log(`would be withdrawn: ${line}`);
    refuse(
      `NOTHING WAS DONE, the data are as they were, for without --withdraw no figure goes. Would be withdrawn: ${lines.join('; ')}`,
    );
    throw new DataError(
      'figures that stand would be withdrawn',
      `${lines[0] ?? ''}${lines.length > 1 ? `, and ${lines.length - 1} more, which are named above` : ''}`,
      { file: dataDir },
      'add --withdraw if that is meant; the data are as they were',
    );
  });
  const bytes = [...result.files.values()].reduce((sum, file) => sum + file.length, 0);
  log(`wrote ${result.files.size} tables, ${(bytes / 1e6).toFixed(1)} MB, to ${dataDir}`);
}

/** The code of the one place an import writes to; undefined where it writes to several, or to England's tables. */
function onlyPlace({ owns, files }: ImportResult): string | undefined {
  const places = new Set(
    [...owns, ...files.keys()].map((path) => /^places\/(E\d{8})\//.exec(path)?.[1]),
  );
  const [only] = places;
  return places.size === 1 ? only : undefined;
}

/** The name and the text of sources.json after an import. */
function sourcesOf(
  result: ImportResult,
  { dataDir, keepsKnownDates }: Pick<ImportRequest, 'dataDir' | 'keepsKnownDates'>,
): [string, string] {
  const sources = readSourcesFile(dataDir);
  const described = keepsKnownDates
    ? result.sources.map((source) => withKnownDate(source, sources))
    : result.sources;
  return [SOURCES_FILE, mergeSources(sources, result.sourceIds, described)];
}

function importDataset(request: ImportRequest): ImportResult {
  const { dataset, folder, dataDir, body, obtained, log } = request;
  // Neither a folder nor small enough to be read whole.
  if (dataset === 'registered-offices')
    return importRegisteredOffices(folder, dataDir, obtained, log);
  if (dataset === 'contract-register') {
    if (body === undefined) throw new Error('no body given');
    return importContractRegister(folder, dataDir, body, obtained, log);
  }
  const publication = new PublicationFolder(folder);
  const result = importPublication({ ...request, dataset }, publication);
  const entry = NEW_ENTRY[dataset];
  // Where every file of the folder is an edition, even one that another import reads is out of place.
  const [unknown] = publication
    .unread()
    .filter((name) => WHOLE_FOLDERS.has(dataset) || !isKnownFile(name));
  if (unknown !== undefined)
    throw new DataError('no reader knows this file', unknown, { file: folder }, entry ?? TAKE_OUT);
  return result;
}

const TAKE_OUT = 'see docs/importing.md for the names of files, or take it out of the folder';
const WHOLE_FOLDERS: ReadonlySet<DatasetName> = new Set(['deprivation', 'census', 'context']);

/** Where a new edition is entered, of datasets that come in editions: a file beside them is one, or a mistake. */
const NEW_ENTRY: Partial<Record<DatasetName, string>> = {
  coops: 'enter its edition in src/model/CoopEdition.ts, or take it out of the folder',
  deprivation: 'enter its edition in src/model/Edition.ts, or take it out of the folder',
  census: 'enter its census in src/tables/census/householdDeprivation.ts, or take it out',
  context: 'enter its series in src/tables/context/contextSeries.ts, or take it out of the folder',
};

function importPublication(
  {
    dataset,
    dataDir,
    body,
    obtained,
    log,
    editions = EDITIONS,
  }: Omit<ImportRequest, 'dataset'> & {
    dataset: Exclude<ImportRequest['dataset'], 'registered-offices' | 'contract-register'>;
  },
  publication: PublicationFolder,
): ImportResult {
  switch (dataset) {
    case 'spend-summary':
      if (body === undefined) throw new Error('no body given');
      return importSpendSummary(publication, dataDir, body, obtained, log);
    case 'anchor-study':
      return importAnchorStudy(publication, dataDir, obtained, log);
    case 'suppliers':
      return importSuppliers(publication, dataDir, obtained, log);
    case 'postcodes':
      return importSupplierPostcodes(publication, dataDir, obtained, log);
    case 'place-postcodes':
      return importPlacePostcodes(publication, dataDir, obtained, log);
    case 'former-wards':
      return importFormerWards(publication, dataDir, obtained, log);
    case 'neighbourhood-names':
      return importNeighbourhoodNames(publication, dataDir, obtained, log);
    case 'geography':
      return importGeography(publication, readPlacesOfToday(dataDir), obtained, log);
    case 'deprivation':
      return importDeprivation(publication, readKnownGeography(dataDir), obtained, log, editions);
    case 'census':
      return importCensus(publication, readKnownLsoas(dataDir), obtained, log);
    case 'coops':
      return importCoops(publication, readKnownPlaces(dataDir), obtained, log);
    case 'coop-dates':
      return importCoopDates(publication, readPlaces(dataDir), obtained, log);
    case 'context': {
      const { districts, wards } = readKnownGeography(dataDir);
      const known = { districts, wards, places: readPlacesOfToday(dataDir) };
      return importContext(publication, known, obtained, log);
    }
  }
}
