import { DataError } from '../../tables/DataError.ts';
import { DataFolder } from '../../tables/DataFolder.ts';
import { readCoops } from '../../tables/readCoops.ts';
import { readDistrictRegions } from '../../tables/readDistrictRegions.ts';
import { readDistricts, readWards } from '../../tables/readGeography.ts';
import { readPlaces } from '../../tables/readPlaces.ts';
import { REGISTERED_OFFICES_SOURCE, supplierSource } from '../../tables/readSpend.ts';
import { SUPPLIERS_FILE } from '../../tables/suppliers/supplierColumns.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { coopSuppliers } from './coopSuppliers.ts';
import { knownPayees } from './knownPayees.ts';
import { matchRegisteredOffices } from './matchRegisteredOffices.ts';
import { readResearched } from './readResearched.ts';
import {
  payeeNames,
  readSupplierRecords,
  type SupplierRecord,
  suppliersTable,
} from './SupplierRecord.ts';

const REGISTERED_OFFICES = 'suppliers_registered_office.csv';
const RESEARCHED = 'supplier_locations_evidence.csv';

/**
 * Evidence for where payees are → `suppliers.csv` of every place that has payees: what was researched for it
 * (`<slug>/supplier_locations_evidence.csv`), registered offices of companies, and co-operatives.
 * Rows that are there already are left as they are: the table is also written by hand.
 */
export function importSuppliers(
  publication: PublicationFolder,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const folder = new DataFolder(dataDir);
  const districts = readDistricts(folder);
  const geography = { districts, wards: readWards(folder, districts) };
  const regions = readDistrictRegions(folder, districts);
  const files = new Map<string, string>();
  const entries: PublicationEntry[] = [];
  const date = obtained.slice(0, 7);
  for (const place of readPlaces(dataDir)) {
    const researchedFile = `${place.slug}/${RESEARCHED}`;
    const isResearched = publication.has(researchedFile);
    const payees = knownPayees(folder, place.code);
    if (!isResearched && payees.size === 0) continue;
    const records = readSupplierRecords(folder, place.code);
    const before = records.length;
    const known = () => new Set(records.flatMap(payeeNames));
    const add = (more: readonly SupplierRecord[], from: string) => {
      records.push(...more);
      log(`${place.name}: ${more.length} suppliers from ${from}`);
    };
    if (isResearched) {
      const request = { place, regions, known: known(), date, log };
      add(readResearched(publication, researchedFile, request), researchedFile);
      entries.push(researchEntry(place, researchedFile));
    }
    if (publication.has(REGISTERED_OFFICES))
      add(
        matchRegisteredOffices(publication, REGISTERED_OFFICES, payees, known(), log),
        REGISTERED_OFFICES,
      );
    const coops = readCoops(folder, geography, place.code).rows;
    add(coopSuppliers(coops, payees, known(), date), 'co-operatives');
    if (records.length === 0) continue;
    log(`${place.name}: ${before} suppliers before, ${records.length} now`);
    files.set(`places/${place.code}/${SUPPLIERS_FILE}`, suppliersTable(records));
  }
  if (files.size === 0) {
    const isHere = publication.has(REGISTERED_OFFICES);
    throw new DataError(
      isHere ? 'no payee of any place is in the table' : 'no suppliers found',
      isHere ? REGISTERED_OFFICES : publication.folder,
      { file: isHere ? REGISTERED_OFFICES : RESEARCHED },
      isHere
        ? 'import the payments first; payees are matched by name or alias, never by likeness'
        : `expected <slug>/${RESEARCHED} or ${REGISTERED_OFFICES}`,
    );
  }
  if (publication.has(REGISTERED_OFFICES)) entries.push(REGISTERED_OFFICES_ENTRY);
  return {
    owns: [],
    files,
    sourceIds: entries.map(({ id }) => id),
    sources: describeSources(entries, publication, obtained),
  };
}

function researchEntry(
  place: Parameters<typeof supplierSource>[0],
  file: string,
): PublicationEntry {
  return {
    id: supplierSource(place),
    publisher: 'Compiled for this site',
    title: `Addresses of suppliers to public bodies of ${place.name}, with the evidence for each`,
    short: { publisher: 'This site', title: 'addresses of suppliers' },
    edition: 'as researched',
    dataPeriod: null,
    licence: 'Facts from public sources; each row names its own',
    licenceUrl: null,
    attribution: 'Each address is shown with the page or file it was seen in.',
    address: null,
    notes: [
      'Payees are looked up from the largest down. A payee that is not in the table was not looked up, or nothing was found.',
      'Some pages were seen as excerpts only.',
    ],
    belongs: (name) => name === file,
  };
}

const REGISTERED_OFFICES_ENTRY: PublicationEntry = {
  id: REGISTERED_OFFICES_SOURCE,
  publisher: 'Companies House',
  title: 'Registered offices of companies, as extracted by a third party from the public register',
  short: { publisher: 'Companies House', title: 'registered offices' },
  edition: 'February 2026',
  dataPeriod: 'February 2026',
  licence: 'Public register',
  licenceUrl: null,
  attribution: 'Contains public register information of Companies House.',
  address: 'https://find-and-update.company-information.service.gov.uk/',
  notes: ['Only companies that a place’s bodies paid are kept.'],
  belongs: (name) => name === REGISTERED_OFFICES,
};
