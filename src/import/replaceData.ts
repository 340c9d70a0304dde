import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DataError } from '../tables/DataError.ts';

/** Stands in the staging folder while it is being filled, and holds the process id of who fills it. */
const MARKER = '.importing';

/** A table too long for memory, written beside the data folder already; it is moved into place. */
export interface StagedFile {
  path: string;
  /** Bytes. */
  length: number;
}

/**
 * Replaces files of the data folder so that it is at all times wholly old or wholly new.
 *
 * One import changes hundreds of files and `sources.json` together, and renaming them one by one could
 * be cut off in the middle. So a complete copy with the changes is made beside the folder
 * (`<data>.next`) and the two folders change names. Node has no call that swaps two folders in one step:
 * between the two renames there is an instant without a data folder. A process killed exactly then
 * leaves the old folder (`<data>.previous`) and the complete new one (`<data>.next`), and
 * `finishReplacing`, which import and check-data call first, puts the new one in place.
 *
 * `check` sees the complete copy before anything changes; what it throws leaves the folder as it was.
 */
export function replaceData(
  dataDir: string,
  remove: readonly string[],
  write: ReadonlyMap<string, string | Uint8Array | StagedFile>,
  check: (next: string) => void = () => {},
): void {
  finishReplacing(dataDir);
  const next = `${dataDir}.next`;
  const previous = `${dataDir}.previous`;
  try {
    fillCopy(next, dataDir, remove, write);
    check(next);
    if (existsSync(dataDir)) renameSync(dataDir, previous);
    renameSync(next, dataDir);
  } catch (error) {
    // A full disk, most likely: the copy is of no use, and its room is wanted.
    if (!existsSync(dataDir) && existsSync(previous)) renameSync(previous, dataDir);
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  try {
    rmSync(previous, { recursive: true, force: true });
  } catch (error) {
    // The import is complete. If the previous folder cannot be removed, `finishReplacing` reports it at the next run.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Whether a replacement would leave every file as it is, to the byte. */
export function isAsItWas(
  dataDir: string,
  remove: readonly string[],
  write: ReadonlyMap<string, string | Uint8Array | StagedFile>,
): boolean {
  return (
    remove.every((path) => write.has(path) || !existsSync(join(dataDir, path))) &&
    [...write].every(([path, content]) => {
      const old = join(dataDir, path);
      if (!existsSync(old)) return false;
      const isStaged = typeof content !== 'string' && !(content instanceof Uint8Array);
      if (isStaged && statSync(old).size !== content.length) return false;
      const now = isStaged ? readFileSync(content.path) : Buffer.from(content);
      return readFileSync(old).equals(now);
    })
  );
}

/** The copy with the changes; as long as the marker is in it, it is not complete. Staged files are moved into it. */
export function fillCopy(
  next: string,
  dataDir: string,
  remove: readonly string[],
  write: ReadonlyMap<string, string | Uint8Array | StagedFile>,
): void {
  mkdirSync(next);
  writeFileSync(join(next, MARKER), String(process.pid));
  if (existsSync(dataDir)) cpSync(dataDir, next, { recursive: true, preserveTimestamps: true });
  for (const path of remove) rmSync(join(next, path), { recursive: true, force: true });
  for (const [path, content] of write) {
    mkdirSync(dirname(join(next, path)), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array)
      writeFileSync(join(next, path), content);
    else renameSync(content.path, join(next, path));
  }
  rmSync(join(next, MARKER));
}

/**
 * Tidies up after an import that was killed. Throws a DataError while another import is at work.
 */
export function finishReplacing(dataDir: string): void {
  const next = `${dataDir}.next`;
  const previous = `${dataDir}.previous`;
  if (existsSync(next)) {
    const marker = join(next, MARKER);
    const isComplete = !existsSync(marker);
    if (!isComplete && isRunning(Number(readFileSync(marker, 'utf8'))))
      throw new DataError('another import is running', next, { file: next }, 'wait until it ends');
    if (!existsSync(dataDir) && isComplete && existsSync(previous)) renameSync(next, dataDir);
    else rmSync(next, { recursive: true, force: true });
  }
  if (!existsSync(previous)) return;
  if (existsSync(dataDir)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, dataDir);
}

export function isRunning(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0 || processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
