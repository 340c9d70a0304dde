import { formatDate } from '../../format/date.ts';
import { moneyInWords } from '../../format/value.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { OwnerClass } from '../../model/Supplier.ts';
import { sure } from '../../model/sure.ts';
import { type ShareBounds, shareBounds } from '../../stats/shareBounds.ts';
import type { SpendSpan } from '../../tables/SpendTables.ts';
import type { Draft } from '../Draft.ts';
import { boundsDraft } from './boundsDraft.ts';
import type { LocatedPayee } from './locatedPayees.ts';
import { BOUNDS_FORMULA, IN_SCOPE, MONEY_SHARE, SCOPE_CAVEAT } from './moneyIndicator.ts';
import {
  type OneSource,
  oneSourceOf,
  oneSourceSentences,
  oneSourceSum,
  ownerEvidence,
} from './oneSource.ts';
import { restRows } from './payeeCalculation.ts';
import type { LocatedSpan, SpendInputs } from './SpendInputs.ts';
import { spanDraft } from './spanDraft.ts';
import { shareParts } from './spanMoney.ts';
import {
  ifAssumed,
  inTime,
  payeesInWords,
  pct,
  penceOfPound,
  pounds,
  publishedPurchases,
  restAssumption,
  sumGbp,
} from './spendWords.ts';

/** Who may own a payee, as money is added up. */
export const OWNERS = [
  'members',
  'employees',
  'charity',
  'public-body',
  'listed-company',
  'others',
  'unknown',
] as const;
export type Owner = (typeof OWNERS)[number];

const OWNER_OF: Readonly<Record<OwnerClass, Owner>> = {
  'registered society': 'members',
  employees: 'employees',
  'charitable trust': 'charity',
  charity: 'charity',
  'public body': 'public-body',
  'listed company': 'listed-company',
  private: 'others',
  unknown: 'unknown',
};

const WORDS: Readonly<Record<Owner, { short: string; to: string }>> = {
  members: { short: 'their members', to: 'to societies owned by their members' },
  employees: { short: 'their employees', to: 'to firms owned by their employees' },
  charity: {
    short: 'a charity or trust',
    to: 'to charities, and firms owned by a charity or trust',
  },
  'public-body': { short: 'a public body', to: 'to public bodies' },
  'listed-company': {
    short: 'a listed company',
    to: 'to companies listed on a stock exchange, and firms they own',
  },
  others: { short: 'others', to: 'to payees with any other owner, private ones among them' },
  unknown: { short: 'not known', to: 'to payees whose owner we do not know' },
};

const INDICATORS = new Map(OWNERS.map((owner) => [owner, ownerIndicator(owner)]));
export const SPEND_OWNERS: readonly Indicator[] = [...INDICATORS.values()];

function ownerIndicator(owner: Owner): Indicator {
  const { short, to } = WORDS[owner];
  return {
    ...MONEY_SHARE,
    id: `spend-owner-${owner}-share`,
    title:
      owner === 'unknown'
        ? 'Paid to payees whose owner is not known'
        : `Paid to payees owned by ${short}`,
    shortTitle: owner === 'unknown' ? 'Owner not known' : `Owned by ${short}`,
    definition: `How much of the payments the council published for goods, services and works went ${to}, as far as evidence says who owns them: at least, and at most.`,
    percentOf: IN_SCOPE,
    directionInWords: `higher means more goes ${to}`,
    formula: `spend-owner-${owner}-share/2`,
    formulaText:
      owner === 'unknown'
        ? `${BOUNDS_FORMULA} Inside is what went ${to}, and all that went to payees that are not listed, outside is all else; what may not count of the payees that are not listed is in S_L. No middle is given.`
        : `${BOUNDS_FORMULA} Inside is what went ${to}, on evidence of the owner that we accept.`,
    caveats: [
      'Being local is one thing; being owned by its members or workers is another. A society may have its office far away.',
      'An owner counts only on evidence that we accept and that fits the whole of the time: where the owner changed within it, the payee counts as not known.',
      SCOPE_CAVEAT,
    ],
  };
}

export function spendOwnerDrafts(inputs: SpendInputs): Draft[] {
  return inputs.spans.flatMap((located) =>
    OWNERS.flatMap((owner): Draft[] => {
      const { payees, span, rest } = located;
      const isInside = (payee: LocatedPayee): boolean | null => {
        const known = ownerOf(payee, span);
        if (owner === 'unknown') return known === 'unknown';
        return known === 'unknown' ? null : known === owner;
      };
      const bounds = shareBounds(
        shareParts(payees, rest, isInside, 'scope', owner === 'unknown' ? true : null),
      );
      if (bounds === null) return [];
      // A middle of what is not known would be a guess at the size of a gap.
      const shown = owner === 'unknown' ? { ...bounds, midpointPct: null } : bounds;
      return [ownerDraft(inputs, located, owner, shown)];
    }),
  );
}

/** Payees of an owner that are not in the lower end: in doubt whether they were paid for anything, or owned so only since. */
function leftOpen({ span, payees }: LocatedSpan, owner: Owner): string[] {
  if (owner === 'unknown') return [];
  const doubtful = payees.filter(
    (payee) => payee.scope === 'doubtful' && ownerOf(payee, span) === owner,
  );
  const late = payees.filter(
    (payee) =>
      payee.scope === 'in' &&
      ownerOf(payee, span) === 'unknown' &&
      payee.match?.supplier.ownerStrength === 'firm' &&
      OWNER_OF[payee.match.supplier.ownerClass] === owner,
  );
  return [
    ...(doubtful.length === 0
      ? []
      : [
          `In doubt, and so not counted at the lower end: ${moneyInWords(sumGbp(doubtful))} to ${payeesInWords(doubtful)}, of which we do not know what it bought.`,
        ]),
    ...late.map(
      (payee) =>
        `${payeesInWords([payee])}, paid ${moneyInWords(payee.amountGbp)} in that time, is owned so only since ${formatDate(sure(payee.match?.supplier.ownerSince, `month of the owner of ${payee.payee}`))}: how much came after that we do not know.`,
    ),
  ];
}

/** What of an owner's lower end hangs on one document, in a sentence; empty where none carries half of it. */
export function ownerHangsOn(located: LocatedSpan, owner: Owner): string[] {
  return oneSourceSentences(ownerSource(located, owner), WORDS[owner].to, 'who owns');
}

function ownerSource({ span, payees }: LocatedSpan, owner: Owner): OneSource | null {
  return owner === 'unknown'
    ? null
    : oneSourceOf(
        payees.filter((payee) => payee.scope === 'in' && ownerOf(payee, span) === owner),
        ownerEvidence,
      );
}

/** Who owned a payee over the whole of a span; people and withheld payees are not known. */
export function ownerOf(
  { match }: Pick<LocatedPayee, 'match'>,
  { period }: Pick<SpendSpan, 'period'>,
): Owner {
  if (match === null) return 'unknown';
  const { ownerClass, ownerSince, ownerStrength } = match.supplier;
  // A span is named by the year it begins in: its first day is the first of April.
  const isLate = ownerSince !== null && ownerSince > `${period.slice(0, 4)}-04`;
  return ownerStrength === 'weak' || isLate ? 'unknown' : OWNER_OF[ownerClass];
}

function ownerDraft(
  inputs: SpendInputs,
  located: LocatedSpan,
  owner: Owner,
  bounds: ShareBounds,
): Draft {
  const indicator = INDICATORS.get(owner);
  if (indicator === undefined) throw new Error(`owner without an indicator: ${owner}`);
  const { span, payees } = located;
  const { lowerPct, upperPct, inside, most, lowerWhole, upperWhole } = bounds;
  const { to } = WORDS[owner];
  const when = inTime(span.dataPeriod);
  const said =
    inside === 0 && upperPct > 0
      ? `${when}, we know of nothing in ${publishedPurchases(inputs, span)} to have gone ${to}; as much as ${Math.ceil(upperPct - 1e-9)}p of every pound may have.`
      : `${when}, of every pound in ${publishedPurchases(inputs, span)}, ${penceOfPound(lowerPct, upperPct)} went ${to}.`;
  // What is not listed counts to the owners that are not known, whoever they are.
  const assumption = owner === 'unknown' && lowerPct < upperPct ? restAssumption(located) : null;
  const quote = [`${said}${ifAssumed(assumption)}`, ...leftOpen(located, owner)].join(' ');
  return {
    ...spanDraft(inputs, indicator, located),
    ...boundsDraft(bounds, {
      quote,
      doNotQuote:
        owner === 'unknown'
          ? 'Do not say that these payees are privately owned: we have not looked, or found nothing.'
          : [
              'Do not print one end alone, and do not call the rest privately owned: of most payees the owner is not known. It says nothing about where they are.',
              ...ownerHangsOn(located, owner),
            ].join(' '),
    }),
    rangeAssumes: assumption,
    calculation: () => ({
      sum: `lower: ${pounds(inside)} ÷ ${pounds(lowerWhole)} = ${pct(lowerPct)}; upper: ${pounds(most)} ÷ ${pounds(upperWhole)} = ${pct(upperPct)}${oneSourceSum(ownerSource(located, owner))}`,
      rowsAre: 'payees',
      columns: [
        { id: 'payee', label: 'Payee', decimals: null },
        { id: 'amount_gbp', label: 'Pounds', decimals: 2 },
        { id: 'owner', label: 'Owned by', decimals: null },
        { id: 'since', label: 'Since', decimals: null },
        { id: 'evidence', label: 'Evidence', decimals: null },
        { id: 'scope', label: 'Counts', decimals: null },
      ],
      rows: [
        ...payees
          .filter(({ scope }) => scope !== 'out')
          .map((payee) => [
            payee.payee,
            payee.amountGbp,
            WORDS[ownerOf(payee, span)].short,
            payee.match?.supplier.ownerSince ?? null,
            ownerEvidence(payee).join('; ') || null,
            payee.scope === 'in' ? 'yes' : 'in doubt',
          ]),
        ...restRows(located.rest).map(([name, gbp, counts]) => [
          ...[name, gbp, WORDS.unknown.short, null],
          ...[null, counts],
        ]),
      ],
    }),
  };
}
