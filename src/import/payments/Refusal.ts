/** Why a cell cannot be read: the row is rejected, the file goes on. */
export class Refusal {
  readonly reason: string;
  /** What the row comes to by another cell, for the sum of what was refused; 0 where nothing says it. */
  readonly pence: number;
  constructor(reason: string, pence = 0) {
    this.reason = reason;
    this.pence = pence;
  }
}
