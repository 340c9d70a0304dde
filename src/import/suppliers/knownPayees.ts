import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../tables/DataFolder.ts';
import { readContracts, readPayees } from '../../tables/readSpendSummary.ts';
import { CONTRACTS_FILE, PAYEES_FILE } from '../../tables/spend/summaryColumns.ts';
import { sumPayments } from '../../tables/spend/sumPayments.ts';
import { normalPayee } from '../../tables/suppliers/normalPayee.ts';

/** Every organisation the bodies of a place paid or gave a contract, by normalised name → name as published. */
export function knownPayees(folder: DataFolder, placeCode: string): Map<string, string> {
  const place = `places/${placeCode}`;
  const names: string[] = [];
  const tables = readdirSync(join(folder.path, place)).filter((file) =>
    /^payments-.*\.csv$/.test(file),
  );
  for (const table of tables.sort()) {
    const file = `${place}/${table}`;
    for (const { payee, payeeKind } of sumPayments(folder.text(file), file).payees)
      if (payeeKind === 'organisation') names.push(payee);
  }
  if (folder.has(`${place}/${PAYEES_FILE}`))
    for (const { payee } of readPayees(folder, placeCode))
      if (payee.payeeKind === 'organisation') names.push(payee.payee);
  if (folder.has(`${place}/${CONTRACTS_FILE}`))
    for (const { contract } of readContracts(folder, placeCode)) names.push(...contract.suppliers);
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(normalPayee(name))) known.set(normalPayee(name), name);
  return known;
}
