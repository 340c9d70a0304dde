import { figureText } from '../../format/figureText.ts';
import { formatNumber, ordinal } from '../../format/number.ts';
import { formatValue, moneyInWords } from '../../format/value.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { type Claim, readTokens, type Token } from '../../model/Claim.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Prose } from '../prose/Prose.ts';

/** A claim's text with its tokens printed from the figures; throws where a figure or the part asked for is not there. */
export function claimProse(text: string, claim: Pick<Claim, 'id'>, figures: FigureSet): Prose {
  return readTokens(text).map((part) => {
    if (typeof part === 'string') return part;
    const figure = figureOf(part, claim, figures);
    return { text: printed(part, figure, claim), figure };
  });
}

/** Every figure behind a claim, in the order of its text, then those it only names. */
export function claimFigures(claim: Claim, figures: FigureSet): Figure[] {
  const named = [claim.finding, claim.reason].flatMap((text) =>
    readTokens(text).flatMap((part) =>
      typeof part === 'string' ? [] : [figureOf(part, claim, figures)],
    ),
  );
  const also = claim.alsoFigures.map((id) => {
    const found = figures.byId(id);
    if (found === undefined) throw missing(id, claim);
    return found;
  });
  return [...new Set([...named, ...also])];
}

/**
 * Whether a claim's text prints ranks: its table gives ranks too, for values of several editions are on different
 * footings and not to be set beside each other.
 */
export function speaksOfRanks(claim: Claim): boolean {
  return [claim.finding, claim.reason]
    .flatMap(readTokens)
    .some(
      (part) => typeof part !== 'string' && (part.part === 'rank' || part.part === 'rank-share'),
    );
}

/** What the table of a claim prints of a figure: its value, or its rank where the claim is about ranks. */
export function claimValue(figure: Figure, isByRank: boolean): string {
  const { rank, rankOf } = figure;
  return isByRank && rank !== null && rankOf !== null
    ? `${ordinal(rank)} of ${formatNumber(rankOf, 0)}`
    : figureText(indicatorById(figure.indicator), figure);
}

function figureOf(
  { indicator, areaCode, period }: Token,
  claim: Pick<Claim, 'id'>,
  figures: FigureSet,
): Figure {
  const found = figures.find(indicator, areaCode, period);
  if (found === undefined) throw missing(`${indicator}.${areaCode}.${period}`, claim);
  return found;
}

function missing(id: string, claim: Pick<Claim, 'id'>): Error {
  return new Error(`claim names a figure that is not there: ${id} (claim ${claim.id})`);
}

function printed({ part }: Token, figure: Figure, claim: Pick<Claim, 'id'>): string {
  const indicator = indicatorById(figure.indicator);
  const known = <Value>(value: Value | null): Value => {
    if (value === null) throw new Error(`figure without ${part}: ${figure.id} (claim ${claim.id})`);
    return value;
  };
  switch (part) {
    case 'value':
      return figure.status === 'bounds'
        ? figureText(indicator, figure)
        : formatValue(indicator, known(figure.value));
    case 'lower':
      return formatValue(indicator, known(figure.lower));
    case 'upper':
      return formatValue(indicator, known(figure.upper));
    case 'money':
      return sumInWords(known(figure.value));
    case 'money-lower':
      return sumInWords(known(figure.lower));
    case 'money-upper':
      return sumInWords(known(figure.upper));
    case 'rank':
      return `${ordinal(known(figure.rank))} of ${formatNumber(known(figure.rankOf), 0)}`;
    case 'rank-share':
      return `${formatNumber((100 * known(figure.rank)) / known(figure.rankOf), 1)}%`;
    case 'count':
      return `${formatNumber(known(figure.numerator), 0)} of ${formatNumber(known(figure.denominator), 0)}`;
  }
}

/** "£750 million": the study published no tenths of a million for it. */
function sumInWords(gbp: number): string {
  return moneyInWords(gbp).replace(/\.0(?= (m|b)illion)/, '');
}
