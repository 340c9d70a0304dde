import { sure } from '../../model/sure.ts';
import type { EnglandTables } from '../../tables/Tables.ts';

export interface Peers {
  /** Wards of England outside the district that started near the ward, the nearest first. */
  codes: string[];
  /** How near: ± this many percentile points. */
  within: number;
}

/** The nearest band first; the wider one where the nearer holds fewer than this many wards. */
export const BANDS = [2.5, 5] as const;
export const ENOUGH = 50;

/**
 * Peers of a ward (docs/INDICATORS.md, imd-relative-change): England's wards outside its district that started
 * within ±2.5 points of it (±5 where those are fewer than 50), among the codes offered.
 */
export function similarWards(
  england: EnglandTables,
  districtCode: string,
  start: number,
  starts: ReadonlyMap<string, number>,
): Peers {
  const widest = Math.max(...BANDS);
  const outside = [...starts].filter(
    ([code, value]) =>
      Math.abs(value - start) <= widest &&
      sure(england.wards.get(code), `ward ${code}`).districtCode !== districtCode,
  );
  let peers: Peers = { codes: [], within: 0 };
  for (const within of BANDS) {
    const codes = outside
      .filter(([, value]) => Math.abs(value - start) <= within)
      .sort(([a, x], [b, y]) => Math.abs(x - start) - Math.abs(y - start) || (a < b ? -1 : 1))
      .map(([code]) => code);
    peers = { codes, within };
    if (codes.length >= ENOUGH) break;
  }
  return peers;
}
