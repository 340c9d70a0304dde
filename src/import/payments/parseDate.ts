import type { DateOrder } from './dateOrder.ts';
import { Refusal } from './Refusal.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;
const MONTH_NUMBERS = /^(20\d{2})[-/](\d{1,2})$|^(\d{1,2})\/(20\d{2})$/;
const MONTH_WORD = /^([a-z]{3,9})\.?[ '’/-]*(20\d{2}|\d{2})$/i;
/** The day in Britain at a moment given with its zone. */
const BRITISH_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
const DAY_FIRST = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(\d{1,2})([/. -])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}$`,
  'i',
);
const ISO = new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${CLOCK}$`, 'i');
const COMPACT = /^(20\d{2})(\d{2})(\d{2})?$/;
const WORDS = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ /.-]*([a-z]{3,9})\.?,?[ /.-]*(\d{4}|\d{2})${CLOCK}$`,
  'i',
);
const WORDS_MONTH_FIRST =
  /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$|^0?\.\d+$/;
const EPOCH = Date.UTC(1899, 11, 30);
const EARLIEST = '2000-01';

/**
 * A date as published → ISO, e.g. "2017-04-05", or "2017-04" where only a month is given. Numbers are read in the
 * order of their column. A moment with its zone is the day it was in Britain. A five-digit number is a spreadsheet's count of days since 1900. `today` bounds it above.
 */
export function parseDate(
  text: string,
  today: string,
  order: DateOrder = 'day first',
): string | Refusal {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ');
  if (trimmed === '') return new Refusal('no date');
  if (TIME.test(trimmed)) return new Refusal('a time where the date should be');
  if (order === 'both orders' && (DAY_FIRST.test(trimmed) || ISO.test(trimmed)))
    return new Refusal('day and month stand in both orders in this column');
  const iso = readIso(trimmed, order);
  if (iso === undefined) return new Refusal('not a date');
  if (iso === '') return new Refusal('no such day in the calendar');
  if (iso < EARLIEST) return new Refusal('date before 2000');
  if (iso > today) return new Refusal('date in the future');
  return iso;
}

/** Undefined for what is no date at all, empty for a day that does not exist. */
function readIso(text: string, order: DateOrder): string | undefined {
  let match = DAY_FIRST.exec(text);
  if (match !== null)
    return order === 'year first' && match[4]?.length === 2
      ? isoDay(match[1], match[3], match[4])
      : order === 'month first'
        ? isoDay(match[4], match[1], match[3])
        : isoDay(match[4], match[3], match[1]);
  if (ZONED.test(text)) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? '' : BRITISH_DAY.format(moment);
  }
  match = ISO.exec(text);
  if (match !== null) return isoDay(match[1], match[3], match[4]);
  if (SERIAL.test(text))
    return new Date(EPOCH + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
  match = COMPACT.exec(text);
  if (match !== null)
    return match[3] === undefined
      ? isoDay(match[1], match[2], '1')?.slice(0, 7)
      : isoDay(match[1], match[2], match[3]);
  match = MONTH_NUMBERS.exec(text);
  if (match !== null) return isoDay(match[1] ?? match[4], match[2] ?? match[3], '1')?.slice(0, 7);
  match = MONTH_WORD.exec(text);
  if (match !== null && monthOf(match[1]) !== undefined)
    return isoDay(match[2], monthOf(match[1]), '1')?.slice(0, 7);
  match = WORDS.exec(text);
  if (match !== null) return isoDay(match[3], monthOf(match[2]), match[1]);
  match = WORDS_MONTH_FIRST.exec(text);
  if (match !== null) return isoDay(match[3], monthOf(match[1]), match[2]);
  return undefined;
}

function monthOf(word = ''): string | undefined {
  const lower = word.toLowerCase();
  const index = MONTHS.indexOf(lower.slice(0, 3));
  if (index === -1) return undefined;
  const long = new Date(Date.UTC(2000, index)).toLocaleString('en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  const isKnown = long.toLowerCase().startsWith(lower) || lower === 'sept';
  return isKnown ? String(index + 1) : undefined;
}

function isoDay(year = '', month: string | undefined, day = ''): string | undefined {
  if (month === undefined) return undefined;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? '' : iso;
}
