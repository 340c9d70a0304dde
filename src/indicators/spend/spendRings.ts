import { moneyInWords } from '../../format/value.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import { MONEY_PLACES, type MoneyPlace } from './locatedPayees.ts';
import { IN_SCOPE, SCOPE_CAVEAT, SHARE } from './moneyIndicator.ts';
import { payeeCalculation } from './payeeCalculation.ts';
import type { LocatedSpan, SpendContext } from './SpendContext.ts';
import { spanDraft } from './spanDraft.ts';
import {
  ADDRESS_IS_NOT_BENEFIT,
  inTime,
  LOCAL_IS_THE_BOUNDARY,
  pct,
  pounds,
} from './spendWords.ts';

/** What each part is called, alone and within a sentence. */
export const RING_WORDS: Readonly<Record<MoneyPlace, { short: string; went: string }>> = {
  district: { short: 'In the district', went: 'to suppliers in the district' },
  county: { short: 'Rest of the county', went: 'to suppliers in the rest of the county' },
  region: { short: 'Rest of the region', went: 'to suppliers in the rest of the region' },
  uk: { short: 'Rest of the UK', went: 'to suppliers in the rest of the United Kingdom' },
  abroad: { short: 'Abroad', went: 'to suppliers abroad' },
  unlocated: { short: 'Not located', went: 'to payees whose address is not known' },
  redacted: { short: 'Redacted', went: 'to people and payees whose name is withheld' },
};

const RINGS: Readonly<Record<MoneyPlace, Indicator>> = Object.fromEntries(
  MONEY_PLACES.map((place) => [place, ringIndicator(place)]),
) as Record<MoneyPlace, Indicator>;

export const SPEND_RINGS: readonly Indicator[] = MONEY_PLACES.map((place) => RINGS[place]);

function ringIndicator(place: MoneyPlace): Indicator {
  const { short, went } = RING_WORDS[place];
  return {
    ...SHARE,
    id: `spend-rings-${place}`,
    title: `Where the money goes: ${short.charAt(0).toLowerCase()}${short.slice(1)}`,
    shortTitle: `Money: ${short}`,
    definition: `How much of what the council pays for goods, services and works goes ${went}. The seven parts add to 100%.`,
    percentOf: IN_SCOPE,
    directionInWords: `higher means more goes ${went}`,
    formula: `spend-rings-${place}/1`,
    formulaText: `Pounds that went ${went} ÷ in-scope pounds.`,
    caveats: [
      LOCAL_IS_THE_BOUNDARY,
      'The county is the area of the county council. Unitary districts beside it count to the rest of the region.',
      ADDRESS_IS_NOT_BENEFIT,
      SCOPE_CAVEAT,
    ],
  };
}

export function spendRingsDrafts(context: SpendContext): Draft[] {
  return context.spans
    .filter(({ inScope }) => inScope.totalGbp > 0)
    .flatMap((located) => MONEY_PLACES.map((place) => ringDraft(context, located, place)));
}

function ringDraft(context: SpendContext, located: LocatedSpan, place: MoneyPlace): Draft {
  const { span, inScope } = located;
  const gbp = inScope.byPlace[place];
  const { went } = RING_WORDS[place];
  // In a list of the largest payees nothing tells how much of the rest was redacted.
  const isHidden = place === 'redacted' && span.basis === 'largest';
  const total = `the ${moneyInWords(inScope.totalGbp)} paid for goods, services and works`;
  return {
    ...spanDraft(context, RINGS[place], located),
    value: isHidden ? null : (100 * gbp) / inScope.totalGbp,
    status: isHidden ? 'missing' : 'final',
    numerator: isHidden ? null : gbp,
    denominator: inScope.totalGbp,
    gapSentence: `How much went to people and payees whose name is withheld is not known: it is within the ${moneyInWords(inScope.byPlace.unlocated)} whose payees are not located.`,
    sentences: (value) => ({
      quote:
        place !== 'unlocated' && gbp === 0
          ? `${inTime(span.dataPeriod)}, none of ${total} by ${context.council?.body.name ?? 'the council'} is known to have gone ${went}.`
          : `${inTime(span.dataPeriod)}, ${pct(value)} of ${total} by ${context.council?.body.name ?? 'the council'} went ${went}${place === 'unlocated' ? '' : ', as far as their addresses are known'}.`,
      doNotQuote:
        place === 'unlocated'
          ? 'Do not say that this money left the district: where it went is not known.'
          : `Do not leave out that ${pct((100 * inScope.openGbp) / inScope.totalGbp)} is not located: some of that may have gone there too. ${ADDRESS_IS_NOT_BENEFIT}`,
    }),
    calculation: () => ({
      ...payeeCalculation(
        {
          ...inScope,
          payees: inScope.payees.filter((payee) => payee.place === place),
          restGbp: place === 'unlocated' ? inScope.restGbp : 0,
        },
        `${pounds(gbp)} ÷ ${pounds(inScope.totalGbp)} = ${pct((100 * gbp) / inScope.totalGbp)}`,
      ),
      rowsAre: `payees: ${RING_WORDS[place].short.toLowerCase()}`,
    }),
  };
}
