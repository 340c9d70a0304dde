import type { z } from 'zod';
import { DataError } from './DataError.ts';

const INTEGER = /^-?\d+$/;
const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

export interface Range {
  min?: number;
  max?: number;
}

/** One line of a CSV; every reader of a cell throws a DataError with file, row, column and value. */
export class CsvRow<Column extends string> {
  readonly file: string;
  /** The line an editor shows, the header being line 1. */
  readonly row: number;
  readonly #cells: readonly string[];
  readonly #index: ReadonlyMap<Column, number>;

  constructor(
    file: string,
    row: number,
    cells: readonly string[],
    index: ReadonlyMap<Column, number>,
  ) {
    this.file = file;
    this.row = row;
    this.#cells = cells;
    this.#index = index;
  }

  /** The whole line, to tell an identical duplicate from a contradiction. */
  get content(): string {
    return this.#cells.join('\u001f');
  }

  get isBlank(): boolean {
    return this.#cells.every((cell) => cell.trim() === '');
  }

  get cellCount(): number {
    return this.#cells.length;
  }

  /** The cell as it is written. */
  raw(column: Column): string {
    return this.#cells[this.#index.get(column) ?? -1] ?? '';
  }

  /** The cell, which must not be empty. */
  text(column: Column): string {
    const text = this.raw(column);
    if (text.trim() === '') this.refuse('empty cell', column);
    return text;
  }

  code(column: Column, schema: z.ZodType<string>, what: string): string {
    const text = this.raw(column);
    if (!schema.safeParse(text).success) this.refuse(`malformed ${what}`, column);
    return text;
  }

  integer(column: Column, range: Range = {}): number {
    const text = this.raw(column);
    if (!INTEGER.test(text)) this.refuse('not a whole number', column);
    return this.#within(Number(text), column, range);
  }

  decimal(column: Column, range: Range = {}): number {
    const text = this.raw(column);
    if (!DECIMAL.test(text)) this.refuse('not a number', column);
    return this.#within(Number(text), column, range);
  }

  /** Null for an empty cell. */
  decimalOrNull(column: Column, range: Range = {}): number | null {
    return this.raw(column) === '' ? null : this.decimal(column, range);
  }

  /** Throws; the value shown is the cell's. */
  refuse(cause: string, column: Column, advice?: string): never {
    throw new DataError(
      cause,
      this.raw(column),
      { file: this.file, row: this.row, column },
      advice,
    );
  }

  #within(value: number, column: Column, { min, max }: Range): number {
    const belowMin = min !== undefined && value < min;
    if (belowMin || (max !== undefined && value > max))
      this.refuse(`${column} out of range ${min ?? '…'} to ${max ?? '…'}`, column);
    return value;
  }
}
