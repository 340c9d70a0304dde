import type { ScopeReason } from './scopeReasons.ts';

export type ScopeField = 'payee' | 'department' | 'category' | 'description';

/**
 * A rule of what is no payment for goods, services or works. Words in an account's name say what somebody called it and
 * not what was bought, so they never settle it alone: who is paid has to agree. Where that does not, the payment is in
 * doubt and stays in every share, both ways.
 */
export interface ScopeRule {
  /** What it looks for, as the report and the page name it. */
  name: string;
  reason: ScopeReason;
  /** Fields the words are looked for in. A description tells of a single line, so it needs plain words. */
  fields: readonly ScopeField[];
  words: RegExp;
  /** Payees that settle it; null where the words are the name of a payee that sells nothing. */
  settledBy: RegExp | null;
  /** Whether people and payees without a name settle it, too. */
  orPeople: boolean;
  /** The only payees it is about, of whom the words say something else than of a firm; all where it is left away. */
  payees?: RegExp;
  /** Words of account or line that show a purchase all the same, from whomever. */
  unless?: RegExp;
}

const CODED: readonly ScopeField[] = ['category', 'department'];
const TOLD: readonly ScopeField[] = ['category', 'description'];
const ALL: readonly ScopeField[] = ['payee', 'category', 'description'];

const PUBLIC =
  /\b(council|borough|m\.?b\.?c|b\.?c|d\.?c|c\.?c|parish|county|authority|police|fire|rescue|commissioner|department|dept|ministry|secretary of state|mhclg|dluhc|dclg|levelling up|local gov\w*|government|environment agency|drainage board|mayor|national park|precepts?|pool)\b/i;
const COLLECTOR =
  /\bhm ?rc\b|\bhmrc\b|\bh\.? ?m\.? revenues?\b|\binland revenue\b|\brevenues? (&|and) customs\b|\bhm customs\b/i;
const LANDLORD =
  /\b(housing|homes?|propert(y|ies)|lettings?|landlords?|estates?|tenants?|residents?|claimants?|council)\b/i;
const LENDER =
  /\b(pwlb|public works|debt management|dmo|treasury|money market|bank|building society|barclays|lloyds|hsbc|natwest|rbs|santander|nationwide|goldman|blackrock|federated|ccla|council|authority|fund)\b/i;
const COUNCIL =
  /\b(council|borough|m\.?b\.?c|b\.?c|d\.?c|combined authority|levelling up|communities|mhclg|dluhc|dclg|secretary of state|pool)\b/i;
const DEPARTMENT_OF_STATE =
  /\b(department|dept|ministry|secretary of state|levelling up|mhclg|dluhc|dclg|local gov\w*|treasury)\b/i;
const HEALTH =
  /\b(nhs\w*|c\.?c\.?g|clinical commissioning|integrated care|i\.?c\.?b|primary care trust|p\.?c\.?t|health (authority|board|trust)|mental health|hospitals?|foundation trust)\b/i;
/** Account and payee together tell of a transfer, and still not that nothing was bought: such a rule stays in doubt. */
const NEVER = /(?!)/;
/** Stores are filled with goods: an account of the balance sheet that names them holds purchases. */
const STOCKED =
  /\b(stocks?|stores?|inventor(y|ies)|drugs?|medicines?|pharmac\w+|consumables|fuel)\b/i;

/** Looked at in order: the first that is settled gives the reason, else the first in doubt. */
export const SCOPE_RULES: readonly ScopeRule[] = [
  {
    name: 'precepts, levies and the collection fund, paid to a public body',
    reason: 'precept or transfer to a public body',
    fields: ALL,
    words:
      /\b(precepts?|precerpts?|pecepts?)\b|\bcentral share\b|\bbrr (&|and) rsg\b|^parishes$|\bparish (precept|grant)s?\b|\bcollection fund\b|\bc ?tax (deficit|surplus)|\b(nndr|business rates?|nnd?r) (deficit|surplus|pool|tariff|retention|levy|contribution|payment to)|\bbusiness rates? (central share|retention)|\b(drainage|flood|environment agency|internal drainage) (board )?levy|\blevies\b|\blevy payment\b|\bbusiness rates? pool|\brevenue support grant|\bcontribution to (central government|mhclg|dluhc)|\bpooling of housing capital receipts|\bbid levy\b/i,
    settledBy: PUBLIC,
    orPeople: false,
  },
  {
    name: 'payments to the tax office',
    reason: 'tax',
    fields: ['payee'],
    words: COLLECTOR,
    settledBy: null,
    orPeople: false,
    // The Valuation Office Agency is part of it and works for a fee.
    unless: /\b(valuations?|asset vals?|district valuer|voa)\b/i,
  },
  {
    name: 'payments to the licensing office for vehicles',
    reason: 'tax',
    fields: ['payee'],
    words: /\bdvla\b/i,
    settledBy: null,
    orPeople: false,
  },
  {
    name: 'road tax, paid to who collects it',
    reason: 'tax',
    fields: TOLD,
    words: /\b(road|vehicle) tax\b|\bvehicle excise\b|\broad fund licen[cs]es?\b/i,
    settledBy: /\bdvla\b|\bpost office\b/i,
    orPeople: false,
  },
  {
    name: 'rates and refunds of local tax, paid to a council or a person',
    reason: 'tax',
    fields: TOLD,
    words:
      /\bnon[- ]domestic rates\b|^(business )?rates( payable)?$|\bnndr\b|\bcouncil tax refunds?|\bnndr refunds?|\brefund (of )?(council tax|nndr|business rates)/i,
    settledBy: /\b(council|borough|m\.?b\.?c|b\.?c|d\.?c)\b|\brefunds?\b/i,
    orPeople: true,
  },
  {
    name: 'accounts of national tax, paid to who collects it',
    reason: 'tax',
    fields: ['category', 'description', 'department'],
    words:
      /\bvat (only|pro forma|payments?|return|control|input|output|refund)|^vat$|\bstamp duty\b|\bapprenticeship levy\b|\bcorporation tax\b|\bc\.?i\.?t\.? ?awaiting|\bcis tax\b|\blandfill tax\b|\bcouncil tax refunds?\b|\bnndr (refunds?|collection)\b/i,
    settledBy: COLLECTOR,
    orPeople: false,
  },
  {
    name: 'accounts of pay, paid to staff or who collects from their pay',
    reason: 'payroll',
    fields: TOLD,
    words:
      /\b(salar(y|ies)|wages|payroll|net pay|gross pay|paye|p\.a\.y\.e|national insurance|employers? ni|redundanc(y|ies)|severance|attachment of earnings|student loan deduction|settlements? - staff|members'? allowances?|basic pay|overtime|salary sacrifice|child ?care vouchers?)\b(?!.{0,20}\b(software|system|licen[cs]e|service|bureau|support|survey|training))/i,
    settledBy:
      /\b(staff|employees?|payroll|salar(y|ies)|wages|net pay|unison|gmb|unite the union|child (support|maintenance)|csa|student loans?|county court|sheriff officers?)\b/i,
    orPeople: true,
    unless:
      /\b(agency|temporary|temp|interim|locum|relief|contract) (staff|workers?|cover|personnel)/i,
  },
  {
    name: 'unions and payroll accounts as payees',
    reason: 'payroll',
    fields: ['payee'],
    words:
      /\b(unison|gmb|unite the union)\b|^(net )?payroll\b(?!.{0,20}\b(services?|solutions|giving|ltd|limited))/i,
    settledBy: null,
    orPeople: false,
  },
  {
    name: 'pensions, paid to a fund, a public body that runs one, or a pensioner',
    reason: 'pension',
    fields: TOLD,
    words:
      /\bpensions? (fund|contribution|deduction|strain|cost|payment|deficit|increase|authority|scheme|recharge)|\bsuperannuation\b|\bearly retirement\b|\blgps\b|\blocal government pension|\bpension$|^pensions?\b|\bavcs?\b|\bin[- ]house avc/i,
    settledBy:
      /\bpensions?\b|\bsuperannuation\b|\bavc\b|\bprudential\b|\b(council|borough|m\.?b\.?c|nhs business)\b/i,
    orPeople: true,
    unless: /\b(actuar\w+|admin\w*|advice|services? sla)\b/i,
  },
  {
    name: 'pension funds as payees, whatever the account',
    reason: 'pension',
    fields: ['payee'],
    words:
      /\bpensions? (fund|authority|scheme)|\bsuperannuation\b|\blgps\b|\blocal government pension|(?<!\bwork (&|and) )\bpensions?$|\bavcs?\b/i,
    // A fund lets buildings and sells advice: the account has to say that it is a pension.
    settledBy: NEVER,
    orPeople: false,
  },
  {
    name: 'benefits, paid to a person or a landlord',
    reason: 'benefit',
    fields: TOLD,
    words:
      /\bhousing benefit|\brent (allowance|rebate)|\bcouncil tax (benefit|support|reduction)|\bdiscretionary housing|\bdhp\b|\bbenefits? (payment|overpayment)|\bdirect payments? (to|-|carer|client|adult)|\blocal welfare\b|\bhardship (fund|payment)|\benergy rebate\b|\bself[- ]isolation payment/i,
    settledBy: LANDLORD,
    orPeople: true,
  },
  {
    name: 'lenders to councils as payees',
    reason: 'treasury',
    fields: ['payee'],
    words: /\bpwlb\b|\bpublic works loans?\b|\bdebt management (office|account|agency)/i,
    settledBy: null,
    orPeople: false,
  },
  {
    name: 'loans and investments, paid to a bank, a fund or a council',
    reason: 'treasury',
    fields: ALL,
    words:
      /\bpwlb\b|\bpublic works loans?\b|\bmoney market\b|\btreasury (deposit|investment|loan|management activit|bill)|\bdebt management (office|account|agency)|\b(short|long)[- ]term (investment|loan|borrowing)|\btemporary (loan|investment|borrowing)|\bfixed term deposit|\bloan (repayment|principal|interest|redemption)|\brepayment of (loan|principal)|\binterest (on|paid on) (loan|borrowing|debt)|\b(external|loan) interest (paid|payable)\b|^investments?$|\binvestment (made|placed|deposit)/i,
    settledBy: LENDER,
    orPeople: false,
  },
  {
    name: 'refunds and deposits given back to a person',
    reason: 'balance sheet',
    fields: CODED,
    words:
      /^refunds?$|\bar refunds?\b|\bdeposits? (held|refund|returned)\b|\brefundable deposits?\b|\bbonds? (held|refund)/i,
    settledBy: /\b(refunds?|deposits?)\b/i,
    orPeople: true,
    unless: STOCKED,
  },
  {
    name: 'suspense, control and other accounts of the balance sheet',
    reason: 'balance sheet',
    fields: ['category'],
    // "Suspense" as a department holds purchases still to be recharged, so only the category counts here.
    words: /\bsuspense\b/i,
    settledBy: /\b(suspense|petty cash|imprest)\b/i,
    orPeople: false,
    unless: STOCKED,
  },
  {
    name: 'creditors, debtors and accounts held for others',
    reason: 'balance sheet',
    fields: CODED,
    words:
      /\b(sundry )?(creditors?|debtors?)\b(?! (team|section|services))|\bcontrol a(\/c|cc(oun)?t)\b|\bcontrol account\b|\bholding a(\/c|ccount)\b|\bdifference a\/c\b|\bprepayments?\b|\baccruals?\b|\bunapplied\b|\bawaiting payment\b|\bbalance sheet\b|\breceipts? in advance\b|\bs(ection )?106 (held|balance)|\btrust funds? held|\bcash (in|at) bank\b|\bimprest\b|\bpetty cash\b/i,
    settledBy: /\b(petty cash|imprest|cash)\b/i,
    orPeople: false,
    unless: STOCKED,
  },
  {
    name: 'tariffs of business rates, paid to a council or the department',
    reason: 'precept or transfer to a public body',
    fields: TOLD,
    words: /\btariffs?\b/i,
    payees: COUNCIL,
    settledBy: NEVER,
    orPeople: false,
    unless: /\b(energy|electric\w*|gas|water|feed[- ]in|charging)\b/i,
  },
  {
    name: 'surpluses and deficits of local tax, paid to a public body',
    reason: 'precept or transfer to a public body',
    fields: TOLD,
    words: /\bsurplus(es)?\b|\bdef[ei]cits?\b|\bbrr\b/i,
    payees: PUBLIC,
    settledBy: NEVER,
    orPeople: false,
    unless: /\bsurplus (land|propert\w+|equipment|goods|stock)/i,
  },
  {
    name: 'pensions of a month, paid to a public body',
    reason: 'pension',
    fields: TOLD,
    words: /\bpensions?\b.{0,12}\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i,
    payees: PUBLIC,
    settledBy: NEVER,
    orPeople: false,
    unless: /\b(training|actuar\w+|admin\w*|advice|software)\b/i,
  },
  {
    name: 'moneys under section 31, given back to a department of state',
    reason: 'precept or transfer to a public body',
    fields: TOLD,
    words: /\bs(ec(tion)?)?\.? ?31\b/i,
    payees: DEPARTMENT_OF_STATE,
    settledBy: NEVER,
    orPeople: false,
  },
  {
    name: 'transfers between authorities, paid to a health body',
    reason: 'precept or transfer to a public body',
    fields: TOLD,
    words:
      /\b(payments?|contributions?|transfers?) to (the )?(health|h\.? ?a\b|nhs|other (local |public )?(authorit|bod))|\bpooled (budget|fund)|\bbetter care fund\b|\bs(ec(tion)?)?\.? ?(75|76|256)\b/i,
    payees: HEALTH,
    settledBy: NEVER,
    orPeople: false,
  },
  {
    name: 'grants, whoever was paid',
    reason: 'grant',
    fields: TOLD,
    words:
      /\bgrants?\b(?!.?\b(thornton|of|street|st|road|rd|avenue|funded|income|officers?|applications?|management|admin\w*|claims?|audits?)\b)/i,
    settledBy: NEVER,
    orPeople: false,
  },
];

/** A line that names what was bought is a purchase, whatever the account it is booked to. */
export const BOUGHT =
  /\b(software|comput\w+|training|course|consultan\w+|implement\w+|maint(enance)?|enforcement)\b/i;

/** Who hires out staff: what a pay account pays them was bought. */
export const HIRES_OUT =
  /\b(recruitment|resourcing|staffing|personnel|employment (agency|bureau)|locums?|agency)\b/i;
