import { type ClaimsFile, claimsFileSchema, readTokens } from '../model/Claim.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import { readJsonFile } from './readJsonFile.ts';

/**
 * The claims about a place, written by hand; null where it has none. Throws a DataError for a field that does
 * not hold, a doubled id, an unknown topic, a topic without claims and a token that cannot be read.
 * Whether the figures exist is seen when they are printed.
 */
export function readClaims(folder: DataFolder, placeCode: string): ClaimsFile | null {
  const file = `places/${placeCode}/claims.json`;
  if (!folder.has(file)) return null;
  const read = readJsonFile(folder.path, file, claimsFileSchema, 'claims');
  const topics = new Set(read.topics.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [i, claim] of read.claims.entries()) {
    const refuse = (cause: string, value: string, column: string): never => {
      throw new DataError(cause, value, { file, column: `claims.${i}.${column}` });
    };
    if (seen.has(claim.id)) refuse('claim twice', claim.id, 'id');
    seen.add(claim.id);
    if (claim.standing === 'claim' && claim.saidBy.every(({ address }) => address === null))
      refuse('claim without a page that makes it', claim.id, 'saidBy');
    if (!topics.has(claim.topic)) refuse('unknown topic', claim.topic, 'topic');
    for (const column of ['finding', 'reason'] as const)
      try {
        readTokens(claim[column]);
      } catch (error) {
        refuse('text that cannot be read', String(error), column);
      }
  }
  for (const { id } of read.topics)
    if (!read.claims.some((claim) => claim.topic === id))
      throw new DataError('topic without claims', id, { file, column: 'topics' });
  return read;
}
