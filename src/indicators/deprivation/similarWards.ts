import type { EnglandTables } from '../../tables/Tables.ts';
import { postcodeAllocation } from './allocation.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { lsoaPercentile } from './imdPercentile.ts';
import { wardMean } from './wardMean.ts';

/** Ward code → percentile, for each ward of England whose every LSOA has a rank in the edition. */
export function englandWardPercentiles(
  england: EnglandTables,
  data: EditionLsoas,
): Map<string, number> {
  const percentiles = new Map<string, number>();
  for (const [wardCode, parts] of postcodeAllocation(england, data.weightSet).parts) {
    if (!parts.every(({ lsoaCode }) => data.lsoas.has(lsoaCode))) continue;
    const mean = wardMean(parts, data.lsoas, (lsoa) => lsoaPercentile(lsoa, data));
    if (mean !== null) percentiles.set(wardCode, mean.value);
  }
  return percentiles;
}

export interface Peers {
  /** Wards of England outside the district that started near the ward, by code. */
  codes: string[];
  /** How near: ± this many percentile points. */
  within: number;
}

/** The nearest band first; the wider one where the nearer holds fewer than this many wards. */
const BANDS = [2.5, 5];
const ENOUGH = 50;

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
  const outside = [...starts].filter(
    ([code]) => england.wards.get(code)?.districtCode !== districtCode,
  );
  let peers: Peers = { codes: [], within: 0 };
  for (const within of BANDS) {
    const codes = outside
      .filter(([, value]) => Math.abs(value - start) <= within)
      .map(([code]) => code);
    peers = { codes, within };
    if (codes.length >= ENOUGH) break;
  }
  return peers;
}
