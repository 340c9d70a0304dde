import { formatNumber } from './number.ts';

/** Bytes in the unit a reader knows: 812 → "812 bytes", 40,960 → "41 kB", 1,300,000 → "1.3 MB". */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes, 0)} bytes`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 0)} kB`;
  return `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
