import type { Indicator } from '../model/Indicator.ts';
import { formatNumber, formatSigned } from './number.ts';

type Printed = Pick<Indicator, 'unit' | 'decimals' | 'signed' | 'asPublished'>;
/** The unit of an old release may be one no indicator of today has. */
export type PrintedOnce = Omit<Printed, 'unit'> & { unit: string };

/** A value as it is printed in a table or a label: "34.2", "12.3%", "+1.4"; "no data" where there is none. */
export function formatValue(indicator: PrintedOnce, value: number | null): string {
  if (value === null) return 'no data';
  // No digit more than the publisher gave: 5% is not 5.0%, £750 million is not £750,000,000.
  if (indicator.asPublished && indicator.unit === '£') return moneyInWords(value);
  const decimals = indicator.asPublished && Number.isInteger(value) ? 0 : indicator.decimals;
  const text = indicator.signed ? formatSigned(value, decimals) : formatNumber(value, decimals);
  if (indicator.unit.startsWith('£')) return withPound(text);
  return indicator.unit === '%' ? `${text}%` : text;
}

/** The sign comes before the pound: "−£250", "+£250". */
function withPound(text: string): string {
  return text.replace(/^([+−]?)/, '$1£');
}

/** A large sum for a sentence or a label: "£205.9 million", "£1.2 billion", "£84,000"; below a thousand as it is. */
export function moneyInWords(pounds: number): string {
  const size = Math.abs(pounds);
  if (size >= 999_950_000) return `${withPound(formatNumber(pounds / 1e9, 1))} billion`;
  if (size >= 999_500) {
    // A sum of whole millions to the pound was published so: it has no tenths.
    const decimals = Number.isInteger(pounds / 1e6) ? 0 : 1;
    return `${withPound(formatNumber(pounds / 1e6, decimals))} million`;
  }
  if (size >= 1000) return withPound(formatNumber(Math.round(pounds / 1000) * 1000, 0));
  return withPound(formatNumber(pounds, 0));
}

/** A sum worked out from rounded numbers: from ten million on it has no tenths to print. */
export function roundedSum(pounds: number): number {
  return Math.abs(pounds) >= 1e7 ? Math.round(pounds / 1e6) * 1e6 : pounds;
}

/** A value with its unit in words, for running text: "34.2 out of 100", "1.4 percentile points". */
export function valueInWords(indicator: Printed, value: number | null): string {
  const text = formatValue(indicator, value);
  if (value === null) return text;
  switch (indicator.unit) {
    case 'percentile':
      return `${text} out of 100`;
    case 'percentile points':
      return `${text} percentile points`;
    case 'percentage points':
      return `${text} points`;
    case 'score':
      return `a score of ${text}`;
    case 'rank':
      return `an average rank of ${text}`;
    case 'co-ops':
      return `${text} ${value === 1 ? 'co-op' : 'co-ops'}`;
    case 'per 10,000 residents':
      return `${text} for every 10,000 residents`;
    case '£ per week':
      return `${text} a week`;
    case '£ per head':
      return `${text} for each person`;
    case 'suppliers':
      return `${text} ${value === 1 ? 'supplier' : 'suppliers'}`;
    case 'wards':
      return `${text} ${value === 1 ? 'ward' : 'wards'}`;
    case 'out of 10':
      return `${text} out of 10`;
    case 'proportion':
    case '£':
    case '%':
      return text;
  }
}

/** The unit as a reader meets it in a subtitle or a table head. */
export function unitInWords({ unit, percentOf }: Pick<Indicator, 'unit' | 'percentOf'>): string {
  switch (unit) {
    case 'percentile':
      return '0 = most deprived end of England, 100 = least deprived';
    case 'percentile points':
      return 'percentile points';
    case 'percentage points':
      return 'percentage points';
    case '%':
      return `per cent of ${percentOf ?? 'residents'}`;
    case 'proportion':
      return 'share from 0 to 1';
    case 'score':
      return 'score, higher = more deprived';
    case 'rank':
      return 'average rank, higher = more deprived';
    case 'co-ops':
      return 'number of co-ops';
    case 'per 10,000 residents':
      return 'co-ops for every 10,000 residents';
    case '£':
      return 'pounds';
    case '£ per week':
      return 'pounds a week';
    case '£ per head':
      return 'pounds for each resident';
    case 'suppliers':
      return 'number of suppliers';
    case 'wards':
      return 'number of wards';
    case 'out of 10':
      return 'score from 0 to 10';
  }
}
