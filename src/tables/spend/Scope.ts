import type { Body } from './Body.ts';
import type { ScopeReason } from './scopeReasons.ts';
import { SCOPE_RULES, type ScopeField } from './scopeRules.ts';

interface Rule {
  fields: readonly ScopeField[];
  reason: ScopeReason | null;
  fits: (text: string) => boolean;
}

const FIELDS: readonly ScopeField[] = ['payee', 'department', 'category', 'description'];

/** Says whether a payment is in scope, from the words of its cells: the first rule that fits any cell decides. */
export class Scope {
  readonly #rules: readonly Rule[];
  /** Texts recur, so the first rule that fits each is looked for once. */
  readonly #known = Object.fromEntries(
    FIELDS.map((field) => [field, new Map<string, number>()]),
  ) as Record<ScopeField, Map<string, number>>;

  constructor({ scopeRules }: Pick<Body, 'scopeRules'>) {
    this.#rules = [
      ...scopeRules.map(({ field, holds, reason }) => {
        const wanted = holds.toLowerCase();
        return {
          fields: [field],
          reason,
          fits: (text: string) => text.toLowerCase().includes(wanted),
        };
      }),
      ...SCOPE_RULES.map(({ fields, reason, words }) => ({
        fields,
        reason,
        fits: (text: string) => words.test(text),
      })),
    ];
  }

  /** Why a payment is out of scope; null if it is in. */
  reason(cells: Readonly<Record<ScopeField, string>>): ScopeReason | null {
    const first = Math.min(...FIELDS.map((field) => this.#firstRule(field, cells[field])));
    return this.#rules[first]?.reason ?? null;
  }

  /** Why one text is out of scope by itself; null if it is in. */
  reasonOf(field: ScopeField, text: string): ScopeReason | null {
    return this.#rules[this.#firstRule(field, text)]?.reason ?? null;
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
