import type { DataError } from '../tables/DataError.ts';

/** Why a row is left out on purpose, e.g. "in Wales". */
export class Excluded {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Where every row of one file went. read = kept + excluded + blank + duplicates + rejected. */
export class RowAccount {
  readonly file: string;
  read = 0;
  kept = 0;
  blank = 0;
  readonly excluded = new Map<string, number>();
  readonly duplicates: { row: number; of: number }[] = [];
  readonly rejected: { row: number; error: DataError }[] = [];

  constructor(file: string) {
    this.file = file;
  }

  exclude(reason: string): void {
    this.excluded.set(reason, (this.excluded.get(reason) ?? 0) + 1);
  }

  /** "weights.csv: 12 read = 10 kept + 1 excluded (1 in Wales) + 1 duplicate (row 9 of row 4)" */
  toString(): string {
    const parts = [`${this.kept} kept`];
    const excluded = [...this.excluded.values()].reduce((sum, count) => sum + count, 0);
    if (excluded > 0) {
      const reasons = [...this.excluded].map(([reason, count]) => `${count} ${reason}`).join(', ');
      parts.push(`${excluded} excluded (${reasons})`);
    }
    if (this.blank > 0) parts.push(`${this.blank} blank`);
    if (this.duplicates.length > 0) {
      const which = this.duplicates.map(({ row, of }) => `${row} of ${of}`).join(', ');
      parts.push(`${this.duplicates.length} identical duplicates (${which})`);
    }
    if (this.rejected.length > 0) parts.push(`${this.rejected.length} rejected`);
    return `${this.file}: ${this.read} read = ${parts.join(' + ')}`;
  }

  /** Throws the first rejection, and says how many more there are; throws if a row went missing. */
  close(): void {
    const excluded = [...this.excluded.values()].reduce((sum, count) => sum + count, 0);
    const accounted =
      this.kept + excluded + this.blank + this.duplicates.length + this.rejected.length;
    if (accounted !== this.read)
      throw new Error(`rows not accounted for: ${this.read - accounted} (${this.file})`);
    const [first, ...more] = this.rejected;
    if (first === undefined) return;
    if (more.length > 0) first.error.message += `; and ${more.length} more rejected rows`;
    throw first.error;
  }
}
