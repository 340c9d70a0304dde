import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../tables/DataFolder.ts';
import type { PayeeSum } from '../../tables/SpendTables.ts';
import { sumPayments } from '../../tables/spend/sumPayments.ts';

/** Everybody the bodies of a place paid, table by table of its payments; none where no payments are held. */
export function publishedPayees(folder: DataFolder, placeCode: string): PayeeSum[] {
  const place = `places/${placeCode}`;
  return readdirSync(join(folder.path, place))
    .filter((file) => /^payments-.*\.csv$/.test(file))
    .sort()
    .flatMap((table) => sumPayments(folder.text(`${place}/${table}`), `${place}/${table}`).payees);
}
