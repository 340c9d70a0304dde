import { countInWords, formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { capitalised, listInWords } from '../../format/words.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import { expectedByChance } from '../../indicators/deprivation/imdRelativeChange.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Prose, ProsePart } from '../prose/Prose.ts';
import { wardsWithVerdict } from '../ward/wardSentences.ts';

/** The first of the two sentences that open the site: how the wards stand. */
export function standingSentence(positions: readonly Figure[], placeName: string): Prose {
  const known = positions
    .filter((figure) => figure.value !== null)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest, highest] = [known[0], known[known.length - 1]];
  if (lowest === undefined || highest === undefined)
    return ['The position of the wards is not known.'];
  const deprived = known.filter((figure) => (figure.value ?? 100) < 20);
  const count = deprived.length === 0 ? 'None' : capitalised(countInWords(deprived.length));
  const lead = `${count} of ${placeName}’s ${formatNumber(known.length, 0)} wards ${deprived.length <= 1 ? 'stands' : 'stand'} among the most deprived fifth of places in England`;
  return [
    `${lead}: from ${lowest.areaName} at `,
    { text: formatValue(IMD_PERCENTILE, lowest.value), figure: lowest },
    ` to ${highest.areaName} at `,
    { text: formatValue(IMD_PERCENTILE, highest.value), figure: highest },
    ', where 0 is the most deprived end and 100 the least.',
  ];
}

/** The second: how they moved against wards that started level, with what chance alone would give. */
export function movementSentence(
  changes: readonly Figure[],
  placeName: string,
  from: string,
  to: string,
): Prose {
  const known = changes.filter((figure) => figure.value !== null).length;
  const rose = wardsWithVerdict(changes, 'rose').figures;
  const fell = wardsWithVerdict(changes, 'fell').figures;
  const chance = formatNumber(expectedByChance(known), 0);
  if (rose.length + fell.length === 0) {
    return [
      `Between the ${from} and ${to} editions no ward of ${placeName} moved more than nine in ten wards elsewhere that started level with it; by chance alone about ${chance} would.`,
    ];
  }
  const parts: ProsePart[] = [`Between the ${from} and ${to} editions `];
  if (rose.length > 0) {
    parts.push(
      ...named(rose),
      ' moved up more than nine in ten wards elsewhere that started level',
    );
  }
  if (fell.length > 0) {
    parts.push(rose.length > 0 ? ', and ' : '', ...named(fell), ' fell behind nine in ten');
    if (rose.length === 0) parts.push(' wards elsewhere that started level');
  }
  parts.push(
    `; by chance alone about ${chance} of ${formatNumber(known, 0)} would do one or the other.`,
  );
  return parts;
}

/** More names than this make no sentence. */
const MOST_NAMED = 6;

/** "Ashton (+4.1) and Garrison (+3.0)", each number leading to its figure; a count where there are many. */
function named(changes: readonly Figure[]): ProsePart[] {
  if (changes.length > MOST_NAMED) return [`${countInWords(changes.length)} wards`];
  const separators = listInWords(changes.map(() => '#')).split('#');
  return changes.flatMap((figure, i): ProsePart[] => [
    `${separators[i] ?? ''}${figure.areaName} (`,
    {
      text: formatValue({ unit: 'percentile points', decimals: 1, signed: true }, figure.value),
      figure,
    },
    ')',
  ]);
}
