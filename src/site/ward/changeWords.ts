import { capitalised } from '../../format/words.ts';
import { verdictInWords, verdictOfFigure } from '../../indicators/deprivation/changeVerdict.ts';
import type { Figure } from '../../model/Figure.ts';

/** The verdict on a relative change as a table cell: "Fell behind nine in ten similar wards, but only narrowly". */
export function changeInWords(change: Figure): string {
  const verdict = verdictOfFigure(change);
  return verdict === null ? 'Not known' : capitalised(verdictInWords(verdict));
}
