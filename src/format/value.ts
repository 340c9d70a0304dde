import type { Indicator } from '../model/Indicator.ts';
import { formatNumber, formatSigned } from './number.ts';

type Printed = Pick<Indicator, 'unit' | 'decimals' | 'signed'>;

/** A value as it stands in a table or a label: "34.2", "12.3%", "+1.4"; "no data" where there is none. */
export function formatValue(indicator: Printed, value: number | null): string {
  if (value === null) return 'no data';
  const text = indicator.signed
    ? formatSigned(value, indicator.decimals)
    : formatNumber(value, indicator.decimals);
  return indicator.unit === '%' ? `${text}%` : text;
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
    case 'score':
      return `a score of ${text}`;
    case 'rank':
      return `an average rank of ${text}`;
    case 'co-ops':
      return `${text} ${value === 1 ? 'co-op' : 'co-ops'}`;
    case 'per 10,000 residents':
      return `${text} for every 10,000 residents`;
    case 'proportion':
    case '%':
      return text;
  }
}

/** The unit as a reader meets it in a subtitle or a table head. */
export function unitInWords(unit: Indicator['unit']): string {
  switch (unit) {
    case 'percentile':
      return '0 = most deprived end of England, 100 = least deprived';
    case 'percentile points':
      return 'percentile points';
    case '%':
      return 'per cent of residents';
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
  }
}
