import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { formatNumber } from '../src/format/number.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { readPlace } from '../src/tables/readPlaces.ts';
import { commandLine, fail } from './commandLine.ts';

/*
 * What a build of the place costs, in processor time, beside the floor: the same Astro writing the same bytes from
 * files that are ready. npm run bench:build [-- --runs <n>]; the result is written to docs/benchmarks.md.
 */
const { values } = commandLine(
  'npm run bench:build [-- --runs <n>]',
  { runs: { type: 'string', default: '3' } },
  0,
);
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) fail(`not a number of runs: ${values.runs}`);
const { DATA_DIR = 'data', PLACE } = process.env;
const REPORT = 'docs/benchmarks.md';
// Inside the project, so that Astro is found from there.
const ROOT = resolve('node_modules/.cache/bench-build');
const SITE = join(ROOT, 'site');
const PICTURES = resolve('node_modules/.cache/pictures');
const CPU_FILE = join(ROOT, 'cpu');

/** Written by the child as it ends: processor time of all its threads, in microseconds. NODE_OPTIONS eats double quotes. */
const TELL = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();writeFileSync('${CPU_FILE}',String(user+system))})`;

const { name } = readPlace(DATA_DIR, chosenPlace(DATA_DIR, PLACE));
rmSync(ROOT, { recursive: true, force: true });
mkdirSync(ROOT, { recursive: true });
const all = median(() => {
  rmSync(PICTURES, { recursive: true, force: true });
  return build({});
});
const again = median(() => build({}));
const { files, bytes } = sizeOf(SITE);
const floor = median(() => buildFloor());
const without = median(() => build({ PICTURES: 'none' }));
const bare = sizeOf(SITE);
rmSync(ROOT, { recursive: true, force: true });

const seconds = (value: number) => formatNumber(value, 0);
const row = (what: string, value: number) =>
  `| ${what} | ${seconds(value)} | ${formatNumber(value / floor, 1)} |`;
writeFileSync(
  REPORT,
  `# What a build costs

Written by \`npm run bench:build\`: ${name}, ${runs === 1 ? 'one run' : `medians of ${runs} runs`}, processor time of all threads, on ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}) with Node ${process.version}. The floor is the same Astro writing the same files from bytes that are ready, as large as with pictures; no way of working out pages can be cheaper with it.

| build | seconds of processor | times the floor |
|---|--:|--:|
${row('with empty caches', all)}
${row('again, pictures kept', again)}
${row('without pictures (`PICTURES=none`)', without)}
${row('the floor', floor)}

${formatNumber(files, 0)} files of ${formatNumber(bytes / 1e6, 0)} MB; without pictures ${formatNumber(bare.files, 0)} and ${formatNumber(bare.bytes / 1e6, 0)} MB. Other places: [scale.md](scale.md). Weights of pages and times of stages: \`npm run bench\`.
`,
);
console.log(`${REPORT} is written`);

/** Seconds of processor. */
function median(measure: () => number): number {
  const sorted = Array.from({ length: runs }, measure).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

function build(env: Record<string, string>): number {
  rmSync(SITE, { recursive: true, force: true });
  return timeOf(['build', '--silent', '--outDir', SITE], env);
}

/** A project of one route, which has every file of the site for a path and gives its bytes as they are. */
function buildFloor(): number {
  const project = join(ROOT, 'floor');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'src/pages'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{"type":"module"}\n');
  writeFileSync(
    join(project, 'src/pages/[...path].ts'),
    `import { readdirSync, readFileSync } from 'node:fs';
const site = ${JSON.stringify(SITE)};
export const getStaticPaths = () =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ params: { path: (entry.parentPath + '/' + entry.name).slice(site.length + 1) } }));
export const GET = ({ params }) => new Response(readFileSync(site + '/' + params.path));
`,
  );
  return timeOf(['build', '--silent', '--root', project, '--outDir', join(project, 'out')], {});
}

function timeOf(args: string[], env: Record<string, string>): number {
  const { status } = spawnSync('astro', args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: `--import=${TELL}`,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) fail(`astro ${args.join(' ')} ended with ${status}`);
  return Number(readFileSync(CPU_FILE, 'utf8')) / 1e6;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = entries.reduce(
    (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
    0,
  );
  return { files: entries.length, bytes };
}
