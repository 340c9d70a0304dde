import type { Area } from '../../model/Area.ts';
import { COOP_EDITIONS, type CoopEdition, coopEditionById } from '../../model/CoopEdition.ts';
import { memoize } from '../../model/memoize.ts';
import type { Tables } from '../../tables/Tables.ts';
import { correctedCoops, type PlacedCoop } from './correctedCoops.ts';

/** The one edition that holds dates of the years the events are given for. */
export const DATED_EDITION = coopEditionById('2017');

/** What all families of figures on co-operatives start from; made once. */
export interface CoopInputs {
  tables: Tables;
  district: Area;
  /** The place's wards by code. */
  wards: readonly Area[];
  /** Editions with their rows, England; empty where no edition was imported. */
  editions: readonly { edition: CoopEdition; coops: readonly PlacedCoop[] }[];
}

export function coopInputs(tables: Tables): CoopInputs {
  const { england, place, coops } = tables;
  const { code, name } = place.place;
  const byEdition = Map.groupBy(correctedCoops(coops), (coop) => coop.edition);
  return {
    tables,
    district: { code, name, type: 'district' },
    wards: [...england.wards.values()]
      .filter((ward) => ward.districtCode === code)
      .map((ward): Area => ({ code: ward.code, name: ward.name, type: 'ward' }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    editions: COOP_EDITIONS.flatMap((edition) => {
      const rows = byEdition.get(edition.id);
      return rows === undefined ? [] : [{ edition, coops: rows }];
    }),
  };
}

/** Throws `edition not held: x`. */
export function coopsOf(inputs: CoopInputs, edition: CoopEdition): readonly PlacedCoop[] {
  const found = inputs.editions.find((held) => held.edition.id === edition.id);
  if (found === undefined) throw new Error(`edition not held: ${edition.id}`);
  return found.coops;
}

/** Live by the edition's own word. One that is called live and has a date of dissolution is not. */
export function isLive({ status, dissolved }: PlacedCoop): boolean {
  return status === 'live' && dissolved === null;
}

/** Live, and with a registered office: groups that no register has are counted apart. */
export function isRegistered(coop: PlacedCoop): boolean {
  return isLive(coop) && !coop.isUnincorporated;
}

/** Those of an area, in their order; grouped once for all areas that ask. */
export function coopsIn(area: Area, coops: readonly PlacedCoop[]): readonly PlacedCoop[] {
  return (area.type === 'ward' ? byWard : byDistrict)(coops).get(area.code) ?? [];
}

const byWard = memoize((coops: readonly PlacedCoop[]) =>
  Map.groupBy(coops, ({ wardCode }) => wardCode),
);
const byDistrict = memoize((coops: readonly PlacedCoop[]) =>
  Map.groupBy(coops, ({ districtCode }) => districtCode),
);

export function isIn(area: Area, { wardCode, districtCode }: PlacedCoop): boolean {
  return (area.type === 'ward' ? wardCode : districtCode) === area.code;
}
