import type { SpendTables } from './SpendTables.ts';

/** Ids of sources.json for the payments and contracts of all bodies of a place. */
export function bodySources({ bodies }: Pick<SpendTables, 'bodies'>): string[] {
  return bodies.flatMap(({ spend }) => [
    ...(spend?.sources ?? []),
    ...(spend?.contractSources ?? []),
  ]);
}
