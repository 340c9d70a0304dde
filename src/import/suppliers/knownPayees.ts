import type { DataFolder } from '../../tables/DataFolder.ts';
import { readContracts, readPayees } from '../../tables/readSpendSummary.ts';
import { CONTRACTS_FILE, PAYEES_FILE } from '../../tables/spend/summaryColumns.ts';
import { normalPayee } from '../../tables/suppliers/normalPayee.ts';
import { publishedPayees } from './publishedPayees.ts';

/** Every organisation the bodies of a place paid or gave a contract, by normalised name → name as published. */
export function knownPayees(folder: DataFolder, placeCode: string): Map<string, string> {
  const place = `places/${placeCode}`;
  const names: string[] = [];
  for (const { payee, payeeKind, published } of publishedPayees(folder, placeCode))
    if (payeeKind === 'organisation') names.push(payee, ...(published?.names ?? []));
  if (folder.has(`${place}/${PAYEES_FILE}`))
    for (const { payee } of readPayees(folder, placeCode))
      if (payee.payeeKind === 'organisation') names.push(payee.payee);
  if (folder.has(`${place}/${CONTRACTS_FILE}`))
    for (const { contract } of readContracts(folder, placeCode)) names.push(...contract.suppliers);
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(normalPayee(name))) known.set(normalPayee(name), name);
  return known;
}
