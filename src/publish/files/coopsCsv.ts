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

/** What each column holds, in plain words. */
export const COOP_COLUMN_MEANINGS: Readonly<Record<(typeof COOP_FILE_COLUMNS)[number], string>> = {
  cuk_id: 'The id Co-operatives UK gives an organisation, the same in every edition.',
  edition: 'Edition of the list. With cuk_id it names a row.',
  name: 'As the edition has it.',
  group: 'worker, club or other.',
  status: 'live or dead, by the edition.',
  in_district: 'yes where the registered office lies in the district in that edition, else no.',
  ward_code: 'Ward of today; empty where it is not known.',
  ward_name: 'Its name.',
  district_code: 'District of today; empty where it is not known.',
  district_name: 'Its name.',
  postcode: 'As Royal Mail writes it, or as published where it is malformed.',
  located_by: 'What ward and district rest on; empty where nothing places the row.',
  incorporated: 'Date of registration; empty where the edition has none.',
  dissolved: 'Date of dissolution; empty where the edition has none.',
  registrar: 'Who registers it, e.g. FCA.',
  registered_number: 'Its number there.',
  legal_form: 'As the edition has it.',
  sector: 'As the edition has it.',
  ownership: 'The class of ownership the edition gives; empty where it gives none.',
  flags: 'What is wrong with the row, parted by |.',
  correction: 'Evidence for a correction by hand; empty where nothing was corrected.',
  source: 'Identifier of the source.',
  url: 'Address of the co-op in the list on this site.',
};

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
