/** Why a cell cannot be read: the row is rejected, the file goes on. */
export class Refusal {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}
