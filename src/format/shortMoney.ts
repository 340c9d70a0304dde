import { formatNumber } from './number.ts';

/** A large sum where there is no room for words: "£18.5m", "£1.2bn", "£84k"; below a thousand pounds as it is. */
export function shortMoney(pounds: number): string {
  const size = Math.abs(pounds);
  const sign = pounds < 0 ? '−' : '';
  if (size >= 999_950_000) return `${sign}£${formatNumber(size / 1e9, 1)}bn`;
  if (size >= 999_500)
    return `${sign}£${formatNumber(size / 1e6, Number.isInteger(size / 1e6) ? 0 : 1)}m`;
  if (size >= 1000) return `${sign}£${formatNumber(size / 1000, 0)}k`;
  return formatNumber(size, 0) === '0' ? '£0' : `${sign}£${formatNumber(size, 0)}`;
}
