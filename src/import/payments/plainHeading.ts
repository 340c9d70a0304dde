/** The pound sign in a code page it was not written in. */
const MISREAD_POUND = /Â(?=£)|(?<=\()[úÂ](?=\))/g;

/**
 * A heading as it is compared: small letters and digits, one space between words.
 * "* SUPPLIER FINAL " → "supplier final"; "Net Amount(£)" → "net amount"; "body_name" → "body name".
 */
export function plainHeading(text: string): string {
  return (
    text
      .replaceAll(MISREAD_POUND, ' ')
      // A sign that is dropped would make pounds of them.
      .replaceAll('€', ' euros ')
      .replaceAll('$', ' dollars ')
      .normalize('NFKD')
      .replaceAll(/([a-z])(?=[A-Z][a-z])/g, '$1 ')
      .toLowerCase()
      .replaceAll(/[’'`]/g, ' ')
      .replaceAll(/\b(gbp|pounds?|sterling £)\b/g, ' ')
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()
  );
}
