import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the root of the project, with slashes: "src/model/Area.ts". */
  path: string;
  text: string;
}

/** Every file below a folder whose name ends in one of these. */
export function sourceFiles(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
