import type { LsoaSet } from './Edition.ts';
import { recordById } from './recordOf.ts';

/** A census of England and Wales that counted households by dimensions of deprivation, named by its year. */
interface CensusEntry {
  id: string;
  /** The LSOAs its households are published on. */
  lsoaSet: Exclude<LsoaSet, '2001'>;
  /** Census Day. */
  day: string;
  /** The number of the table at the Office for National Statistics. */
  table: string;
  /** What moved the count of every place since the census before, so that a change is read beside England’s only. */
  movedAll: string | null;
  /** What a reader of the source should know. */
  notes: readonly string[];
}

/*
 * A new census is one entry here and its file in the folder of an import, household_deprivation_<year>_lsoa<set>.csv.
 * On LSOAs of its own it comes after an import of a geography that has them.
 */
const ENTRIES = [
  {
    id: '2011',
    lsoaSet: '2011',
    day: '27 March 2011',
    table: 'QS119EW',
    movedAll: null,
    notes: [],
  },
  {
    id: '2021',
    lsoaSet: '2021',
    day: '21 March 2021',
    table: 'TS011',
    movedAll: 'the housing question, the pandemic on Census Day 2021 and rising qualifications',
    notes: [
      'Census Day fell in the pandemic, with furlough and children taught at home, and the housing dimension is not defined just as in 2011.',
      'Small cells are slightly changed by the publisher, so that the sum over neighbourhoods differs a little from the published total.',
    ],
  },
] as const satisfies readonly CensusEntry[];

export type CensusYear = (typeof ENTRIES)[number]['id'];
export interface Census extends CensusEntry {
  id: CensusYear;
}

/** Oldest first. */
export const CENSUSES: readonly Census[] = ENTRIES;
export const CENSUS_YEARS: readonly CensusYear[] = ENTRIES.map(({ id }) => id);

/** A census and the one before it, between which a change is told. */
export interface CensusPair {
  /** E.g. "2011-2021". */
  period: string;
  from: Census;
  to: Census;
}

/** Oldest first. */
export const CENSUS_PAIRS: readonly CensusPair[] = CENSUSES.slice(1).map((to, i) => {
  const from = CENSUSES[i] as Census;
  return { period: `${from.id}-${to.id}`, from, to };
});

/** The two a reader is shown first. */
export const NEWEST_CENSUS_PAIR = CENSUS_PAIRS[CENSUS_PAIRS.length - 1] as CensusPair;

/** Something for each census. */
export function perCensus<Value>(make: (census: Census) => Value): Record<CensusYear, Value> {
  return recordById(CENSUSES, make);
}

/** "Read a change only beside England’s: the housing question, … moved every place." */
export function readBesideEngland({ to }: Pick<CensusPair, 'to'>): string {
  return `Read a change only beside England’s${to.movedAll === null ? '' : `: ${to.movedAll} moved every place`}.`;
}
