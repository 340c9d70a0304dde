import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

/** A new empty folder, removed when the test that asked for it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Path → fingerprint of every file below a folder: equal snapshots are equal folders, packed files unpacked. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => [
      relative(folder, path),
      createHash('sha256').update(contentOf(path)).digest('hex'),
    ]),
  );
}

/** Packed bytes may differ between versions of the packer; what they hold may not. */
function contentOf(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}
