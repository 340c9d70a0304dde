import type { Area } from '../../model/Area.ts';
import type { MoneyTables } from '../../tables/readMoneyTables.ts';
import type { BodySpend, SpendSpan } from '../../tables/SpendTables.ts';
import { type LocatedPayee, locatedPayees } from './locatedPayees.ts';
import { restDoubt } from './restDoubt.ts';
import { type Rest, type SpanMoney, spanMoney } from './spanMoney.ts';

/** A span with every payee placed and its money added up. */
export interface LocatedSpan {
  span: SpendSpan;
  payees: readonly LocatedPayee[];
  /** Those who paid back more than they were paid in the time; they count in no share. */
  paidBack: readonly LocatedPayee[];
  /** Payments for goods, services and works. */
  inScope: SpanMoney;
  /** Payments of which it is not settled whether they buy anything. */
  doubtful: SpanMoney;
  /** Paid to payees that are not listed. */
  rest: Rest;
  /** All that counts or may count, pounds. */
  wholeGbp: number;
  /** What of it has no sure place. */
  openGbp: number;
}

/** What all families of figures on money start from; made once. */
export interface SpendInputs {
  tables: MoneyTables;
  district: Area;
  /** Null where the place is in no county. */
  county: Area | null;
  /** The place's wards by code. */
  wards: readonly Area[];
  /** Null where no payments of the council are held. */
  council: BodySpend | null;
  spans: readonly LocatedSpan[];
}

export function spendInputs(tables: MoneyTables): SpendInputs {
  const { england, place, spend } = tables;
  const { code, name, county, countyCode } = place.place;
  return {
    tables,
    district: { code, name, type: 'district' },
    county:
      county === null || countyCode === null
        ? null
        : { code: countyCode, name: county, type: 'county' },
    wards: [...england.wards.values()]
      .filter((ward) => ward.districtCode === code)
      .map((ward): Area => ({ code: ward.code, name: ward.name, type: 'ward' }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    council: spend.council,
    spans: spend.council === null ? [] : locatedSpans(spend.council, tables),
  };
}

/** The spans of one body, its payees placed by the suppliers of the place. */
export function locatedSpans(
  body: Pick<BodySpend, 'spans' | 'body' | 'departments'>,
  tables: MoneyTables,
): LocatedSpan[] {
  return body.spans.map((span) => locatedSpan(span, restDoubt(body, span), tables));
}

function locatedSpan(span: SpendSpan, doubtGbp: number, { spend }: MoneyTables): LocatedSpan {
  const all = locatedPayees(span, spend.suppliers);
  // Who paid back more than was paid in the time was paid before it: a share of this time's pounds has no place for that.
  const payees = all.filter(({ amountGbp }) => amountGbp >= 0);
  const paidBack = all.filter(({ amountGbp }) => amountGbp < 0);
  const inScope = spanMoney(
    payees.filter(({ scope }) => scope === 'in'),
    span.restGbp,
  );
  const doubtful = spanMoney(
    payees.filter(({ scope }) => scope === 'doubtful'),
    0,
  );
  const sum = (a: number, b: number) => (Math.round(a * 100) + Math.round(b * 100)) / 100;
  return {
    span,
    payees,
    paidBack,
    inScope,
    doubtful,
    rest: { gbp: span.restGbp, doubtGbp },
    wholeGbp: sum(inScope.totalGbp, doubtful.totalGbp),
    openGbp: sum(inScope.openGbp, doubtful.openGbp),
  };
}
