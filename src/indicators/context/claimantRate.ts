import { formatNumber } from '../../format/number.ts';
import { periodInWords } from '../../format/period.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { WARD_CLAIMANTS_SOURCE } from '../../tables/context/wardClaimants.ts';
import type { Tables } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';

export const CLAIMANT_RATE: Indicator = {
  id: 'claimant-rate',
  strand: 'neighbourhood',
  title: 'Residents who claim benefits because they are out of work',
  shortTitle: 'Claimants',
  definition:
    'Of every 100 residents aged 16 to 64, how many claim benefits because they are out of work.',
  unit: '%',
  percentOf: 'residents aged 16 to 64',
  decimals: 1,
  directionInWords: 'lower means fewer claimants',
  rankOneIs: 'highest',
  rankOneInWords: 'highest share',
  rankLastInWords: 'lowest share',
  areaTypes: ['ward'],
  periodKind: 'year',
  periods: [],
  formula: 'claimant-rate/1',
  formulaText:
    'The rate as a third party’s compilation gives it, without the number of residents it was divided by. By the official definition: claimants in the month ÷ residents aged 16 to 64.',
  caveats: [
    'It counts claims, not people without work: many who have no job claim nothing, and some who work a little claim.',
    'Counts are rounded to 5. The number of residents behind the rate is not in the file, so we cannot work the rate out again.',
    'Who has to claim changes with the rules, so a rise over years can be a change of rules.',
  ],
  scale: null,
  signed: false,
};

/** Counts below this get no rate (INDICATORS, small numbers). */
const LEAST_CLAIMANTS = 10;

/** The rate of each ward of the place in the one month there is; none without such a table. */
export function claimantRateDrafts({ context, england, place }: Tables): Draft[] {
  return context.wardClaimants.map(({ wardCode, month, claimants, ratePct }): Draft => {
    const period = month.replace('-', '-m');
    const { name } = sure(england.wards.get(wardCode), `ward ${wardCode}`);
    const isFew = claimants < LEAST_CLAIMANTS;
    const when = periodInWords(period);
    return {
      indicator: CLAIMANT_RATE,
      area: { code: wardCode, name, type: 'ward' },
      period,
      dataPeriod: when,
      value: isFew ? null : ratePct,
      status: isFew ? 'suppressed' : 'final',
      ranked: 'wards',
      numerator: isFew ? null : claimants,
      edition: month,
      sources: [WARD_CLAIMANTS_SOURCE],
      comparability: `Wards of ${place.place.name} can be set beside each other in this month; no other month is at hand.`,
      remarks: isFew ? [] : [`${formatNumber(claimants, 0)} claimants, rounded to 5.`],
      gapSentence: `In ${when}, fewer than ten residents of ${name} claimed benefits mainly because they were out of work: too few for a rate.`,
      sentences: (value) => ({
        quote: `In ${when}, ${formatNumber(value, 1)}% of the residents of ${name} aged 16 to 64 claimed benefits mainly because they were out of work.`,
        doNotQuote: `Do not call it the unemployment rate of ${name}: many people without work claim nothing, and the count is rounded.`,
      }),
    };
  });
}
