import { Refusal } from './Refusal.ts';

/** Ten billion pounds: more than any council pays in a year. */
const MOST_PENCE = 1e12;
/** "500", "-£500", "1,234.00" and "£12,345.50". */
const PLAIN = /^-?£?(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.\d\d?)?$/;
const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/;
const SCIENTIFIC = /^\d(?:\.\d+)?e[+-]?\d{1,3}$/i;
// œ and ú are the pound sign of DOS code pages read as Windows-1252; � is any sign read wrongly.
const POUND = /^(?:gbp|[£œúÂ\uFFFD])+|(?:gbp|£)$/i;

/**
 * An amount as published → whole pence; fractions of a penny (the noise of binary numbers, net amounts a
 * spreadsheet worked out) are rounded to the nearest, halves away from zero. Understands £, thousands
 * commas, (123.45), £(123.45), 123.45-, 123.45 CR and the lone dash accountants write for nothing.
 */
export function parseAmount(text: string): number | Refusal {
  // Nearly all amounts have no more than a pound sign and commas between thousands.
  if (PLAIN.test(text))
    return Math.round(Number(text.replace('£', '').replaceAll(',', '')) * 100) || 0;
  let rest = text.replaceAll(/[\s\u00A0\u202F]+/g, '').replaceAll(/[−–—]/g, '-');
  if (rest === '') return new Refusal('no amount');
  let minuses = 0;
  const take = (pattern: RegExp, minus: boolean) => {
    const cut = rest.replace(pattern, '');
    if (cut === rest) return;
    rest = cut;
    if (minus) minuses++;
  };
  const takeBrackets = () => {
    if (!/^\(.*\)$/.test(rest)) return;
    rest = rest.slice(1, -1);
    minuses++;
  };
  takeBrackets();
  take(/^[+']/, false);
  take(/^-/, true);
  take(POUND, false);
  takeBrackets();
  take(/^-/, true);
  take(/cr$/i, true);
  take(/dr$/i, false);
  // A row of pound signs is a number a narrow column had no room for.
  const isNothing = () => rest === '' && /[-£]/.test(text) && !/£\s*£/.test(text);
  if (isNothing()) return 0;
  take(/-$/, true);
  if (isNothing()) return 0;
  if (!SCIENTIFIC.test(rest) && (!GROUPED.test(rest) || !/\d/.test(rest)))
    return new Refusal(
      /^(\d{1,3}(\.\d{3})*|\d+),\d\d?$/.test(rest)
        ? 'decimal comma: pounds or pence?'
        : /[€$]|eur|usd/i.test(rest)
          ? 'in another currency'
          : 'not an amount of pounds',
    );
  const value = pence(rest.replaceAll(',', ''));
  if (!(value < MOST_PENCE)) return new Refusal('amount beyond ten billion pounds');
  if (hasLostDigits(rest)) return new Refusal('a rounded number: its last digits are lost');
  if (minuses > 1) return new Refusal('more than one minus: paid, or paid back?');
  return value === 0 ? 0 : minuses === 1 ? -value : value;
}

/** A spreadsheet writes 123,456.78 as 1.23E+05 where a column is narrow: what it left off cannot be known. */
function hasLostDigits(text: string): boolean {
  const [, decimals = '', exponent = '0'] = /^\d\.?(\d*)e\+?(\d+)$/i.exec(text) ?? [];
  return decimals.length < Number(exponent) + 2 && Number(exponent) > 0;
}

/** Decimal text → pence; the digits are cut from the text, so that no binary fraction decides a penny. */
function pence(text: string): number {
  const point = text.indexOf('.');
  if (point === -1 || /e/i.test(text)) return Math.round(Number(text) * 100);
  const isNegative = text.charCodeAt(0) === 45;
  const whole = Number(text.slice(isNegative ? 1 : 0, point)) * 100;
  const decimals = text.slice(point + 1);
  const part =
    decimals.length <= 2
      ? Number(decimals.padEnd(2, '0'))
      : Math.round(Number(`${decimals.slice(0, 2)}.${decimals.slice(2)}`));
  return isNegative ? -(whole + part) : whole + part;
}
