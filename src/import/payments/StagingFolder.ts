import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../replaceData.ts';

/**
 * A folder beside the data folder, on the same disk so that finished tables can be moved, where long tables
 * are written. It is named by the process that fills it; what killed imports left is cleared first.
 */
export class StagingFolder {
  readonly path: string;

  constructor(dataDir: string) {
    const prefix = `${basename(dataDir)}.staged-`;
    const parent = dirname(dataDir);
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
