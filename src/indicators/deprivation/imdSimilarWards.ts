import { formatNumber } from '../../format/number.ts';
import { EDITIONS, type EditionId, editionById } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { SIMILAR_SINCE } from '../../model/WardChange.ts';
import { median, quantile } from '../../stats/quantile.ts';
import type { Draft } from '../Draft.ts';
import { peersTable, positionColumn } from './calculation/peersTable.ts';
import { type DeprivationInputs, editionIn } from './DeprivationInputs.ts';
import { editionInWords, editionSources } from './provenance.ts';
import { PERCENTILE_SCALE } from './scales.ts';
import { similarWards } from './similarWards.ts';

const PERIODS: readonly EditionId[] = EDITIONS.filter(
  ({ dataYear }) => dataYear >= editionById(SIMILAR_SINCE).dataYear,
).map(({ id }) => id);

export const IMD_SIMILAR_WARDS: Indicator = {
  id: 'imd-similar-wards',
  strand: 'neighbourhood',
  title: 'Where similar wards of England are',
  shortTitle: 'Similar wards',
  definition: `The median position, in each edition, of the wards elsewhere in England that were at about the same position as this ward in ${SIMILAR_SINCE}; the range takes in the middle eight in ten of them.`,
  unit: 'percentile',
  decimals: 1,
  directionInWords: 'higher means less deprived',
  rankOneIs: 'lowest',
  rankOneInWords: 'most deprived',
  rankLastInWords: 'least deprived',
  endsByRank: true,
  areaTypes: ['ward'],
  periodKind: 'edition',
  periods: PERIODS,
  formula: 'imd-similar-wards/1',
  formulaText: `Median, 10th and 90th percentile of the positions of wards outside the district that were within ±2.5 points of the ward in ${SIMILAR_SINCE} (±5 where those are fewer than 50).`,
  caveats: [
    'Similar means: near on the whole index at the start. It says nothing of size, age or housing.',
    'The group is chosen once and followed; wards that were alike tend to drift apart.',
  ],
  scale: PERCENTILE_SCALE,
  signed: false,
};

export function imdSimilarWardsDrafts(inputs: DeprivationInputs): Draft[] {
  const { england, englandWards } = inputs.tables;
  const starts = englandWards.positions[SIMILAR_SINCE];
  const positions = PERIODS.map((id) => {
    return { data: editionIn(inputs, id), values: englandWards.positions[id] };
  });
  return inputs.wards.flatMap((ward) => {
    const start = starts.get(ward.code);
    const peers =
      start === undefined ? null : similarWards(england, inputs.district.code, start, starts);
    return positions.map(({ data, values }): Draft => {
      const held = (peers?.codes ?? []).flatMap((code) => values.get(code) ?? []);
      const isKnown = held.length > 0;
      return {
        indicator: IMD_SIMILAR_WARDS,
        area: ward,
        period: data.edition.id,
        dataPeriod: data.edition.dataPeriod,
        value: isKnown ? median(held) : null,
        lower: isKnown ? quantile(held, 0.1) : null,
        upper: isKnown ? quantile(held, 0.9) : null,
        interval: isKnown ? 'middle-80' : null,
        status: isKnown ? 'final' : 'missing',
        ranked: null,
        calculation: () => ({
          sum:
            `median of ${formatNumber(held.length, 0)} positions = ${formatNumber(median(held), 1)}; ` +
            `a tenth of them lie below ${formatNumber(quantile(held, 0.1), 1)}, a tenth above ${formatNumber(quantile(held, 0.9), 1)}`,
          ...peersTable(
            inputs,
            (peers?.codes ?? []).filter((code) => values.has(code)),
            [
              positionColumn('position_start', `position in ${SIMILAR_SINCE}`, starts),
              positionColumn('position', `position in ${data.edition.id}`, values),
            ],
          ),
        }),
        denominator: isKnown ? held.length : null,
        edition: data.edition.id,
        sources: [...new Set([...editionSources(data, 'ward'), `iod-${SIMILAR_SINCE}`])],
        comparability: `The wards are chosen by their position in the ${SIMILAR_SINCE} edition and followed from there.`,
        remarks:
          peers === null
            ? []
            : [
                `${formatNumber(held.length, 0)} wards of England within ±${formatNumber(peers.within, 1)} points in ${SIMILAR_SINCE}.`,
              ],
        gapSentence: `There are no wards to set beside ${ward.name} in the ${data.edition.id} edition.`,
        sentences: (value) => ({
          quote: `In ${editionInWords(data)}, the wards of England that were at about the same position as ${ward.name} in ${SIMILAR_SINCE} had a median position of ${formatNumber(value, 1)} out of 100.`,
          doNotQuote: `Do not quote this as a figure for ${ward.name}: it describes ${formatNumber(held.length, 0)} other wards, and the median of them.`,
        }),
      };
    });
  });
}
