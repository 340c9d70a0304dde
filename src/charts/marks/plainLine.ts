/** Plot rounds caps and joins of its lines, which makes dashes longer and dots of them; none of ours bends sharply. */
export const PLAIN_LINE = {
  strokeLinecap: 'butt',
  strokeLinejoin: 'miter',
  strokeMiterlimit: 4,
} as const;
