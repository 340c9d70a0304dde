import { listInWords } from '../../format/words.ts';
import { sure } from '../../model/sure.ts';
import type { FormerWardPart } from '../../tables/Tables.ts';

/** A part with less than this share of a former ward’s postcodes is an edge, not a piece of it. */
const LEAST_SHARE = 0.02;
/** From here on the rest is not worth a word of its own. */
const NEARLY_ALL = 0.95;

export interface FormerWard {
  code: string;
  name: string;
  /** Today’s wards it lies in, the largest part first; edges are left out. */
  parts: { wardCode: string; share: number }[];
}

/** Former wards by name, each with its parts of today’s wards by live postcodes. */
export function formerWards(rows: readonly FormerWardPart[]): FormerWard[] {
  return [...Map.groupBy(rows, ({ formerCode }) => formerCode)]
    .map(([code, parts]) => {
      const total = parts.reduce((sum, { postcodes }) => sum + postcodes, 0);
      return {
        code,
        name: parts[0]?.formerName ?? code,
        parts: parts
          .map(({ wardCode, postcodes }) => ({ wardCode, share: postcodes / total }))
          .filter(({ share }) => share >= LEAST_SHARE)
          .sort((a, b) => b.share - a.share || (a.wardCode < b.wardCode ? -1 : 1)),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** What became of a former ward, e.g. "Nearly all of the old ward Fishwick is now in Fishwick & Frenchwood." */
export function formerWardSentence(
  { name, parts }: FormerWard,
  wardName: (code: string) => string,
): string {
  const names = parts.map(({ wardCode }) => wardName(wardCode));
  const [first = '', ...others] = names;
  const { share } = sure(parts[0], `ward of today for ${name}`);
  const old = `the old ward ${name}`;
  if (share === 1) return `All of ${old} is now in ${first}.`;
  if (share >= NEARLY_ALL || others.length === 0) return `Nearly all of ${old} is now in ${first}.`;
  if (share > 0.5) return `Most of ${old} is now in ${first}, the rest in ${listInWords(others)}.`;
  return `The old ward ${name} is now shared between ${listInWords(names)}.`;
}
