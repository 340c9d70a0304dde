import { serialiseCsv } from '../../format/csv.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { placeCoops } from '../../indicators/coops/placeCoops.ts';
import { coopSourceId } from '../../model/CoopEdition.ts';
import type { Tables } from '../../tables/Tables.ts';

/** The columns of coops.csv, in the order others rely on. */
export const COOP_FILE_COLUMNS = [
  'cuk_id',
  'edition',
  'name',
  'group',
  'status',
  'in_district',
  'ward_code',
  'ward_name',
  'district_code',
  'district_name',
  'postcode',
  'located_by',
  'incorporated',
  'dissolved',
  'registrar',
  'registered_number',
  'legal_form',
  'sector',
  'ownership',
  'flags',
  'correction',
  'source',
  'url',
] as const;

/** The place's co-ops in all editions, rows by id and edition; cells that would be a formula are made safe. */
export function coopsCsv({ coops, place, england }: Tables, site: URL): string {
  const rows = placeCoops(coops, place.place)
    .toSorted((a, b) => (a.cukId < b.cukId ? -1 : 1))
    .flatMap(({ cukId, listings }) =>
      listings.map(({ edition, row, isHere, isLive }) => ({
        cuk_id: cukId,
        edition: edition.id,
        name: row.name,
        group: row.group,
        status: isLive ? 'live' : 'dead',
        in_district: isHere ? 'yes' : 'no',
        ward_code: row.wardCode,
        ward_name: england.wards.get(row.wardCode ?? '')?.name ?? null,
        district_code: row.districtCode,
        district_name: england.districts.get(row.districtCode ?? '') ?? null,
        postcode: row.postcode,
        located_by: row.correction === null ? row.locatedBy : 'correction',
        incorporated: row.incorporated,
        dissolved: row.dissolved,
        registrar: row.registrar,
        registered_number: row.registeredNumber,
        legal_form: row.legalForm,
        sector: row.sector,
        ownership: row.ownership,
        flags: row.flags.join('|'),
        correction: row.correction?.evidence ?? null,
        source: coopSourceId(edition.id),
        url: siteAddress(`/co-ops/#${cukId}`, site).href,
      })),
    );
  return serialiseCsv(rows, COOP_FILE_COLUMNS);
}
