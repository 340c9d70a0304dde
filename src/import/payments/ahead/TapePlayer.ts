import { DataError } from '../../../tables/DataError.ts';
import { type CellText, emptyText, NO_RULE } from '../CellText.ts';
import type { CellTexts } from '../CellTexts.ts';
import type { Judge } from '../Judge.ts';
import { emptyPayment, type Payment } from '../Payment.ts';
import { PASSED_OVER, type RowSink } from '../RowSink.ts';
import type { SingleText } from '../SingleText.ts';
import {
  AT,
  COUNT,
  DEPARTMENT,
  END,
  FAILED,
  filledUp,
  LOG,
  NO_RANK,
  PAYEE,
  PAYMENT,
  RECURRING,
  REJECTED,
  SHEET,
  TEXT,
} from './records.ts';
import type { Tape } from './Tape.ts';

/** Brings the rows on a tape to a sink, just as reading their file here would. */
export class TapePlayer {
  readonly #tape: Tape;
  readonly #texts: CellTexts;
  readonly #judge: Judge;
  readonly #payees: CellText[] = [emptyText()];
  readonly #departments: CellText[] = [emptyText()];
  readonly #categories: CellText[] = [emptyText()];
  readonly #dates = new Map<number, string>();
  #block: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;
  #end = -1;

  constructor(tape: Tape, texts: CellTexts, judge: Judge) {
    this.#tape = tape;
    this.#texts = texts;
    this.#judge = judge;
  }

  /** Plays one file; whether it holds payments. Throws what its reading threw. */
  play(file: string, sink: RowSink): boolean {
    let payment = emptyPayment(file, '');
    for (;;) {
      if (this.#at >= this.#end) this.#turn();
      const kind = this.#block.getInt32(this.#at, true);
      if (kind === PAYMENT) {
        this.#fill(payment);
        sink.place(payment);
        continue;
      }
      this.#at += 4;
      if (kind === TEXT) this.#learn();
      else if (kind === SHEET) payment = emptyPayment(file, this.#text());
      else if (kind === COUNT) {
        const outcome = PASSED_OVER[this.#number()];
        if (outcome === undefined) throw new Error('no such outcome on the tape');
        sink.count(outcome, this.#number());
      } else if (kind === REJECTED) sink.reject(this.#number(), this.#text(), this.#text());
      else if (kind === LOG) sink.log(this.#text());
      else if (kind === END) return this.#number() === 1;
      else if (kind === FAILED) throw this.#error();
      else throw new Error(`no such record on the tape: ${kind}`);
    }
  }

  #fill(payment: Payment): void {
    const block = this.#block;
    const at = this.#at;
    payment.row = block.getInt32(at + AT.row, true);
    payment.date = this.#date(block.getInt32(at + AT.day, true));
    payment.payee = numbered(this.#payees, block.getInt32(at + AT.payee, true));
    payment.department = numbered(this.#departments, block.getInt32(at + AT.department, true));
    payment.category = numbered(this.#categories, block.getInt32(at + AT.category, true));
    payment.pence = block.getFloat64(at + AT.pence, true);
    const rank = block.getInt32(at + AT.rank, true);
    payment.description.verdict = rank === NO_RANK ? NO_RULE : this.#judge.verdictOf(rank);
    this.#at += AT.texts;
    this.#single(
      payment.description,
      block.getInt32(at + AT.description, true),
      block.getInt32(at + AT.descriptionCsv, true),
    );
    this.#single(
      payment.transaction,
      block.getInt32(at + AT.transaction, true),
      block.getInt32(at + AT.transactionCsv, true),
    );
  }

  #single(single: SingleText, length: number, csvLength: number): void {
    single.view = this.#block;
    single.start = this.#at;
    single.end = this.#at + length;
    this.#at += filledUp(length);
    single.csv = null;
    if (csvLength === -1) return;
    single.csv = { view: this.#block, start: this.#at, end: this.#at + csvLength };
    this.#at += filledUp(csvLength);
  }

  #learn(): void {
    const number = this.#number();
    const field = this.#number();
    const text = this.#texts.recurring(RECURRING[field] ?? 'payee', this.#text());
    if (field === PAYEE) this.#payees[number] = text;
    else if (field === DEPARTMENT) this.#departments[number] = text;
    else this.#categories[number] = text;
  }

  /** 20250331 → "2025-03-31" */
  #date(day: number): string {
    const known = this.#dates.get(day);
    if (known !== undefined) return known;
    const digits = String(day);
    const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    this.#dates.set(day, date);
    return date;
  }

  #number(): number {
    const number = this.#block.getFloat64(this.#at, true);
    this.#at += 8;
    return number;
  }

  #text(): string {
    const length = this.#block.getInt32(this.#at, true);
    const { buffer, byteOffset } = this.#block;
    // A copy, for what is shared cannot be made a text.
    const bytes = Buffer.from(new Uint8Array(buffer, byteOffset + this.#at + 4, length));
    this.#at += 4 + filledUp(length);
    return bytes.toString();
  }

  #error(): Error {
    const isDataError = this.#number() === 1;
    const error = isDataError ? new DataError('', '', { file: '' }) : new Error();
    error.message = this.#text();
    error.stack = this.#text();
    return error;
  }

  #turn(): void {
    if (this.#end !== -1) this.#tape.giveBack();
    const { block, length } = this.#tape.filledBlock();
    this.#block = block;
    this.#end = length;
    this.#at = 0;
  }
}

function numbered(texts: readonly CellText[], number: number): CellText {
  const text = texts[number];
  if (text === undefined) throw new Error(`no text ${number} on the tape`);
  return text;
}
