import { countInWords } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { isValued, orderFigures, type Valued } from './orderFigures.ts';

export interface Extremes {
  /** Rank one first. */
  valued: readonly Valued[];
  missing: number;
  /** All that share the value at the end that gets rank 1; empty where there is no value. */
  first: readonly Valued[];
  /** All that share the value at the other end. */
  last: readonly Valued[];
  /** One value, or several that are all the same. */
  isFlat: boolean;
}

export function findExtremes(figures: readonly Figure[], indicator: Indicator): Extremes {
  const valued = orderFigures(figures, indicator.rankOneIs).filter(isValued);
  const first = valued.filter((figure) => figure.value === valued[0]?.value);
  const last = valued.filter((figure) => figure.value === valued[valued.length - 1]?.value);
  return {
    valued,
    missing: figures.length - valued.length,
    first,
    last,
    isFlat: first.length === valued.length,
  };
}

/** "Deepdale", "Deepdale and Ashton"; more than `most` are counted: "five wards". */
export function namesInWords(
  figures: readonly Figure[],
  most = 2,
  noun = 'ward',
  nameOf: (figure: Figure) => string = (figure) => figure.areaName,
): string {
  if (figures.length <= most) return listInWords(figures.map(nameOf));
  return `${countInWords(figures.length)} ${noun}s`;
}

/** "Deepdale 12.9" or, for a tie, "Deepdale and Ashton 12.9 each". */
export function extremeInWords(figures: readonly Valued[], indicator: Indicator): string {
  const value = formatValue(indicator, figures[0]?.value ?? null);
  return `${namesInWords(figures)} ${value}${figures.length > 1 ? ' each' : ''}`;
}

/** "No data for 2 wards." or nothing. */
export function missingInWords(missing: number, noun = 'ward'): string {
  if (missing === 0) return '';
  return ` No data for ${countInWords(missing)} ${noun}${missing === 1 ? '' : 's'}.`;
}

/**
 * What is drawn without a value, each kind by its name, for suppressed is not missing:
 * " No data for two wards. Not given for one ward." or nothing.
 */
export function gapsInWords(figures: readonly Figure[], noun = 'ward'): string {
  const count = (...statuses: Figure['status'][]) =>
    figures.filter(({ value, status }) => value === null && statuses.includes(status)).length;
  const said = (n: number, words: string) =>
    n === 0 ? '' : ` ${words} for ${countInWords(n)} ${noun}${n === 1 ? '' : 's'}.`;
  const suppressed = said(count('suppressed'), 'Not given');
  const ranges = said(count('bounds'), 'Only a range is known');
  return `${missingInWords(count('missing', 'final', 'approximate'), noun)}${suppressed}${ranges}`;
}
