import { DataError } from '../DataError.ts';
import type { Supplier } from '../SpendTables.ts';

/** Evidence that is no document: what a name says by itself, and what the paying body publishes with each payment. */
export const ITS_NAME = 'its name';
export const PUBLISHED_POSTCODE = 'the postcode in the published payments';
export const PUBLISHED_NUMBER = 'its number, as the body publishes it';
/** Begins the key of an entry in a body’s register of contracts; a reference of the register may begin another. */
export const FROM_REGISTER = 'register of contracts, ';
export const NO_DOCUMENT: ReadonlySet<string> = new Set([
  ITS_NAME,
  PUBLISHED_POSTCODE,
  PUBLISHED_NUMBER,
]);

/**
 * Refuses a table in which one document is written in two ways, or with further words in one row: how much hangs on it
 * is added up by its key.
 */
export function refuseUnlikeKeys(
  suppliers: readonly Pick<Supplier, 'evidence' | 'ownerEvidence'>[],
  file: string,
): void {
  const seen = new Map<string, { key: string; row: number }>();
  const columns = ['evidence', 'owner_evidence'] as const;
  const keys = suppliers.flatMap(({ evidence, ownerEvidence }, index) =>
    columns.flatMap((column) =>
      (column === 'evidence' ? evidence : ownerEvidence)
        .filter((key) => !key.startsWith(FROM_REGISTER))
        .map((key) => ({ key, column, row: index + 2 })),
    ),
  );
  for (const { key, column, row } of keys) {
    const first = seen.get(plainKey(key));
    if (first !== undefined && first.key !== key)
      throw new DataError(
        'one document written in two ways',
        key,
        { file, row, column },
        `row ${first.row} has ${first.key}`,
      );
    if (first === undefined) seen.set(plainKey(key), { key, row });
  }
  for (const { key, column, row } of keys) {
    const shorter = beginnings(plainKey(key)).map((start) => seen.get(start));
    const other = shorter.find((found) => found !== undefined);
    if (other !== undefined)
      throw new DataError(
        'document with further words',
        key,
        { file, row, column },
        `row ${other.row} has ${other.key}; put the rest into note`,
      );
  }
}

/** What two spellings of one document have in common. */
function plainKey(key: string): string {
  const plain = key.toLowerCase().replaceAll(/\s+/g, ' ').replace(/[.;]$/, '');
  return isAddress(plain)
    ? plain.replace(/^https?:\/\/(www\.)?/, '').replace(/(\/|#[^#]*)$/, '')
    : plain;
}

function isAddress(key: string): boolean {
  return /^https?:\/\//.test(key);
}

/** "a, b on c" → "a" and "a, b on": all that it begins with up to a space, without a comma or bracket at the end. */
function beginnings(key: string): string[] {
  const parts = key.split(' ');
  return parts.slice(1).flatMap((_, i) => {
    const start = parts.slice(0, i + 1).join(' ');
    return [start.replace(/[,;:]$/, '')];
  });
}
