import { normalPayee } from '../../tables/suppliers/normalPayee.ts';
import type { CoopRow } from '../../tables/Tables.ts';
import type { SupplierRecord } from './SupplierRecord.ts';

/**
 * Co-operatives of the newest edition that are payees of a place, by their registered name. Two of one name
 * say nothing.
 */
export function coopSuppliers(
  coops: readonly CoopRow[],
  payees: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  date: string,
): SupplierRecord[] {
  const newest = coops.reduce((latest, { edition }) => (edition > latest ? edition : latest), '');
  const byName = Map.groupBy(
    coops.filter(
      ({ edition, status, postcode, flags }) =>
        edition === newest && status === 'live' && postcode !== '' && flags.length === 0,
    ),
    ({ name }) => normalPayee(name),
  );
  return [...byName].flatMap(([name, rows]): SupplierRecord[] => {
    const [coop] = rows;
    const payee = payees.get(name);
    if (coop === undefined || rows.length > 1 || payee === undefined || known.has(name)) return [];
    const isSociety = /society/i.test(`${coop.legalForm} ${coop.registrar}`);
    const evidence = `Co-operatives UK open data, edition of ${coop.edition}, ${coop.cukId}`;
    return [
      {
        payee,
        aliases: '',
        name: coop.name,
        kind: isSociety ? 'society' : 'company',
        number: coop.registeredNumber,
        postcode: coop.postcode,
        post_town: '',
        basis: 'registered-office',
        ring: '',
        district_code: coop.districtCode ?? '',
        ward_code: coop.wardCode ?? '',
        strength: 'firm',
        evidence,
        owner_class: isSociety ? 'registered society' : 'unknown',
        owner_since: '',
        owner_strength: isSociety ? 'firm' : '',
        owner_evidence: isSociety ? evidence : '',
        date,
        note: '',
      },
    ];
  });
}
