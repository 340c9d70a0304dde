import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, fail } from './commandLine.ts';
import { EMBED_HEAD, embedRows, packedBytes } from './embedWeights.ts';
import { printTable } from './printTable.ts';

/*
 * What a chart costs a publisher's reader, beside the libraries that would otherwise draw it:
 * npm run bench:embeds [-- <folder of the built site>].
 * The libraries are fetched with npm into a temporary folder, which is removed again.
 */
const { positionals } = commandLine('npm run bench:embeds [-- <folder of the built site>]', {}, 1);
const [folder = 'dist'] = positionals;

/** The version last measured, and the files a page with one chart has to load before there is any data in it. */
const LIBRARIES = [
  { spec: '@datawrapper/chart-core@8.47.0', files: ['dist/main.js'] },
  { spec: 'leaflet@1.9.4', files: ['dist/leaflet.js', 'dist/leaflet.css'] },
  { spec: 'plotly.js-dist-min@4.1.2', files: ['plotly.min.js'] },
];

if (!existsSync(join(folder, 'embed')))
  fail(`no built site: ${folder} (embed/); build it first (npm run build)`);

const temporary = mkdtempSync(join(tmpdir(), 'bench-embeds-'));
try {
  printTable(
    'Embeds: bytes; page and SVG packed with Brotli, median of the kind',
    EMBED_HEAD,
    embedRows(folder),
  );
  printTable(
    'Libraries: bytes of the code alone, without data, fonts or map tiles',
    ['package', 'files', 'bytes', 'packed with Brotli'],
    LIBRARIES.map(({ spec, files }) => {
      const archive = execFileSync('npm', ['pack', '--silent', spec], {
        cwd: temporary,
        encoding: 'utf8',
      }).trim();
      execFileSync('tar', ['-xzf', archive], { cwd: temporary });
      const contents = files.map((file) => readFileSync(join(temporary, 'package', file)));
      rmSync(join(temporary, 'package'), { recursive: true });
      const sum = (of: (content: Buffer) => number) =>
        contents.reduce((total, content) => total + of(content), 0);
      return [spec, files.join(' '), sum(({ length }) => length), sum(packedBytes)];
    }),
  );
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
