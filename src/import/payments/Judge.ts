import type { Body } from '../../tables/spend/Body.ts';
import { SCOPE_RULES, type ScopeField } from '../../tables/spend/scopeRules.ts';
import { NO_RULE, type Verdict } from './CellText.ts';
import { SCOPE_STEMS } from './scopeStems.ts';
import { HAS_WORD, TextScan } from './TextScan.ts';

interface Rule extends Verdict {
  fits: (text: string) => boolean;
}

/** Says whether a payment is in scope, from the words of its cells: the first rule that fits any cell decides. */
export class Judge {
  readonly #rules: Readonly<Record<ScopeField, Rule[]>> = {
    payee: [],
    department: [],
    category: [],
    description: [],
  };
  readonly #scan = new TextScan(SCOPE_STEMS);
  readonly #hasOwnWords: boolean;
  readonly #byRank: Verdict[] = [];

  constructor({ scopeRules }: Pick<Body, 'scopeRules'>) {
    for (const [rank, { field, holds, reason }] of scopeRules.entries()) {
      const wanted = holds.toLowerCase();
      const fits = (text: string) => text.toLowerCase().includes(wanted);
      this.#rules[field].push({ rank, reason, fits });
    }
    this.#hasOwnWords = scopeRules.some(({ field }) => field === 'description');
    for (const [index, { fields, reason, words }] of SCOPE_RULES.entries())
      for (const field of fields) {
        const fits = (text: string) => words.test(text);
        this.#rules[field].push({ rank: scopeRules.length + index, reason, fits });
      }
    for (const rule of this.#rules.description) this.#byRank[rule.rank] = rule;
  }

  verdict(field: ScopeField, text: string): Verdict {
    return this.#rules[field].find(({ fits }) => fits(text)) ?? NO_RULE;
  }

  /** The verdict of that rank on a description. */
  verdictOf(rank: number): Verdict {
    return this.#byRank[rank] ?? NO_RULE;
  }

  /** One pass over a description, whose flags `scanned` wants. */
  scan(description: Uint8Array, start: number, end: number): number {
    return this.#scan.flags(description, start, end);
  }

  /** The verdict on a description, which only tries the rules where a word of theirs was seen. */
  scanned(description: { text: string }, flags: number): Verdict {
    if ((flags & HAS_WORD) === 0 && !this.#hasOwnWords) return NO_RULE;
    return this.verdict('description', description.text);
  }
}
