import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Builds the site into a folder exactly as `npm run build` does, with the environment given on top. */
export async function buildSite(
  outDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ stdout: string; stderr: string }> {
  return run('npm', ['run', 'build', '--', '--outDir', outDir], {
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}
