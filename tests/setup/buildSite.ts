import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withRoomForNew } from '../../scripts/roomForNew.ts';

const run = promisify(execFile);

/** Builds the site into a folder exactly as `npm run build` does, with the environment given on top. */
export async function buildSite(
  outDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ stdout: string; stderr: string }> {
  return run('npm', ['run', 'build', '--', '--outDir', outDir], options(env));
}

/** The same without the check of the data, for made data, or data that one build has checked. */
export function buildUnchecked(outDir: string, env: Readonly<Record<string, string>>) {
  const usual = options(env);
  const roomy = { ...usual, env: withRoomForNew(usual.env) };
  return run('astro', ['build', '--silent', '--outDir', outDir], roomy);
}

const options = (env: Readonly<Record<string, string>>) => ({
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  maxBuffer: 64 * 1024 * 1024,
});
