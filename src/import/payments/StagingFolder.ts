import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../replaceData.ts';

/**
 * A folder beside the data folder, on the same disk so that finished tables can be moved, where long tables
 * are written. It is named by the process that fills it; what killed imports left is cleared first.
 */
export class StagingFolder {
  readonly path: string;

  /** With `mayBeElsewhere`, for what is only looked at, it may lie on another disk where this one cannot be written to. */
  constructor(dataDir: string, mayBeElsewhere = false) {
    const prefix = `${basename(dataDir)}.staged-`;
    const parent = dirname(dataDir);
    if (mayBeElsewhere && existsSync(parent) && !isWritable(parent)) {
      this.path = mkdtempSync(join(tmpdir(), prefix));
      return;
    }
    if (existsSync(parent))
      for (const name of readdirSync(parent))
        if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
          rmSync(join(parent, name), { recursive: true, force: true });
    this.path = join(parent, `${prefix}${process.pid}`);
    // Asked first: of a disk that can only be read, making a folder says that something is missing.
    if (existsSync(parent)) accessSync(parent, constants.W_OK);
    mkdirSync(this.path, { recursive: true });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
