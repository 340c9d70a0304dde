import { basename } from 'node:path';
import type { Source } from '../../model/Source.ts';
import { DataError } from '../../tables/DataError.ts';
import type { Body } from '../../tables/spend/Body.ts';
import { listTables } from './listTables.ts';
import { FileBytes } from './reading/FileBytes.ts';

/** Words that mark a file as a newer edition of the one without them. */
const REVISION =
  /\b(revised|revision|corrected|correction|amended|updated|replacement|republished( [a-z]+ 20\d\d)?|final|v(er(sion)?)? ?(\d+)|version)\b/g;

export interface ChosenFile {
  /** What the tidy tables call it: its path below the folder given. */
  id: string;
  bytes: FileBytes;
  sha256: string;
}

export interface ChosenFiles {
  /** New or known again, sorted by id. */
  files: ChosenFile[];
  /** Known files that are not part of this import and stay, sorted. */
  kept: Source['files'];
}

/**
 * The files to read. A file is known by its bytes first, then by its name; a name that differs from another
 * only by a word for a newer edition ("april-revised.csv") takes that one's place, whichever comes first.
 */
export function chooseFiles(
  paths: readonly string[],
  body: Pick<Body, 'notPayments'>,
  known: Source['files'],
  log: (line: string) => void,
): ChosenFiles {
  const byId = new Map<string, ChosenFile>();
  const isKnown = (id: string) => known.some(({ name }) => name === id);
  for (const { path, id } of paths.flatMap((given) => listTables(given, body, log))) {
    const bytes = new FileBytes(path, id);
    const sha256 = bytes.sha256();
    const same = known.find((file) => file.sha256 === sha256)?.name;
    const namesakes = known.filter(({ name }) => basename(name) === id);
    const finalId = same ?? (namesakes.length === 1 ? (namesakes[0]?.name ?? id) : id);
    const other = byId.get(finalId);
    if (other !== undefined && other.sha256 === sha256) {
      log(`${id}: the same file twice, under another name or in another folder; read once`);
      continue;
    }
    if (other !== undefined)
      throw new DataError(
        'two files of one name',
        id,
        { file: path },
        'import the folder above them',
      );
    const twin = [...byId.values()].find((file) => file.sha256 === sha256);
    // An empty file is named for what it is; of two others the shorter name is likely to be the first.
    if (twin !== undefined && bytes.size > 0) {
      // A newer edition's name says what it takes the place of.
      const [rank, other] = [editionOf(finalId).rank, editionOf(twin.id).rank];
      const isFirst = rank === other ? finalId.length < twin.id.length : rank > other;
      const isBetter = same === undefined && isFirst && !isKnown(twin.id);
      const [read, left] = isBetter ? [finalId, twin.id] : [twin.id, finalId];
      log(`${left}: the same file twice, its bytes are those of ${read}, which is read`);
      if (!isBetter) continue;
      byId.delete(twin.id);
    }
    byId.set(finalId, { id: finalId, bytes: new FileBytes(path, finalId), sha256 });
  }
  if (byId.size === 0 && paths.length > 0)
    throw new DataError(
      'no payments files',
      paths.join(', '),
      { file: paths[0] ?? '' },
      'name CSV, TSV, XLS, XLSX or ODS files, or a folder of them',
    );
  const superseded = supersededAmong([...known.map(({ name }) => name), ...byId.keys()]);
  for (const [old, by] of superseded) log(`${old}: superseded by ${by}`);
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    files: [...byId.values()]
      .filter(({ id }) => !superseded.has(id))
      .sort((a, b) => byName(a.id, b.id)),
    kept: known
      .filter(({ name }) => !byId.has(name) && !superseded.has(name))
      .sort((a, b) => byName(a.name, b.name)),
  };
}

/** A name without the words that mark a newer edition, and how new these make it. */
function editionOf(name: string): { name: string; rank: number; plain: string } {
  const spaced = name.toLowerCase().replaceAll(/[_\-.() ]+/g, ' ');
  const words = [...spaced.matchAll(REVISION)];
  const rank = words.reduce((sum, word) => sum + (word[5] === undefined ? 1 : Number(word[5])), 0);
  return { name, rank, plain: spaced.replaceAll(REVISION, ' ').replaceAll(/\s+/g, ' ').trim() };
}

/** Older editions → the newest of the same name. */
function supersededAmong(names: readonly string[]): Map<string, string> {
  const newest = new Map<string, { name: string; rank: number }>();
  const superseded = new Map<string, string>();
  const ranked = [...new Set(names)].map(editionOf);
  for (const { name, rank, plain } of ranked.sort((a, b) => b.rank - a.rank)) {
    const other = newest.get(plain);
    if (other === undefined) newest.set(plain, { name, rank });
    else if (other.rank > rank) superseded.set(name, other.name);
  }
  return superseded;
}
