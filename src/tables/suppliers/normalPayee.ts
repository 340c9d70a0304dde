/** What is said in several ways in published names → one of them. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bPUBLIC LIMITED COMPANY\b/g, 'PLC'],
  [/\bLIMITED LIABILITY PARTNERSHIP\b/g, 'LLP'],
  [/\bLIMITED\b/g, 'LTD'],
  [/\bCOMPANY\b/g, 'CO'],
  [/^THE /, ''],
];

/** By which payees are added up: a name of signs alone has nothing that habit could change. */
export function nameKey(name: string): string {
  return normalPayee(name) || name;
}

/**
 * A published name without what differs by habit alone: case, accents, signs, "Limited" or "Ltd", "&" or "and".
 * Nothing that tells two firms apart is dropped: "Ltd" stays, and so does a number or a place.
 */
export function normalPayee(name: string): string {
  let text = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toUpperCase()
    .replaceAll('&', ' AND ')
    .replaceAll(/['’`´.]/g, '')
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim();
  for (const [long, short] of SHORT) text = text.replace(long, short);
  return text.trim();
}
