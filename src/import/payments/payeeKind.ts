import { keptReading } from '../../model/keptReading.ts';
import type { PayeeKind } from '../../tables/spend/paymentColumns.ts';

// Whole words only: Redactive Media Ltd is a firm. "Reacted" is a slip found in print.
const REDACTED =
  /\b(redacted|redaction|redact|reacted (personal|data|information)|withheld|confidential|personal (data|information|details|info)|name removed|not disclosed|data protection|gdpr|exempt under|section 40|sensitive (data|information|payee)|anonymised|xx+)\b|^third part(y|ies)( (ltd|limited|supplier|payment|individual|forensics?( services?)?))?s?$|^\*{2,}$|^-+$|^personal$/i;
const NOT_REDACTED =
  /\b(waste|shredding|documents?|training|solutions|consult\w*|services? (ltd|limited))\b|\b(ltd|limited|llp|plc)\b/i;
const PLACEHOLDER =
  /^\(?(private )?(individuals?|person|resident|tenant|claimant|foster carers?|carer|member of (the )?public|client|service user|sole trader|employee|staff member|landlord|personal payee)s?( payments?)?\)?$/i;
/** Before the name, or what is done for somebody who died. */
const TITLE =
  /^(mr|mrs|ms|miss|mx|dr|rev|revd|reverend|prof|professor|sir|dame|master|cllr|councillor|(the )?(exors?|executors?|executrix|personal representatives?|estate) of( the (late|estate of))?|(the )?late)\b[ ./&]|^messrs\.? ?[a-z]\b/i;
/** After it, as a ledger sorts: "Oldroyd, Mrs D", "Oldroyd D (Mrs)", "Oldroyd Mrs Doris"; or of the second of two: "Jo & Mrs D Oldroyd". */
const LATER_TITLE =
  /^[\p{L}.,'’ -]+(, ?|\(|(&|\band) ?|[:–-] ?)(mr|mrs|ms|miss|mx|dr|revd?|prof)\b|\b(esq|esquire)\b\.?$|\((the )?(late|deceased|dec['’]?d)\)|,? (deceased|dec['’]d)\.?$|^[\p{L}'’-]+( [\p{L}.'’-]+){0,2} (mr|mrs|miss)\b\.?( [\p{L}.'’-]+){0,3}$/iu;
/** Words of firms that are hardly anybody's surname: "Mr Clutch Tyres" is a firm, "Mrs Church" need not be. */
const ORGANISATION =
  /\b(ltd|limited|llp|plc|cic|cio|inc|co|company|& sons?|& partners?|partners|partnership|services?|trust|association|associates|society|foundation|institute|charity|council|school|college|university|academy|nursery|nurseries|t\/as?|ta (?=\w)|trading( as)?|solicitors?|surgery|practice|clinic|hospital|pharmacy|dental|opticians?|veterinary|construction|builders|contract(ors?|ing)|engineering|roofing|cleaning|cleaners|plumbing|heating|gas|electrical|electrics?|joinery|painting|decorat(ing|ors?)|landscap(es|ing)|gardens|gardening|locksmiths?|removals|pest control|motors?|garage|tyres?|autos?|cars|taxis?|coaches|transport|travel|media|design|designs|photography|printing|printers|software|computers?|mobiles?|systems?|solutions|consult(ing|ancy|ants)|training|recruitment|agency|catering|cafe|restaurant|kitchens?|takeaway|pizza|bakery|hotel|foods?|flowers|florists?|seeds|stores?|shop|supplies|suppliers|products|productions|publishing|theatre|studios?|gallery|salon|security|alarms?|windows|blinds|carpets|hire|rentals?|lettings?|propert(y|ies)|estates|homes|housing|holdings|investments|enterprises?|international|centre|club|group|uk)\b/i;
/** What the tables have in place of a person's name. */
const NOT_NAMED = '(individual)';
/** Shorter words of a name are initials, or too common to be looked for in a sentence. */
const NAME_WORD = /\p{L}[\p{L}'’-]{2,}/gu;
const NO_NAME =
  /^(mrs|miss|rev|revd|reverend|prof|professor|sir|dame|master|cllr|councillor|exors?|executors?|personal|representatives?|estate|the|late|and)$/i;

/** What a redaction is said with; any other word beside it may be the name it was to hide. */
const SAYS_REDACTED =
  /^(redact(ed|ion)?|reacted|withheld|confidential|personal|data|information|details?|info|names?|removed|not|disclosed|protection|gdpr|exempt(ion)?|under|section|foi|act|sensitive|anonymised|third|part(y|ies)|suppliers?|vendors?|creditors?|payees?|payments?|individuals?|persons?|private|public|member|of|the|for|a|an|to|as|and|due|by|on|reasons?|forensics?|services?|ltd|limited|foster|carers?|tenants?|landlords?|residents?|clients?|claimants?|employees?|staff|users?|grants?|refunds?|various|x+)$/i;
const REDACTED_ALONE = '(redacted)';
/** A title and the name behind it, in the words of a payment that is not to a firm. */
const TITLED_NAME =
  /\b(mr|mrs|ms|miss|mx|dr|messrs)\b[./]?( ?(&|and|\/) ?(mr|mrs|ms|miss)\b\.?)?( (?!(and|for|of|to|at|in|on)\b)\p{L}[\p{L}'’-]*\.?){1,3}/iu;

const TITLED_NAMES = new RegExp(TITLED_NAME, 'giu');

/**
 * What is kept of a payment to a person, or to somebody whose name is redacted: nobody's name, neither as the payee nor in
 * what the payment was for; a placeholder ("Foster carer") names nobody and stays.
 */
export function withoutName<
  Named extends {
    payee: string;
    payeeKind: PayeeKind;
    department: string;
    category: string;
    description: string;
  },
>(payment: Named): Named {
  const { payee, payeeKind: kind } = payment;
  if (kind === 'organisation') return payment;
  return {
    ...payment,
    payee: payeeWithoutName(payee),
    department: labelWithoutName(payment.department, payee),
    category: labelWithoutName(payment.category, payee),
    description: textWithoutName(payment.description, payee),
  };
}

/** The payee as it may be kept: of a person that it is one, of a redaction that it is one. */
export function payeeWithoutName(payee: string): string {
  const kind = payeeKind(payee);
  if (kind === 'individual' && !PLACEHOLDER.test(payee)) return NOT_NAMED;
  const isAlone = (payee.match(/\p{L}+/gu) ?? []).every((word) => SAYS_REDACTED.test(word));
  return kind === 'redacted' && !isAlone ? REDACTED_ALONE : payee;
}

/** The text without the words of the payee's name and without names behind a title, where the payee is no firm. */
export function textWithoutName(text: string, payee: string): string {
  const kind = payeeKind(payee);
  if (kind === 'organisation' || text === '') return text;
  const words = new Set(
    (payee.match(NAME_WORD) ?? [])
      .filter((word) => !NO_NAME.test(word) && !SAYS_REDACTED.test(word))
      .map((word) => word.toLowerCase()),
  );
  const untitled = text.replaceAll(TITLED_NAMES, NOT_NAMED);
  const hidden = PLACEHOLDER.test(payee)
    ? untitled
    : untitled.replaceAll(NAME_WORD, (word) => (words.has(word.toLowerCase()) ? NOT_NAMED : word));
  return hidden
    .replaceAll(/\(individual\)( \(individual\))+/g, NOT_NAMED)
    .replaceAll('((individual))', NOT_NAMED);
}

/** The same of the name of a department or an account, where one word alone is more likely to be the account’s own. */
export function labelWithoutName(text: string, payee: string): string {
  const hidden = textWithoutName(text, payee);
  const words = new Set(
    (payee.toLowerCase().match(NAME_WORD) ?? []).filter((word) => !NO_NAME.test(word)),
  );
  const found = (text.toLowerCase().match(NAME_WORD) ?? []).filter((word) => words.has(word));
  return new Set(found).size > 1 || TITLED_NAME.test(text) ? hidden : text;
}

/**
 * Who was paid, as far as the published name says: a redaction stays one, a placeholder or a person with a
 * title and no word of a firm is an individual, no name at all is "unnamed". A person's name without a title passes as an organisation:
 * nothing in the name tells it apart from a firm's, and guessing would hide firms.
 */
export const payeeKind = keptReading((payee): PayeeKind => {
  if (payee === '') return 'unnamed';
  if (
    REDACTED.test(payee) &&
    (/\bredact(ed|ion)?\b|^third part/i.test(payee) || !NOT_REDACTED.test(payee))
  )
    return 'redacted';
  if (PLACEHOLDER.test(payee)) return 'individual';
  if ((TITLE.test(payee) || LATER_TITLE.test(payee)) && !ORGANISATION.test(payee))
    return 'individual';
  return 'organisation';
});
