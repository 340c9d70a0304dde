import type { PayeeKind } from '../../tables/spend/paymentColumns.ts';

// Whole words only: Redactive Media Ltd is a firm. "Reacted" is a slip found in print.
const REDACTED =
  /\b(redacted|redaction|redact|reacted (personal|data|information)|withheld|confidential|personal (data|information|details|info)|name removed|not disclosed|data protection|gdpr|exempt under|section 40|sensitive (data|information|payee)|anonymised|xx+)\b|^third part(y|ies)( (ltd|limited|supplier|payment|individual|forensics?( services?)?))?s?$|^\*{2,}$|^-+$|^personal$/i;
const NOT_REDACTED =
  /\b(waste|shredding|documents?|training|solutions|consult\w*|services? (ltd|limited))\b|\b(ltd|limited|llp|plc)\b/i;
const PLACEHOLDER =
  /^(private )?(individuals?|person|resident|tenant|claimant|foster carers?|carer|member of (the )?public|client|service user|sole trader|employee|staff member|landlord|personal payee)s?( payments?)?$/i;
const TITLE =
  /^(mr|mrs|ms|miss|mx|dr|rev|revd|reverend|prof|professor|sir|dame|master|cllr|councillor|executors? of|estate of|the estate of|(the )?late)\b[ .]/i;
const ORGANISATION =
  /\b(ltd|limited|llp|plc|cic|cio|inc|co|company|& sons?|& partners?|partners|partnership|services?|trust|association|council|school|college|university|t\/a|trading as|solicitors?|surgery|practice|construction|foods?|plumbing|electrical|motors?|media|group|uk)\b/i;

/**
 * Who was paid, as far as the published name says: a redaction stays one, a placeholder or a titled person
 * is an individual, no name at all is "unnamed". A person's name without a title passes as an organisation:
 * nothing in the name tells it apart from a firm's, and guessing would hide firms.
 */
export function payeeKind(payee: string): PayeeKind {
  const known = KINDS.get(payee);
  if (known !== undefined) return known;
  const kind = kindOf(payee);
  KINDS.set(payee, kind);
  return kind;
}

/** Payees recur. */
const KINDS = new Map<string, PayeeKind>();

function kindOf(payee: string): PayeeKind {
  if (payee === '') return 'unnamed';
  if (
    REDACTED.test(payee) &&
    (/\bredact(ed|ion)?\b|^third part/i.test(payee) || !NOT_REDACTED.test(payee))
  )
    return 'redacted';
  if (PLACEHOLDER.test(payee)) return 'individual';
  if (TITLE.test(payee) && !ORGANISATION.test(payee)) return 'individual';
  return 'organisation';
}
