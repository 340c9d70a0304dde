import type { Body } from './Body.ts';
import type { ScopeReason } from './scopeReasons.ts';
import { SCOPE_RULES, type ScopeField } from './scopeRules.ts';

/** Whether a payment counts: no reason = it does; a reason without evidence = that is in doubt. */
export interface ScopeVerdict {
  reason: ScopeReason | null;
  evidence: string | null;
}

const COUNTS: ScopeVerdict = { reason: null, evidence: null };
/** A cell that says what a payment is for is evidence; the name of a payee is, where the rule is a common one. */
const OWN_WORDS = { payee: 'its name', other: 'the words of the published row' };

interface Rule extends ScopeVerdict {
  fields: readonly ScopeField[];
  /** The body's own rule, which nothing overrules. */
  isOwn: boolean;
  fits: (text: string) => boolean;
}

const FIELDS: readonly ScopeField[] = ['payee', 'department', 'category', 'description'];

const FIRM = /\b(ltd|limited|llp|plc|agency|recruitment)\b/i;
const HIRED = /\b(agency|temporary|interim|contract) (staff|workers?|cover|personnel)\b/i;

/** Says whether a payment is in scope, from the words of its cells: the first rule that fits any cell decides. */
export class Scope {
  readonly #rules: readonly Rule[];
  /** Texts recur, so the first rule that fits each is looked for once. */
  readonly #known = Object.fromEntries(
    FIELDS.map((field) => [field, new Map<string, number>()]),
  ) as Record<ScopeField, Map<string, number>>;

  constructor({ scopeRules }: Pick<Body, 'scopeRules'>) {
    this.#rules = [
      ...scopeRules.map(({ field, holds, reason, evidence }) => {
        const wanted = holds.toLowerCase();
        return {
          fields: [field],
          isOwn: true,
          reason,
          evidence: field === 'payee' ? evidence : (evidence ?? OWN_WORDS.other),
          fits: (text: string) => text.toLowerCase().includes(wanted),
        };
      }),
      ...SCOPE_RULES.map(({ fields, reason, words }) => ({
        fields,
        isOwn: false,
        reason,
        evidence: OWN_WORDS.other,
        fits: (text: string) => words.test(text),
      })),
    ];
  }

  /** Why a payment is out of scope, and what shows it; no reason if it is in. */
  verdict(cells: Readonly<Record<ScopeField, string>>): ScopeVerdict {
    const first = Math.min(...FIELDS.map((field) => this.#firstRule(field, cells[field])));
    const rule = this.#rules[first];
    if (rule === undefined) return COUNTS;
    const isAboutAccount = rule.reason === 'payroll' || rule.reason === 'balance sheet';
    const byPayee = this.#firstRule('payee', cells.payee) === first;
    if (rule.isOwn || !isAboutAccount || byPayee || !FIRM.test(cells.payee)) return rule;
    // The account a firm's invoice is booked to does not say what was bought; staff hired for a time were.
    const isHired = HIRED.test(`${cells.category} ${cells.description}`);
    return rule.reason === 'payroll' && isHired ? COUNTS : { reason: rule.reason, evidence: null };
  }

  /** The same of one text by itself. */
  verdictOn(field: ScopeField, text: string): ScopeVerdict {
    const { reason, evidence } = this.#rules[this.#firstRule(field, text)] ?? COUNTS;
    const isCommon = field === 'payee' && evidence === OWN_WORDS.other;
    return { reason, evidence: isCommon ? OWN_WORDS.payee : evidence };
  }

  #firstRule(field: ScopeField, text: string): number {
    // Hardly any description recurs.
    if (field === 'description') return this.#find(field, text);
    const known = this.#known[field];
    const first = known.get(text);
    if (first !== undefined) return first;
    const found = this.#find(field, text);
    known.set(text, found);
    return found;
  }

  #find(field: ScopeField, text: string): number {
    const index = this.#rules.findIndex(({ fields, fits }) => fields.includes(field) && fits(text));
    return index === -1 ? Number.POSITIVE_INFINITY : index;
  }
}
