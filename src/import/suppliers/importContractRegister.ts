import { serialiseCsv } from '../../format/csv.ts';
import { DataError } from '../../tables/DataError.ts';
import { DataFolder } from '../../tables/DataFolder.ts';
import { contractSource } from '../../tables/readBodySpends.ts';
import type { Body } from '../../tables/spend/Body.ts';
import { findBody } from '../../tables/spend/readBodies.ts';
import { CONTRACT_COLUMNS, CONTRACTS_FILE } from '../../tables/spend/summaryColumns.ts';
import { FROM_REGISTER } from '../../tables/suppliers/evidenceKeys.ts';
import { normalPayee } from '../../tables/suppliers/normalPayee.ts';
import { SUPPLIERS_FILE } from '../../tables/suppliers/supplierColumns.ts';
import type { ImportResult } from '../ImportResult.ts';
import type { FileBytes } from '../payments/reading/FileBytes.ts';
import { otherPublication, REGISTER_OF_CONTRACTS } from '../summaries/otherPublications.ts';
import { csvFiles } from './csvFiles.ts';
import { knownPayees } from './knownPayees.ts';
import { type RegisterEntry, readContractRegister, registerRows } from './readContractRegister.ts';
import {
  payeeNames,
  readSupplierRecords,
  type SupplierRecord,
  suppliersTable,
} from './SupplierRecord.ts';

/**
 * A body's register of contracts → its contracts, as contracts and never as payments, and the addresses of its suppliers
 * as evidence: rows of suppliers.csv for those that are not in it yet.
 */
export function importContractRegister(
  path: string,
  dataDir: string,
  bodyId: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const { body, place } = findBody(dataDir, bodyId);
  const folder = new DataFolder(dataDir);
  const files = registerFiles(path);
  const entries = files.flatMap((file) => readContractRegister(file, log));
  const contractsFile = `places/${place}/${CONTRACTS_FILE}`;
  if (folder.has(contractsFile) && !isOwnRegister(folder, contractsFile))
    throw new DataError(
      'contracts from another publication are held',
      contractsFile,
      { file: contractsFile },
      'notices and a register would count one contract twice: take one of them out first',
    );
  const payees = knownPayees(folder, place);
  const records = readSupplierRecords(folder, place);
  const known = new Set(records.flatMap(payeeNames));
  const added = supplierRows(entries, body, payees, known, obtained.slice(0, 7));
  const contracts = contractRows(entries, body);
  const named = contracts.reduce((sum, { suppliers }) => sum + suppliers.split('|').length, 0);
  log(
    `${body.name}: ${entries.length} rows of contracts = ${contracts.length} contracts + ${named - contracts.length} further suppliers of these + ${entries.length - named} that say the same again; ${added.length} suppliers added`,
  );
  return {
    owns: [contractsFile],
    files: new Map([
      [contractsFile, serialiseCsv(contracts, CONTRACT_COLUMNS)],
      ...(added.length === 0
        ? []
        : [[`places/${place}/${SUPPLIERS_FILE}`, suppliersTable([...records, ...added])] as const]),
    ]),
    sourceIds: [contractSource(body.id)],
    sources: [
      {
        id: contractSource(body.id),
        publisher: body.name,
        title: `Register of contracts of ${body.name}`,
        edition: 'as obtained',
        dataPeriod: null,
        licence: body.licence,
        licenceUrl: body.licenceUrl,
        attribution: body.attribution,
        address: body.address,
        obtained,
        files: files.map((file) => ({
          name: file.name,
          sha256: file.sha256(),
          rows: entries.filter((entry) => entry.file === file.name).length,
        })),
        notes: [
          'A value is what was expected over the whole life of a contract, not what was paid.',
        ],
      },
    ],
  };
}

function isOwnRegister(folder: DataFolder, file: string): boolean {
  return folder.text(file).includes(FROM_REGISTER);
}

function registerFiles(path: string): FileBytes[] {
  const files = csvFiles(path, 'name the register');
  const registers = files.filter((file) => {
    const [head] = registerRows(file);
    return head !== undefined && otherPublication([head.cells]) === REGISTER_OF_CONTRACTS;
  });
  if (registers.length === 0)
    throw new DataError(
      'no register of contracts',
      files.map(({ name }) => name).join(', '),
      { file: path },
      'a CSV with columns such as contract reference, contract title, supplier and supplier postcode',
    );
  return registers;
}

/** Rows of one reference, title and value are one contract with several suppliers; another value is a contract of its own. */
function contractRows(entries: readonly RegisterEntry[], body: Body) {
  const byReference = Map.groupBy(entries, ({ reference, title, file, pence }) =>
    [reference, title, file, pence].join('\u001f'),
  );
  const ids = new Set<string>();
  return [...byReference.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const plain = first.reference === '' ? `row ${first.row}` : first.reference;
    const id = ids.has(plain) ? `${plain}, row ${first.row}` : plain;
    ids.add(id);
    return [
      {
        body: body.id,
        id,
        status: 'awarded',
        published_date: first.start,
        awarded_date: null,
        title: first.title,
        suppliers: [...new Set(rows.map(({ supplier }) => supplier))].join('|'),
        awarded_gbp: first.pence === null ? null : first.pence / 100,
        low_gbp: null,
        high_gbp: null,
        address: `${FROM_REGISTER}${first.file}, row ${first.row}`,
      },
    ];
  });
}

/** Suppliers of the register, by the name they were paid under where they were; two postcodes of one are weak evidence of either. */
function supplierRows(
  entries: readonly RegisterEntry[],
  body: Body,
  payees: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  date: string,
): SupplierRecord[] {
  const bySupplier = Map.groupBy(
    entries.filter(({ postcode }) => postcode !== ''),
    ({ supplier }) => normalPayee(supplier),
  );
  return [...bySupplier].flatMap(([name, rows]): SupplierRecord[] => {
    const [first] = rows;
    if (first === undefined || known.has(name)) return [];
    const payee = payees.get(name) ?? first.supplier;
    const isOne = new Set(rows.map(({ postcode }) => postcode)).size === 1;
    const number = rows.find((row) => row.number !== null)?.number ?? null;
    return [
      {
        ...{ payee, aliases: '', name: first.supplier, postcode: first.postcode },
        ...{ kind: number?.register ?? 'unknown', number: number?.number ?? '' },
        post_town: '',
        basis: 'published',
        ...{ ring: '', district_code: '', ward_code: '' },
        strength: isOne ? 'firm' : 'weak',
        evidence: `${FROM_REGISTER}${body.name}, ${first.file}, ${first.reference}`,
        ...{ owner_class: 'unknown', owner_since: '', owner_strength: '', owner_evidence: '' },
        date,
        note: isOne ? '' : 'The register gives more than one postcode.',
      },
    ];
  });
}
