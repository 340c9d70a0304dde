import { spawnSync } from 'node:child_process';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { readPlace } from '../src/tables/readPlaces.ts';
import { commandLine, fail } from './commandLine.ts';
import { withRoomForNew } from './roomForNew.ts';

/*
 * Checks the data, then builds the site. Without SITE_URL the addresses in files, feeds and codes are those of this
 * machine: said once, and refused where the site is to be published.
 */
const USAGE = 'npm run build [-- --publish] [-- --outDir <folder>]';
const { values } = commandLine(
  USAGE,
  { publish: { type: 'boolean', default: false }, outDir: { type: 'string', default: 'dist' } },
  0,
);
const { SITE_URL } = process.env;

let isLocal = false;
if (SITE_URL === undefined) {
  const why =
    'SITE_URL is not set: addresses in files, feeds and codes lead to http://localhost:4321';
  isLocal = true;
  if (values.publish)
    fail(
      `${why}; set it to where the site will stand, e.g. SITE_URL=https://example.org/ npm run build -- --publish`,
    );
} else if (!/^https?:\/\/[^/]/.test(SITE_URL) || !URL.canParse(SITE_URL)) {
  fail(
    `not an address: ${SITE_URL} (SITE_URL); with its scheme, e.g. https://example.org/community-wealth/`,
  );
} else if (values.publish && /^https?:\/\/(localhost|127\.|\[::1\])/.test(SITE_URL)) {
  fail(`an address of this machine: ${SITE_URL} (SITE_URL); set it to where the site will stand`);
}

// Astro's own stages are shown by scripts/buildProgress.ts.
if (process.stderr.isTTY) console.error('stage 1 of 4: data are checked');
run('node', ['scripts/check-data.ts', '--brief']);
if (isLocal)
  console.log(
    'SITE_URL is not set: addresses in files, feeds and codes lead to http://localhost:4321',
  );
const { DATA_DIR = 'data', PLACE } = process.env;
const { code, publisher, corrections } = readPlace(DATA_DIR, chosenPlace(DATA_DIR, PLACE));
const lacking = [
  ...(publisher === null ? ['publisher'] : []),
  ...(corrections === null ? ['address for corrections'] : []),
];
if (lacking.length > 0)
  console.log(
    `no ${lacking.join(' and no ')} in places/${code}.json: readers are told to ask whoever runs the address of the site`,
  );
run('astro', ['build', '--silent', '--outDir', values.outDir]);

/** Ends this command as the other ended, where it failed. */
function run(command: string, args: string[]): void {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: withRoomForNew({ ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }),
  });
  if (error !== undefined) fail(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
