/**
 * How a column of dates in numbers is written: 03/04/25 is 3 April 2025 day first, 4 March month first, 25 April 2003
 * with its year in two digits first.
 */
export type DateOrder = 'day first' | 'month first' | 'year first' | 'both orders';

const NUMBERS =
  /^\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(\d{1,2})([/. -])(\d{1,2})\2(\d{4}|\d{2})\b/i;
const ISO = /^\s*\d{4}-(\d{2})-(\d{2})(?:T|\s|$)/;
/** Fewer dates of a kind may be typing errors and prove nothing. */
const ENOUGH = 3;
const NEARLY_ALL = 0.9;
/** A file's payments are of few years, and of many days. */
const MOST_YEARS = 2;

/** What the values of one column prove: a number above 12 is a day. */
export class OrderProof {
  /** The first value that proves each order, as "30/04/2025 in row 12". */
  readonly shown = new Map<'day first' | 'month first', string>();
  /** A date year first with the day before the month, 2025-31-05; null where there is none. */
  dayBeforeMonth: string | null = null;
  /** Whether any value could be read in two ways. */
  hasNumbers = false;
  /** Dates in numbers that prove day first, and those that prove nothing. */
  #dayFirst = 0;
  #open = 0;
  /** Dates year first up to the twelfth of a month, and after it. */
  #isoEarly = 0;
  #isoLate = 0;
  /** First and last numbers of dates that are all of two digits. */
  readonly #firsts = new Set<string>();
  readonly #lasts = new Set<string>();
  #hasLongYears = false;
  #example = '';
  /** "4/12/2024" as numbers → how many. */
  readonly #dates = new Map<string, number>();

  /** A text that stands so many times in the column, first in a row. */
  add(text: string, row: number, times = 1): void {
    const iso = ISO.exec(text);
    if (iso !== null) {
      if (Number(iso[1]) > 12 && Number(iso[2]) <= 12)
        this.dayBeforeMonth ??= `${text.trim()} in row ${row}`;
      else if (Number(iso[2]) <= 12) this.#isoEarly += times;
      else this.#isoLate += times;
      return;
    }
    const match = NUMBERS.exec(text);
    if (match === null) return;
    this.hasNumbers = true;
    const last = match[4] ?? '';
    if (last.length === 4) this.#hasLongYears = true;
    else {
      if (this.#example === '') this.#example = `${text.trim()} in row ${row}`;
      this.#firsts.add(match[1] ?? '');
      this.#lasts.add(last);
    }
    const [first, second] = [Number(match[1]), Number(match[3])];
    const date = `${first}/${second}/${last.slice(-2)}`;
    this.#dates.set(date, (this.#dates.get(date) ?? 0) + times);
    const order =
      first > 12 && second <= 12 ? 'day first' : first <= 12 && second > 12 ? 'month first' : null;
    if (order === 'day first') this.#dayFirst += times;
    else this.#open += times;
    if (order !== null && !this.shown.has(order))
      this.shown.set(order, `${text.trim()} in row ${row}`);
  }

  /**
   * A spreadsheet that writes the month first, given dates that have the day first, takes 3/4/2025 for 4 March and leaves
   * 30/4/2025 as text: then every date it knows is of the first twelve days of a month, and every text of a later one.
   */
  get looksSwapped(): boolean {
    const { shown } = this;
    const isSplit = this.#isoEarly >= ENOUGH && this.#isoLate === 0 && this.#open === 0;
    return isSplit && this.#dayFirst >= ENOUGH && shown.size === 1;
  }

  /**
   * 25/05/04, 25/05/15, 25/05/20: a first number that never changes, or once, and many last ones are years and days. Gives
   * a date of the column; null where it is not so.
   */
  get yearFirst(): string | null {
    const years = [...this.#firsts].map(Number);
    const span = Math.max(...years) - Math.min(...years);
    const isSo =
      !this.#hasLongYears &&
      this.#lasts.size >= ENOUGH &&
      span < MOST_YEARS &&
      Math.min(...years) > 9;
    return isSo ? this.#example : null;
  }

  /** How most are written: only numbers with the year last, or in two digits, need an order. */
  get form(): 'numbers' | 'ISO' | 'words' {
    if (this.hasNumbers || this.dayBeforeMonth !== null) return 'numbers';
    return this.#isoEarly + this.#isoLate > 0 ? 'ISO' : 'words';
  }

  /**
   * The order in which nearly all dates are of the month a file is named after, and in the other not even half of them; null
   * where there is none.
   */
  orderOfMonth(month: string): 'day first' | 'month first' | null {
    const [year, own] = [month.slice(2, 4), Number(month.slice(5))];
    let [all, dayFirst, monthFirst] = [0, 0, 0];
    for (const [date, count] of this.#dates) {
      const [first, second, last] = date.split('/');
      all += count;
      if (last !== year) continue;
      if (Number(second) === own) dayFirst += count;
      if (Number(first) === own) monthFirst += count;
    }
    if (all === 0) return null;
    if (monthFirst >= all * NEARLY_ALL && dayFirst < all / 2) return 'month first';
    return dayFirst >= all * NEARLY_ALL && monthFirst < all / 2 ? 'day first' : null;
  }

  /** Undefined where nothing is proved. */
  get order(): DateOrder | undefined {
    if (this.dayBeforeMonth !== null) return 'both orders';
    if (this.yearFirst !== null) return 'year first';
    return this.shown.size === 2 ? 'both orders' : [...this.shown.keys()][0];
  }
}

/** So many different texts are held before they are looked at: more than the days of most files. */
const MOST_HELD = 10_000;
/** No date is longer. */
const LONGEST_HELD = 60;

/** The different texts of a column, counted, for days recur: each is looked at once and not a million times. */
export class ColumnTexts {
  readonly proof = new OrderProof();
  /** Text → its first row and how often it stands. */
  readonly #texts = new Map<string, { row: number; times: number }>();

  add(text: string, row: number): void {
    const held = this.#texts.get(text);
    if (held !== undefined) held.times++;
    else if (text.length > LONGEST_HELD) this.proof.add(text, row);
    else {
      if (this.#texts.size >= MOST_HELD) this.end();
      this.#texts.set(text, { row, times: 1 });
    }
  }

  /** Tells the proof of all texts since it was last told. */
  end(): void {
    for (const [text, { row, times }] of this.#texts) this.proof.add(text, row, times);
    this.#texts.clear();
  }
}

/** The order the proved columns of an import agree in; day first, as Britain writes, where they prove none. */
export function commonOrder(proofs: readonly OrderProof[]): DateOrder {
  const proved = new Set(proofs.map(({ order }) => order).filter((order) => order !== undefined));
  const [only = 'day first'] = proved.size === 1 ? proved : [];
  return only === 'both orders' ? 'day first' : only;
}
