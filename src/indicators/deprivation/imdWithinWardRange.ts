import { formatNumber } from '../../format/number.ts';
import { plural } from '../../format/words.ts';
import { EDITION_IDS } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import { rangeCalculation } from './calculation/rangeCalculation.ts';
import type { DeprivationInputs } from './DeprivationInputs.ts';
import { lsoaPercentile } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { editionInWords } from './provenance.ts';
import { RANGE_SCALE } from './scales.ts';

export const IMD_WITHIN_WARD_RANGE: Indicator = {
  id: 'imd-within-ward-range',
  strand: 'neighbourhood',
  title: 'Spread between the neighbourhoods of one ward',
  shortTitle: 'Spread within the ward',
  definition:
    'How far apart the most and the least deprived neighbourhood of a ward are on England’s scale from 0 to 100.',
  unit: 'percentile points',
  decimals: 1,
  directionInWords: 'higher means more unlike neighbourhoods in one ward; neither good nor bad',
  rankOneIs: 'highest',
  rankOneInWords: 'widest',
  rankLastInWords: 'narrowest',
  areaTypes: ['ward'],
  periodKind: 'edition',
  periods: EDITION_IDS,
  formula: 'imd-within-ward-range/1',
  formulaText:
    'Highest q − lowest q over the neighbourhoods with at least a tenth of their postcodes in the ward.',
  caveats: [
    'A ward with more neighbourhoods has more chances of a wide spread.',
    'A neighbourhood that only touches the ward (under a tenth of its postcodes) is left out.',
  ],
  scale: RANGE_SCALE,
  signed: false,
};

/** LSOAs with a smaller part than this in the ward do not count towards its spread. */
export const LEAST_SHARE = 0.1;

export function imdWithinWardRangeDrafts(inputs: DeprivationInputs): Draft[] {
  return inputs.editions.flatMap((data) =>
    inputs.wards.map((ward): Draft => {
      const parts = inputs.allocations[data.weightSet].main.parts.get(ward.code) ?? [];
      const positions = parts
        .filter(({ share }) => share >= LEAST_SHARE)
        .flatMap(({ lsoaCode }) => {
          const lsoa = data.lsoas.get(lsoaCode);
          return lsoa === undefined ? [] : [lsoaPercentile(lsoa, data)];
        });
      const isKnown = positions.length >= 2;
      const highest = Math.max(...positions);
      const lowest = Math.min(...positions);
      return {
        ...editionDraft(inputs, data, IMD_WITHIN_WARD_RANGE, ward),
        value: isKnown ? highest - lowest : null,
        ...(!isKnown && { status: 'missing' as const }),
        ranked: 'wards',
        calculation: () =>
          rangeCalculation(
            inputs,
            data,
            ward,
            IMD_WITHIN_WARD_RANGE,
            (lsoa) => lsoaPercentile(lsoa, data),
            LEAST_SHARE,
          ),
        remarks: isKnown
          ? [
              `From ${formatNumber(lowest, 1)} to ${formatNumber(highest, 1)} over ${formatNumber(positions.length, 0)} neighbourhoods.`,
            ]
          : [],
        gapSentence: `${ward.name} has fewer than two neighbourhoods in the ${data.edition.id} edition, so there is no spread.`,
        sentences: (value) => ({
          quote: `In ${editionInWords(data)}, the neighbourhoods with at least a tenth of their postcodes in ${ward.name} lay between ${formatNumber(lowest, 1)} and ${formatNumber(highest, 1)} on England’s scale from 0 (most deprived) to 100 (least deprived): about ${formatNumber(value, 0)} ${plural(Math.round(value), 'point')} apart.`,
          doNotQuote: `Do not call ${ward.name} the most unequal ward on this figure: it says how unlike neighbourhoods are, not how unlike people’s incomes are.`,
        }),
      };
    }),
  );
}
