import { EDITIONS } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import { type ChangeVerdict, isFirm, type WardChange } from '../../model/WardChange.ts';

/** F ≥ 0.9 rose more than nine in ten similar wards; F ≤ 0.1 fell behind nine in ten. In whole numbers, so that no edge is lost. */
export function changeVerdict(smaller: number, peers: number): ChangeVerdict {
  if (10 * smaller >= 9 * peers) return 'rose';
  return 10 * smaller <= peers ? 'fell' : 'within';
}

/** A verdict that all four ways of counting share; only these are stated as fact. */
export const FIRM_WORDS: Readonly<Record<ChangeVerdict, string>> = {
  rose: 'rose more than nine in ten similar wards',
  within: 'moved much as similar wards did',
  fell: 'fell behind nine in ten similar wards',
};

/** A verdict that another way of counting does not find. */
const NARROW_WORDS: Readonly<Record<ChangeVerdict, string>> = {
  rose: 'rose more than nine in ten similar wards, but only narrowly',
  within: 'moved much as similar wards did, but not by every way of counting',
  fell: 'fell behind nine in ten similar wards, but only narrowly',
};

export interface JudgedChange {
  verdict: ChangeVerdict;
  isFirm: boolean;
}

export function verdictInWords({ verdict, isFirm: firm }: JudgedChange): string {
  return (firm ? FIRM_WORDS : NARROW_WORDS)[verdict];
}

export function verdictOf(change: WardChange): JudgedChange {
  return { verdict: changeVerdict(change.smaller, change.peers), isFirm: isFirm(change) };
}

/** The remark of a figure that is not firm begins so. */
export const NOT_FIRM = 'Only narrowly.';

/** The verdict a figure of `imd-relative-change` carries; null where the change is not known. */
export function verdictOfFigure(figure: Figure): JudgedChange | null {
  const { value, numerator, denominator, notes } = figure;
  if (value === null || numerator === null || denominator === null) return null;
  return {
    verdict: changeVerdict(numerator, denominator),
    isFirm: !notes.remarks.some((remark) => remark.startsWith(NOT_FIRM)),
  };
}

/** Figures with a verdict, the firm ones apart from the narrow ones. */
export function withVerdict(
  changes: readonly Figure[],
  verdict: ChangeVerdict,
): { firm: Figure[]; narrow: Figure[] } {
  const found = changes.filter((figure) => verdictOfFigure(figure)?.verdict === verdict);
  return {
    firm: found.filter((figure) => verdictOfFigure(figure)?.isFirm === true),
    narrow: found.filter((figure) => verdictOfFigure(figure)?.isFirm === false),
  };
}

/** " (a remade index)" beside a step that ends in an edition with new measures, part of which may be theirs; nothing beside others. */
export function remadeNote(editionId: string): string {
  return EDITIONS.some(({ id, isRemade }) => id === editionId && isRemade)
    ? ' (a remade index)'
    : '';
}
