/** How a column of dates in numbers is written: 03/04 is 3 April day first, 4 March month first. */
export type DateOrder = 'day first' | 'month first' | 'both orders';

const NUMBERS = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})\b/;

/** What the values of one column prove: a number above 12 is a day. */
export class OrderProof {
  /** The first value that proves each order, as "30/04/2025 in row 12". */
  readonly shown = new Map<'day first' | 'month first', string>();
  /** Whether any value could be read in two ways. */
  hasNumbers = false;

  add(text: string, row: number): void {
    const match = NUMBERS.exec(text);
    if (match === null) return;
    this.hasNumbers = true;
    const [first, second] = [Number(match[1]), Number(match[3])];
    const order =
      first > 12 && second <= 12 ? 'day first' : first <= 12 && second > 12 ? 'month first' : null;
    if (order !== null && !this.shown.has(order))
      this.shown.set(order, `${text.trim()} in row ${row}`);
  }

  /** Undefined where nothing is proved. */
  get order(): DateOrder | undefined {
    return this.shown.size === 2 ? 'both orders' : [...this.shown.keys()][0];
  }
}

/** The order the proved columns of an import agree in; day first, as Britain writes, where they prove none. */
export function commonOrder(proofs: readonly OrderProof[]): 'day first' | 'month first' {
  const proved = new Set(proofs.map(({ order }) => order).filter((order) => order !== undefined));
  return proved.size === 1 && proved.has('month first') ? 'month first' : 'day first';
}
