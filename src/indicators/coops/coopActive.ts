import { countInWords } from '../../format/number.ts';
import { capitalised, plural } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import { type CoopInputs, coopsOf, DATED_EDITION, isIn } from './CoopInputs.ts';
import { datedCalculation } from './coopCalculation.ts';
import { coopEditionInWords, coopSources, OFFICE_IS_NOT_WORK } from './coopProvenance.ts';
import { datedRemarks } from './coopRemarks.ts';
import { ACTIVE_YEARS, wasActive } from './coopYears.ts';

export const COOP_ACTIVE: Indicator = {
  id: 'coop-active',
  strand: 'ownership',
  title: 'Co-ops active on the last day of a year',
  shortTitle: 'Co-ops active at year’s end',
  definition:
    'How many co-ops with a registered office here were registered and not yet dissolved on 31 December, by the dates in one edition of a national list.',
  unit: 'co-ops',
  decimals: 0,
  directionInWords: 'higher means more co-ops were active',
  rankOneIs: 'highest',
  rankOneInWords: 'most',
  rankLastInWords: 'fewest',
  areaTypes: ['district'],
  periodKind: 'year',
  periods: ACTIVE_YEARS,
  formula: 'coop-active/2',
  formulaText:
    'Number of organisations in the edition of 2017, unincorporated groups left out, registered on or before 31 December and not dissolved by then. The upper limit adds those whose dates are not known.',
  caveats: [
    'Every co-op is counted where its office was in 2017, or where it last was: earlier moves are not known.',
    'When many clubs that had long stopped are struck off at once, the count falls in one year though they closed over many.',
    OFFICE_IS_NOT_WORK,
  ],
  scale: null,
  signed: false,
};

export function coopActiveDrafts(inputs: CoopInputs): Draft[] {
  if (inputs.editions.length === 0) return [];
  const here = coopsOf(inputs, DATED_EDITION).filter(
    (coop) => isIn(inputs.district, coop) && !coop.isUnincorporated,
  );
  const { name } = inputs.district;
  return ACTIVE_YEARS.map((year): Draft => {
    const active = here.filter((coop) => wasActive(coop, year) === true);
    const open = here.filter((coop) => wasActive(coop, year) === null);
    const unknown = open.length;
    return {
      indicator: COOP_ACTIVE,
      area: inputs.district,
      period: year,
      dataPeriod: `31 December ${year}`,
      value: active.length,
      lower: active.length,
      upper: active.length + unknown,
      interval: 'undated',
      status: 'final',
      ranked: null,
      edition: DATED_EDITION.id,
      sources: coopSources(inputs, DATED_EDITION, active),
      comparability:
        'Years of this measure can be set beside each other, for all come from one edition; not beside the counts of the editions themselves.',
      remarks: [
        ...(unknown === 0
          ? []
          : [
              `${capitalised(countInWords(unknown))} more may have been active: ${plural(unknown, 'its dates are', 'their dates are')} not known.`,
            ]),
        ...datedRemarks(inputs, (coop) => wasActive(coop, year) !== false),
      ],
      calculation: () => datedCalculation(inputs, active, open),
      sentences: (value) => ({
        quote: `By the dates in ${coopEditionInWords(DATED_EDITION)}, ${unknown === 0 ? '' : 'at least '}${countInWords(value)} ${plural(value, 'co-op')} with ${plural(value, 'its', 'their')} office in ${name} in that list ${plural(value, 'was', 'were')} active on 31 December ${year}.`,
        doNotQuote: `Do not credit or blame a policy for how many co-ops ${name} has: most co-ops here are old, and a fall is often a register being tidied.`,
      }),
    };
  });
}
