import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type HeaderRule, headerRules } from './headerRules.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.topojson': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
};

export interface Served {
  /** e.g. "http://localhost:40123" */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder as a static host does: index.html for a folder, 404.html for anything unknown, and with the headers
 * of its file of headers. Answers once the folder is `filled`; if that fails, with the reason. The site is at the path
 * `base`.
 */
export async function serveFolder(
  folder: string,
  filled: Promise<unknown> = Promise.resolve(),
  base = '/',
): Promise<Served> {
  let rules: readonly HeaderRule[] = [];
  const failed = filled.then(
    () => {
      if (existsSync(join(folder, '_headers'))) rules = headerRules(folder);
      return null;
    },
    (error: unknown) => String(error),
  );
  // A reader ends its connections: one that this end closes while it waits may just be asked again.
  const server: Server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    const fault = await failed;
    if (fault !== null) {
      response.writeHead(500).end(fault);
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // What lies outside the path the site is served at is none of it.
    const path = pathname.startsWith(base)
      ? decodeURIComponent(pathname.slice(base.length - 1))
      : '/404.html';
    const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
    const found = await readFile(file).catch(() => null);
    const body = found ?? (await readFile(join(folder, '404.html')));
    const type = found === null ? '.html' : extname(file);
    response.writeHead(found === null ? 404 : 200, {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      ...Object.assign({}, ...rules.filter(({ fits }) => fits(path)).map(({ headers }) => headers)),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
