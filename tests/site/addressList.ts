import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leftOut } from '../setup/buildSite.ts';

/** The list of addresses the site has promised to serve, braces as a shell has them: "/data/figures.{csv,json}". */
export const ADDRESS_LIST = 'tests/site/addresses.txt';

/** Served, and no promise: names that change with their content, and rules for the host. */
const NO_ADDRESS = /^\/(_astro\/|_headers$)/;

/**
 * Every address a built site serves, those its sample left out too, sorted: pages end in a slash, files have their name.
 */
export function servedAddresses(folder: string): string[] {
  const built = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length));
  return [...built, ...leftOut(folder)]
    .map((path) => `/${path.replace(/^\//, '')}`.replace(/\/index\.html$/, '/'))
    .filter((address) => !NO_ADDRESS.test(address))
    .sort();
}

/** A trie of the parts of addresses; an empty part ends an address. */
type Trie = Map<string, Trie>;

/** The addresses as few lines: where parts are followed by the same endings, they share a pair of braces. */
export function packed(addresses: readonly string[]): string[] {
  const root: Trie = new Map();
  for (const address of addresses) {
    let at = root;
    for (const part of [...address.split(/(?<=[/.])/), '']) {
      const next = at.get(part) ?? new Map();
      at.set(part, next);
      at = next;
    }
  }
  return linesOf(root);
}

function linesOf(trie: Trie): string[] {
  if (trie.size === 0) return [''];
  const partsOf = new Map<string, string[]>();
  for (const [part, after] of trie) {
    const endings = linesOf(after).join('\n');
    partsOf.set(endings, [...(partsOf.get(endings) ?? []), part]);
  }
  return [...partsOf]
    .flatMap(([endings, parts]) => {
      const head = parts.length === 1 ? parts.join() : `{${parts.sort().join(',')}}`;
      return endings.split('\n').map((ending) => head + ending);
    })
    .sort();
}

/** The addresses that lines of the list stand for. */
export function unpacked(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line
      .split(/[{}]/)
      // Text and braces alternate: every second piece was within braces.
      .map((piece, index) => (index % 2 === 0 ? [piece] : piece.split(',')))
      .reduce((starts, endings) => starts.flatMap((start) => endings.map((end) => start + end))),
  );
}
