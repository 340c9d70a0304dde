import * as Plot from '@observablehq/plot';
import { countInWords } from '../../format/number.ts';
import { capitalised, listInWords, plural, sentenceCount } from '../../format/words.ts';
import {
  type Claim,
  type ClaimVerdict,
  claimPath,
  claimVerdictInWords,
  countByDocument,
  countOfVerdicts,
  documentSaysSo,
  VERDICTS,
} from '../../model/Claim.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH } from '../draw.ts';
import { patterns } from '../marks/patterns.ts';
import { type Tone, toneFill } from '../marks/tones.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';

export interface ClaimSquaresOptions {
  /** Only those that somebody is found to make are counted. */
  claims: readonly Claim[];
  topics: readonly { id: string; title: string }[];
  placeName: string;
  placeCode: string;
}

/** A square for each claim, by verdict, which leads to the claim. Throws `no claims to draw: <place>`. */
export function claimSquares({ topics, ...options }: ClaimSquaresOptions): Chart {
  const { placeName, placeCode } = options;
  const claims = options.claims.filter(({ standing }) => standing === 'claim');
  if (claims.length === 0) throw new Error(`no claims to draw: ${placeCode}`);
  const id = chartId('squares', 'claims', placeCode);
  const groups = VERDICTS.map((verdict) => ({
    verdict,
    claims: claims.filter((claim) => claim.verdict === verdict),
  })).filter((group) => group.claims.length > 0);
  const headline = claimsHeadline(claims, placeName);
  const alt = `A square for each of ${claims.length} ${plural(claims.length, 'claim')}, by verdict: ${listInWords(groups.map((group) => `${group.verdict} ${group.claims.length}`))}.`;
  const topicOf = new Map(topics.map((topic) => [topic.id, topic.title]));
  const source = `Source: compiled for this site from pages that make the claims, each named with its claim`;
  return {
    id,
    headline,
    subtitle: `Claims widely repeated about ${placeName} by what figures or documents say of them: a count of what was looked into, and no score`,
    draw: (theme) => drawGroups({ id, headline, alt, role: 'group' }, groups, theme),
    alt,
    table: {
      caption: `Claims about ${placeName} by verdict`,
      columns: ['Claim', 'Verdict', 'About'].map((label) => ({ label, numeric: false })),
      rows: groups.flatMap(({ verdict, claims: members }) =>
        members.map((claim) => [
          { text: claim.claim, href: claimPath(claim) },
          { text: verdict },
          { text: sure(topicOf.get(claim.topic), `topic ${claim.topic}`) },
        ]),
      ),
    },
    sourceLine: source,
    shortSource: source,
    figures: [],
  };
}

/** How many hold, whole or in part, and how many do not; of one and of none too. */
export function claimsHeadline(claims: readonly Claim[], placeName: string): string {
  const [first] = claims;
  if (claims.length === 1 && first !== undefined)
    return `The one claim about ${placeName} that was looked into: ${claimVerdictInWords(first)}`;
  const held = countOfVerdicts(claims, 'holds', 'holds in part');
  const wrong = countOfVerdicts(claims, 'does not hold');
  const lead = `${sentenceCount(held)} of ${countInWords(claims.length)} things said about ${placeName} ${plural(held, 'holds', held === 0 ? 'holds' : 'hold')}, whole or in part`;
  if (wrong > 0)
    return `${lead}, and ${countInWords(wrong)} ${plural(wrong, 'does not', 'do not')}${byDocument(claims)}`;
  // That none is wrong would be heard as praise where most cannot be settled.
  const outside = countOfVerdicts(claims, 'outside these figures');
  const open = claims.length - held - outside;
  const left = [
    ...(open === 0
      ? []
      : [`we cannot settle ${held + outside === 0 ? 'any of them' : countInWords(open)}`]),
    ...(outside === 0 ? [] : [`no figure bears on ${countInWords(outside)}`]),
  ];
  return `${lead}${left.length === 0 ? '' : `; ${left.join(', and ')}`}${byDocument(claims)}`;
}

/** "; five hold in that the document each names says so": such a claim is no finding of ours. */
function byDocument(claims: readonly Claim[]): string {
  const count = countByDocument(claims);
  return count === 0
    ? ''
    : `; ${countInWords(count)} ${plural(count, 'holds', 'hold')} in that ${documentSaysSo(count)}`;
}

const TONES: Readonly<Record<ClaimVerdict, Tone>> = {
  holds: 's4',
  'holds in part': 's3',
  'does not hold': 'second',
  'not shown': 's1',
  'cannot be checked here': 'nd',
  'outside these figures': 'band',
};
const SQUARE = 24;
const STEP = 28;
const ACROSS = Math.floor((WIDTH + STEP - SQUARE) / STEP);
const LABEL = 20;
const GAP = 12;

interface Group {
  verdict: ClaimVerdict;
  claims: readonly Claim[];
}

/** Each verdict a line of words and its squares beneath, so that no colour has to be looked up. */
function drawGroups(called: DrawingWords, groups: readonly Group[], theme: Theme): string {
  const lines: Line[] = [];
  const squares: { claim: Claim; fill: string; x: number; y: number }[] = [];
  let y = 0;
  for (const { verdict, claims } of groups) {
    lines.push({
      x: 0,
      y: y + 14,
      text: `${capitalised(verdict)}: ${claims.length}`,
      isBold: true,
    });
    claims.forEach((claim, i) => {
      const fill = toneFill(called.id, theme, TONES[verdict]);
      const row = Math.floor(i / ACROSS);
      squares.push({ claim, fill, x: (i % ACROSS) * STEP, y: y + LABEL + row * STEP });
    });
    y += LABEL + Math.ceil(claims.length / ACROSS) * STEP + GAP;
  }
  return drawPlot(called, theme, {
    height: y - GAP,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(called.id, theme, ['nd']),
      words(lines),
      Plot.rect(squares, {
        x1: ({ x }) => x + 0.5,
        x2: ({ x }) => x + SQUARE,
        y1: 'y',
        y2: ({ y: top }) => top + SQUARE,
        fill: 'fill',
        stroke: theme.edge,
        strokeWidth: 1,
        href: ({ claim }) => claimPath(claim),
        title: ({ claim }) => `${claim.claim} Verdict: ${claimVerdictInWords(claim)}.`,
        ariaLabel: ({ claim }) => claim.id,
      }),
    ],
  });
}
