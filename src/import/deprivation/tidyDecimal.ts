/** The most decimals an edition publishes on purpose; what comes after is noise of binary storage. */
const DECIMALS = 6;

/** A number as published, without noise: "28325.0" → "28325", "12323.5" stays, "5.828697681427002" → "5.828698". */
export function tidyDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  if (/^0*$/.test(fraction)) return whole;
  return fraction.length > DECIMALS ? String(Number(Number(text).toFixed(DECIMALS))) : text;
}
