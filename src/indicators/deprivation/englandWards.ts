import { EDITIONS, type EditionId } from '../../model/Edition.ts';
import { sure } from '../../model/sure.ts';
import { CHANGE_PAIRS, pairPeriod, type WardChange } from '../../model/WardChange.ts';
import { median } from '../../stats/quantile.ts';
import type { EnglandTables, EnglandWards } from '../../tables/Tables.ts';
import { type Allocation, postcodeAllocation, wholeAllocation } from './allocation.ts';
import { changeVerdict } from './changeVerdict.ts';
import { type EditionLsoas, editionLsoas, lsoaPercentile } from './EditionLsoa.ts';
import { BANDS, ENOUGH } from './similarWards.ts';
import { wardMean } from './wardMean.ts';

/** Position of every ward of England in every edition, and its change against similar wards; for `npm run england`. */
export function englandWards(england: EnglandTables): EnglandWards {
  const positions = {} as Record<EditionId, Map<string, number>>;
  const bestFit = {} as Record<EditionId, Map<string, number>>;
  for (const edition of EDITIONS) {
    const data = editionLsoas(england, edition);
    positions[edition.id] = wardPositions(postcodeAllocation(england, data.weightSet), data);
    bestFit[edition.id] = wardPositions(wholeAllocation(england, data.weightSet), data);
  }
  const changes = new Map(
    CHANGE_PAIRS.map((pair) => {
      const [from, to] = pair;
      const districtOf = (ward: string) =>
        sure(england.wards.get(ward), `ward ${ward}`).districtCode;
      const main = changeCells(positions[from], positions[to], districtOf);
      const check = changeCells(bestFit[from], bestFit[to], districtOf);
      return [pairPeriod(pair), changesOf(main, check)] as const;
    }),
  );
  return { positions, bestFit, changes };
}

/** Ward code → mean percentile, to twelve digits; a ward covered by less than 90 % has none. */
function wardPositions({ parts }: Allocation, data: EditionLsoas): Map<string, number> {
  const positions = new Map<string, number>();
  for (const wardCode of [...parts.keys()].sort()) {
    const mean = wardMean(parts.get(wardCode) ?? [], data, (row) => lsoaPercentile(row, data));
    if (mean !== null) positions.set(wardCode, Number(mean.value.toPrecision(12)));
  }
  return positions;
}

/** A ward's peers in one band: how many, how many of them changed less, the median of their changes. */
export interface ChangeCell {
  within: number;
  peers: number;
  smaller: number;
  middle: number;
}

/**
 * For every ward known in both editions, its cell in either band: peers are the wards outside its district that began
 * within ± the band. A nearer band with fewer than 50 peers gives way to the wider one.
 */
export function changeCells(
  starts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, number>,
  districtOf: (wardCode: string) => string,
): Map<string, { near: ChangeCell; wide: ChangeCell }> {
  const wards = [...starts]
    .flatMap(([code, start]) => {
      const end = ends.get(code);
      return end === undefined
        ? []
        : [{ code, start, change: end - start, district: districtOf(code) }];
    })
    .sort((a, b) => a.start - b.start);
  const [nearBand, wideBand] = BANDS;
  const cells = new Map<string, { near: ChangeCell; wide: ChangeCell }>();
  let first = 0;
  for (const own of wards) {
    while (own.start - sure(wards[first], 'ward that starts a band').start > wideBand) first++;
    const near: number[] = [];
    const wide: number[] = [];
    for (let i = first; i < wards.length; i++) {
      const other = wards[i];
      if (other === undefined || other.start - own.start > wideBand) break;
      if (other.district === own.district) continue;
      wide.push(other.change);
      if (Math.abs(other.start - own.start) <= nearBand) near.push(other.change);
    }
    const wideCell = cellOf(own.change, wide, wideBand);
    cells.set(own.code, {
      near: near.length >= ENOUGH ? cellOf(own.change, near, nearBand) : wideCell,
      wide: wideCell,
    });
  }
  return cells;
}

function cellOf(change: number, changes: readonly number[], within: number): ChangeCell {
  return {
    within,
    peers: changes.length,
    smaller: changes.filter((other) => other < change).length,
    middle: changes.length === 0 ? Number.NaN : Number(median(changes).toPrecision(12)),
  };
}

function changesOf(
  main: ReturnType<typeof changeCells>,
  check: ReturnType<typeof changeCells>,
): Map<string, WardChange> {
  const verdict = (cell: ChangeCell | undefined) =>
    cell === undefined || cell.peers === 0 ? null : changeVerdict(cell.smaller, cell.peers);
  const changes = new Map<string, WardChange>();
  for (const code of [...main.keys()].sort()) {
    const own = main.get(code);
    if (own === undefined || own.near.peers === 0) continue;
    const other = check.get(code);
    changes.set(code, {
      ...own.near,
      verdicts: [own.near, own.wide, other?.near, other?.wide].map(verdict),
    });
  }
  return changes;
}
