import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a page as they travel, packed with Brotli. */
export interface PageWeight {
  /** The page itself with its drawings and inline scripts. */
  html: number;
  /** The style sheets it links to, but for the one of paper, which a screen does not wait for. */
  css: number;
  /** Its scripts: inline, linked, and what these import. */
  scripts: number;
  /** Its drawings alone, which are part of `html`. */
  svg: number;
}

const STYLE = /<link\b[^>]*\brel="?stylesheet"?[^>]*>/g;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const ADDRESS = /\b(?:href|src)="?([^"\s>]+)/;
const IMPORTED = /\b(?:from|import)\s*["'](\.{0,2}\/[^"']+)["']/g;
const DRAWING = /<svg\b[\s\S]*?<\/svg>/g;

/**
 * Makes a scale for the pages of a site; `read` gives the bytes of a file of it by its path. A lesser `quality` packs
 * ten times as fast, and a little worse.
 */
export function pageScale(
  read: (path: string) => Buffer,
  quality = constants.BROTLI_MAX_QUALITY,
): (html: string) => PageWeight {
  const packed = (text: string) => packedSize(text, quality);
  const known = new Map<string, number>();
  // Nearly all pages share their style sheet and script.
  const packedOnce = (content: string) => {
    const bytes = known.get(content) ?? packed(content);
    known.set(content, bytes);
    return bytes;
  };
  const text = (path: string) => read(path).toString('utf8');
  return (html) => {
    const onScreen = [...html.matchAll(STYLE)].filter(([tag]) => !/\bmedia="?print/.test(tag));
    const styles = onScreen.flatMap(([tag]) => ADDRESS.exec(tag)?.[1] ?? []);
    const scripts = [...html.matchAll(SCRIPT)];
    const inline = scripts.map(([, , code = '']) => code);
    const linked = scripts.flatMap(([, attributes = '']) => ADDRESS.exec(attributes)?.[1] ?? []);
    return {
      html: packed(html),
      css: sum(styles.map(text).map(packedOnce)),
      scripts: sum([...inline, ...withImports(linked, text)].map(packedOnce)),
      svg: packed([...html.matchAll(DRAWING)].map(([svg]) => svg).join('\n')),
    };
  };
}

/** The text of scripts and of all they import, each once. */
function withImports(paths: readonly string[], text: (path: string) => string): string[] {
  const found = new Map(paths.map((path) => [path, text(path)]));
  for (const [path, code] of found) {
    for (const [, name = ''] of code.matchAll(IMPORTED)) {
      const { pathname } = new URL(name, `http://site${path}`);
      if (!found.has(pathname)) found.set(pathname, text(pathname));
    }
  }
  return [...found.values()];
}

function packedSize(text: string, quality: number): number {
  if (text === '') return 0;
  const bytes = Buffer.from(text);
  // A window no larger than a page needs packs to the same size in a fraction of the time.
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: 18,
  };
  return brotliCompressSync(bytes, { params }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
