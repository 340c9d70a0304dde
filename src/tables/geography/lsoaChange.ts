/** ONS letters for what became of an LSOA at a census: U unchanged, S split, M merged, X other. */
export const LSOA_CHANGES = ['U', 'S', 'M', 'X'] as const;
export type LsoaChangeLetter = (typeof LSOA_CHANGES)[number];
