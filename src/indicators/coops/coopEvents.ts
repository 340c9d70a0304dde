import { countInWords } from '../../format/number.ts';
import { plural } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import { type CoopInputs, coopsOf, DATED_EDITION, isIn } from './CoopInputs.ts';
import { datedCalculation } from './coopCalculation.ts';
import { coopEditionInWords, coopSources, OFFICE_IS_NOT_WORK } from './coopProvenance.ts';
import { datedRemarks } from './coopRemarks.ts';
import { EVENT_YEARS, isDated, isInYear } from './coopYears.ts';
import type { PlacedCoop } from './correctedCoops.ts';

const EVENT = {
  strand: 'ownership',
  unit: 'co-ops',
  decimals: 0,
  rankOneIs: 'highest',
  rankOneInWords: 'most',
  rankLastInWords: 'fewest',
  areaTypes: ['district'],
  periodKind: 'year',
  periods: EVENT_YEARS,
  scale: null,
  signed: false,
} as const;

const COOP_REGISTERED: Indicator = {
  ...EVENT,
  id: 'coop-registered',
  title: 'Co-ops registered in a year',
  shortTitle: 'Co-ops registered',
  definition:
    'How many co-ops with a registered office here were entered in their register in the year, by the dates in one edition of a national list.',
  directionInWords: 'higher means more co-ops were registered',
  formula: 'coop-registered/2',
  formulaText:
    'Number of organisations in the edition of 2017 whose date of registration lies in the year, by the office in the oldest edition drawn up after it, those without complete dates left out.',
  caveats: [
    'A co-op may be at work for years before it is registered, or registered and never begin.',
    'A co-op that has no date of registration is in no year.',
    'It counts where its office was in the oldest list after it was registered: earlier moves are not known.',
    OFFICE_IS_NOT_WORK,
  ],
};

const COOP_DISSOLVED: Indicator = {
  ...EVENT,
  id: 'coop-dissolved',
  title: 'Co-ops dissolved in a year',
  shortTitle: 'Co-ops dissolved',
  definition:
    'How many co-ops whose last registered office was here were struck off or dissolved in the year, by the dates in one edition of a national list.',
  directionInWords: 'higher means more co-ops were dissolved',
  formula: 'coop-dissolved/1',
  formulaText:
    'Number of organisations in the edition of 2017 whose date of dissolution lies in the year, those without complete dates left out.',
  caveats: [
    'The date is that of the register: a club may have closed its doors years before.',
    'Registers are tidied from time to time, and many are struck off in one year.',
    OFFICE_IS_NOT_WORK,
  ],
};

export const COOP_EVENTS: readonly Indicator[] = [COOP_REGISTERED, COOP_DISSOLVED];

export function coopEventDrafts(inputs: CoopInputs): Draft[] {
  if (inputs.editions.length === 0) return [];
  const here = coopsOf(inputs, DATED_EDITION).filter(
    (coop) => isIn(inputs.district, coop) && !coop.isUnincorporated,
  );
  const begunHere = registeredHere(inputs);
  return COOP_EVENTS.flatMap((indicator) =>
    EVENT_YEARS.map((year): Draft => {
      const isRegistered = indicator === COOP_REGISTERED;
      const happened = (coop: PlacedCoop) =>
        isDated(coop) && isInYear(isRegistered ? coop.incorporated : coop.dissolved, year);
      const counted = (isRegistered ? begunHere : here).filter(happened);
      const event = isRegistered ? 'registered' : 'struck off or dissolved';
      const { name } = inputs.district;
      return {
        indicator,
        area: inputs.district,
        period: year,
        dataPeriod: year,
        value: counted.length,
        status: 'final',
        ranked: null,
        edition: DATED_EDITION.id,
        sources: coopSources(inputs, DATED_EDITION, counted),
        comparability:
          'Years can be set beside each other, for all come from one edition; so few in a year rise and fall by chance.',
        remarks: [
          ...(counted.length === 0 ? [] : [`${counted.map((coop) => coop.name).join('; ')}.`]),
          ...datedRemarks(inputs, happened),
          ...(isRegistered ? sinceMoved(inputs, counted) : []),
        ],
        calculation: () => datedCalculation(inputs, counted),
        sentences: (value) => ({
          quote: `By the dates in ${coopEditionInWords(DATED_EDITION)}, ${countInWords(value)} ${plural(value, 'co-op')} with a registered office in ${name} ${plural(value, 'was', 'were')} ${event} in ${year}.`,
          doNotQuote: isRegistered
            ? `Do not say that a policy founded co-ops in ${name} on this figure: it counts entries in a register, a handful a year.`
            : value === 0
              ? `Do not say that no co-op in ${name} stopped in ${year}: a register may strike off one years after it closed its doors.`
              : `Do not say that ${value === 1 ? 'a co-op' : 'so many co-ops'} in ${name} failed in ${year}: a register may strike off in one year what stopped long before.`,
        }),
      };
    }),
  );
}

/**
 * The rows of the dated edition that had their office here when they were registered, as far as an edition
 * tells it: the oldest edition that places the organisation.
 */
export function registeredHere(inputs: CoopInputs): PlacedCoop[] {
  const oldest = new Map<string, PlacedCoop>();
  for (const { edition, coops } of inputs.editions)
    if (edition.isDated)
      for (const coop of coops)
        if (coop.districtCode !== null && !oldest.has(coop.cukId)) oldest.set(coop.cukId, coop);
  return coopsOf(inputs, DATED_EDITION).filter(
    (coop) => !coop.isUnincorporated && isIn(inputs.district, oldest.get(coop.cukId) ?? coop),
  );
}

/** Who was registered here and had its office elsewhere by the dated edition. */
function sinceMoved(inputs: CoopInputs, counted: readonly PlacedCoop[]): string[] {
  return counted
    .filter((coop) => !isIn(inputs.district, coop))
    .map(
      ({ name }) =>
        `${name} had its office in ${inputs.district.name} when it was registered, and elsewhere by ${DATED_EDITION.drawnUp}.`,
    );
}
