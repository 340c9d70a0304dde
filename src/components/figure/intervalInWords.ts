import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { OUR_ASSUMPTION } from '../../indicators/spend/spendWords.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';

/** What lower and upper say of a figure, in a sentence; null where it has none. */
export function intervalInWords(figure: Figure, indicator: Indicator): string | null {
  const { lower, upper, interval } = figure;
  if (lower === null || upper === null || interval === null) return null;
  const range = `${formatValue(indicator, lower)} to ${formatValue(indicator, upper)}`;
  switch (interval) {
    case 'allocation':
      return formatValue(indicator, lower) === formatValue(indicator, upper)
        ? 'Sharing its neighbourhoods out in other ways gives the same value.'
        : `${range} by other ways of sharing out neighbourhoods that cross a boundary: a comparison of methods, not a margin of error.`;
    case 'poisson-95':
      return `${range}: 95% limits, if co-ops come and go singly and by chance.`;
    case 'chance-95':
      return `${formatNumber(lower, 0)} to ${formatNumber(upper, 0)}, ends included: where it would lie at least 95 times in 100 if co-ops came singly and by chance.`;
    case 'undated':
      return formatValue(indicator, lower) === formatValue(indicator, upper)
        ? 'The dates of all that are in the lists we have are known.'
        : `${range}, depending on those whose dates are not known.`;
    case 'unlocated':
      return formatValue(indicator, lower) === formatValue(indicator, upper)
        ? 'Nothing that is not known could move it.'
        : `${range}, whatever is not known turns out to be${figure.notes.quote.includes(OUR_ASSUMPTION) ? ', as far as the assumption in the sentence to quote holds' : ''}.`;
    case 'rounding':
      return `${range}: what the rounding of the published numbers leaves open, if each is right to its last printed digit.`;
    case 'published-95':
      return `${range}: the publisher’s own limits, with 95% confidence.`;
    case 'middle-80':
      return `${range}: the middle eight in ten of these wards.`;
  }
}
