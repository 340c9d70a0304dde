import { formatNumber } from '../../format/number.ts';
import { valueInWords } from '../../format/value.ts';
import type { Area } from '../../model/Area.ts';
import { DOMAINS, type Domain } from '../../model/Domain.ts';
import { EDITIONS, type EditionId, NEWEST_EDITION } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { percentileOfRank } from '../../stats/rankScale.ts';
import type { DeprivationRow } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import { rankInWords } from '../rankInWords.ts';
import { number } from './calculation/lsoaColumns.ts';
import { meanCalculation } from './calculation/meanCalculation.ts';
import {
  allocatedMean,
  allocationRange,
  type DeprivationInputs,
  districtMean,
  editionIn,
} from './DeprivationInputs.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { lsoaPositionDrafts } from './lsoaPositions.ts';
import { editionInWords } from './provenance.ts';
import { PERCENTILE_SCALE } from './scales.ts';

/** Editions that have all seven domains; those of 2015 are ranked from its transformed scores. */
const PERIODS: readonly EditionId[] = EDITIONS.filter(({ hasDomains }) => hasDomains).map(
  ({ id }) => id,
);

export function domainIndicatorId(domain: Pick<Domain, 'id'>): string {
  return `imd-domain-percentile-${domain.id}`;
}

function domainIndicator(domain: Domain): Indicator {
  return {
    id: domainIndicatorId(domain),
    strand: 'neighbourhood',
    title: `${domain.name}: position in England`,
    shortTitle: domain.name,
    definition: `${domain.about} The figure is the average position of its residents’ neighbourhoods among all of England, from the most deprived (0) to the least deprived (100) in this respect.`,
    unit: 'percentile',
    decimals: 1,
    directionInWords: 'higher means less deprived',
    rankOneIs: 'lowest',
    rankOneInWords: 'most deprived',
    rankLastInWords: 'least deprived',
    endsByRank: true,
    areaTypes: ['lsoa', 'ward', 'district'],
    periodKind: 'edition',
    periods: PERIODS,
    formula: 'imd-domain-percentile/1',
    formulaText:
      'As the position on the whole index, with the rank in this domain: Σ share × residents × q ÷ Σ share × residents.',
    caveats: [
      'It is a position, not a share of people and not an amount.',
      `The domain makes up ${domain.weightPct}% of the Index of Multiple Deprivation.`,
      'The 2015 edition is ranked here from its published transformed scores, to three decimals.',
      ...(domain.id === 'housing'
        ? [
            'Distance to services weighs here: rural wards can be near the deprived end though homes are good.',
          ]
        : []),
    ],
    scale: PERCENTILE_SCALE,
    signed: false,
  };
}

/** One indicator a domain, in the official order. */
export const IMD_DOMAIN_PERCENTILES: readonly Indicator[] = DOMAINS.map(domainIndicator);

export function imdDomainPercentileDrafts(inputs: DeprivationInputs): Draft[] {
  const editions = inputs.editions.filter(({ edition }) => PERIODS.includes(edition.id));
  return DOMAINS.flatMap((domain) => {
    const indicator = domainIndicator(domain);
    return [
      ...editions.flatMap((data) =>
        [...inputs.wards, inputs.district].map((area) =>
          areaDraft(inputs, data, area, domain, indicator),
        ),
      ),
      // Earlier editions of single neighbourhoods have the whole index alone.
      ...lsoaPositionDrafts(inputs, [editionIn(inputs, NEWEST_EDITION.id as EditionId)], {
        indicator,
        rank: ({ domainRanks }) => domainRanks[domain.id],
        respect: ` for ${inSentence(domain)}`,
      }),
    ];
  });
}

function areaDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  domain: Domain,
  indicator: Indicator,
): Draft {
  const position = (lsoa: DeprivationRow): number | null => {
    const rank = lsoa.domainRanks[domain.id];
    return rank === null ? null : percentileOfRank(rank, data.edition.lsoaCount);
  };
  const mean = area.type === 'ward' ? allocatedMean(inputs, data, area.code, position) : null;
  const value =
    area.type === 'ward'
      ? (mean?.value ?? null)
      : (districtMean(inputs, data, position)?.value ?? null);
  return {
    ...editionDraft(inputs, data, indicator, area),
    value,
    ...allocationRange(mean),
    ...(value === null && { status: 'missing' as const }),
    ranked: area.type === 'ward' ? 'wards' : null,
    calculation: () =>
      meanCalculation(inputs, data, area, indicator, {
        id: 'position',
        label: 'position q',
        decimals: 2,
        of: position,
        from: number('domain_rank', 'rank in this domain', 1, ({ lsoa }) => {
          return lsoa.domainRanks[domain.id];
        }),
      }),
    remarks:
      data.edition.id === '2015'
        ? [
            'Ranked from the published transformed scores; the edition’s own domain ranks are not in what we have.',
          ]
        : [],
    gapSentence: `The ${data.edition.id} edition has no ranks for ${inSentence(domain)} in ${area.name}.`,
    sentences: (shown, rank) => ({
      quote:
        `In ${editionInWords(data)}, the average position of ${area.name} for ${inSentence(domain)} was ${valueInWords(indicator, shown)}, where 0 is the most and 100 the least deprived end of England` +
        (rank === null
          ? '.'
          : `: ${rankInWords(rank, 'most deprived', 'least deprived', `${inputs.district.name}’s # wards`)}.`),
      doNotQuote: `Do not say that ${formatNumber(shown, 1)}% of the people of ${area.name} are affected, or that 40 is twice as good as 20: the figure is an average position among neighbourhoods for ${inSentence(domain)}, not a percentage of people and not an amount.`,
    }),
  };
}

/** "crime", "the living environment" */
function inSentence({ id, plainName }: Domain): string {
  return id === 'environment' ? `the ${plainName}` : plainName;
}
