import type { AddressBasis, OwnerClass, Ring, SupplierKind } from '../model/Supplier.ts';
import type { Body } from './spend/Body.ts';
import type { PayeeKind, RegisteredNumber } from './spend/paymentColumns.ts';

/** What one payee was paid in one span. Individuals and redacted payees are one row each, without a name. */
export interface PayeeSum {
  payee: string;
  payeeKind: PayeeKind;
  amountGbp: number;
  /** Null where only the sum is known. */
  payments: number | null;
  scope: SpendScope;
  /** Why it is out of scope, or may be; null where it is in. */
  reason: string | null;
  /** What the reason rests on; null where nothing does, or where the published row says it itself. */
  evidence: string | null;
  /** The rule that caught it, where every payment is known; null where none did. */
  rule: string | null;
  /** What the published payments say of the payee itself; null where they say nothing. */
  published: PublishedPayee | null;
}

/** What published payments say of a payee beside its name. */
export interface PublishedPayee {
  /** Of a public register; payees with one number are one payee. */
  number: RegisteredNumber | null;
  /** Other names that stand with the number. */
  names: readonly string[];
  /** Postcodes that stand with the payee, most pounds first. */
  postcodes: readonly string[];
  town: string;
}

/** `doubtful`: a reason to leave it out is known and no evidence for it. */
export type SpendScope = 'in' | 'doubtful' | 'out';

/** A stretch of time for which payees are known: a financial year, or several as one ("2019-2026"). */
export interface SpendSpan {
  period: string;
  /** e.g. "April 2019 to December 2025" */
  dataPeriod: string;
  /** `payments`: every published payment; `largest`: a list of the largest payees, the rest known as one sum. */
  basis: 'payments' | 'largest';
  /** Months with payments, of the year or of all the years. */
  months: number;
  /** Those that hold hardly any (thinMonths.ts): with them no year is whole. */
  thin: readonly string[];
  /** All that was published, in scope or not. */
  totalGbp: number;
  /** Largest first. */
  payees: readonly PayeeSum[];
  /** `totalGbp` less the payees: who was paid it is not known. */
  restGbp: number;
  /** Ids of sources.json. */
  sources: readonly string[];
}

export interface SpendYear {
  /** Financial year, e.g. "2019-20". */
  period: string;
  amountGbp: number;
  /** Months of the year with payments, 1 to 12. */
  months: number;
  /** Those that hold hardly any (thinMonths.ts): with them the year is not whole. */
  thin: readonly string[];
  /** e.g. "April to December 2025" */
  dataPeriod: string;
  /** Ids of sources.json: single payments, a compilation of sums, or both. */
  sources: readonly string[];
}

/** What was paid in a month, e.g. "2019-04". */
export interface SpendMonth {
  month: string;
  amountGbp: number;
  /** Id of sources.json. */
  source: string;
}

export interface SpendDepartment {
  department: string;
  amountGbp: number;
  payments: number;
  suppliers: number;
}

/** A notice of a contract, as published. */
export interface Contract {
  id: string;
  status: 'awarded' | 'closed';
  /** ISO dates; a register gives the day a contract begins, and not that of its award. */
  publishedDate: string | null;
  awardedDate: string | null;
  title: string;
  /** Empty where the notice names none, or names a person. */
  suppliers: readonly string[];
  /** For all its suppliers together. */
  awardedGbp: number | null;
  lowGbp: number | null;
  highGbp: number | null;
  address: string;
}

/** How many payments to organisations say what; duplicates count for nothing. */
export interface PaymentDetail {
  payments: number;
  /** With the supplier's number of a public register, and with its postcode. */
  withNumber: number;
  withPostcode: number;
  /** With the day, not the month alone. */
  withDay: number;
  withDepartment: number;
  /** With a category or a description. */
  withPurpose: number;
  withTransaction: number;
}

/** What a public body published of its payments. */
export interface BodySpend {
  body: Body;
  /** Null where payments are known as sums alone. */
  detail: PaymentDetail | null;
  /** Of the single payments where they are held, of a compilation of sums in the months where they are not. */
  months: readonly SpendMonth[];
  years: readonly SpendYear[];
  /** The years of a compilation as one, as long as one of its months has no single payments; then years of payments. */
  spans: readonly SpendSpan[];
  departments: readonly SpendDepartment[];
  /** The months the departments are of, all years together, e.g. "April 2019 to December 2025". */
  departmentsPeriod: string;
  /** What the months come to that the departments are of, by the same publication. */
  departmentsWholeGbp: number;
  contracts: readonly Contract[];
  /** Ids of sources.json. */
  sources: readonly string[];
  contractSources: readonly string[];
}

/** A body of the place, whether its payments are held or not. */
export interface PlaceBody {
  body: Body;
  /** Null where no payments of it are held. */
  spend: BodySpend | null;
}

/** A payee whose identity or address somebody looked up, with the evidence; a row of suppliers.csv. */
export interface Supplier {
  /** The name as published in payments. */
  payee: string;
  /** Other published spellings. */
  aliases: readonly string[];
  /** Its proper name. */
  name: string;
  kind: SupplierKind;
  /** Number of the company, society or charity. */
  number: string | null;
  postcode: string | null;
  postTown: string | null;
  basis: AddressBasis | null;
  /** Null where its address is not known. */
  ring: Ring | null;
  /** Whether its postcode cannot be in the district though nothing says where it is. */
  isElsewhere: boolean;
  districtCode: string | null;
  wardCode: string | null;
  /** `postcode`: by Code-Point Open; `evidence`: as the evidence says. */
  placedBy: 'postcode' | 'evidence' | null;
  strength: 'firm' | 'weak';
  /** Addresses, or words. */
  evidence: readonly string[];
  ownerClass: OwnerClass;
  /** The first month of that owner, e.g. "2024-08"; null where none is known to have been before. */
  ownerSince: string | null;
  ownerStrength: 'firm' | 'weak';
  ownerEvidence: readonly string[];
  /** When it was looked up, e.g. "2026-11". */
  date: string;
  note: string;
}

/** One published number of the study of the anchor institutions. */
export interface AnchorStudyRow {
  measure: 'total' | 'share' | 'local' | 'rise' | 'leakage' | 'council-share';
  /** Null where it is about no area of the site. */
  areaCode: string | null;
  areaName: string;
  /** Financial year, or a pair for a rise. */
  period: string;
  value: number;
  unit: '£m' | '%';
  /** `used`: a figure rests on it; `conflict`: contradicts one that is used; `context`: neither. */
  standing: 'used' | 'conflict' | 'context';
  publisher: string;
  address: string;
  note: string;
}

/** An institution a publication names as one of those counted in a year. */
export interface AnchorPayer {
  payer: string;
  /** Financial year, e.g. "2012-13". */
  period: string;
  address: string;
}

export interface SpendTables {
  /** District code → county and region, England. */
  regions: ReadonlyMap<string, DistrictRegion>;
  /** Null where no payments of the district's council are held. */
  council: BodySpend | null;
  /** All bodies of the place, the council among them, in the order of bodies.json. */
  bodies: readonly PlaceBody[];
  suppliers: readonly Supplier[];
  supplierSources: readonly string[];
  anchorStudy: readonly AnchorStudyRow[];
  /** The institutions whose spending the study counts, for the years they were named for. */
  anchorPayers: readonly AnchorPayer[];
  anchorSources: readonly string[];
}

/** Where a district lies. */
export interface DistrictRegion {
  countyCode: string | null;
  countyName: string | null;
  regionCode: string;
  regionName: string;
}
