import type { CellText } from '../CellText.ts';
import { dayNumber } from '../dayNumber.ts';
import type { Payment } from '../Payment.ts';
import { PASSED_OVER, type PassedOver, type RowSink } from '../RowSink.ts';
import type { SingleText } from '../SingleText.ts';
import { copyWords, type Piece, pieceOf } from '../words.ts';
import {
  AT,
  CATEGORY,
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
  TEXTS,
} from './records.ts';
import { BLOCK_ROOM, type Tape } from './Tape.ts';

/** Far more than any line of a log or message is long. */
const LONGEST_LINE = 20_000;

/** Writes the rows of files to a tape, in the order in which they are read. */
export class TapeWriter implements RowSink {
  readonly #tape: Tape;
  #block: DataView;
  #at = 0;
  #sheet = '';
  /** Which text was last sent under each number, for each field: one payment has a text of each. */
  readonly #sent = RECURRING.map(() => new Int32Array(TEXTS));

  constructor(tape: Tape) {
    this.#tape = tape;
    this.#block = tape.emptyBlock();
  }

  place(payment: Payment): void {
    const { description, transaction } = payment;
    if (payment.sheet !== this.#sheet) {
      this.#sheet = payment.sheet;
      this.#record(SHEET, [], [payment.sheet]);
    }
    const payee = this.#numberOf(payment.payee, PAYEE);
    const department = this.#numberOf(payment.department, DEPARTMENT);
    const category = this.#numberOf(payment.category, CATEGORY);
    const length = AT.texts + roomFor(description) + roomFor(transaction);
    if (this.#at + length > BLOCK_ROOM) this.#handOn(length);
    const block = this.#block;
    const at = this.#at;
    block.setInt32(at, PAYMENT, true);
    block.setInt32(at + AT.row, payment.row, true);
    block.setInt32(at + AT.day, dayNumber(payment.date), true);
    block.setInt32(at + AT.payee, payee, true);
    block.setInt32(at + AT.department, department, true);
    block.setInt32(at + AT.category, category, true);
    const { rank } = description.verdict;
    block.setInt32(at + AT.rank, rank === Number.MAX_SAFE_INTEGER ? NO_RANK : rank, true);
    block.setInt32(at + AT.description, description.end - description.start, true);
    block.setInt32(at + AT.descriptionCsv, lengthOf(description.csv), true);
    block.setInt32(at + AT.transaction, transaction.end - transaction.start, true);
    block.setInt32(at + AT.transactionCsv, lengthOf(transaction.csv), true);
    block.setFloat64(at + AT.pence, payment.pence, true);
    this.#at = at + AT.texts;
    this.#piece(description.view, description.start, description.end);
    if (description.csv !== null) this.#whole(description.csv);
    this.#piece(transaction.view, transaction.start, transaction.end);
    if (transaction.csv !== null) this.#whole(transaction.csv);
  }

  count(outcome: PassedOver, pence: number): void {
    this.#record(COUNT, [PASSED_OVER.indexOf(outcome), pence], []);
  }

  reject(pence: number, reason: string, line: string): void {
    this.#record(REJECTED, [pence], [reason, line]);
  }

  log(line: string): void {
    this.#record(LOG, [], [line.slice(0, LONGEST_LINE)]);
  }

  /** The end of a file. */
  end(hasPayments: boolean): void {
    this.#record(END, [hasPayments ? 1 : 0], []);
    this.#sheet = '';
    this.#handOn(0);
  }

  /** The end of all reading. */
  fail(isDataError: boolean, { message, stack = '' }: Error): void {
    const texts = [message, stack].map((text) => text.slice(0, LONGEST_LINE));
    this.#record(FAILED, [isDataError ? 1 : 0], texts);
    this.#handOn(0);
  }

  /** The number of a text, which is sent first if it is not the last one sent under that number. */
  #numberOf(text: CellText, field: number): number {
    if (text.number === 0) return 0;
    const sent = this.#sent[field];
    const number = 1 + ((text.number - 1) % (TEXTS - 1));
    if (sent !== undefined && sent[number] !== text.number) {
      sent[number] = text.number;
      this.#record(TEXT, [number, field], [text.text]);
    }
    return number;
  }

  /** A record of any kind but a payment: numbers, then texts. */
  #record(kind: number, numbers: readonly number[], texts: readonly string[]): void {
    this.#tape.beat();
    const pieces = texts.map(pieceOf);
    const length = pieces.reduce((sum, { end }) => sum + 4 + filledUp(end), 4 + numbers.length * 8);
    if (this.#at + length > BLOCK_ROOM) this.#handOn(length);
    this.#block.setInt32(this.#at, kind, true);
    this.#at += 4;
    for (const number of numbers) {
      this.#block.setFloat64(this.#at, number, true);
      this.#at += 8;
    }
    for (const piece of pieces) {
      this.#block.setInt32(this.#at, piece.end, true);
      this.#at += 4;
      this.#whole(piece);
    }
  }

  #whole({ view, start, end }: Piece): void {
    this.#piece(view, start, end);
  }

  #piece(view: DataView, start: number, end: number): void {
    copyWords(view, start, end, this.#block, this.#at);
    this.#at += filledUp(end - start);
  }

  /** Hands the block on and begins another, for a record of `length`. */
  #handOn(length: number): void {
    if (length > BLOCK_ROOM) throw new Error(`a record of ${length} bytes does not fit a block`);
    this.#tape.fill(this.#at);
    this.#block = this.#tape.emptyBlock();
    this.#at = 0;
  }
}

/** −1 where there is nothing. */
function lengthOf(piece: Piece | null): number {
  return piece === null ? -1 : piece.end - piece.start;
}

function roomFor({ start, end, csv }: SingleText): number {
  return filledUp(end - start) + (csv === null ? 0 : filledUp(csv.end - csv.start));
}
