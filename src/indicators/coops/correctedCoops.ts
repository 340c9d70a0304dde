import type { CoopCorrection, CoopRow, CoopTables } from '../../tables/Tables.ts';

/** A row with what the place corrected in it; `correction` says why, null where nothing was. */
export interface PlacedCoop extends CoopRow {
  correction: CoopCorrection | null;
  /** A group that no register has: it has an address in the list, and no registered office. */
  isUnincorporated: boolean;
}

const UNINCORPORATED = 'Unincorporated';

/**
 * All rows with the place's corrections made. A corrected district takes the ward with it, for the ward
 * rested on the same wrong postcode; a corrected ward is kept.
 */
export function correctedCoops({ rows, corrections }: CoopTables): PlacedCoop[] {
  const byRow = Map.groupBy(
    corrections.flatMap((entry) =>
      entry.editions.map((edition) => ({ key: `${edition} ${entry.cukId}`, entry })),
    ),
    ({ key }) => key,
  );
  const unincorporated = new Set(
    rows.filter(({ legalForm }) => legalForm === UNINCORPORATED).map(({ cukId }) => cukId),
  );
  return rows.map((row) => {
    const made = (byRow.get(`${row.edition} ${row.cukId}`) ?? []).map(({ entry }) => entry);
    const district = made.find(({ field }) => field === 'district_code');
    const ward = made.find(({ field }) => field === 'ward_code');
    return {
      ...row,
      districtCode: district === undefined ? row.districtCode : district.value,
      wardCode: ward?.value ?? (made.length > 0 ? null : row.wardCode),
      correction: district ?? ward ?? null,
      // An edition that gives neither form nor number leaves it to the others.
      isUnincorporated:
        row.legalForm === UNINCORPORATED ||
        (row.legalForm === '' && row.registeredNumber === '' && unincorporated.has(row.cukId)),
    };
  });
}
