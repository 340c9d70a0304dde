import { inHundred } from '../../format/inHundred.ts';
import { formatNumber } from '../../format/number.ts';
import type { Area } from '../../model/Area.ts';
import { EDITION_IDS } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { fifthOfRank } from '../../stats/rankScale.ts';
import type { DeprivationRow } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import { BY_SHARING, hundredsOf } from './bySharing.ts';
import { meanCalculation } from './calculation/meanCalculation.ts';
import {
  allocatedMean,
  allocationRange,
  type DeprivationInputs,
  districtMean,
} from './DeprivationInputs.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { editionInWords } from './provenance.ts';
import { SHARE_SCALE } from './scales.ts';

export const FIFTHS = [1, 2, 3, 4, 5] as const;
export type Fifth = (typeof FIFTHS)[number];

/** How a fifth of England's neighbourhoods is called in running text. */
export const FIFTH_WORDS: Readonly<Record<Fifth, string>> = {
  1: 'the most deprived fifth',
  2: 'the second most deprived fifth',
  3: 'the middle fifth',
  4: 'the second least deprived fifth',
  5: 'the least deprived fifth',
};

export function fifthIndicatorId(fifth: Fifth): string {
  return `imd-fifth-${fifth}-share`;
}

function fifthIndicator(fifth: Fifth): Indicator {
  const words = FIFTH_WORDS[fifth];
  return {
    id: fifthIndicatorId(fifth),
    strand: 'neighbourhood',
    title: `Residents living in ${words} of England’s neighbourhoods`,
    shortTitle: `In ${words}`,
    definition: `Of every 100 residents, how many live in a neighbourhood that is in ${words} of England’s neighbourhoods.`,
    unit: '%',
    decimals: 1,
    directionInWords: 'neither good nor bad by itself: the five fifths add to 100',
    rankOneIs: 'highest',
    rankOneInWords: 'largest share',
    rankLastInWords: 'smallest share',
    areaTypes: ['ward', 'district'],
    periodKind: 'edition',
    periods: EDITION_IDS,
    formula: 'imd-fifth-share/1',
    formulaText: `100 × Σ share × residents of neighbourhoods with ceil(5 × rank ÷ N) = ${fifth} ÷ Σ share × residents of all neighbourhoods.`,
    caveats: [
      'It counts residents of neighbourhoods, whatever their own means.',
      'A neighbourhood just beyond the edge of a fifth counts to the next: small moves of rank can make large steps.',
    ],
    // One map of five would say little: the map shows the most deprived fifth.
    scale: fifth === 1 ? SHARE_SCALE : null,
    signed: false,
  };
}

/** Most deprived fifth first. */
export const IMD_FIFTH_SHARES: readonly Indicator[] = FIFTHS.map(fifthIndicator);

export function imdFifthShareDrafts(inputs: DeprivationInputs): Draft[] {
  return FIFTHS.flatMap((fifth) => {
    const indicator = fifthIndicator(fifth);
    return inputs.editions.flatMap((data) =>
      [...inputs.wards, inputs.district].map((area) =>
        areaDraft(inputs, data, area, fifth, indicator),
      ),
    );
  });
}

function areaDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  fifth: Fifth,
  indicator: Indicator,
): Draft {
  const isIn = (row: DeprivationRow) =>
    fifthOfRank(row.rank, data.edition.lsoaCount) === fifth ? 1 : 0;
  const ranged = area.type === 'ward' ? allocatedMean(inputs, data, area.code, isIn) : null;
  const mean = area.type === 'ward' ? ranged : districtMean(inputs, data, isIn);
  const words = FIFTH_WORDS[fifth];
  const range = allocationRange(ranged, 100);
  const ends = hundredsOf(range);
  return {
    ...editionDraft(inputs, data, indicator, area),
    value: mean === null ? null : 100 * mean.value,
    ...range,
    ...(mean === null && { status: 'missing' as const }),
    ranked: area.type === 'ward' ? 'wards' : null,
    numerator: mean?.numerator ?? null,
    denominator: mean?.denominator ?? null,
    calculation: () =>
      meanCalculation(
        inputs,
        data,
        area,
        indicator,
        { id: 'in_fifth', label: `in ${words}: 1 = yes`, decimals: 0, of: isIn },
        { times: 100 },
      ),
    gapSentence: `The ${data.edition.id} edition covers less than nine in ten residents of ${area.name}.`,
    sentences: (value) => ({
      quote:
        value === 0 && ends === null
          ? `In ${editionInWords(data)}, nobody in ${area.name} lived in ${words} of England’s neighbourhoods.`
          : `In ${editionInWords(data)}, ${ends ?? inHundred(value)} of the residents of ${area.name} lived in ${words} of England’s neighbourhoods${ends === null ? '' : `, ${BY_SHARING}`}.`,
      doNotQuote:
        fifth === 1
          ? `Do not say that ${formatNumber(value, 0)}% of the people of ${area.name} are deprived: the figure counts everybody who lives in such a neighbourhood, whatever their own means.`
          : `Do not read it by itself: the five fifths of ${area.name} belong together, and a neighbourhood just past an edge counts to the next one.`,
    }),
  };
}
