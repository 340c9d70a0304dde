import type { Place } from '../../model/Place.ts';
import type { CsvRow } from '../../tables/CsvRow.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import type { DistrictRegion } from '../../tables/SpendTables.ts';
import { ITS_NAME } from '../../tables/suppliers/evidenceKeys.ts';
import { normalPayee } from '../../tables/suppliers/normalPayee.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';
import { payeeNames, type SupplierRecord } from './SupplierRecord.ts';

const COLUMNS = [
  'supplier_as_published',
  'canonical_name',
  'kind',
  'company_or_charity_number',
  'postcode',
  'town',
  'basis',
  'ring',
  'district_code',
  'ward_code',
  'evidence',
  'note',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

const KINDS = new Map([
  ['company', 'company'],
  ['society', 'society'],
  ['charity', 'charity'],
  ['public-body', 'public body'],
  ['unknown', 'unknown'],
]);
const BASES = ['registered-office', 'head-office', 'branch', 'town', 'none'];
/** Words of a researcher that say the evidence does not settle it. */
const IN_DOUBT = /\bweak\b|\bassumed\b|\binferred\b|matched on name|not verified/i;
const ADDRESS = /https?:\/\/[^\s;)]+/g;
/** "owner/name @commit folder/file.csv": a file in somebody's public repository. */
const REPOSITORY = /([\w-]+\/[\w.-]+)(?: @[0-9a-f]+)? ((?:[\w.-]+\/)+[\w.-]+\.(?:csv|json))/g;

export interface ResearchRequest {
  place: Place;
  regions: ReadonlyMap<string, DistrictRegion>;
  /** Names that have a row already, normalised. */
  known: ReadonlySet<string>;
  /** When it was looked up, e.g. "2026-11". */
  date: string;
  log: (line: string) => void;
}

/**
 * A table of researched payees → rows of suppliers.csv. What was not found, people and redacted payees stay out.
 * Notes are not taken over: what a reader reads of a supplier is written by whoever keeps the table.
 */
export function readResearched(
  publication: PublicationFolder,
  name: string,
  request: ResearchRequest,
): SupplierRecord[] {
  return tidyTable(publication, name, {
    columns: COLUMNS,
    keyColumn: 'supplier_as_published',
    keyName: 'payee',
    key: ({ payee }: SupplierRecord) => normalPayee(payee),
    log: request.log,
    tidy: (row) => researchedRow(row, request),
  });
}

function researchedRow(row: Row, { place, regions, known, date }: ResearchRequest) {
  const names = row.text('supplier_as_published').split(' / ');
  const [payee = '', ...aliases] = names;
  if (row.raw('kind') === 'individual') return new Excluded('a person or redacted');
  const kind = KINDS.get(row.raw('kind'));
  if (kind === undefined) return row.refuse('unknown kind', 'kind');
  const evidence = evidenceOf(row.raw('evidence'));
  if (evidence.length === 0) return new Excluded('nothing found');
  if (names.some((each) => known.has(normalPayee(each))))
    return new Excluded('in the table already');
  if (!BASES.includes(row.raw('basis'))) row.refuse('unknown basis', 'basis');
  const postcode = row.raw('postcode') === '' ? '' : normalPostcode(row.raw('postcode'));
  if (postcode === null) return row.refuse('malformed postcode', 'postcode');
  const isWeak = row.raw('basis') === 'town' || IN_DOUBT.test(row.raw('note'));
  const owner =
    kind === 'public body' ? 'public body' : kind === 'society' ? 'registered society' : 'unknown';
  const record: SupplierRecord = {
    payee,
    // The same name in another case needs no alias.
    aliases: aliases.filter((alias) => normalPayee(alias) !== normalPayee(payee)).join('|'),
    name: row.text('canonical_name'),
    kind,
    number: row.raw('company_or_charity_number'),
    postcode,
    post_town: postTown(row.raw('town')),
    basis: row.raw('basis') === 'none' ? '' : row.raw('basis'),
    ring: ring(row, place, regions),
    district_code: row.raw('district_code'),
    ward_code: row.raw('ward_code'),
    strength: isWeak ? 'weak' : 'firm',
    evidence: evidence.join('|'),
    owner_class: owner,
    owner_since: '',
    owner_strength: owner === 'unknown' ? '' : isWeak ? 'weak' : 'firm',
    owner_evidence: owner === 'unknown' ? '' : kind === 'society' ? evidence.join('|') : ITS_NAME,
    date,
    note: '',
  };
  return payeeNames(record).length === new Set(payeeNames(record)).size
    ? record
    : row.refuse('name given twice', 'supplier_as_published');
}

/** Addresses, and files of repositories as "repository owner/name, file"; words where there is neither. */
function evidenceOf(text: string): string[] {
  const addresses = [...text.matchAll(ADDRESS)].map(([address]) => address);
  if (text === 'name only') return [ITS_NAME];
  const rest = text.replaceAll(ADDRESS, '');
  const files = [...rest.matchAll(REPOSITORY)].map(
    ([, repository, file]) => `repository ${repository}, ${file}`,
  );
  if (addresses.length + files.length > 0) return [...addresses, ...files];
  return text.trim() === '' ? [] : [text.trim()];
}

/** "Bamber Bridge, Preston" → "Preston": the last part is the post town. */
function postTown(town: string): string {
  return (
    town
      .replaceAll(/\([^)]*\)/g, '')
      .split(',')
      .at(-1)
      ?.trim() ?? ''
  );
}

function ring(row: Row, place: Place, regions: ResearchRequest['regions']): string {
  const said = row.raw('ring');
  const { countyName, regionName } = regions.get(place.code) ?? {};
  if (said === 'unknown') return '';
  if (said === 'in_district') return 'district';
  if (said === `rest_of_${snake(countyName ?? '')}`) return 'county';
  if (said === snake(regionName ?? '')) return 'region';
  if (said === 'elsewhere_uk') return 'uk';
  if (said === 'abroad') return 'abroad';
  return row.refuse('unknown ring', 'ring');
}

function snake(name: string): string {
  return name.toLowerCase().replaceAll(' ', '_');
}
