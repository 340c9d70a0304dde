import { countInWords, formatNumber } from '../../format/number.ts';
import { capitalised, listInWords, plural } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { CoopEdition } from '../../model/CoopEdition.ts';
import { memoize } from '../../model/memoize.ts';
import { type CoopInputs, coopsIn, coopsOf, DATED_EDITION, isIn, isLive } from './CoopInputs.ts';
import type { PlacedCoop } from './correctedCoops.ts';

/**
 * What a reader has to know of a count of live co-ops, or of one group of them, in one area and edition.
 * `live`: those of the edition, or of the group, in all of England.
 */
export function coopRemarks(
  inputs: CoopInputs,
  edition: CoopEdition,
  area: Area,
  live: readonly PlacedCoop[],
): string[] {
  const { code, name } = inputs.district;
  const remarks = [
    ...correctionRemarks(inputs, live, area),
    ...moveRemarks(inputs, edition, area, live),
  ];
  if (area.type === 'ward') {
    const without = coopsIn(inputs.district, live).filter(
      ({ wardCode }) => wardCode === null,
    ).length;
    if (without > 0)
      remarks.push(
        `${capitalised(countInWords(without))} of those counted in ${name} cannot be placed in a ward.`,
      );
    return remarks;
  }
  const elsewhere = inputs.tables.coops.elsewhere.filter(({ cukId }) =>
    live.some((coop) => coop.cukId === cukId && coop.districtCode !== code),
  );
  if (elsewhere.length > 0)
    remarks.push(
      `Not counted, since they are registered elsewhere, though they work in ${name}: ${listInWords(elsewhere.map((coop) => coop.name))}.`,
    );
  remarks.push(unplacedRemark(live));
  return remarks;
}

/** Made once for all wards that ask. */
const correctedOf = memoize((coops: readonly PlacedCoop[]) =>
  coops.filter(({ correction }) => correction !== null),
);

/** How many of an edition no district has: counts of districts fall short by these. */
export function unplacedRemark(live: readonly PlacedCoop[]): string {
  const unplaced = live.filter(({ districtCode }) => districtCode === null).length;
  return `Of the ${formatNumber(live.length, 0)} counted in England in this edition, ${formatNumber(unplaced, 0)} cannot be placed in any district, for want of a postcode that is whole, not of a PO box, and in one of our tables.`;
}

/** Which of these co-ops were put into the district, or taken out of it, by hand. */
function correctionRemarks(
  { district, wards, tables }: CoopInputs,
  live: readonly PlacedCoop[],
  area: Area,
): string[] {
  return correctedOf(live).flatMap((coop) => {
    if (coop.correction === null) return [];
    // Few are corrected: looking each up is less than putting all in a map.
    const before = tables.coops.rows.find(
      (row) => row.edition === coop.edition && row.cukId === coop.cukId,
    );
    const wasHere =
      area.type === 'ward' ? before?.wardCode === area.code : before?.districtCode === area.code;
    // A row without a district of its own is told in the district where its post town would put it.
    const wasNowhere = area.type === 'district' && before?.districtCode === null;
    const isRelevant = isIn(area, coop) || wasHere || wasNowhere;
    if (!isRelevant || (area.type === 'ward' && !wards.includes(area))) return [];
    const verb = coop.districtCode === district.code ? 'is counted' : 'is not counted';
    return [`${coop.name} ${verb}. ${coop.correction.evidence}`];
  });
}

/** Offices that moved between this edition and the one before: a move is no growth and no loss. */
function moveRemarks(
  inputs: CoopInputs,
  edition: CoopEdition,
  area: Area,
  live: readonly PlacedCoop[],
): string[] {
  const index = inputs.editions.findIndex((held) => held.edition.id === edition.id);
  const before = inputs.editions[index - 1];
  if (before === undefined) return [];
  const between = `between the ${before.edition.id} and ${edition.id} editions`;
  return movedSince(live, before.coops, before.edition.id).flatMap(({ coop, old }) => {
    if (area.type === 'ward' && (old.wardCode === null || coop.wardCode === null)) return [];
    const [was, is] = [isIn(area, old), isIn(area, coop)];
    if (was === is) return [];
    const other = whereInWords(inputs, was ? coop : old);
    return was
      ? [`${coop.name} moved its registered office to ${other} ${between}: a move, not a loss.`]
      : [
          `${coop.name} moved its registered office here from ${other} ${between}: a move, not growth.`,
        ];
  });
}

/** Co-ops placed in both editions and not in the same ward; made once for all wards that ask. */
const movedSince = memoize(
  (live: readonly PlacedCoop[], before: readonly PlacedCoop[], _edition: string) => {
    const earlier = new Map(before.filter(isLive).map((coop) => [coop.cukId, coop]));
    return live.flatMap((coop) => {
      const old = earlier.get(coop.cukId);
      if (old === undefined || old.districtCode === null || coop.districtCode === null) return [];
      const hasMoved = old.districtCode !== coop.districtCode || old.wardCode !== coop.wardCode;
      return hasMoved ? [{ coop, old }] : [];
    });
  },
  (_, edition) => edition,
);

function whereInWords(inputs: CoopInputs, { wardCode, districtCode }: PlacedCoop): string {
  const { wards, districts } = inputs.tables.england;
  if (districtCode === inputs.district.code)
    return wards.get(wardCode ?? '')?.name ?? inputs.district.name;
  return districts.get(districtCode ?? '') ?? 'elsewhere';
}

/** How many of those counted have no class of ownership: they count as “other”. Empty where all have one. */
export function unclassedRemark(counted: readonly PlacedCoop[]): string[] {
  const without = counted.filter(({ ownership }) => ownership === '').length;
  if (without === 0) return [];
  return [
    `${capitalised(countInWords(without))} of them ${plural(without, 'has', 'have')} no class of ownership in this edition, so whether ${plural(without, 'it belongs', 'they belong')} to the workers is not known.`,
  ];
}

/** Which of some co-ops of the dated edition were put into the district, or taken out of it, by hand. */
export function datedRemarks(
  inputs: CoopInputs,
  isAtIssue: (coop: PlacedCoop) => boolean,
): string[] {
  const coops = coopsOf(inputs, DATED_EDITION).filter(isAtIssue);
  return correctionRemarks(inputs, coops, inputs.district);
}
