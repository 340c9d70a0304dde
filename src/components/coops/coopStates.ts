import type { CoopState, PlaceCoop } from '../../indicators/coops/placeCoops.ts';
import { NEWEST_COOP_EDITION } from '../../model/CoopEdition.ts';
import { sure } from '../../model/sure.ts';

const NEWEST = NEWEST_COOP_EDITION.id;

/** What is known of a co-op's end, for menus. */
export const STATE_LABELS: Readonly<Record<CoopState, string>> = {
  listed: `In the ${NEWEST} list`,
  moved: 'Office moved elsewhere',
  unlisted: `Not in the ${NEWEST} list, reason not known`,
  dissolved: 'Dissolved',
};

/** The same of one co-op, as far as the lists say it. */
export function stateInWords({ state, dissolved, listings }: PlaceCoop): string {
  const last = sure(listings.at(-1), 'list a co-op is in').edition.id;
  switch (state) {
    case 'listed':
      return `in the ${NEWEST} list`;
    case 'moved':
      return `registered elsewhere in the ${last} list, the last that has it`;
    case 'unlisted':
      return `last listed as active in ${last}; why it is missing since is not known`;
    case 'dissolved':
      return dissolved === null ? `dead in the ${last} list` : 'dissolved';
  }
}

/** Where a list has room for a few words. */
export function stateInShort({ state, dissolved, listings }: PlaceCoop): string {
  const last = sure(listings.at(-1), 'list a co-op is in').edition.id;
  switch (state) {
    case 'listed':
      return `in the ${NEWEST} list`;
    case 'moved':
      return `elsewhere in ${last}`;
    case 'unlisted':
      return `not listed since ${last}`;
    case 'dissolved':
      return dissolved === null ? `dead by ${last}` : `dissolved ${dissolved.slice(0, 4)}`;
  }
}
