import { DataError, type Where } from '../DataError.ts';

/** A set of codes and where it was read. */
export interface CodeSet {
  codes: ReadonlySet<string>;
  where: Where;
}

/** Throws a DataError for the first code that only one of the two sets has. */
export function checkSameCodes(what: string, a: CodeSet, b: CodeSet): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const code of one.codes)
      if (!other.codes.has(code))
        throw new DataError(
          `${what} is missing`,
          code,
          other.where,
          `it stands in ${one.where.file}`,
        );
}
