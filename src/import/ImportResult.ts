import type { Source } from '../model/Source.ts';
import type { StagedFile } from './replaceData.ts';

/** What an import of one dataset puts into the data folder, complete and checked, before anything is written. */
export interface ImportResult {
  /** Paths below the data folder the dataset owns: removed first, so that nothing stale stays. */
  owns: readonly string[];
  /** Path below the data folder → text, or bytes where it is packed, e.g. "england/wards.csv". */
  files: ReadonlyMap<string, string | Uint8Array | StagedFile>;
  /** Ids of all entries of `sources.json` the dataset may have; they are replaced by `sources`. */
  sourceIds: readonly string[];
  sources: readonly Source[];
}
