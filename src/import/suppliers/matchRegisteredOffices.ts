import { normalPostcode } from '../../tables/normalPostcode.ts';
import { normalPayee } from '../../tables/suppliers/normalPayee.ts';
import { REGISTER_ADDRESS } from '../../tables/suppliers/RegisteredOffice.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';
import { payeeNames, type SupplierRecord } from './SupplierRecord.ts';

/** Below it, whoever compiled the table was not sure that name and company belong together. */
const SURE = 1;

/**
 * A table of companies with their registered offices → rows of suppliers.csv for the payees of a place that it
 * names: as published, by one of its aliases or by the company's own name. Nothing is matched by likeness.
 */
export function matchRegisteredOffices(
  publication: PublicationFolder,
  name: string,
  payees: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  log: (line: string) => void,
): SupplierRecord[] {
  const taken = new Set<string>();
  return tidyTable(publication, name, {
    columns: [
      'supplier_name',
      'aliases',
      'company_number',
      'company_name',
      'registered_postcode',
      'registered_locality',
      'match_confidence',
      'enriched_date',
    ],
    keyColumn: 'supplier_name',
    keyName: 'company',
    key: ({ payee }: SupplierRecord) => normalPayee(payee),
    log,
    tidy: (row) => {
      const spellings = [
        row.text('supplier_name'),
        ...row.raw('aliases').split('|'),
        row.raw('company_name'),
      ];
      const names = [...new Set(spellings.map(normalPayee))].filter((spelling) =>
        payees.has(spelling),
      );
      const [first, ...others] = names;
      if (first === undefined) return new Excluded('not a payee here');
      if (names.some((spelling) => known.has(spelling)))
        return new Excluded('in the table already');
      if (names.some((spelling) => taken.has(spelling)))
        return new Excluded('a name of another company too');
      const postcode = normalPostcode(row.raw('registered_postcode'));
      if (postcode === null) return new Excluded('without a postcode');
      for (const spelling of names) taken.add(spelling);
      const record: SupplierRecord = {
        payee: payees.get(first) ?? first,
        aliases: others.map((spelling) => payees.get(spelling) ?? spelling).join('|'),
        name: row.text('company_name'),
        kind: 'company',
        number: row.text('company_number'),
        postcode,
        post_town: row.raw('registered_locality'),
        basis: 'registered-office',
        ring: '',
        district_code: '',
        ward_code: '',
        strength: row.decimal('match_confidence') < SURE ? 'weak' : 'firm',
        evidence: `${REGISTER_ADDRESS}${row.text('company_number')}`,
        owner_class: 'unknown',
        owner_since: '',
        owner_strength: '',
        owner_evidence: '',
        date: row.text('enriched_date').slice(0, 7),
        note: '',
      };
      return payeeNames(record).length === names.length
        ? record
        : row.refuse('unreadable name', 'aliases');
    },
  });
}
