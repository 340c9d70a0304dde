import { countInWords, formatNumber } from '../../format/number.ts';
import { plural } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { poissonQuantiles } from '../../stats/poissonInterval.ts';
import type { Draft } from '../Draft.ts';
import { type CoopInputs, coopsOf, isIn, isRegistered } from './CoopInputs.ts';
import { DENSITY_EDITIONS, residentSources } from './coopDensity.ts';
import {
  coopEditionInWords,
  coopSources,
  EDITIONS_ARE_APART,
  OFFICE_IS_NOT_WORK,
} from './coopProvenance.ts';
import { residentsOf } from './densityAreas.ts';

export const COOP_EXPECTED: Indicator = {
  id: 'coop-expected',
  strand: 'ownership',
  title: 'Registered co-ops the district would have at England’s rate',
  shortTitle: 'Co-ops at England’s rate',
  definition:
    'How many registered co-ops the district would have if it had as many for its residents as England, and from how few to how many that would come to 95 times in 100 if co-ops came singly and by chance.',
  unit: 'co-ops',
  decimals: 1,
  directionInWords: 'higher means more co-ops would be expected, for there are more residents',
  rankOneIs: 'highest',
  rankOneInWords: 'most',
  rankLastInWords: 'fewest',
  areaTypes: ['district'],
  periodKind: 'edition',
  periods: DENSITY_EDITIONS.map(({ id }) => id),
  formula: 'coop-expected/1',
  formulaText:
    'Active co-ops with a registered office in England ÷ residents of England × residents of the district, mid-2022. Range: the 2.5% and 97.5% quantiles of a Poisson variable with that mean, ends included.',
  caveats: [
    'It is no target: nothing says that a place should have England’s rate.',
    'The range takes co-ops to be founded independently of each other. Where one helps to found the next, chance reaches wider.',
    OFFICE_IS_NOT_WORK,
  ],
  scale: null,
  signed: false,
};

export type Likeness = 'fewer' | 'more' | 'alike';

/** Whether a count can be told from what England's rate would give: `alike` = within the range, ends included. */
export function likenessOf(
  count: number,
  { lower, upper }: { lower: number | null; upper: number | null },
): Likeness {
  if (lower !== null && count < lower) return 'fewer';
  return upper !== null && count > upper ? 'more' : 'alike';
}

export function coopExpectedDrafts(inputs: CoopInputs): Draft[] {
  if (inputs.editions.length === 0) return [];
  const { district } = inputs;
  const residents = residentsOf(inputs, [district.code]);
  const nation = residentsOf(inputs, null);
  return DENSITY_EDITIONS.map((edition): Draft => {
    const registered = coopsOf(inputs, edition).filter(isRegistered);
    const here = registered.filter((coop) => isIn(district, coop));
    const mean = (registered.length / nation) * residents;
    const range = poissonQuantiles(mean);
    return {
      indicator: COOP_EXPECTED,
      area: district,
      period: edition.id,
      dataPeriod: `${edition.drawnUp}; residents of mid-2022`,
      value: mean,
      ...range,
      interval: 'chance-95',
      status: 'final',
      ranked: null,
      numerator: registered.length,
      denominator: nation,
      edition: edition.id,
      sources: [...coopSources(inputs, edition, here), ...residentSources(district)],
      comparability: EDITIONS_ARE_APART,
      sentences: () => ({
        quote: `At England’s rate in ${coopEditionInWords(edition)}, ${expectedInWords(district.name, mean, range)} ${countVerdictInWords(here.length, range)}`,
        doNotQuote: `Do not say that ${district.name} has co-ops at England’s rate, or that it lacks any: within the range nothing can be said of either, and no rate is a target.`,
      }),
      calculation: () => ({
        sum: `${formatNumber(registered.length, 0)} ÷ ${formatNumber(nation, 0)} × ${formatNumber(residents, 0)} = ${formatNumber(mean, 2)}`,
        rowsAre: 'areas',
        columns: [
          { id: 'area', label: 'Area', decimals: null },
          { id: 'coops', label: 'Registered co-ops', decimals: 0 },
          { id: 'residents', label: 'Residents', decimals: 0 },
        ],
        rows: [
          [district.name, here.length, residents],
          ['England', registered.length, nation],
        ],
      }),
    };
  });
}

/** "Preston would have about 16 registered co-ops. If co-ops came singly and by chance, at least 95 times in 100 it would have from 8 to 24." */
export function expectedInWords(
  name: string,
  mean: number,
  { lower, upper }: { lower: number | null; upper: number | null },
): string {
  const whole = Math.round(mean);
  const about =
    mean < 0.5
      ? 'fewer than one registered co-op'
      : `about ${formatNumber(whole, 0)} registered ${plural(whole, 'co-op')}`;
  const range = lower === upper ? `${lower}` : `from ${lower === 0 ? 'none' : lower} to ${upper}`;
  return `${name} would have ${about}. If co-ops came singly and by chance, at least 95 times in 100 it would have ${range}.`;
}

/** What the count says beside that: "It has 12, within that range: it cannot be told apart from England’s rate." */
export function countVerdictInWords(
  count: number,
  range: { lower: number | null; upper: number | null },
): string {
  const has = `It has ${count === 0 ? 'none' : count < 10 ? countInWords(count) : formatNumber(count, 0)}`;
  switch (likenessOf(count, range)) {
    case 'alike':
      return `${has}, within that range: it cannot be told apart from England’s rate.`;
    case 'fewer':
      return `${has}: below that range.`;
    case 'more':
      return `${has}: above that range.`;
  }
}
