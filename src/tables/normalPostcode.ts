/** Area, district, sector and unit: "PR1 2HE" without its space. */
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/**
 * A postcode as Royal Mail writes it, "pr12he" → "PR1 2HE"; null where it is no whole postcode. Nothing is
 * mended: a letter O typed for a zero may be in either half, and a guess would place somebody wrongly.
 */
export function normalPostcode(text: string): string | null {
  if (text === '') return null;
  const match = POSTCODE.exec(text.toUpperCase().replaceAll(/\s/g, ''));
  return match === null ? null : `${match[1]} ${match[2]}`;
}
