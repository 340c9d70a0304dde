import type { EndsOnOne } from '../../indicators/spend/endsOnOne.ts';
import { type HeadlineSpan, headlineSpan } from '../../indicators/spend/headlineSpan.ts';
import type { LocatedPayee } from '../../indicators/spend/locatedPayees.ts';
import type { OneSource } from '../../indicators/spend/oneSource.ts';
import { type LocatedSpan, spendInputs } from '../../indicators/spend/SpendInputs.ts';
import { paidBackRemark } from '../../indicators/spend/spanDraft.ts';
import { tracedOnOne } from '../../indicators/spend/spendCoverage.ts';
import { localHangsOn, localOnOne, outsideOnOne } from '../../indicators/spend/spendLocalShare.ts';
import { OWNERS, type Owner, ownerHangsOn, ownerOf } from '../../indicators/spend/spendOwners.ts';
import { MONEY_PARTS, ringHangsOn, ringOnOne } from '../../indicators/spend/spendRings.ts';
import {
  doubtSentences,
  gapSentences,
  restSentences,
  sumGbp,
} from '../../indicators/spend/spendWords.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Place } from '../../model/Place.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { bodySources } from '../../tables/bodySources.ts';
import type { BodySpend, SpendSpan } from '../../tables/SpendTables.ts';
import type { Site } from '../Site.ts';

/** What is shown of a council's payments: the last year that is whole, or nearly (headlineSpan.ts). */
export interface SpendView {
  council: BodySpend;
  span: SpendSpan;
  /** How much of a year the span is, and the years after it that hold too little. */
  headline: HeadlineSpan;
  /** All listed payees, largest first. */
  payees: readonly LocatedPayee[];
  /** What counts, what may count, what does not. */
  inScope: readonly LocatedPayee[];
  doubtful: readonly LocatedPayee[];
  excluded: readonly LocatedPayee[];
  /** Which money has no known place and whose gap that is, a sentence each. */
  gaps: readonly string[];
  /** What may have bought nothing, in a sentence: of known payees, and of those that are not listed. */
  doubts: readonly string[];
  restDoubts: readonly string[];
  /** Why the sum is not that of all its payments: more came back from some payees than was paid; empty where none did. */
  paidBack: readonly string[];
  /** What of a lower end hangs on one document, in a sentence each: of places, and of owners, the most pounds first. */
  hangsOn: { places: readonly string[]; owners: readonly string[] };
  /** The same of all that is traced elsewhere, and of all that is traced. */
  outsideOnOne: OneSource | null;
  tracedOnOne: OneSource | null;
  /** How far the ends of the share that stays move without one document. */
  onOne: EndsOnOne;
  /** The same of the part in the district of all that may count. */
  ringOnOne: EndsOnOne;
  /** How much of what went to payees that are not listed may have bought nothing, pounds at most. */
  restDoubtGbp: number;
}

/** Null where no payments of the council are held. */
export function spendView({ tables }: Site): SpendView | null {
  const { council } = tables.spend;
  const headline = council === null ? undefined : headlineSpan(council);
  if (council === null || headline === undefined) return null;
  const { span } = headline;
  const inputs = spendInputs(tables);
  const located = sure(
    inputs.spans.find((each) => each.span === span),
    `payees of ${span.period}`,
  );
  const { payees, rest } = located;
  return {
    council,
    span,
    headline,
    payees,
    inScope: payees.filter(({ scope }) => scope === 'in'),
    doubtful: payees.filter(({ scope }) => scope === 'doubtful'),
    excluded: payees.filter(({ scope }) => scope === 'out'),
    gaps: gapSentences(inputs, located),
    doubts: doubtSentences(inputs, located),
    restDoubts: restSentences(inputs, located),
    paidBack: paidBackRemark(located),
    hangsOn: {
      places: [
        ...localHangsOn(inputs, located),
        // In the district the pounds are those of the local share.
        ...MONEY_PARTS.filter((part) => part !== 'district').flatMap((part) =>
          ringHangsOn(located, part),
        ),
      ],
      owners: OWNERS.toSorted((a, b) => sureGbp(located, b) - sureGbp(located, a)).flatMap(
        (owner) => ownerHangsOn(located, owner),
      ),
    },
    outsideOnOne: outsideOnOne(located),
    tracedOnOne: tracedOnOne(located),
    onOne: localOnOne(located),
    ringOnOne: ringOnOne(located, 'district'),
    restDoubtGbp: rest.doubtGbp,
  };
}

/** Pounds that are known to have gone to an owner. */
function sureGbp({ span, inScope }: LocatedSpan, owner: Owner): number {
  return sumGbp(inScope.payees.filter((payee) => ownerOf(payee, span) === owner));
}

/** The district's figure of an indicator for the span that is shown, if there is one. */
export function spanFigure(site: Site, view: SpendView, indicator: string): Figure | undefined {
  return site.figures.find(indicator, site.tables.place.place.code, view.span.period);
}

/** The ways to count the share that stays in the district, whose upper ends differ. */
export interface UpperEnds {
  /** What is not known counted in, and what is in doubt. */
  all: Figure | undefined;
  /** The same with weak evidence taken as sure. */
  weakAsSure: Figure | undefined;
  /** Of all payments, those that buy nothing included. */
  everyPayment: Figure | undefined;
}

export function upperEnds(site: Site, view: SpendView): UpperEnds {
  const of = (indicator: string) => spanFigure(site, view, indicator);
  return {
    all: of('spend-local-share'),
    weakAsSure: of('spend-local-share-weak'),
    everyPayment: of('spend-local-share-all'),
  };
}

/** Whether a payee is one whose post town bears the name of the place and whose postcode lies in another district. */
export function isPostTownOnly(
  { postTown: town, place: ring }: Pick<LocatedPayee, 'postTown' | 'place'>,
  place: Place,
): boolean {
  return (
    town !== null &&
    place.postTown !== null &&
    town.toLowerCase() === place.postTown.toLowerCase() &&
    !['district', 'weak', 'unlocated', 'redacted'].includes(ring)
  );
}

/** The publications the figures of money rest on, in the order of sources.json. */
export function moneySources({ tables }: Site): Source[] {
  const { anchorSources, supplierSources } = tables.spend;
  const ids = new Set([...anchorSources, ...bodySources(tables.spend), ...supplierSources]);
  return tables.sources.filter(({ id }) => ids.has(id));
}
