import { formatDate } from '../../format/date.ts';
import { monthSpan } from '../../format/monthSpan.ts';
import { plural } from '../../format/words.ts';
import { monthAfter, monthsBetween } from '../../model/months.ts';

/** Months between the month in a file's name and a payment's date that are usual: late payments of the month before, and those made before publication. */
const NEAR = 1;
/** A payment further off than a quarter was entered wrongly, or is in the wrong file. */
const FAR = 3;

/** Whether the dates of a sheet are those of the month it is named after. */
export class DatesOfName {
  readonly #month: string;
  #all = 0;
  #outside = 0;
  #far = 0;
  #first = '';

  /** Such as "2024-04". */
  constructor(month: string) {
    this.#month = month;
  }

  add(date: string, row: number): void {
    this.#all++;
    const off = Math.abs(monthsBetween(this.#month, date));
    if (off <= NEAR) return;
    this.#outside++;
    const turned = `${date.slice(0, 4)}-${date.slice(8, 10)}`;
    const isTurned = turned === this.#month;
    if (off <= FAR && !isTurned) return;
    this.#far++;
    this.#first ||= `${date} in row ${row}${isTurned ? `; with day and month turned it is of ${formatDate(turned)}` : ''}`;
  }

  /** What has to be said, loudly where most are of another time. */
  notes(): string[] {
    const name = formatDate(this.#month);
    if (this.#outside > this.#all / 2)
      return [
        `ITS DATES ARE NOT THOSE OF ITS NAME: ${this.#outside} of ${this.#all} payments are not of ${monthSpan(monthAfter(this.#month, -NEAR), monthAfter(this.#month, NEAR))}, and it is named after ${name}`,
      ];
    return this.#far === 0
      ? []
      : [
          `${this.#far} ${plural(this.#far, 'payment is', 'payments are')} far from ${name}, which it is named after: first ${this.#first}`,
        ];
  }
}
