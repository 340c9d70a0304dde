import { countInWords, countOrNone, formatNumber } from '../../format/number.ts';
import { moneyInWords } from '../../format/value.ts';
import { plural } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Calculation } from '../../model/Calculation.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import { type LocatedPayee, supplierName } from './locatedPayees.ts';
import { MONEY } from './moneyIndicator.ts';
import type { LocatedSpan, SpendInputs } from './SpendInputs.ts';
import { spanDraft } from './spanDraft.ts';
import {
  ADDRESS_IS_NOT_BENEFIT,
  inTime,
  payeesWeHave,
  payerName,
  pounds,
  publishedPurchases,
  sumGbp,
} from './spendWords.ts';

/** Fewer would say something of a firm and nothing of a ward, and so would one with most of the money (docs/INDICATORS.md). */
const LEAST_SUPPLIERS = 3;
const LARGEST_PART = 0.8;

const WARDS = {
  ...MONEY,
  areaTypes: ['ward'],
  decimals: 0,
  rankOneInWords: 'most',
  rankLastInWords: 'least',
} as const;
const A_MAP_OF_ADDRESSES =
  'This is a map of addresses, not a score: a ward with business parks or solicitors’ offices has many, and nothing is said of its residents.';

export const SPEND_BY_SUPPLIER_WARD: Indicator = {
  ...WARDS,
  id: 'spend-by-supplier-ward',
  unit: '£',
  title: 'Paid by the council to suppliers with an address in the ward',
  shortTitle: 'Paid to suppliers here',
  definition:
    'How much of the payments the council published for goods, services and works went to suppliers whose known address lies in the ward.',
  directionInWords: 'higher means more is paid to addresses in the ward',
  formula: 'spend-by-supplier-ward/3',
  formulaText:
    'Pounds of suppliers traced to the ward, leaving out what is in doubt. Not given below three suppliers, or where one has more than 80%.',
  caveats: [
    A_MAP_OF_ADDRESSES,
    ADDRESS_IS_NOT_BENEFIT,
    'Suppliers known only to be somewhere in the district are in no ward.',
  ],
};

export const SPEND_SUPPLIERS_IN_WARD: Indicator = {
  ...WARDS,
  id: 'spend-suppliers-in-ward',
  unit: 'suppliers',
  rankLastInWords: 'fewest',
  title: 'Suppliers of the council with an address in the ward',
  shortTitle: 'Suppliers here',
  definition:
    'How many suppliers of the council, leaving out any we doubt sold it anything, are known to have their address in the ward.',
  directionInWords: 'higher means more known suppliers have their address in the ward',
  formula: 'spend-suppliers-in-ward/3',
  formulaText:
    'Number of suppliers traced to the ward, leaving out those in doubt; one paid under several names is one.',
  caveats: [
    A_MAP_OF_ADDRESSES,
    'Only suppliers whose address we have looked up are counted, the largest first, and where we have only a list of the largest payees none but these: none found is not none.',
  ],
};

export function spendWardDrafts(inputs: SpendInputs): Draft[] {
  return inputs.spans.flatMap((located) =>
    inputs.wards.flatMap((ward) => {
      const suppliers = suppliersOf(
        located.inScope.payees.filter(({ wardCode }) => wardCode === ward.code),
      );
      return [
        moneyDraft(inputs, located, ward, suppliers),
        countDraft(inputs, located, ward, suppliers),
      ];
    }),
  );
}

/** A supplier with all the names it was paid under. */
interface WardSupplier {
  name: string;
  payees: readonly LocatedPayee[];
  gbp: number;
}

/** One paid under several names is one: its parts would hide that it has most of the money. */
function suppliersOf(payees: readonly LocatedPayee[]): WardSupplier[] {
  return [...Map.groupBy(payees, supplierName)].map(([name, own]) => ({
    name,
    payees: own,
    gbp: sumGbp(own),
  }));
}

/** Which of the two reasons keeps a ward's sum from being given. */
function tooFewSentence({ length }: readonly WardSupplier[], { name }: Area): string {
  const found = `We know of ${countInWords(length)} ${plural(length, 'supplier', 'suppliers')} with an address in ${name}`;
  return length < LEAST_SUPPLIERS
    ? `${found}. A ward’s sum is given from ${countInWords(LEAST_SUPPLIERS)} suppliers on: below that it says something of a firm and nothing of a ward.`
    : `${found}, and one of them has more than four fifths of the sum. So no sum is given: it would say something of a firm and nothing of a ward.`;
}

/** Whether the sum would tell of one supplier rather than of a ward. */
function isTooFew(suppliers: readonly WardSupplier[], sumOfAll: number): boolean {
  // In pence, for four fifths to the penny are not too much.
  const most = LARGEST_PART * Math.round(sumOfAll * 100);
  return (
    suppliers.length < LEAST_SUPPLIERS || suppliers.some(({ gbp }) => Math.round(gbp * 100) > most)
  );
}

function moneyDraft(
  inputs: SpendInputs,
  located: LocatedSpan,
  ward: Area,
  suppliers: readonly WardSupplier[],
): Draft {
  const gbp = sumGbp(suppliers.flatMap(({ payees }) => payees));
  const isNone = suppliers.length === 0;
  const isOpen = located.openGbp !== 0;
  const isSuppressed = !isNone && isTooFew(suppliers, gbp);
  const hasValue = isNone ? !isOpen : !isSuppressed;
  return {
    ...spanDraft(inputs, SPEND_BY_SUPPLIER_WARD, located, ward),
    value: hasValue ? gbp : null,
    status: hasValue ? 'final' : isSuppressed ? 'suppressed' : 'missing',
    gapSentence: isNone
      ? `Of the ${formatNumber(located.payees.length, 0)} ${plural(located.payees.length, 'payee', 'payees')} of ${payerName(inputs)} that we have by name, we could place none that counts in ${ward.name}; of ${moneyInWords(located.openGbp)} we are not sure where it went.`
      : tooFewSentence(suppliers, ward),
    gapDoNotQuote: isSuppressed
      ? `Do not put a number or a zero in its place: a sum of so few would say something of a firm and nothing of ${ward.name}.`
      : 'Do not put a number or a zero in its place: not found is not none.',
    sentences: (value) => ({
      quote: `${inTime(located.span.dataPeriod)}, ${moneyInWords(value)} in ${publishedPurchases(inputs, located.span)} went to ${countInWords(suppliers.length)} suppliers whose known address is in ${ward.name}.`,
      doNotQuote: `Do not say that ${ward.name} gained it: ${ADDRESS_IS_NOT_BENEFIT.charAt(0).toLowerCase()}${ADDRESS_IS_NOT_BENEFIT.slice(1)}`,
    }),
    calculation: () => wardCalculation(hasValue, suppliers, pounds(gbp)),
  };
}

function countDraft(
  inputs: SpendInputs,
  located: LocatedSpan,
  ward: Area,
  suppliers: readonly WardSupplier[],
): Draft {
  return {
    ...spanDraft(inputs, SPEND_SUPPLIERS_IN_WARD, located, ward),
    value: suppliers.length,
    status: 'final',
    sentences: (value) => ({
      quote: `${inTime(located.span.dataPeriod)}, of the ${payeesWeHave(located.span)} of ${payerName(inputs)}, leaving out any we doubt sold it anything, ${countOrNone(value)} ${value < 2 ? 'is known to have had its address' : 'are known to have had their addresses'} in ${ward.name}.`,
      doNotQuote: `Do not say that ${ward.name} has ${value === 0 ? 'no suppliers' : `only ${countInWords(value)}`}: ${located.span.basis === 'largest' ? `we have only the ${payeesWeHave(located.span)} by name` : 'we have not looked most payees up, or not found them'}. ${A_MAP_OF_ADDRESSES}`,
    }),
    calculation: () => ({
      sum: `${suppliers.length} located in the ward`,
      rowsAre: 'payees',
      columns: [PAYEE, SUPPLIER],
      rows: suppliers.flatMap(({ name, payees }) => payees.map(({ payee }) => [payee, name])),
    }),
  };
}

const PAYEE = { id: 'payee', label: 'Payee', decimals: null };
const SUPPLIER = { id: 'supplier', label: 'Supplier', decimals: null };

/** A sum that is not given has no rows. */
function wardCalculation(
  isShown: boolean,
  suppliers: readonly WardSupplier[],
  sum: string,
): Calculation {
  return {
    sum: isShown ? `added up: ${sum}` : 'not given',
    rowsAre: 'payees',
    columns: [PAYEE, SUPPLIER, { id: 'amount_gbp', label: 'Pounds', decimals: 2 }],
    rows: isShown
      ? suppliers.flatMap(({ name, payees }) =>
          payees.map(({ payee, amountGbp }) => [payee, name, amountGbp]),
        )
      : [],
  };
}
