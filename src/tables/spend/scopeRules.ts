import type { ScopeReason } from './scopeReasons.ts';

export type ScopeField = 'payee' | 'department' | 'category' | 'description';

export interface ScopeRule {
  reason: ScopeReason;
  /** Fields the words are looked for in. A description tells of a single line, so it needs plain words. */
  fields: readonly ScopeField[];
  words: RegExp;
}

const CODED: readonly ScopeField[] = ['category', 'department'];
const TOLD: readonly ScopeField[] = ['category', 'description'];
const ALL: readonly ScopeField[] = ['payee', 'category', 'description'];

/**
 * What is not a payment for goods, services or works; the first rule that fits gives the reason.
 * Every row keeps its reason in the tidy table, so a rule can be changed and the import run again.
 */
export const SCOPE_RULES: readonly ScopeRule[] = [
  {
    reason: 'precept or transfer to a public body',
    fields: ALL,
    words:
      /\b(precepts?|precerpts?|pecepts?)\b|\bcentral share\b|\bbrr (&|and) rsg\b|^parishes$|\bparish (precept|grant)s?\b|\bcollection fund\b|\bc ?tax (deficit|surplus)|\b(nndr|business rates?|nnd?r) (deficit|surplus|pool|tariff|retention|levy|contribution|payment to)|\bbusiness rates? (central share|retention)|\b(drainage|flood|environment agency|internal drainage) (board )?levy|\blevies\b|\brevenue support grant|\bcontribution to (central government|mhclg|dluhc)|\bpooling of housing capital receipts|\bbid levy\b/i,
  },
  {
    reason: 'tax',
    fields: ['payee'],
    words:
      /\bhm ?rc\b|\bhmrc\b|\bh ?m revenue\b|\binland revenue\b|\brevenue (&|and) customs\b|\bhm customs\b|\bdvla\b/i,
  },
  {
    reason: 'tax',
    fields: TOLD,
    words:
      /\bvat (only|pro forma|payments?|return|control|input|output|refund)|^vat$|\bnon[- ]domestic rates\b|^(business )?rates( payable)?$|\bnndr\b|\bcouncil tax refunds?|\bnndr refunds?|\brefund (of )?(council tax|nndr|business rates)|\b(road|vehicle) tax\b|\bvehicle excise\b|\bstamp duty\b|\bapprenticeship levy\b|\bcorporation tax\b|\bc\.?i\.?t\.? ?awaiting|\bcis tax\b|\blandfill tax\b/i,
  },
  {
    reason: 'tax',
    fields: ['department'],
    words: /\bvat only\b|\bcouncil tax refunds?\b|\bnndr (refunds?|collection)\b/i,
  },
  {
    reason: 'payroll',
    fields: TOLD,
    words:
      /\b(salar(y|ies)|wages|payroll|net pay|gross pay|paye|p\.a\.y\.e|national insurance|employers? ni|redundanc(y|ies)|severance|attachment of earnings|student loan deduction|settlements? - staff|members'? allowances?|basic pay|overtime|salary sacrifice|child ?care vouchers?)\b(?!.{0,20}\b(software|system|licen[cs]e|service|bureau|support|survey|training))/i,
  },
  {
    reason: 'payroll',
    fields: ['payee'],
    words:
      /\b(unison|gmb|unite the union)\b|\bpayroll\b(?!.{0,20}\b(services?|solutions|giving|ltd|limited))/i,
  },
  {
    reason: 'pension',
    fields: ALL,
    words:
      /\bpensions? (fund|contribution|deduction|strain|cost|payment|deficit|increase|authority|scheme)|\bsuperannuation\b|\bearly retirement\b|\blgps\b|\blocal government pension|\bpension$|^pensions?\b|\bavcs?\b|\bin[- ]house avc/i,
  },
  {
    reason: 'benefit',
    fields: TOLD,
    words:
      /\bhousing benefit|\brent (allowance|rebate)|\bcouncil tax (benefit|support|reduction)|\bdiscretionary housing|\bdhp\b|\bbenefits? (payment|overpayment)|\bdirect payments? (to|-|carer|client|adult)|\blocal welfare\b|\bhardship (fund|payment)|\benergy rebate\b|\bself[- ]isolation payment/i,
  },
  {
    reason: 'treasury',
    fields: ALL,
    words:
      /\bpwlb\b|\bpublic works loans?\b|\bmoney market\b|\btreasury (deposit|investment|loan|management activit|bill)|\bdebt management (office|account|agency)|\b(short|long)[- ]term (investment|loan|borrowing)|\btemporary (loan|investment|borrowing)|\bfixed term deposit|\bloan (repayment|principal|interest|redemption)|\brepayment of (loan|principal)|\binterest (on|paid on) (loan|borrowing|debt)|\b(external|loan) interest (paid|payable)\b|^investments?$|\binvestment (made|placed|deposit)/i,
  },
  {
    reason: 'balance sheet',
    // "Suspense" as a department holds purchases still to be recharged, so only the category counts here.
    fields: ['category'],
    words: /\bsuspense\b/i,
  },
  {
    reason: 'balance sheet',
    fields: CODED,
    words:
      /^refunds?$|\b(sundry )?(creditors?|debtors?)\b(?! (team|section|services))|(?<!stock )\bcontrol a(\/c|cc(oun)?t)\b|(?<!stock )\bcontrol account\b|\bholding a(\/c|ccount)\b|\bdifference a\/c\b|\bar refunds?\b|\bprepayments?\b|\baccruals?\b|\bunapplied\b|\bawaiting payment\b|\bbalance sheet\b|\breceipts? in advance\b|\bdeposits? (held|refund|returned)\b|\brefundable deposits?\b|\bbonds? (held|refund)|\bs(ection )?106 (held|balance)|\btrust funds? held|\bcash (in|at) bank\b|\bimprest\b|\bpetty cash\b/i,
  },
];
