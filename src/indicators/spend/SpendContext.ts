import type { Area } from '../../model/Area.ts';
import type { CouncilSpend, SpendSpan } from '../../tables/SpendTables.ts';
import type { Tables } from '../../tables/Tables.ts';
import { type LocatedPayee, locatedPayees } from './locatedPayees.ts';
import { type SpanMoney, spanMoney } from './spanMoney.ts';

/** A span with every payee placed and its money added up. */
export interface LocatedSpan {
  span: SpendSpan;
  payees: readonly LocatedPayee[];
  /** Payments for goods, services and works. */
  inScope: SpanMoney;
  /** The same with what was left out put back. */
  all: SpanMoney;
}

/** What all families of figures on money start from; made once. */
export interface SpendContext {
  tables: Tables;
  district: Area;
  /** Null where the place is in no county. */
  county: Area | null;
  /** The place's wards by code. */
  wards: readonly Area[];
  /** Null where no payments of the council are held. */
  council: CouncilSpend | null;
  spans: readonly LocatedSpan[];
}

export function spendContext(tables: Tables): SpendContext {
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
    spans: (spend.council?.spans ?? []).map((span) => locatedSpan(span, tables)),
  };
}

function locatedSpan(span: SpendSpan, { spend }: Tables): LocatedSpan {
  const payees = locatedPayees(span, spend.suppliers);
  return {
    span,
    payees,
    inScope: spanMoney(
      payees.filter(({ scope }) => scope === 'in'),
      span.restGbp,
    ),
    all: spanMoney(payees, span.restGbp),
  };
}
