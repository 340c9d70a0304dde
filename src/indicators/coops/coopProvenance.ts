import type { CoopEdition } from '../../model/CoopEdition.ts';
import { COORDINATES_SOURCE, coopSourceId } from '../../model/CoopEdition.ts';
import type { CoopInputs } from './CoopInputs.ts';
import type { PlacedCoop } from './correctedCoops.ts';

/** Source ids: the edition, and what its postcodes were placed with. */
export function coopSources(
  inputs: CoopInputs,
  edition: CoopEdition,
  counted: readonly PlacedCoop[],
): string[] {
  const isFromCache = counted.some(({ locatedBy }) => locatedBy === 'cache');
  return [
    coopSourceId(edition.id),
    ...(inputs.tables.place.postcodes.size > 0 ? ['code-point-postcodes'] : []),
    ...(isFromCache ? [COORDINATES_SOURCE] : []),
    'ons-wards',
  ];
}

/** "the 2023 edition of Co-operatives UK’s open data (April to June 2023)" */
export function coopEditionInWords({ id, drawnUp }: CoopEdition): string {
  return `the ${id} edition of Co-operatives UK’s open data (${drawnUp})`;
}

export const EDITIONS_ARE_APART =
  'Not to be set beside another edition: a co-op that is missing from the next one may have moved its office, been taken off the list or closed.';

export const OFFICE_IS_NOT_WORK =
  'A registered office says where a co-op’s post goes, not where its members live or its work is done.';
