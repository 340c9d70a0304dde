import { plural } from '../../format/words.ts';

/**
 * Where a row of a payments file can end. "heading" is the header, the titles above it and its
 * repetitions; "filler" is a row that pays nothing: a footer, a note, a payee without an amount. */
export const OUTCOMES = [
  'kept',
  'excluded',
  'duplicate',
  'blank',
  'total',
  'heading',
  'filler',
  'rejected',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Share of a file's pounds, or of its rows. */
const MOST_REFUSED = 0.1;

export interface Tally {
  rows: number;
  pence: number;
}

/** Where every row of one file, or of all, went, with its money: read = the sum of all outcomes. */
export class SpendAccount {
  readonly file: string;
  readonly read: Tally = { rows: 0, pence: 0 };
  readonly outcomes: Readonly<Record<Outcome, Tally>> = {
    kept: { rows: 0, pence: 0 },
    excluded: { rows: 0, pence: 0 },
    duplicate: { rows: 0, pence: 0 },
    blank: { rows: 0, pence: 0 },
    total: { rows: 0, pence: 0 },
    heading: { rows: 0, pence: 0 },
    filler: { rows: 0, pence: 0 },
    rejected: { rows: 0, pence: 0 },
  };
  /** "excluded: tax" → rows and pence, for the outcomes that have reasons. */
  readonly reasons = new Map<string, Tally>();
  /** "2019-04", or "" where a row has no date → "excluded: tax" → rows and pence. */
  readonly months = new Map<string, Map<string, Tally>>();
  /** "EUR" → rows and hundredths of it, of rejected rows. */
  readonly foreign = new Map<string, Tally>();
  /** What a reader of the report has to know first: own totals, the order of dates, a month from the name. */
  readonly notes: string[] = [];
  /** What speaks against believing its amounts. */
  readonly contradictions: string[] = [];
  /** Rows of a negative amount, rejected ones too. */
  negative = 0;
  /** Rejected rows with a number in them of which not even the pounds are known; one of words alone pays nothing. */
  #unknownPounds = 0;
  /** Rejected rows that stand mended in another file, and are counted there. */
  readonly mended: Tally = { rows: 0, pence: 0 };
  redacted = 0;
  /** ISO dates of the earliest and the latest payment; empty if there is none. */
  firstDate = '';
  lastDate = '';

  constructor(file: string) {
    this.file = file;
  }

  /** One row read and where it went. `pence` is 0 where no amount can be read, and of a total, which is the money of other rows; `date` is empty where none can be read. */
  count(outcome: Outcome, pence: number, reason?: string, date = ''): void {
    this.read.rows++;
    this.read.pence += pence;
    const tally = this.outcomes[outcome];
    tally.rows++;
    tally.pence += pence;
    if (pence < 0) this.negative++;
    const key = reason === undefined ? outcome : `${outcome}: ${reason}`;
    if (reason !== undefined) addTo(this.reasons, key, 1, pence);
    this.#addToMonth(date.slice(0, 7), key, 1, pence);
  }

  /** A rejected row that another file has mended: it stays rejected here, and nothing is left to do about it. */
  countMended(pence: number, file: string, date: string): void {
    this.count('rejected', pence, `mended in ${file}`, date);
    this.mended.rows++;
    this.mended.pence += pence;
  }

  countForeign({ currency, hundredths }: { currency: string; hundredths: number }): void {
    addTo(this.foreign, currency, 1, hundredths);
  }

  countUnknownPounds(): void {
    this.#unknownPounds++;
  }

  countPayment(date: string, isRedacted: boolean): void {
    if (isRedacted) this.redacted++;
    this.#widen(date, date);
  }

  #widen(first: string, last: string): void {
    if (first === '') return;
    if (first < this.firstDate || this.firstDate === '') this.firstDate = first;
    if (last > this.lastDate) this.lastDate = last;
  }

  #addToMonth(month: string, key: string, rows: number, pence: number): void {
    let tallies = this.months.get(month);
    if (tallies === undefined) {
      tallies = new Map();
      this.months.set(month, tallies);
    }
    addTo(tallies, key, rows, pence);
  }

  add(other: SpendAccount): void {
    this.read.rows += other.read.rows;
    this.read.pence += other.read.pence;
    for (const outcome of OUTCOMES) {
      this.outcomes[outcome].rows += other.outcomes[outcome].rows;
      this.outcomes[outcome].pence += other.outcomes[outcome].pence;
    }
    for (const [reason, { rows, pence }] of other.reasons) addTo(this.reasons, reason, rows, pence);
    for (const [month, tallies] of other.months)
      for (const [key, { rows, pence }] of tallies) this.#addToMonth(month, key, rows, pence);
    this.negative += other.negative;
    this.redacted += other.redacted;
    this.#widen(other.firstDate, other.lastDate);
  }

  /** Throws if a row or a penny went missing, which would be a fault of the program. */
  close(): void {
    let rows = 0;
    let pence = 0;
    for (const outcome of OUTCOMES) {
      rows += this.outcomes[outcome].rows;
      pence += this.outcomes[outcome].pence;
    }
    if (rows !== this.read.rows || pence !== this.read.pence)
      throw new Error(`rows not accounted for: ${this.read.rows - rows} (${this.file})`);
  }

  /** Months with payments, e.g. "2019-04". */
  paymentMonths(): string[] {
    return [...this.months].flatMap(([month, tallies]) =>
      month !== '' && [...tallies.keys()].some((key) => !key.startsWith('rejected')) ? [month] : [],
    );
  }

  get payments(): number {
    const { kept, excluded, duplicate } = this.outcomes;
    return kept.rows + excluded.rows + duplicate.rows;
  }

  /**
   * How much was refused, where that is all of it, more than a tenth of its pounds, or rows without readable pounds that
   * are more than a tenth of its rows; null where it is not.
   */
  refusedText(): string | null {
    const rejected = {
      rows: this.outcomes.rejected.rows - this.mended.rows,
      pence: this.outcomes.rejected.pence - this.mended.pence,
    };
    if (rejected.rows === 0) return null;
    const all = this.read.pence;
    const rows = this.payments + this.outcomes.rejected.rows;
    const unknown = this.#unknownPounds;
    const isMuch =
      Math.abs(rejected.pence) > Math.abs(all) * MOST_REFUSED || unknown > rows * MOST_REFUSED;
    if (this.payments + this.mended.rows > 0 && !isMuch) return null;
    const foreign = [...this.foreign].map(([currency, { rows, pence }]) => ({
      rows,
      text: `${currency} ${plainAmount(pence)}`,
    }));
    const isForeign = foreign.reduce((sum, { rows }) => sum + rows, 0) === rejected.rows;
    const what = isForeign
      ? `${foreign.map(({ text }) => text).join(', ')}, no pounds; leave the file out, or name it under “notPayments” in bodies.json`
      : `${poundsText(rejected.pence)} of ${poundsText(all)}${unknown === 0 ? '' : `, and the pounds of ${unknown} ${plural(unknown, 'row')} are not known`}`;
    return `${this.file}: ${rejected.rows} of ${rows} rows refused, ${what}`;
  }

  /** "april.csv: 12 read £1,234.00 = 10 kept £1,200.00 + 1 excluded £34.00 + 1 heading" */
  toString(): string {
    const parts = OUTCOMES.filter((outcome) => this.outcomes[outcome].rows > 0).map((outcome) =>
      tallyText(this.outcomes[outcome], outcome),
    );
    return `${this.file}: ${tallyText(this.read, 'read')} = ${parts.join(' + ') || '0 kept'}`;
  }
}

function addTo(map: Map<string, Tally>, key: string, rows: number, pence: number): void {
  const tally = map.get(key);
  if (tally === undefined) map.set(key, { rows, pence });
  else {
    tally.rows += rows;
    tally.pence += pence;
  }
}

function tallyText({ rows, pence }: Tally, what: string): string {
  return `${rows} ${what}${pence === 0 ? '' : ` ${poundsText(pence)}`}`;
}

/** 123456 → "1,234.56" */
export function plainAmount(hundredths: number): string {
  return poundsText(hundredths).replace('£', '');
}

/** 123456 → "£1,234.56"; −5 → "−£0.05". Exact, for sums that have to agree to the penny. */
export function poundsText(pence: number): string {
  const whole = Math.trunc(Math.abs(pence) / 100).toLocaleString('en-GB');
  return `${pence < 0 ? '−' : ''}£${whole}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;
}
