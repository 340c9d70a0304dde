import type { Layout, VatTurn } from './Layout.ts';
import { parseAmount } from './parseAmount.ts';
import { Refusal } from './Refusal.ts';

/** Standard VAT is a fifth of the net amount and a sixth of the gross one; amounts are rounded to the penny. */
export const NET_PARTS = 5;
const GROSS_PARTS = 6;

/** What a column of VAT proves of the amounts beside it. */
export class VatProof {
  #net = 0;
  #gross = 0;
  #all = 0;

  add(amountText: string, vatText: string): void {
    const [amount, vat] = [parseAmount(amountText), parseAmount(vatText)];
    if (amount instanceof Refusal || vat instanceof Refusal || vat === 0) return;
    this.#all++;
    if (isPart(vat, amount, NET_PARTS)) this.#net++;
    else if (isPart(vat, amount, GROSS_PARTS)) this.#gross++;
  }

  /** "net" or "gross" where more than half of the rows with VAT are so and none is the other; null where nothing is proved. */
  get kind(): 'net' | 'gross' | null {
    const half = this.#all / 2;
    if (this.#net > half && this.#gross === 0) return 'net';
    return this.#gross > half && this.#net === 0 ? 'gross' : null;
  }
}

function isPart(vat: number, amount: number, parts: number): boolean {
  return Math.abs(vat * parts - amount) <= parts / 2;
}

/** What the body publishes, if VAT has to be taken off or added to make it of what the file has. */
export function vatTurn(
  kind: Layout['amountKind'] | null,
  vat: 'excluded' | 'included' | 'unknown',
): VatTurn | null {
  if (kind === 'gross' && vat === 'excluded') return 'to net';
  return kind === 'net' && vat === 'included' ? 'to gross' : null;
}

/** An amount without its VAT, or with it; refused where the VAT is too much to be a part of it, or of another sign. */
export function turned(pence: number, vatText: string, turn: VatTurn): number | Refusal {
  const vat = vatText.trim() === '' ? 0 : parseAmount(vatText);
  if (vat instanceof Refusal) return new Refusal('VAT that cannot be read');
  const parts = turn === 'to net' ? GROSS_PARTS : NET_PARTS;
  // An invoice for the VAT alone has nothing else in it.
  const isAll = turn === 'to net' && vat === pence;
  const isFitting = vat * pence >= 0 && Math.abs(vat) * parts <= Math.abs(pence) + parts;
  if (!isAll && !isFitting) return new Refusal('VAT that does not fit the amount');
  return turn === 'to net' ? pence - vat : pence + vat;
}
