const LONGEST_CELL = 10_000;
/** Any control character but tab and line ends, which are spaces, is damage. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u;

const UNEVEN = /\s{2,}|[\t\n\r\v\f\u00a0]/;

/** Spaces evened. */
export function tidyText(text: string): string {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replaceAll(/\s+/g, ' ') : trimmed;
}

/** Why a row with this text has to be rejected; null for sound text. */
export function damageIn(text: string): string | null {
  if (text.length > LONGEST_CELL) return 'cell of more than 10,000 characters';
  return CONTROL.test(text) ? 'control character in the text' : null;
}

/** UTF-8 that was read as Windows-1252 and saved so, "CafÃ©", and the sign that stands for one nobody could read. */
const GARBLED = /\uFFFD|[ÃÂ][\u0080-\u00BF\u2018-\u2022\u0152-\u0178]|â€/;

/** Whether letters of a text were lost or turned into others before it was published. */
export function isGarbled(text: string): boolean {
  return GARBLED.test(text);
}
