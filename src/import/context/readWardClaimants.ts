import type { Place } from '../../model/Place.ts';
import type { WardClaimants } from '../../tables/context/wardClaimants.ts';
import { DataError } from '../../tables/DataError.ts';
import type { Ward } from '../../tables/Tables.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';

/** The newest file of a place's claimants by ward, e.g. "ward_claimants_preston_2026-01.csv"; undefined without one. */
export function claimantsInput(
  publication: PublicationFolder,
  { slug }: Place,
): string | undefined {
  const pattern = new RegExp(`^ward_claimants_${slug}_\\d{4}-\\d{2}\\.csv$`);
  return publication.names().findLast((name) => pattern.test(name));
}

/** Claimants by ward in one month, every ward of the place once. Throws for a name that is not its code's. */
export function readWardClaimants(
  publication: PublicationFolder,
  name: string,
  placeWards: ReadonlyMap<string, Ward>,
  log: (line: string) => void,
): WardClaimants[] {
  const month = name.slice(-11, -4);
  const rows = tidyTable(publication, name, {
    columns: ['ward_code', 'ward_name', 'month', 'claimants', 'rate_pct'],
    keyColumn: 'ward_code',
    keyName: 'ward code',
    key: (row: WardClaimants) => row.wardCode,
    log,
    tidy: (row): WardClaimants => {
      const ward = placeWards.get(row.raw('ward_code'));
      if (ward === undefined)
        return row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      if (ward.name !== row.raw('ward_name'))
        row.refuse(
          `ward name does not belong to code ${ward.code}`,
          'ward_name',
          `england/wards.csv calls it ${ward.name}`,
        );
      if (row.raw('month') !== month) row.refuse('other month than the file’s', 'month', month);
      return {
        wardCode: ward.code,
        month,
        claimants: row.integer('claimants', { min: 0 }),
        ratePct: row.decimal('rate_pct', { min: 0, max: 100 }),
      };
    },
  });
  const listed = new Set(rows.map((row) => row.wardCode));
  for (const code of placeWards.keys())
    if (!listed.has(code))
      throw new DataError('missing ward', code, {
        file: name,
        row: rows.length + 1,
        column: 'ward_code',
      });
  return rows.sort((a, b) => (a.wardCode < b.wardCode ? -1 : 1));
}
