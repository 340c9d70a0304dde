/**
 * What no text may hold: what JavaScript says of an absent value, "1 wards", "no are", "0 of 0", a doubled full stop
 * or space, and a name that lost its article.
 */
const ODD = [
  /\b(NaN|undefined|null|\[object)\b/,
  // Not the name of a firm.
  /\bInfinity\b(?! \p{Lu})/u,
  /\b(?<![\d.,–] ?)(1|one) (wards|co-ops|neighbourhoods|clubs|districts|areas|others|points|percentile points)\b/i,
  /\b(no|none) are (clubs|worker)/i,
  /\b(in|of|to) (Isles|City|Forest|Vale) of\b/,
  / {2,}|\.\.(?!\.)|\s[,.;](\s|$)|’s’s/,
  /\b0 of 0\b/,
];

/** The first of these in a text with a little of what stands around it; null where the text is sound. */
export function oddWords(text: string): string | null {
  for (const pattern of ODD) {
    const at = text.search(pattern);
    if (at !== -1) return text.slice(Math.max(0, at - 40), at + 60);
  }
  return null;
}
