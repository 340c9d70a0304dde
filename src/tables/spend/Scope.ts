import { keptReading } from '../../model/keptReading.ts';
import { recordOf } from '../../model/recordOf.ts';
import type { Body } from './Body.ts';
import type { PayeeKind } from './paymentColumns.ts';
import type { ScopeReason } from './scopeReasons.ts';
import { BOUGHT, HIRES_OUT, SCOPE_RULES, type ScopeField } from './scopeRules.ts';

/** Whether a payment counts: no reason = it does; a reason without evidence = that is in doubt. */
export interface ScopeDecision {
  reason: ScopeReason | null;
  /** What shows it. */
  evidence: string | null;
  /** The rule that caught it; empty where none did. */
  rule: string;
}

/** A payment as far as its scope depends on it. */
export interface ScopeCells extends Readonly<Record<ScopeField, string>> {
  payeeKind: PayeeKind;
}

const COUNTS: ScopeDecision = { reason: null, evidence: null, rule: '' };
const BY_NAME = 'its name';
const BY_ROW = 'the words of the published row and who was paid';

interface Rule {
  name: string;
  reason: ScopeReason | null;
  fields: readonly ScopeField[];
  fits: (text: string) => boolean;
  /** The body's own rule, which nothing overrules. */
  own: { evidence: string | null; also: Partial<Record<ScopeField, string>> } | null;
  common: (typeof SCOPE_RULES)[number] | null;
}

const FIELDS: readonly ScopeField[] = ['payee', 'department', 'category', 'description'];

/** What any common rule looks for in a field: most texts have none of it, and one look tells. */
const COMMON_WORDS = recordOf(
  FIELDS,
  (field) =>
    new RegExp(
      SCOPE_RULES.flatMap(({ fields, words }) => (fields.includes(field) ? words.source : [])).join(
        '|',
      ),
      'i',
    ),
);

/** Says whether a payment is in scope, from who is paid and the words of its account together. */
export class Scope {
  readonly #rules: readonly Rule[];
  /** The rules that look at a field, each with its place among all. */
  readonly #rulesOf: Readonly<Record<ScopeField, readonly (readonly [number, Rule])[]>>;
  /** The rules that fit a text, by their places. */
  readonly #fitting: Readonly<Record<ScopeField, (text: string) => readonly number[]>>;

  constructor({ scopeRules }: Pick<Body, 'scopeRules'>) {
    this.#rules = [
      ...scopeRules.map(({ field, holds, reason, evidence, also }): Rule => {
        const wanted = holds.toLowerCase();
        return {
          name: `own rule: ${field} holds “${holds}”`,
          reason,
          fields: [field],
          fits: (text) => text.toLowerCase().includes(wanted),
          own: { evidence, also },
          common: null,
        };
      }),
      ...SCOPE_RULES.map(
        (rule): Rule => ({
          ...rule,
          fits: (text) => rule.words.test(text),
          own: null,
          common: rule,
        }),
      ),
    ];
    const entries = [...this.#rules.entries()];
    this.#rulesOf = recordOf(FIELDS, (field) =>
      entries.filter(([, { fields }]) => fields.includes(field)),
    );
    // Hardly any description recurs.
    this.#fitting = recordOf(FIELDS, (field) => {
      const find = (text: string) => this.#find(field, text);
      return field === 'description' ? find : keptReading(find);
    });
  }

  /**
   * Why a payment is out of scope, or may be, and what shows it; no reason if it is in. The body's own rules decide
   * first; then the first rule with which the payee agrees; then the first that fits at all, in doubt.
   */
  decide(cells: ScopeCells): ScopeDecision {
    const found: number[] = [];
    for (const field of FIELDS) found.push(...this.#fitting[field](cells[field]));
    // Nearly all payments: nothing speaks against them.
    if (found.length === 0) return COUNTS;
    const fitting = [...new Set(found)]
      .sort((a, b) => a - b)
      .flatMap((index) => this.#rules[index] ?? []);
    let doubt: ScopeDecision | undefined;
    for (const rule of fitting) {
      const decision =
        rule.own === null ? decisionOfCommon(rule, cells) : decisionOfOwn(rule, cells);
      if (decision === null) continue;
      if (rule.own !== null || decision.evidence !== null) return decision;
      doubt ??= decision;
    }
    return doubt ?? COUNTS;
  }

  /** The same of one text by itself, a payee or a department of which nothing else is known. */
  decideOn(field: ScopeField, text: string): ScopeDecision {
    const cells = { payee: '', department: '', category: '', description: '' };
    return this.decide({ ...cells, payeeKind: 'organisation', [field]: text });
  }

  #find(field: ScopeField, text: string): number[] {
    if (text === '') return [];
    const mayBeCommon = COMMON_WORDS[field].test(text);
    const found: number[] = [];
    for (const [index, { own, fits }] of this.#rulesOf[field])
      if ((mayBeCommon || own !== null) && fits(text)) found.push(index);
    return found;
  }
}

/** Null where a rule of the body asks for more than the row has. */
function decisionOfOwn({ name, reason, own }: Rule, cells: ScopeCells): ScopeDecision | null {
  for (const [field, text] of Object.entries(own?.also ?? {}))
    if (!cells[field as ScopeField].toLowerCase().includes(text.toLowerCase())) return null;
  return { reason, evidence: own?.evidence ?? null, rule: name };
}

/** Null where the row shows a purchase. */
function decisionOfCommon({ name, reason, common }: Rule, cells: ScopeCells): ScopeDecision | null {
  if (common === null) return null;
  const { payee, payeeKind } = cells;
  if (common.payees?.test(payee) === false) return null;
  const account = `${cells.category} ¦ ${cells.department} ¦ ${cells.description}`;
  if (common.unless?.test(account)) {
    // Hired staff are bought from whoever is no person.
    return payeeKind === 'organisation' ? null : { reason, evidence: null, rule: name };
  }
  if (common.settledBy === null) return { reason, evidence: BY_NAME, rule: name };
  const isPerson = payeeKind !== 'organisation';
  if ((isPerson && common.orPeople) || (!isPerson && common.settledBy.test(payee)))
    return { reason, evidence: BY_ROW, rule: name };
  if (!isPerson && BOUGHT.test(account)) return null;
  if (reason === 'payroll' && HIRES_OUT.test(payee)) return null;
  return { reason, evidence: null, rule: name };
}
