import { z } from 'zod';
import { webAddressSchema } from './webAddress.ts';

/** The verdicts, in the order a reader meets them. */
export const VERDICTS = [
  'holds',
  'holds in part',
  'does not hold',
  'not shown',
  'cannot be checked here',
  'outside these figures',
] as const;
const verdictSchema = z.enum(VERDICTS, `one of: ${VERDICTS.join('; ')}`);
export type ClaimVerdict = z.infer<typeof verdictSchema>;

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens');

/** Somebody who says it, and where; null where the page was not found. */
const saidBySchema = z.strictObject({
  who: z.string().min(1),
  address: webAddressSchema.nullable(),
});
/** A fact from elsewhere that is no figure of this site, with the page it is on. */
const evidenceSchema = z.strictObject({
  text: z.string().min(1),
  address: webAddressSchema.nullable(),
});

/** One claim people repeat about a place, set against the figures. */
const claimFields = z.strictObject({
  /** Never changes: it is the end of the claim's address, e.g. "spend-5-18". */
  id: slugSchema,
  /**
   * `claim`: a page that makes it was found; only these are counted. `often confused`: nobody is found to have
   * made it, and it is easily taken for one that was. `source not seen`: others report that it was made, and no page was found.
   */
  standing: z.enum(['claim', 'often confused', 'source not seen']).default('claim'),
  /** Id of one of the file's topics. */
  topic: slugSchema,
  /** In our own neutral words; a sentence. */
  claim: z.string().min(1),
  /** What time it is about, in words. */
  period: z.string().min(1),
  saidBy: z.array(saidBySchema).min(1),
  verdict: verdictSchema,
  /** Of a claim that holds: whether figures of ours agree, or the document it speaks of says so. */
  holdsBy: z.enum(['figures', 'document']).optional(),
  /** What the data held say. Numbers that are figures stand as tokens, see `readTokens`. */
  finding: z.string().min(1),
  /** Why this verdict and no other; tokens are allowed. */
  reason: z.string().min(1),
  evidence: z.array(evidenceSchema),
  /** Ids of figures that bear on it and are not named in the text. */
  alsoFigures: z.array(z.string().min(1)),
  /** What evidence would settle it. */
  settle: z.string().min(1),
});
export const claimSchema = claimFields.refine(
  ({ verdict, holdsBy }) => (verdict === 'holds') === (holdsBy !== undefined),
  {
    path: ['holdsBy'],
    error: '"figures" or "document" where the verdict is "holds", and left out where it is another',
  },
);
export type Claim = z.infer<typeof claimSchema>;

/** How many claims have one of some verdicts. */
export function countOfVerdicts(
  claims: readonly Pick<Claim, 'verdict'>[],
  ...of: ClaimVerdict[]
): number {
  return claims.filter(({ verdict }) => of.includes(verdict)).length;
}

/** `data/places/<code>/claims.json` */
export const claimsFileSchema = z.strictObject({
  /** How the pages named were seen, in a sentence or two. */
  seen: z.string().min(1),
  topics: z.array(z.strictObject({ id: slugSchema, title: z.string().min(1) })).min(1),
  claims: z.array(claimSchema).min(1),
});
export type ClaimsFile = z.infer<typeof claimsFileSchema>;

/** What of a figure is printed. */
const TOKEN_PARTS = [
  'value',
  'lower',
  'upper',
  'money',
  'money-lower',
  'money-upper',
  'rank',
  'rank-share',
  'count',
] as const;
export type TokenPart = (typeof TOKEN_PARTS)[number];

export interface Token {
  indicator: string;
  areaCode: string;
  period: string;
  part: TokenPart;
}

/**
 * Text with tokens, `{<figure id>}` or `{<figure id>|<part>}`, → the words between and the tokens, in order.
 * Throws `malformed token: …` for braces that hold anything else.
 */
export function readTokens(text: string): (string | Token)[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? readToken(part) : withoutBraces(part)));
}

function readToken(text: string): Token {
  const match = /^\{([a-z0-9-]+)\.([EK]\d{8})\.([0-9m-]+)(?:\|([a-z-]+))?\}$/.exec(text);
  const part = TOKEN_PARTS.find((known) => known === (match?.[4] ?? 'value'));
  const [, indicator, areaCode, period] = match ?? [];
  if (
    indicator === undefined ||
    areaCode === undefined ||
    period === undefined ||
    part === undefined
  )
    throw new Error(
      `malformed token: ${text} (a figure’s id, and one of ${TOKEN_PARTS.join(', ')})`,
    );
  return { indicator, areaCode, period, part };
}

function withoutBraces(text: string): string {
  if (/[{}]/.test(text)) throw new Error(`malformed token: brace without its pair in ${text}`);
  return text;
}

/** The verdict where it stands without its meaning: "does not hold"; "holds (the document it names says so)". */
export function claimVerdictInWords({
  verdict,
  holdsBy,
}: Pick<Claim, 'verdict' | 'holdsBy'>): string {
  return holdsBy === 'document' ? `${verdict} (${documentSaysSo(1)})` : verdict;
}

/** How many hold in that a document says so. */
export function countByDocument(claims: readonly Pick<Claim, 'holdsBy'>[]): number {
  return claims.filter(({ holdsBy }) => holdsBy === 'document').length;
}

/** Why one claim, or several, hold that no figure here settles: "the document each names says so". */
export function documentSaysSo(claims: number): string {
  return `the document ${claims === 1 ? 'it' : 'each'} names says so`;
}

/** The claim's permanent address, e.g. "/claims/spend-5-18/". */
export function claimPath({ id }: Pick<Claim, 'id'>): string {
  return `/claims/${id}/`;
}
