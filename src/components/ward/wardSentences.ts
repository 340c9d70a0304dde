import { ALIKE_POINTS } from '../../charts/kinds/wardStreets.ts';
import { countInWords, formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import {
  type ChangeVerdict,
  changeVerdict,
} from '../../indicators/deprivation/imdRelativeChange.ts';
import { IMD_WORST_DECILE_SHARE } from '../../indicators/deprivation/imdWorstDecileShare.ts';
import { placeAmongWards } from '../../indicators/placeAmongWards.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Prose } from '../prose/Prose.ts';

/** The five fifths of England's scale, said as a resident would: "The people of … live, on average, in …". */
export function bandInWords(percentile: number): string {
  if (percentile < 20) return 'in neighbourhoods among the most deprived fifth of England';
  if (percentile < 40) return 'in neighbourhoods more deprived than most in England';
  if (percentile < 60) return 'in neighbourhoods near the middle for England';
  if (percentile < 80) return 'in neighbourhoods less deprived than most in England';
  return 'in neighbourhoods among the least deprived fifth of England';
}

/** The sentence a ward page opens with. */
export function wardOpening(
  position: Figure,
  group: readonly Figure[],
  districtName: string,
): Prose {
  if (position.value === null) return [position.notes.quote];
  return [
    `The people of ${position.areaName} live, on average, ${bandInWords(position.value)}: at `,
    { text: formatValue(IMD_PERCENTILE, position.value), figure: position },
    ' on a scale from 0, the most deprived end of England, to 100, the least. That makes it ',
    `${placeAmongWards(position, group, IMD_PERCENTILE, districtName)}.`,
  ];
}

/** Below half of the last printed digit a share is more than none and would be printed as 0.0%. */
const ALMOST_NONE_PCT = 0.05;

/**
 * How many of the residents live in the most deprived tenth, and in how many of the neighbourhoods that lie
 * mostly in the ward.
 */
export function wardShareSentence(
  share: Figure,
  counted: { inDecile: number; all: number },
): Prose {
  if (share.value === null) return [share.notes.quote];
  const tenth = 'live in a neighbourhood among the most deprived tenth of England';
  if (share.value < ALMOST_NONE_PCT) {
    const who = share.value === 0 ? 'None' : 'Almost none';
    return [{ text: who, figure: share }, ` of its residents ${tenth}.`];
  }
  if (share.value === 100) return [{ text: 'All', figure: share }, ` of its residents ${tenth}.`];
  const all = `${countInWords(counted.all)} ${plural(counted.all, 'neighbourhood')}`;
  return [
    'About ',
    { text: formatValue(IMD_WORST_DECILE_SHARE, share.value), figure: share },
    ` of its residents ${tenth}`,
    counted.inDecile === 0
      ? `, though none of the ${all} that lie mostly in the ward is one of them.`
      : `: ${countInWords(counted.inDecile)} of the ${all} that lie mostly in the ward.`,
  ];
}

const VERDICTS: Readonly<Record<ChangeVerdict, string>> = {
  rose: 'moved up more than 9 in 10 wards elsewhere that started level with it',
  within: 'moved much as wards elsewhere that started level with it',
  fell: 'fell behind 9 in 10 wards elsewhere that started level with it',
};

/** F of a relative change, or null where it is not known. */
export function shareChangedLess(change: Figure): number | null {
  return change.numerator === null || change.denominator === null
    ? null
    : change.numerator / change.denominator;
}

/** How the ward moved against similar wards, in one sentence. */
export function wardChangeSentence(change: Figure, from: string, to: string): Prose {
  const share = shareChangedLess(change);
  if (share === null || change.value === null) return [change.notes.quote];
  return [
    `Between the ${from} and ${to} editions, ${change.areaName} ${VERDICTS[changeVerdict(share)]}: it rose more, or fell less, than `,
    { text: formatNumber(change.numerator ?? 0, 0), figure: change },
    ` of ${formatNumber(change.denominator ?? 0, 0)} such wards.`,
  ];
}

/** Which domains stand lowest and highest; none named where all are within five points. */
export function wardDomainSentence(domains: readonly { name: string; figure: Figure }[]): Prose {
  const known = domains
    .filter(({ figure }) => figure.value !== null)
    .sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));
  const [lowest, highest] = [known[0], known[known.length - 1]];
  if (lowest === undefined || highest === undefined) return ['The domains are not known.'];
  const spread = (highest.figure.value ?? 0) - (lowest.figure.value ?? 0);
  const shown = ({ name, figure }: { name: string; figure: Figure }): Prose => [
    `${name} (`,
    { text: formatValue(IMD_PERCENTILE, figure.value), figure },
    ')',
  ];
  if (spread < 5) {
    return [
      'All seven kinds of deprivation stand close together, from ',
      ...shown(lowest),
      ' to ',
      ...shown(highest),
      '.',
    ];
  }
  return [
    `${lowest.figure.areaName} stands lowest for `,
    ...shown(lowest),
    ' and highest for ',
    ...shown(highest),
    '.',
  ];
}

/** How unlike the ward's neighbourhoods are. */
export function wardStreetsSentence(range: Figure, lsoas: readonly Figure[]): Prose {
  const known = lsoas.filter((figure) => figure.value !== null);
  const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
  if (lowest === undefined || highest === undefined || range.value === null) {
    return [range.notes.quote];
  }
  return [
    `Its ${countInWords(known.length)} ${plural(known.length, 'neighbourhood')} stand between `,
    { text: formatValue(IMD_PERCENTILE, lowest.value), figure: lowest },
    ' and ',
    { text: formatValue(IMD_PERCENTILE, highest.value), figure: highest },
    ': ',
    { text: `${formatNumber(range.value, 0)} points apart`, figure: range },
    range.value < ALIKE_POINTS ? '. They are much alike.' : '. The average of the ward hides that.',
  ];
}

/** The wards with a verdict, named: "Ashton and Garrison". */
export function wardsWithVerdict(
  changes: readonly Figure[],
  verdict: ChangeVerdict,
): { figures: Figure[]; names: string } {
  const figures = changes.filter((figure) => {
    const share = shareChangedLess(figure);
    return share !== null && changeVerdict(share) === verdict;
  });
  return { figures, names: listInWords(figures.map((figure) => figure.areaName)) };
}
