import type { Topology } from 'topojson-specification';
import type { AboutPlace } from '../model/AboutPlace.ts';
import type { CensusYear } from '../model/Census.ts';
import type { ClaimsFile } from '../model/Claim.ts';
import type { CoopBackground } from '../model/CoopBackground.ts';
import type { DomainId } from '../model/Domain.ts';
import type { EditionId } from '../model/Edition.ts';
import type { Place } from '../model/Place.ts';
import type { Source } from '../model/Source.ts';
import type { WardChange } from '../model/WardChange.ts';
import type { CensusHouseholds } from './census/householdDeprivation.ts';
import type { ContextRow, Vintage } from './context/contextSeries.ts';
import type { WardClaimants } from './context/wardClaimants.ts';
import type { CoopFlag } from './coops/coopFlags.ts';
import type { CoopGroup } from './coops/coopGroup.ts';
import type { LocatedBy } from './coops/locatedBy.ts';
import type { LsoaChangeLetter } from './geography/lsoaChange.ts';
import type { SpendTables } from './SpendTables.ts';

/** One LSOA in one edition of the Indices of Deprivation. */
export interface DeprivationRow {
  lsoaCode: string;
  /** The district's code in that edition, e.g. "30UK" in 2010 and "E07000123" since 2015. */
  districtCode: string;
  /** Index of Multiple Deprivation score, higher = more deprived. */
  score: number;
  /** 1 = most deprived. Tied LSOAs share a rank in some editions. */
  rank: number;
  /** Domain ranks, 1 = most deprived; half ranks stand for ties; null where the edition has none here. */
  domainRanks: Record<DomainId, number | null>;
  /** Resident population denominator; null in the editions that carry none here. */
  population: number | null;
  /** Residents of working age, as the edition counts them; null likewise. */
  workingAge: number | null;
  /** Share of residents who are income deprived, 0 to 1, as published; null in the editions without it here. */
  incomeRate: number | null;
  /** Share of those of working age who are employment deprived, 0 to 1, likewise. */
  employmentRate: number | null;
}

/** A part of an LSOA's live postcodes; the share is `postcodes` over the LSOA's total. */
export interface WardWeight {
  lsoaCode: string;
  wardCode: string;
  postcodes: number;
}

/** A part of an LSOA's postcodes that was set aside: the ward is in another district. */
export interface StrayPostcodes extends WardWeight {
  lsoaSet: '2011' | '2021';
}

export interface Ward {
  code: string;
  name: string;
  districtCode: string;
}

/** The tidy tables of data/england, read and checked. */
export interface EnglandTables {
  /** District code → name, today's districts. */
  districts: ReadonlyMap<string, string>;
  /** Ward code → ward, today's wards. */
  wards: ReadonlyMap<string, Ward>;
  /** Ward code → residents in mid-2022: LSOA populations shared out by postcodes, so derived, not official. */
  wardPopulation: ReadonlyMap<string, number>;
  /** LSOA code (2021) → name, e.g. "Preston 013A", and its district today. */
  lsoas: ReadonlyMap<string, { name: string; districtCode: string; population: number }>;
  /** LSOA code (2021) → plain name of the area it lies in, where it has one; several LSOAs share a name. */
  neighbourhoodNames: ReadonlyMap<string, string>;
  /** LSOA → ward, for the LSOAs of 2011 and of 2021. */
  weights: Readonly<Record<'2011' | '2021', readonly WardWeight[]>>;
  /** Postcodes that came out in a ward of another district than their LSOA's; in no weight. */
  strayPostcodes: readonly StrayPostcodes[];
  /** LSOA 2001 → LSOA 2011. A few LSOAs of 2011 have no predecessor, some have several. */
  lsoa01To11: readonly { lsoa01: string; lsoa11: string; change: LsoaChangeLetter }[];
  /** LSOA 2011 → LSOA 2021. */
  lsoa11To21: readonly { lsoa11: string; lsoa21: string; change: LsoaChangeLetter }[];
  /** LSOA 2011 → codes of today's districts it lies in: one, but for a handful later cut by a boundary. */
  districtsOfLsoas2011: ReadonlyMap<string, ReadonlySet<string>>;
  /** District code → codes of the ten areas most like it, most alike first, Wales and Scotland included; may be empty. */
  similarAreas: ReadonlyMap<string, readonly string[]>;
  deprivation: Readonly<Record<EditionId, readonly DeprivationRow[]>>;
  /** Edition → district code of its time → name. */
  editionDistricts: Readonly<Record<EditionId, ReadonlyMap<string, string>>>;
  /** The official district summary of the 2015 edition: every district, five measures. */
  official2015: readonly OfficialResult[];
}

/** The place of every ward of England in every edition: worked out once from all of England's LSOAs. */
export interface EnglandWards {
  /** Ward code → mean percentile with LSOAs shared out by postcodes; a ward that is not covered has none. */
  positions: Readonly<Record<EditionId, ReadonlyMap<string, number>>>;
  /** The same with each LSOA whole in the ward with most of its postcodes; a ward left empty has none. */
  bestFit: Readonly<Record<EditionId, ReadonlyMap<string, number>>>;
  /** Pair of editions, e.g. "2015-2019" → ward code → change against similar wards. */
  changes: ReadonlyMap<string, ReadonlyMap<string, WardChange>>;
}

/** Counts of the censuses by LSOA, all England. */
export interface CensusTables {
  /** Households by dimensions of deprivation, each census on its own LSOAs; empty where not imported. */
  households: Readonly<Record<CensusYear, readonly CensusHouseholds[]>>;
}

/** One official result our own measures are proved against. */
export interface OfficialResult {
  districtCode: string;
  /** Id of the indicator, e.g. "imd-extent". */
  indicator: string;
  /** As printed, e.g. "0.4589": the digits count. */
  value: string;
  rank: number;
}

/** Today's live postcodes of a former ward that lie in one of today's wards. */
export interface FormerWardPart {
  formerCode: string;
  formerName: string;
  /** The year from which others were used in its place. */
  until: number;
  wardCode: string;
  postcodes: number;
}

/** The tidy tables of data/places/<code>, read and checked. */
export interface PlaceTables {
  place: Place;
  /** ONS best fit: each LSOA in exactly one ward. Empty where the place has none. */
  bestFit: Readonly<Record<'2011' | '2021', ReadonlyMap<string, string>>>;
  /** Households of Census 2021 by LSOA (2021) and ward; empty where the place has none. */
  households: readonly { lsoaCode: string; wardCode: string; households: number }[];
  /** Ward code → usual residents, Census 2021; empty where the place has none. */
  census2021: ReadonlyMap<string, number>;
  /** Live postcode ("PR1 2HE") → ward code; empty where the place has none. */
  postcodes: ReadonlyMap<string, string>;
  /** Live postcode → longitude and latitude of its point. */
  postcodePoints: ReadonlyMap<string, readonly [longitude: number, latitude: number]>;
  /** Live postcode → LSOA of 2021 in which its point lies. */
  postcodeLsoas: ReadonlyMap<string, string>;
  /** Live postcodes of other districts that begin like one of the place's; empty where the place has none. */
  nearbyPostcodes: readonly { postcode: string; districtCode: string }[];
  /** The wards before today's in parts of today's; empty where the place has none. */
  formerWards: readonly FormerWardPart[];
}

/** One organisation in one edition of a list of co-operatives. */
export interface CoopRow {
  /** e.g. "2016" */
  edition: string;
  /** The publisher's own id, e.g. "R001016"; the same in every edition. */
  cukId: string;
  name: string;
  /** Empty where the edition does not say. */
  registrar: string;
  registeredNumber: string;
  legalForm: string;
  sector: string;
  /** The publisher's class, e.g. "Workers"; empty where there is none. */
  ownership: string;
  group: CoopGroup;
  /** As Royal Mail writes it, or as published where it is malformed; empty where there is none. */
  postcode: string;
  /** What the ward and district rest on; null where the row is in no ward. */
  locatedBy: LocatedBy | null;
  wardCode: string | null;
  districtCode: string | null;
  /** ISO dates; null where the edition has none. */
  incorporated: string | null;
  dissolved: string | null;
  status: 'live' | 'dead';
  flags: readonly CoopFlag[];
}

/** A correction a place makes to the co-operatives of an edition; `evidence` says why. */
export interface CoopCorrection {
  cukId: string;
  editions: readonly string[];
  field: 'district_code' | 'ward_code';
  /** Null withholds the field. A corrected district has no ward unless that is corrected too. */
  value: string | null;
  evidence: string;
}

/** A co-operative that works in the place and is, or was, registered elsewhere. */
export interface CoopElsewhere {
  cukId: string;
  name: string;
  /** Where it is registered, with the editions, in words. */
  registered: string;
  worksHere: string;
  evidence: string;
}

/** Dates of a co-operative that no edition has, with where they were found. */
export interface CoopDates {
  cukId: string;
  /** Of the society or company; empty where it was not found. */
  registeredNumber: string;
  /** ISO dates. */
  registered: string | null;
  dissolved: string | null;
  evidence: string;
}

export interface CoopTables {
  /** Every edition, England; empty where no edition was imported. */
  rows: readonly CoopRow[];
  corrections: readonly CoopCorrection[];
  elsewhere: readonly CoopElsewhere[];
  dates: readonly CoopDates[];
  /** The story behind the place's co-ops; may be empty. */
  backgrounds: readonly CoopBackground[];
}

/** The price level of a financial year, 2024-25 = 100. */
export interface DeflatorYear {
  financialYear: string;
  index: number;
  isForecast: boolean;
}

/** Residents of a place in one year. */
export interface ResidentsRow {
  vintage: Vintage;
  /** Of the middle of the year; of the census, 21 March 2021. */
  year: string;
  residents: number;
}

/** Series by local authority; each list is empty where it was not imported. */
export interface ContextTables {
  /** Today's districts of England, England, and the United Kingdom. */
  rows: readonly ContextRow[];
  /** Price level by financial year, one vintage. */
  deflator: readonly DeflatorYear[];
  /** Claimants by ward of the place in one month; may be empty. */
  wardClaimants: readonly WardClaimants[];
  /** Residents of the place, each row under its vintage. */
  residents: readonly ResidentsRow[];
}

export interface Boundaries {
  /** Object `wards`, geometry id = ward code, properties {name, district}; the place's wards only. */
  wards: Topology;
  /** Object `lsoas`, geometry id = LSOA code (2021), properties {name}; the LSOAs of the place's district. */
  lsoas: Topology;
}

export interface Tables {
  england: EnglandTables;
  englandWards: EnglandWards;
  census: CensusTables;
  place: PlaceTables;
  boundaries: Boundaries;
  coops: CoopTables;
  context: ContextTables;
  /** What is said about the place, set against the figures; null where nothing was looked into. */
  claims: ClaimsFile | null;
  /** The place's own story; null where none is written. */
  about: AboutPlace | null;
  spend: SpendTables;
  sources: readonly Source[];
}
