import { countInWords, formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { plural } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import { type CoopEdition, coopEditionById } from '../../model/CoopEdition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { poissonInterval } from '../../stats/poissonInterval.ts';
import type { Draft } from '../Draft.ts';
import { type CoopInputs, coopsOf, isIn, isRegistered } from './CoopInputs.ts';
import { countCalculation } from './coopCalculation.ts';
import {
  coopEditionInWords,
  coopSources,
  EDITIONS_ARE_APART,
  OFFICE_IS_NOT_WORK,
} from './coopProvenance.ts';
import { coopRemarks, unplacedRemark } from './coopRemarks.ts';
import type { PlacedCoop } from './correctedCoops.ts';
import {
  type DensityArea,
  densityAreas,
  districtsCalculation,
  RATE_BASE,
  rateSum,
  residentsOf,
} from './densityAreas.ts';

/** Below this no rate is given: one co-op more would move it by a tenth and over. */
const LEAST_COUNT = 10;
/** The editions next to the residents that are held, those of mid-2022. */
export const DENSITY_EDITIONS = [coopEditionById('2022'), coopEditionById('2023')];
/** Of the newest of them: a later list has no rate until there are residents of its time. */
export const NEWEST_DENSITY_PERIOD = sure(DENSITY_EDITIONS.at(-1), 'edition with a density').id;

export const COOP_DENSITY: Indicator = {
  id: 'coop-density',
  strand: 'ownership',
  title: 'Registered co-ops for every 10,000 residents',
  shortTitle: 'Co-ops per 10,000 residents',
  definition:
    'How many active co-ops have their registered office in the area for every 10,000 people who live there. Unincorporated groups are left out, here and in England.',
  unit: 'per 10,000 residents',
  decimals: 2,
  directionInWords: 'higher means more co-ops for the number of residents',
  rankOneIs: 'highest',
  rankOneInWords: 'most',
  rankLastInWords: 'fewest',
  areaTypes: ['ward', 'district', 'county', 'country'],
  periodKind: 'edition',
  periods: DENSITY_EDITIONS.map(({ id }) => id),
  formula: 'coop-density/2',
  formulaText:
    '10,000 × active co-ops with a registered office ÷ residents of mid-2022. Limits: exact Poisson below 10 co-ops, Byar’s approximation from 10. Not given for 1 to 9 co-ops; none is a zero.',
  caveats: [
    'One to nine co-ops are too few for a rate: none is given. None at all is a zero.',
    'The residents are those of mid-2022 for both editions: their table names no date, and its totals agree with that one. The editions of 2016 and 2017 have no rate, since we do not have the residents of that time in the same series.',
    'Other areas are there to compare with: the county with all its districts where there is one, England, and those of the ten areas most like the district that lie in England. They are not ranked: with so few co-ops their order is mostly luck.',
    OFFICE_IS_NOT_WORK,
  ],
  scale: null,
  signed: false,
};

export function coopDensityDrafts(inputs: CoopInputs): Draft[] {
  if (inputs.editions.length === 0) return [];
  const { england } = inputs.tables;
  const others = densityAreas(inputs);
  return DENSITY_EDITIONS.flatMap((edition) => {
    const live = coopsOf(inputs, edition).filter(isRegistered);
    const nation = (RATE_BASE * live.length) / residentsOf(inputs, null);
    const own = [inputs.district, ...inputs.wards].map((area): Draft => {
      const counted = live.filter((coop) => isIn(area, coop));
      const residents =
        area.type === 'ward'
          ? sure(england.wardPopulation.get(area.code), `residents of ${area.code}`)
          : residentsOf(inputs, [area.code]);
      return {
        ...densityDraft(edition, area, counted.length, residents, nation),
        sources: [...coopSources(inputs, edition, counted), ...residentSources(area)],
        remarks: [nationRemark(nation), ...coopRemarks(inputs, edition, area, live)],
        calculation: () => ({
          ...countCalculation(inputs, counted),
          sum: rateSum(counted.length, residents),
        }),
      };
    });
    return [...own, ...others.map((other) => otherDraft(inputs, edition, other, live, nation))];
  });
}

/** An area the district is set beside: its districts are counted whole, never its parts. */
function otherDraft(
  inputs: CoopInputs,
  edition: CoopEdition,
  { area, districts }: DensityArea,
  live: readonly PlacedCoop[],
  nation: number,
): Draft {
  const counted = live.filter(
    ({ districtCode }) =>
      districts === null || (districtCode !== null && districts.includes(districtCode)),
  );
  const residents = residentsOf(inputs, districts);
  return {
    ...densityDraft(edition, area, counted.length, residents, nation),
    sources: [...coopSources(inputs, edition, counted), ...residentSources(area)],
    remarks: [
      ...(area.type === 'country' ? [] : [nationRemark(nation)]),
      area.type === 'country'
        ? 'Counts every organisation the edition has in England, those that cannot be placed in a district included.'
        : unplacedRemark(live),
    ],
    calculation: () =>
      area.type === 'district'
        ? { ...countCalculation(inputs, counted), sum: rateSum(counted.length, residents) }
        : districtsCalculation(inputs, counted, districts, residents),
  };
}

function nationRemark(nation: number): string {
  return `In England as a whole there were ${formatValue(COOP_DENSITY, nation)} for every 10,000 residents in the same edition.`;
}

/** The rate with its limits; not given where so few are behind it. */
export function densityOf(
  count: number,
  residents: number,
): Pick<Figure, 'value' | 'lower' | 'upper' | 'interval' | 'status'> {
  if (count > 0 && count < LEAST_COUNT)
    return { value: null, lower: null, upper: null, interval: null, status: 'suppressed' };
  const rate = (cases: number) => (RATE_BASE * cases) / residents;
  const { lower, upper } = poissonInterval(count);
  return {
    value: rate(count),
    lower: rate(lower),
    upper: rate(upper),
    interval: 'poisson-95',
    status: 'final',
  };
}

function densityDraft(
  edition: CoopEdition,
  area: Area,
  count: number,
  residents: number,
  nation: number,
): Omit<Draft, 'sources' | 'remarks'> {
  const rate = (cases: number) => (RATE_BASE * cases) / residents;
  const limits = poissonInterval(count);
  const counted = `${countInWords(count)} registered ${plural(count, 'co-op')}`;
  return {
    indicator: COOP_DENSITY,
    area,
    period: edition.id,
    dataPeriod: `${edition.drawnUp}; residents of mid-2022`,
    ...densityOf(count, residents),
    ranked: null,
    numerator: count,
    denominator: residents,
    edition: edition.id,
    comparability: `${EDITIONS_ARE_APART} Both editions are divided by the residents of mid-2022.`,
    gapSentence: `${area.name} has ${counted} in ${coopEditionInWords(edition)}: fewer than ten are too few for a rate.`,
    sentences: (value) => ({
      quote:
        count === 0
          ? `In ${coopEditionInWords(edition)}, ${area.name} had no registered co-op.`
          : `In ${coopEditionInWords(edition)}, ${area.name} had ${counted}, ${formatValue(COOP_DENSITY, value)} for every 10,000 residents (95% limits ${formatValue(COOP_DENSITY, rate(limits.lower))} to ${formatValue(COOP_DENSITY, rate(limits.upper))})${area.type === 'country' ? '' : `; England had ${formatValue(COOP_DENSITY, nation)}`}.`,
      doNotQuote:
        count === 0
          ? `Do not say that ${area.name} lacks any, or that none works there: none has its registered office there, and where an office is registered is often chance.`
          : `Do not rank ${area.name} by it, or print it without its limits: it rests on ${formatNumber(count, 0)} ${plural(count, 'co-op')}, and where an office is registered is often chance.`,
    }),
  };
}

/** A ward's residents are its neighbourhoods' shared out by postcodes, so those are a source too. */
export function residentSources(area: Area): string[] {
  return area.type === 'ward'
    ? ['ons-lsoa-population', 'code-point-weights']
    : ['ons-lsoa-population', 'ons-lsoa'];
}
