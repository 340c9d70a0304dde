import {
  type Register,
  type RegisteredNumber,
  registerOf,
} from '../../tables/spend/paymentColumns.ts';

/** Shorter ones are a ledger's own codes far more often than one of the few old companies that have them. */
const LEAST_DIGITS = 4;

/**
 * A published number as its register writes it: a company's or society's with eight signs ("2535986" → "02535986",
 * "sc12345" → "SC012345"; a society's "525R" → "IP00525R", as Companies House lists it), a charity's without leading
 * zeros. A society's number in a column of companies is the society's. Null for what cannot be one.
 */
export function registeredNumber(column: Register, text: string): RegisteredNumber | null {
  // A spreadsheet that took it for a quantity writes 2535986.0 and 2,535,986.
  const plain = text
    .toUpperCase()
    .replace(/\.0+$/, '')
    .replaceAll(/[\s,/-]/g, '');
  if (column === 'charity') {
    const number = plain.replace(/^0+/, '');
    return /^\d{6,7}$/.test(number) ? { register: column, number } : null;
  }
  const digits = plain.replace(/^0+/, '');
  if (/^\d+$/.test(plain))
    return digits.length >= LEAST_DIGITS && plain.length <= 8
      ? { register: column, number: plain.padStart(8, '0') }
      : null;
  // Societies, partnerships, Scotland, Northern Ireland: two letters, or one and more digits, some with a letter at the end.
  const whole = column === 'society' && /^\d{1,5}R$/.test(plain) ? `IP${plain}` : plain;
  const match = /^([A-Z]{1,2})(\d{1,7})([A-Z]?)$/.exec(whole);
  if (match === null) return null;
  const [, letters = '', rest = '', end = ''] = match;
  const room = 8 - letters.length - end.length;
  if (rest.length > room || !/[1-9]/.test(rest)) return null;
  const number = `${letters}${rest.padStart(room, '0')}${end}`;
  return { register: registerOf(column, number), number };
}
