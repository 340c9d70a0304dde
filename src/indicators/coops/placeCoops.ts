import { COOP_EDITIONS, type CoopEdition } from '../../model/CoopEdition.ts';
import { memoize } from '../../model/memoize.ts';
import type { Place } from '../../model/Place.ts';
import type { CoopGroup } from '../../tables/coops/coopGroup.ts';
import type { CoopTables } from '../../tables/Tables.ts';
import { correctedCoops, type PlacedCoop } from './correctedCoops.ts';

/**
 * What is known of a co-op's end. `listed`: live and here in the newest edition; `moved`: its office is
 * elsewhere in the last edition that has it; `dissolved`: by a date or a status in the dated edition;
 * `unlisted`: live here when last listed, and not in the newest edition, which says no more than that.
 */
export const COOP_STATES = ['listed', 'moved', 'unlisted', 'dissolved'] as const;
export type CoopState = (typeof COOP_STATES)[number];

/** One organisation over all editions, with at least one registered office in the place. */
export interface PlaceCoop {
  cukId: string;
  /** The newest row's, with the classes of ownership and sector. */
  newest: PlacedCoop;
  name: string;
  group: CoopGroup;
  state: CoopState;
  /** ISO dates of the dated editions, else found elsewhere; null where neither has one. */
  registered: string | null;
  dissolved: string | null;
  /** Where a date was found that no edition has. */
  datesEvidence: string | null;
  /** A group without a registered office, by the newest edition that has it here. */
  isUnincorporated: boolean;
  /** One an edition that has it, oldest first, whether its office was here or elsewhere then. */
  listings: readonly CoopListing[];
  /** Where it last was in the place; null where that ward is not known. */
  wardCode: string | null;
}

export interface CoopListing {
  edition: CoopEdition;
  row: PlacedCoop;
  isHere: boolean;
  isLive: boolean;
}

/** The co-ops of a place in all editions, by name; made once for all pages and briefings of wards that ask. */
export const placeCoops = memoize(
  (tables: CoopTables, { code }: Pick<Place, 'code'>): readonly PlaceCoop[] =>
    readPlaceCoops(tables, code),
  ({ code }) => code,
);

function readPlaceCoops(tables: CoopTables, code: string): PlaceCoop[] {
  const byId = Map.groupBy(correctedCoops(tables), ({ cukId }) => cukId);
  const newestEdition = COOP_EDITIONS.at(-1)?.id;
  return [...byId]
    .flatMap(([cukId, rows]): PlaceCoop[] => {
      const listings = COOP_EDITIONS.flatMap((edition) =>
        rows
          .filter((row) => row.edition === edition.id)
          .map((row) => ({
            edition,
            row,
            isHere: row.districtCode === code,
            isLive: row.status === 'live' && row.dissolved === null,
          })),
      );
      const here = listings.findLast(({ isHere }) => isHere);
      const last = listings.at(-1);
      if (here === undefined || last === undefined) return [];
      const found = tables.dates.find((dates) => dates.cukId === cukId);
      const dated = (field: 'incorporated' | 'dissolved') =>
        listings.findLast(({ row }) => row[field] !== null)?.row[field] ?? null;
      return [
        {
          cukId,
          newest: last.row,
          name: here.row.name,
          group: here.row.group,
          state: !last.isHere
            ? 'moved'
            : !last.isLive
              ? 'dissolved'
              : last.edition.id === newestEdition
                ? 'listed'
                : 'unlisted',
          registered: dated('incorporated') ?? found?.registered ?? null,
          dissolved: dated('dissolved') ?? found?.dissolved ?? null,
          datesEvidence: found?.evidence ?? null,
          isUnincorporated: here.row.isUnincorporated,
          listings,
          wardCode: here.row.wardCode,
        },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.cukId < b.cukId ? -1 : 1));
}
