import type { Figure, IntervalKind } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { rangeDigits, rangeText } from './rangeText.ts';
import { formatValue } from './value.ts';

/** What a kind of range is called and how it is told, wherever one stands: `range` is "12.3 to 14.0". */
interface RangeWords {
  /** Heads a column of ranges, or a line. */
  label: string;
  /** Beside a value, as "95% limits 2.9% to 5.7%". */
  beside: (range: string) => string;
  /** A sentence without its full stop. */
  sentence: (range: string) => string;
  /** The sentence where both ends print alike; without it, the usual one. */
  alike?: string;
  /** What the data files say of it. */
  meaning: string;
}

const RANGE_WORDS: Readonly<Record<IntervalKind, RangeWords>> = {
  allocation: {
    label: 'By other ways of sharing',
    beside: (range) => `${range} by other ways of sharing out neighbourhoods`,
    sentence: (range) =>
      `${range} by other ways of sharing out neighbourhoods that cross a boundary: a comparison of methods, not a margin of error`,
    alike: 'Sharing its neighbourhoods out in other ways gives the same value',
    meaning:
      'a comparison of two or three ways of sharing neighbourhoods out among wards, not a margin of error',
  },
  'middle-80': {
    label: 'Middle eight in ten',
    beside: (range) => `${range} for the middle eight in ten of these wards`,
    sentence: (range) => `${range}: the middle eight in ten of these wards`,
    meaning: 'the middle eight in ten of a group of areas',
  },
  'poisson-95': {
    label: '95% limits',
    beside: (range) => `95% limits ${range}`,
    sentence: (range) => `${range}: 95% limits, if co-ops come and go singly and by chance`,
    meaning: '95% limits of a count, if cases come and go singly and by chance',
  },
  'chance-95': {
    label: 'If co-ops came by chance',
    beside: (range) => `${range} if co-ops came singly and by chance`,
    sentence: (range) =>
      `${range}, ends included: where it would lie at least 95 times in 100 if co-ops came singly and by chance`,
    meaning:
      'where a count would lie at least 95 times in 100 around an expected one if cases came singly and by chance, ends included',
  },
  undated: {
    label: 'Whatever is not dated',
    beside: (range) => `${range} as not all dates are known`,
    sentence: (range) => `${range}, depending on those whose dates are not known`,
    alike: 'The dates of all that are in the lists we have are known',
    meaning: 'from the cases with a known date to all',
  },
  unlocated: {
    label: 'Whatever is not known',
    beside: (range) => `${range} whatever is not known turns out to be`,
    sentence: (range) => `${range}, whatever is not known turns out to be`,
    alike: 'Nothing that is not known could move it',
    meaning: 'from what is known to be inside to the most that can be',
  },
  rounding: {
    label: 'Before rounding',
    beside: (range) => `${range} before rounding`,
    sentence: (range) =>
      `${range}: what the rounding of the published numbers leaves open, if each is right to its last printed digit`,
    meaning: 'what the rounding of a published number leaves open',
  },
  'published-95': {
    label: '95% limits',
    beside: (range) => `95% limits ${range}`,
    sentence: (range) => `${range}: the publisher’s own limits, with 95% confidence`,
    meaning: 'the publisher’s own limits, with 95% confidence',
  },
};

/** The heading of the ranges of some figures, which says what they are; "Range" where they are of several kinds. */
export function rangeLabel(figures: readonly Pick<Figure, 'interval'>[]): string {
  const labels = new Set(
    figures.flatMap(({ interval }) => (interval === null ? [] : [RANGE_WORDS[interval].label])),
  );
  const [label = 'Range'] = labels;
  return labels.size > 1 ? 'Range' : label;
}

/**
 * "95% limits 2.9% to 5.7%": the range beside a value, and what it is; empty where a figure has none, one that cannot be
 * seen in its printed digits, or is printed as its range.
 */
export function rangeBeside(indicator: Indicator, figure: Figure): string {
  const range = rangeText(indicator, figure);
  return range === '' || figure.interval === null ? '' : RANGE_WORDS[figure.interval].beside(range);
}

/** What lower and upper say of a figure, in a sentence, with what of it is assumed; null where it has none. */
export function rangeSentence(indicator: Indicator, figure: Figure): string | null {
  const { lower, upper, interval, rangeAssumes } = figure;
  if (lower === null || upper === null || interval === null) return null;
  const { sentence, alike } = RANGE_WORDS[interval];
  const print = (end: number) => formatValue(rangeDigits(indicator, figure), end);
  const [from, to] = [print(lower), print(upper)];
  const said = from === to && alike !== undefined ? alike : sentence(`${from} to ${to}`);
  return `${said}${rangeAssumes === null ? '' : `, if ${rangeAssumes}, which is our assumption`}.`;
}

/** What each kind of range means, for the columns of the data files: "allocation: a comparison …. middle-80: …". */
export function rangeMeanings(): string {
  return Object.entries(RANGE_WORDS)
    .map(([kind, { meaning }]) => `${kind}: ${meaning}.`)
    .join(' ');
}
