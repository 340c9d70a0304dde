const ORGANISATION =
  /\b(ltd|limited|llp|plc|cic|cio|inc|co|company|corporation|& sons?|& partners?|partners|partnership|services?|trust|association|federation|council|school|college|university|academy|t\/a|trading as|solicitors?|surgery|practice|construction|foods?|plumbing|electrical|motors?|media|group|uk|society|club|church|charity|foundation|institute|fund|bank|office|authority|commissioner|police|board|department|agency|housing|homes|propert(y|ies)|lettings?|estates?|investments?|holdings?|management|consult\w+|recruitment|vouchers?|associates|expenses|staff|employees|wages|salar(y|ies)|refunds?|pensions?|prudential|payroll|unison|gmb|hmrc|dvla|h ?m ?r ?c|revenues?|nhs|rent|deposits?|petty cash|imprest|suspense|stores?|centre|hotel|systems?|solutions|international|zone|cinema|theatre|museum|advice|bureau|aid|projects?|community|hotels?|pubs?|inns?|brewery|builders?|joinery|lifts?|stairlifts?|leisure|county|borough|england|ministry)\b|^[A-Z&.]{2,6}$/i;

/** What people are paid, or paid back, by. */
const TO_PEOPLE: ReadonlySet<string> = new Set([
  'benefit',
  'grant',
  'payroll',
  'pension',
  'tax',
  'balance sheet',
]);

export const MAY_BE_PEOPLE = '(names that may be people’s)';

/**
 * Whether a payee may be shown by name beside the reason it is left out for. A person's name without a title passes for
 * an organisation's elsewhere; beside "benefit" or "payroll" it would say something of a person, so there a name has to
 * say itself that it is none.
 */
export function isNameable(payee: string, reason: string): boolean {
  return !TO_PEOPLE.has(reason.replace(/^in doubt, /, '')) || ORGANISATION.test(payee);
}
