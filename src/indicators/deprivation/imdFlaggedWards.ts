import { countInWords, countOrNone, formatNumber } from '../../format/number.ts';
import { listInWords, plural } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import {
  CHANGE_PAIRS,
  CHANGE_STEPS,
  type ChangeVerdict,
  LONGEST_CHANGE,
  pairPeriod,
} from '../../model/WardChange.ts';
import type { EnglandTables, EnglandWards } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import { flaggedCalculation } from './calculation/flaggedCalculation.ts';
import { FIRM_WORDS, remadeNote, verdictOf } from './changeVerdict.ts';
import { type DeprivationInputs, editionIn } from './DeprivationInputs.ts';
import { editionSources } from './provenance.ts';
import { districtsWithOwnLsoas } from './sharedLsoas.ts';

export type Direction = Exclude<ChangeVerdict, 'within'>;
const DIRECTIONS: readonly Direction[] = ['rose', 'fell'];

export function flaggedIndicatorId(direction: Direction): string {
  return `imd-flagged-wards-${direction}`;
}

function flaggedIndicator(direction: Direction): Indicator {
  return {
    id: flaggedIndicatorId(direction),
    strand: 'neighbourhood',
    title: `Wards of the district that ${FIRM_WORDS[direction]}`,
    shortTitle: direction === 'rose' ? 'Wards that pulled ahead' : 'Wards that fell behind',
    definition: `How many wards of the district ${FIRM_WORDS[direction]} between two editions, and in how many other districts of about its size at least as many did.`,
    unit: 'wards',
    decimals: 0,
    directionInWords:
      direction === 'rose'
        ? 'higher means more wards rose further than wards like them'
        : 'higher means more wards fell behind wards like them',
    rankOneIs: 'highest',
    rankOneInWords: 'most wards',
    rankLastInWords: 'fewest wards',
    areaTypes: ['district'],
    periodKind: 'edition',
    periods: CHANGE_PAIRS.map(pairPeriod),
    formula: 'imd-flagged-wards/1',
    formulaText: `Wards with ${direction === 'rose' ? 'F ≥ 0.9' : 'F ≤ 0.1'}, F = share of similar wards with a smaller change; beside it the share of other districts with 0.8 to 1.2 times as many wards that have at least as many.`,
    caveats: [
      'Wards of one district move together, so several can stand out at once: how often that happens in other districts is the yardstick.',
      'It counts all verdicts; those that are clear in every way of counting are said beside it.',
      'It shows what changed, not why. No policy can be said to have caused it.',
    ],
    scale: null,
    signed: false,
  };
}

export const IMD_FLAGGED_WARDS: readonly Indicator[] = DIRECTIONS.map(flaggedIndicator);

/** A district's flagged wards in one pair and direction, beside other districts of about its size. */
export interface FlaggedDistrict {
  wards: number;
  flagged: number;
  firm: number;
  /** Other districts with 0.8 to 1.2 times as many wards. */
  others: number;
  /** Those of them with at least as many flagged. */
  atLeastAsMany: number;
}

/** Fewer others than this are no yardstick. */
const LEAST_OTHERS = 20;

/** The district's count beside the others'; null where its wards share neighbourhoods. */
export function flaggedDistrict(
  england: EnglandTables,
  changes: EnglandWards['changes'] extends ReadonlyMap<string, infer Of> ? Of : never,
  districtCode: string,
  direction: Direction,
): FlaggedDistrict | null {
  const sizes = districtsWithOwnLsoas(england);
  const wards = sizes.get(districtCode);
  if (wards === undefined) return null;
  const flagged = new Map<string, number>();
  let firm = 0;
  for (const [wardCode, change] of changes) {
    const { verdict, isFirm } = verdictOf(change);
    if (verdict !== direction) continue;
    const district = sure(england.wards.get(wardCode), `ward ${wardCode}`).districtCode;
    flagged.set(district, (flagged.get(district) ?? 0) + 1);
    if (district === districtCode && isFirm) firm += 1;
  }
  const own = flagged.get(districtCode) ?? 0;
  const others = [...sizes].filter(
    ([code, count]) => code !== districtCode && 10 * count >= 8 * wards && 10 * count <= 12 * wards,
  );
  return {
    wards,
    flagged: own,
    firm,
    others: others.length,
    atLeastAsMany: others.filter(([code]) => (flagged.get(code) ?? 0) >= own).length,
  };
}

export function imdFlaggedWardsDrafts(inputs: DeprivationInputs): Draft[] {
  return DIRECTIONS.flatMap((direction) =>
    CHANGE_PAIRS.map((pair) => districtDraft(inputs, direction, pair)),
  );
}

function districtDraft(
  inputs: DeprivationInputs,
  direction: Direction,
  pair: (typeof CHANGE_PAIRS)[number],
): Draft {
  const indicator = flaggedIndicator(direction);
  const period = pairPeriod(pair);
  const [from, to] = [editionIn(inputs, pair[0]), editionIn(inputs, pair[1])];
  const { england, englandWards } = inputs.tables;
  const { district } = inputs;
  const changes = sure(englandWards.changes.get(period), `change of wards ${period}`);
  const found = flaggedDistrict(england, changes, district.code, direction);
  const isCompared = found !== null && found.others >= LEAST_OTHERS;
  return {
    indicator,
    area: district,
    period,
    dataPeriod: `${from.edition.dataPeriod} to ${to.edition.dataPeriod}`,
    value: found?.flagged ?? null,
    status: found === null ? 'missing' : from.isApproximate ? 'approximate' : 'final',
    ranked: null,
    numerator: isCompared ? found.atLeastAsMany : null,
    denominator: isCompared ? found.others : null,
    edition: `${from.edition.id} and ${to.edition.id}`,
    sources: [...new Set([...editionSources(from, 'ward'), ...editionSources(to, 'ward')])].sort(),
    comparability:
      'Set it beside other districts with about as many wards, not beside chance: wards of one district move together.',
    remarks: found === null ? [] : remarksOf(found),
    calculation: () => flaggedCalculation(inputs, period, direction, changes),
    gapSentence: `${district.name} has fewer neighbourhoods than wards, so its wards share them: how many moved against similar wards is not counted.`,
    sentences: () => ({
      quote:
        found === null
          ? ''
          : `${flaggedInWords(found, direction, pair, district.name)}${stepsInWords(inputs, direction, period)}`,
      doNotQuote: `Do not say that a policy did this, or that so many wards of ${district.name} became poorer or richer: the figure counts places in a comparison and does not say why they changed.`,
    }),
  };
}

/** " By step it was seven from 2015 to 2019 and one from 2019 to 2025.", beside the whole time alone. */
function stepsInWords(
  { tables: { england, englandWards }, district }: DeprivationInputs,
  direction: Direction,
  period: string,
): string {
  if (period !== pairPeriod(LONGEST_CHANGE)) return '';
  const told = CHANGE_STEPS.flatMap((pair) => {
    const changes = englandWards.changes.get(pairPeriod(pair));
    const found =
      changes === undefined ? null : flaggedDistrict(england, changes, district.code, direction);
    return found === null
      ? []
      : [`${countOrNone(found.flagged)} from ${pair[0]} to ${pair[1]}${remadeNote(pair[1])}`];
  });
  return told.length === 0
    ? ''
    : ` By step it was ${listInWords(told)}; they need not be the same wards.`;
}

function remarksOf({ wards, flagged, others, atLeastAsMany }: FlaggedDistrict): string[] {
  if (flagged === 0) return [];
  return [
    others < LEAST_OTHERS
      ? `Only ${formatNumber(others, 0)} other ${plural(others, 'district has', 'districts have')} about as many wards (${formatNumber(wards, 0)}): too few to say how usual the count is.`
      : `Of ${formatNumber(others, 0)} other districts with about as many wards, ${atLeastAsMany === 0 ? 'none has' : `${countInWords(atLeastAsMany)} ${plural(atLeastAsMany, 'has', 'have')}`} at least as many.`,
  ];
}

/** "Between the 2015 and 2019 editions …, seven of Preston’s 16 wards fell behind nine in ten similar wards, five of them in every way of counting. …" */
export function flaggedInWords(
  { wards, flagged, firm, others, atLeastAsMany }: FlaggedDistrict,
  direction: Direction,
  [from, to]: readonly [string, string],
  name: string,
): string {
  const time = `Between the ${from} and ${to} editions of the Indices of Deprivation${from === '2010' ? ' (2010 by approximation)' : ''}, `;
  if (flagged === 0)
    return `${time}none of ${name}’s ${formatNumber(wards, 0)} wards ${FIRM_WORDS[direction]}.`;
  const firmly =
    firm === flagged
      ? flagged === 1
        ? ', in every way of counting'
        : ', all of them in every way of counting'
      : firm === 0
        ? ', though not in every way of counting'
        : `, ${countInWords(firm)} of them in every way of counting`;
  const beside =
    others < LEAST_OTHERS
      ? ''
      : ` Of the ${formatNumber(others, 0)} other districts with about as many wards, ${countOrNone(atLeastAsMany)} had at least as many.`;
  return `${time}${countInWords(flagged)} of ${name}’s ${formatNumber(wards, 0)} wards ${FIRM_WORDS[direction]}${firmly}.${beside}`;
}
