import { countInWords, formatNumber } from '../../format/number.ts';
import { capitalised, plural } from '../../format/words.ts';
import {
  changeVerdict,
  expectedByChance,
  VERDICT_WORDS,
} from '../../indicators/deprivation/imdRelativeChange.ts';
import type { Figure } from '../../model/Figure.ts';
import { shareChangedLess, wardsWithVerdict } from './wardSentences.ts';

/** The verdict on a relative change as a table cell: "Within the range of similar wards". */
export function changeInWords(change: Figure): string {
  const share = shareChangedLess(change);
  return share === null ? 'Not known' : capitalised(VERDICT_WORDS[changeVerdict(share)]);
}

/** How many wards stand out and how many would by chance; always printed beside a change. */
export function chanceSentence(changes: readonly Figure[]): string {
  const known = changes.filter((figure) => figure.value !== null).length;
  const rose = wardsWithVerdict(changes, 'rose').figures.length;
  const fell = wardsWithVerdict(changes, 'fell').figures.length;
  const flagged = rose + fell;
  const chance = formatNumber(expectedByChance(known), 0);
  const edition = changes[0]?.edition ?? '';
  return (
    `By chance alone about ${chance} of ${formatNumber(known, 0)} wards would stand out at one end or the other. ` +
    `Between the editions of ${edition}, ${flagged === 0 ? 'none does' : `${countInWords(flagged)} ${plural(flagged, 'does', 'do')}`}: ` +
    `${rose === 0 ? 'none' : countInWords(rose)} rose more than 9 in 10 similar wards, ` +
    `${fell === 0 ? 'none' : countInWords(fell)} fell behind 9 in 10.`
  );
}
