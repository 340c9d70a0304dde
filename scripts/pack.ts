import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { formatNumber } from '../src/format/number.ts';
import { commandLine, fail } from './commandLine.ts';

/*
 * Writes .br and .gz beside each file of text of a built site, for servers that send packed files as they are
 * (docs/hosting.md): npm run pack [-- <folder>].
 */
const USAGE = 'npm run pack [-- <folder of the built site>]';
/** What packs well; pictures, workbooks, archives and PDFs are packed already. */
const TEXT = /\.(html|css|js|json|jsonld|geojson|topojson|csv|svg|xml|atom|txt)$/;
/** A smaller file fits one packet of the network either way. */
const LEAST_BYTES = 1024;

const { positionals } = commandLine(USAGE, {}, 1);
const [folder = 'dist'] = positionals;
if (!existsSync(join(folder, 'index.html')))
  fail(`no built site: ${folder} (index.html); build it first (npm run build)`);

let [files, before, after] = [0, 0, 0];
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!TEXT.test(name)) continue;
  const path = join(folder, name);
  const bytes = readFileSync(path);
  if (bytes.length < LEAST_BYTES) continue;
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(`${path}.br`, packed);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  files += 1;
  before += bytes.length;
  after += packed.length;
}
const mb = (bytes: number) => `${formatNumber(bytes / 1e6, 1)} MB`;
console.log(`packed ${formatNumber(files, 0)} files: ${mb(before)}, with Brotli ${mb(after)}`);
