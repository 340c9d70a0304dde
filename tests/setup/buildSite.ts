import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { withRoomForNew } from '../../scripts/roomForNew.ts';
import type { SampleName } from './samples.ts';

const run = promisify(execFile);

/** Builds the site into a folder exactly as `npm run build` does, with the environment given on top. */
export async function buildSite(
  outDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ stdout: string; stderr: string }> {
  rmSync(leftOutOf(outDir), { force: true });
  return run('npm', ['run', 'build', '--', '--outDir', outDir], options(env));
}

/** Builds a sample of the site, without the check of the data. */
export function buildSample(
  sample: SampleName,
  outDir: string,
  env: Readonly<Record<string, string>>,
): Promise<{ stdout: string; stderr: string }> {
  const usual = options({ ...env, SAMPLE: sample, LEFT_OUT: leftOutOf(outDir) });
  const config = ['--config', 'tests/setup/sampled.config.ts'];
  const roomy = { ...usual, env: withRoomForNew(usual.env) };
  return run('astro', ['build', '--silent', ...config, '--outDir', outDir], roomy);
}

const leftOutOf = (outDir: string) => `${outDir}.left-out.txt`;

/** Addresses of a site that its sample left out; none where it was built whole. */
export function leftOut(outDir: string): string[] {
  const list = leftOutOf(outDir);
  const paths = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  return paths.filter((path) => path !== '').map((path) => path.replace(/\/index\.html$/, '/'));
}

const options = (env: Readonly<Record<string, string>>) => ({
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  maxBuffer: 64 * 1024 * 1024,
});
