import type { Source } from '../model/Source.ts';
import { CONTEXT_SERIES, DEFLATOR_SOURCE, RESIDENTS_SOURCE } from './context/contextSeries.ts';
import { WARD_CLAIMANTS_SOURCE } from './context/wardClaimants.ts';
import { sourceById } from './sourceById.ts';
import type { ContextTables } from './Tables.ts';

/** Throws `unknown source: …` if a series is there without the publication it came from. */
export function requireContextSources(
  sources: readonly Source[],
  { rows, deflator, residents, wardClaimants }: ContextTables,
): void {
  const held = new Set(rows.map(({ series }) => series));
  for (const { id, sourceId } of CONTEXT_SERIES) if (held.has(id)) sourceById(sources, sourceId);
  if (deflator.length > 0) sourceById(sources, DEFLATOR_SOURCE);
  if (wardClaimants.length > 0) sourceById(sources, WARD_CLAIMANTS_SOURCE);
  if (residents.length > 0) sourceById(sources, RESIDENTS_SOURCE);
}
