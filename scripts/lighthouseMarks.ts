import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import chromium from '@sparticuz/chromium';

/** The version npx fetches: with what it needs it is 200 packages, which nobody has to install who only builds or tests. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface LighthouseMarks {
  /** 0 to 100, in the order of `LIGHTHOUSE_HEAD`. */
  marks: readonly number[];
  /** Cumulative layout shift. */
  shift: number;
  /** Audits of those categories that are not passed, by id. */
  faults: readonly string[];
}

export const LIGHTHOUSE_HEAD = [...CATEGORIES, 'layout shift', 'not passed'];

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a built site as a good host does, packed with Brotli and with files of changing names kept, and has Lighthouse
 * look at pages of it as a phone on a slow line. Throws `lighthouse failed: …`, also where npx cannot fetch it.
 */
export async function lighthouseMarks(
  folder: string,
  addresses: readonly string[],
): Promise<Map<string, LighthouseMarks>> {
  const pack = promisify(brotliCompress);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const found = await readFile(file).catch(() => null);
    response.writeHead(found === null ? 404 : 200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'cache-control': pathname.startsWith('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=600',
    });
    response.end(await pack(found ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const found = new Map<string, LighthouseMarks>();
    // One at a time: two would slow each other, and the clock is part of what is measured.
    for (const address of addresses)
      found.set(address, marksOf(await report(`http://localhost:${port}${address}`)));
    return found;
  } finally {
    server.close();
  }
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
}

async function report(url: string): Promise<Report> {
  const child = spawn(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless --no-sandbox --disable-gpu',
    ],
    {
      env: { ...process.env, CHROME_PATH: await chromium.executablePath() },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += data));
  child.stderr.on('data', (data) => (said.err += data));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0)
    throw new Error(`lighthouse failed: ${said.err.trim().split('\n').at(-1)} (${url})`);
  return JSON.parse(said.out) as Report;
}

function marksOf({ categories, audits }: Report): LighthouseMarks {
  const shown = CATEGORIES.map((id) => categories[id]);
  const refs = shown.flatMap((category) => category?.auditRefs ?? []);
  return {
    marks: shown.map((category) => Math.round((category?.score ?? Number.NaN) * 100)),
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    faults: refs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  };
}
