import { COOP_EDITIONS, type CoopEdition } from '../../model/CoopEdition.ts';
import { type CoopInputs, coopsOf, DATED_EDITION, isIn } from './CoopInputs.ts';
import { registeredHere } from './coopEvents.ts';
import { ACTIVE_YEARS, EVENT_YEARS, isDated, isInYear, wasActive } from './coopYears.ts';
import type { PlacedCoop } from './correctedCoops.ts';
import type { PlaceCoop } from './placeCoops.ts';

/** Co-ops of a place over one year: `before` + `registered` − `dissolved` + `movedIn` − `movedOut` = `after`. */
export interface YearBalance {
  year: string;
  before: number;
  registered: number;
  dissolved: number;
  /** Registered in the year with the office elsewhere, and here in the dated edition. */
  movedIn: readonly string[];
  /** Registered in the year with the office here, and elsewhere in the dated edition. */
  movedOut: readonly string[];
  after: number;
}

/** How each year's count of active co-ops follows from the one before; by the dates of one edition alone. */
export function yearBalances(inputs: CoopInputs): YearBalance[] {
  if (inputs.editions.length === 0) return [];
  const rows = coopsOf(inputs, DATED_EDITION).filter((coop) => !coop.isUnincorporated);
  const here = rows.filter((coop) => isIn(inputs.district, coop));
  const begun = registeredHere(inputs);
  const active = (year: string) => here.filter((coop) => wasActive(coop, year) === true).length;
  const names = (coops: readonly PlacedCoop[]) => coops.map(({ name }) => name);
  return EVENT_YEARS.map((year, i): YearBalance => {
    const registeredIn = (coop: PlacedCoop) => isDated(coop) && isInYear(coop.incorporated, year);
    return {
      year,
      before: active(ACTIVE_YEARS[i] ?? year),
      registered: begun.filter(registeredIn).length,
      dissolved: here.filter((coop) => isDated(coop) && isInYear(coop.dissolved, year)).length,
      movedIn: names(here.filter((coop) => registeredIn(coop) && !begun.includes(coop))),
      movedOut: names(begun.filter((coop) => registeredIn(coop) && !here.includes(coop))),
      after: active(year),
    };
  });
}

/**
 * Co-ops of one list and the next: `before` + `first` + `movedIn` − `dissolved` − `movedOut` − `missing` = `after`.
 * Organisations by name, in the order of the place's co-ops.
 */
export interface ListBalance {
  from: CoopEdition;
  to: CoopEdition;
  before: number;
  /** In the later list for the first time, here. */
  first: readonly string[];
  /** In the earlier list with the office elsewhere. */
  movedIn: readonly string[];
  /** In the later list as ended. */
  dissolved: readonly string[];
  /** In the later list with the office elsewhere. */
  movedOut: readonly string[];
  /** Not in the later list, which does not say why. */
  missing: readonly string[];
  after: number;
}

/** What joined and what left between one list and the next, of co-ops with a registered office. */
export function listBalances(coops: readonly PlaceCoop[]): ListBalance[] {
  return COOP_EDITIONS.slice(1).flatMap((to, i): ListBalance[] => {
    const from = COOP_EDITIONS[i];
    if (from === undefined) return [];
    const listing = ({ listings }: PlaceCoop, { id }: CoopEdition) =>
      listings.find(({ edition }) => edition.id === id);
    const counts = (coop: PlaceCoop, edition: CoopEdition) => {
      const found = listing(coop, edition);
      return found?.isHere === true && found.isLive && !found.row.isUnincorporated;
    };
    const joined = coops.filter((coop) => !counts(coop, from) && counts(coop, to));
    const left = coops.filter((coop) => counts(coop, from) && !counts(coop, to));
    const names = (of: readonly PlaceCoop[]) => of.map(({ name }) => name);
    const wasElsewhere = (coop: PlaceCoop) => listing(coop, from)?.isHere === false;
    const isElsewhere = (coop: PlaceCoop) => listing(coop, to)?.isHere === false;
    const isMissing = (coop: PlaceCoop) => listing(coop, to) === undefined;
    return [
      {
        from,
        to,
        before: coops.filter((coop) => counts(coop, from)).length,
        first: names(joined.filter((coop) => !wasElsewhere(coop))),
        movedIn: names(joined.filter(wasElsewhere)),
        dissolved: names(left.filter((coop) => !isElsewhere(coop) && !isMissing(coop))),
        movedOut: names(left.filter(isElsewhere)),
        missing: names(left.filter(isMissing)),
        after: coops.filter((coop) => counts(coop, to)).length,
      },
    ];
  });
}
